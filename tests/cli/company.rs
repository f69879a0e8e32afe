//! Several people on one entry: it counts for each of them, and once in totals, in every view.

use serde_json::{Value, json};

use crate::home::Home;

/// Goals for all and for two people, in the week from 16 to 22 November 2026. The last line names someone twice, which
/// only happens by hand.
const JOURNAL: &str = r#"format = 1

[person.sam]
[person.mum]

[[goal]]
practice = "quality-time"
every = "3/week"
since = 2026-11-16

[[goal]]
practice = "quality-time"
with = "sam"
every = "90min/week"
since = 2026-11-16

[[goal]]
practice = "quality-time"
with = "mum"
every = "2/week"
since = 2026-11-16

[log]
a = { at = 2026-11-16, practice = "quality-time", with = ["sam", "mum"], minutes = 30 }
b = { at = 2026-11-18, practice = "quality-time", with = ["sam"], minutes = 20 }
c = {at=2026-11-20,practice="quality-time",with=["mum","zoe","sam"],minutes=10}
d = { at = 2026-11-21, practice = "quality-time", with = ["mum", "sam"], skip = true }
e = { at = 2026-11-22, practice = "appreciation", with = ["sam", "sam"], minutes = 5 }
"#;

fn said(line: &str) -> Value {
    let home = Home::with_journal(JOURNAL);
    serde_json::from_str(&home.bond(&format!("{line} --json"))).expect("JSON")
}

/// What a list says of one of its rows.
fn row<'v>(rows: &'v Value, field: &str, is: &str) -> &'v Value {
    let rows = rows.as_array().expect("a list");
    let row = rows.iter().find(|row| row[field] == is);
    row.unwrap_or_else(|| panic!("no row where {field} is {is}: {rows:?}"))
}

fn sums(row: &Value) -> [&Value; 2] {
    [&row["entries"], &row["minutes"]]
}

#[test]
fn totals_count_it_once_and_people_each_in_stats() {
    let stats = said("stats");
    let practices = &stats["practices"];
    assert_eq!(sums(row(practices, "practice", "quality-time")), [3, 60]);
    assert_eq!(sums(row(practices, "practice", "appreciation")), [1, 5]);
    assert_eq!(sums(row(&stats["kinds"], "kind", "emotional")), [4, 65]);
    let people = &stats["people"];
    assert_eq!(sums(row(people, "person", "sam")), [4, 65]);
    assert_eq!(sums(row(people, "person", "mum")), [2, 40]);
    assert_eq!(sums(row(people, "person", "zoe")), [1, 10]);
    let with_sam = said("stats -w sam");
    let practices = &with_sam["practices"];
    assert_eq!(sums(row(practices, "practice", "quality-time")), [3, 60]);
    let depth = said("stats quality-time");
    assert_eq!(sums(row(&depth["people"], "person", "mum")), [2, 40]);
}

#[test]
fn the_goals_of_each_count_it_and_the_goal_of_all_counts_it_once() {
    for view in ["stats", "week", "month"] {
        let goals = said(view)["goals"].clone();
        let done = |with: Value| {
            let mut goals = goals.as_array().expect("goals").iter();
            let goal = goals.find(|goal| goal["with"] == with);
            goal.map(|goal| goal["done"].clone())
        };
        assert_eq!(done(Value::Null), Some(json!(3.0)), "{view}");
        assert_eq!(done(json!("sam")), Some(json!(60.0)), "{view}");
        assert_eq!(done(json!("mum")), Some(json!(2.0)), "{view}");
    }
}

#[test]
fn weeks_months_and_years_count_it_likewise() {
    for view in ["week", "month", "year"] {
        let said = said(view);
        assert_eq!(sums(&said), [4, 65], "{view}");
        let people = &said["people"];
        assert_eq!(sums(row(people, "person", "sam")), [4, 65], "{view}");
        assert_eq!(sums(row(people, "person", "mum")), [2, 40], "{view}");
        assert_eq!(sums(row(people, "person", "zoe")), [1, 10], "{view}");
        let grid = said["grid"].as_array().expect("rows").iter();
        let entries: Vec<(&Value, &Value)> =
            grid.map(|row| (&row["with"], &row["entries"])).collect();
        let (none, sam, mum) = (Value::Null, json!("sam"), json!("mum"));
        let [one, two, three] = [1, 2, 3].map(|number| json!(number));
        let expected = [(&none, &three), (&sam, &three), (&mum, &two), (&none, &one)];
        assert_eq!(entries, expected, "{view}");
    }
}

#[test]
fn a_calendar_has_it_once_on_its_day() {
    let calendar = said("calendar");
    let days = calendar["days"].as_array().expect("days").iter();
    let entries: u64 = days.filter_map(|day| day["entries"].as_u64()).sum();
    assert_eq!(entries, 4);
    let with_mum = said("calendar quality-time -w mum");
    let days = with_mum["days"].as_array().expect("days").iter();
    let entries: u64 = days.filter_map(|day| day["entries"].as_u64()).sum();
    assert_eq!(entries, 2);
}

#[test]
fn people_are_listed_and_shown_with_what_each_took_part_in() {
    let people = said("person list")["people"].clone();
    assert_eq!(sums(row(&people, "person", "sam")), [4, 65]);
    assert_eq!(sums(row(&people, "person", "zoe")), [1, 10]);
    let shown = said("person show sam");
    assert_eq!(sums(&shown), [4, 65]);
    let history = said("history -w mum")["entries"].clone();
    assert_eq!(history.as_array().map(Vec::len), Some(3));
}

/// More people than are compared one by one, some of them twice.
#[test]
fn a_whole_village_is_counted_once_each_in_every_view() {
    let names = (0..40).chain(10..30).map(|number| format!("\"p{number}\""));
    let with = names.collect::<Vec<_>>().join(", ");
    let home = Home::with_journal(&format!(
        "[log]\none = {{ at = 2026-11-20, practice = \"quality-time\", minutes = 7, with = [{with}] }}\n"
    ));
    for view in ["week", "month", "stats"] {
        let said: Value =
            serde_json::from_str(&home.bond(&format!("{view} --json"))).expect("JSON");
        let people = said["people"].as_array().expect("people");
        assert_eq!(people.len(), 40, "{view}");
        for person in people {
            assert_eq!(person["entries"], 1, "{view}: {person}");
            assert_eq!(person["minutes"], 7, "{view}: {person}");
        }
    }
}
