//! `bond exercise`.

use std::fs;

use insta::assert_snapshot;

use crate::home::{Home, Run, steady};

impl Home {
    /// Writes an exercise file of the user's own.
    fn write_exercise(&self, path: &str, text: &str) {
        let path = self.path().join(".config/bond/exercises").join(path);
        fs::create_dir_all(path.parent().expect("a directory")).expect("the folder");
        fs::write(path, text).expect("the exercise");
    }
}

/// A whole small exercise of the user's own.
const TEA: &str = include_str!("tea-time.toml");

const PEOPLE: &str = r#"format = 1

[person.sam]
name = "Sam"
relation = "romantic"

[person.mum]
name = "Mum"
relation = "familial"

[[goal]]
practice = "quality-time"
with = "mum"
every = "14d"
since = 2026-09-01

[log]
a1 = { at = 2026-10-30, practice = "quality-time", with = ["mum"], minutes = 30 }
a2 = { at = 2026-11-18, practice = "appreciation", with = ["sam"], exercise = "specific-thanks" }
a3 = { at = 2026-11-20, practice = "physical-affection", with = ["sam"], minutes = 5 }
"#;

#[test]
fn the_list_is_ordered_by_practice() {
    assert_snapshot!(Home::new().bond("exercise list"), @"
    exercise                  min  who    evidence  kinds
    Active listening
      family-story-hour        30  group  C         emotional, intellectual
      good-news-amplifier      10  pair   B+        emotional
      mirror-and-swap          24  pair   B         emotional
      pause-and-return         15  pair   C         emotional
    Appreciation
      gratitude-letter-visit   45  pair   A-        emotional
      specific-thanks           8  pair   B         emotional
      thank-plan               10  solo   A-        emotional
    Forgiveness
      kind-wishes              12  solo   B         spiritual
      neutral-witness           7  solo   A         emotional
      reach-letter             50  solo   A         emotional
      repair-apology           25  pair   B-        emotional
    Future goals
      best-relational-future   20  solo   B         emotional, intellectual
      dream-behind-it          35  pair   D         intellectual, emotional
      values-and-meaning       35  pair   C         spiritual, intellectual
      we-goal-if-then          25  pair   B+        intellectual, emotional
    New experiences
      awe-walk-together        20  group  B-        spiritual
      movie-and-talk           45  pair   B         intellectual, emotional
      novelty-list             30  pair   A         emotional, intellectual
      playful-challenge        15  group  A-        physical, emotional
    Open communication
      deepening-questions      45  pair   A-        emotional, intellectual
      gentle-opener            12  solo   B         emotional
      stress-download          24  pair   C         emotional
      weekly-check-in          45  pair   B-        emotional, intellectual
    Physical affection
      cuddle-window            20  pair   A-        physical, emotional
      reunion-hug               5  pair   B-        physical
      touch-map                15  pair   D         physical, emotional
      warm-hands               30  pair   B+        physical
    Professional help
      annual-checkup           50  pair   B+        emotional, intellectual
      first-appointment-plan   20  solo   B         emotional, intellectual
      safety-and-need-screen   15  solo   D         emotional
    Quality time
      child-led-play           10  pair   B         emotional
      design-a-ritual          25  group  C         spiritual, emotional
      phone-free-walk          30  pair   B         emotional, intellectual
      reach-out-ping            8  solo   A-        emotional

    34 exercises; 'bond exercise show NAME' tells more of one
    ");
}

#[test]
fn a_narrow_list_keeps_names_and_minutes() {
    assert_snapshot!(Home::new().wide(60).bond("exercise list --practice qt"), @"
    exercise           min  who    evidence
    Quality time
      child-led-play    10  pair   B
      design-a-ritual   25  group  C
      phone-free-walk   30  pair   B
      reach-out-ping     8  solo   A-

    4 exercises; 'bond exercise show NAME' tells more of one
    ");
}

#[test]
fn the_list_is_filtered() {
    let home = Home::new();
    let mut said = Vec::new();
    for filter in [
        "--kind spiritual",
        "--stage improve --solo",
        "--relation platonic --group",
        "--pair --minutes 8",
        "--grade a-",
        "--practice appreciation --kind physical",
    ] {
        let list = home.bond(&format!("exercise list {filter}"));
        said.push(format!("$ bond exercise list {filter}\n{list}"));
    }
    assert_snapshot!(said.concat(), @"
    $ bond exercise list --kind spiritual
    exercise              min  who    evidence  kinds                    for
    Forgiveness
      kind-wishes          12  solo   B         spiritual                all
    Future goals
      values-and-meaning   35  pair   C         spiritual, intellectual  all
    New experiences
      awe-walk-together    20  group  B-        spiritual                all
    Quality time
      design-a-ritual      25  group  C         spiritual, emotional     all

    4 exercises; 'bond exercise show NAME' tells more of one
    $ bond exercise list --stage improve --solo
    exercise                  min  who   evidence  kinds                    for
    Appreciation
      thank-plan               10  solo  A-        emotional                all
    Forgiveness
      kind-wishes              12  solo  B         spiritual                all
      neutral-witness           7  solo  A         emotional                all
      reach-letter             50  solo  A         emotional                all
    Future goals
      best-relational-future   20  solo  B         emotional, intellectual  all

    5 exercises; 'bond exercise show NAME' tells more of one
    $ bond exercise list --relation platonic --group
    exercise             min  who    evidence  kinds
    Active listening
      family-story-hour   30  group  C         emotional, intellectual
    New experiences
      awe-walk-together   20  group  B-        spiritual
      playful-challenge   15  group  A-        physical, emotional
    Quality time
      design-a-ritual     25  group  C         spiritual, emotional

    4 exercises; 'bond exercise show NAME' tells more of one
    $ bond exercise list --pair --minutes 8
    exercise            min  who   evidence  kinds      for
    Appreciation
      specific-thanks     8  pair  B         emotional  all
    Physical affection
      reunion-hug         5  pair  B-        physical   all

    2 exercises; 'bond exercise show NAME' tells more of one
    $ bond exercise list --grade a-
    exercise                  min  who    evidence  kinds
    Appreciation
      gratitude-letter-visit   45  pair   A-        emotional
      thank-plan               10  solo   A-        emotional
    Forgiveness
      neutral-witness           7  solo   A         emotional
      reach-letter             50  solo   A         emotional
    New experiences
      novelty-list             30  pair   A         emotional, intellectual
      playful-challenge        15  group  A-        physical, emotional
    Open communication
      deepening-questions      45  pair   A-        emotional, intellectual
    Physical affection
      cuddle-window            20  pair   A-        physical, emotional
    Quality time
      reach-out-ping            8  solo   A-        emotional

    9 exercises; 'bond exercise show NAME' tells more of one
    $ bond exercise list --practice appreciation --kind physical
    No exercise is like that
    Leave a filter out, or see all with: bond exercise list
    ");
}

#[test]
fn a_discreet_list_says_nothing_of_what_exercises_are_about() {
    let home = Home::new();
    let said = home.bond("exercise list --discreet");
    for telling in ["mirror", "Touch", "affection", "forgiv", "emotional"] {
        assert!(!said.contains(telling), "{telling}");
        let json = home.bond("exercise list --discreet --json");
        assert!(!json.contains(telling), "{telling}");
    }
    assert_snapshot!(said.lines().take(6).collect::<Vec<_>>().join("\n"), @"
    exercise     min  who    evidence  for
    Exercise 1    30  group  C         familial, platonic
    Exercise 2    10  pair   B+        all
    Exercise 3    24  pair   B         all
    Exercise 4    15  pair   C         all
    Exercise 5    45  pair   A-        all
    ");
    assert_eq!(
        home.bond("exercise show 3"),
        home.bond("exercise show mirror")
    );
}

#[test]
fn an_exercise_is_shown_whole() {
    assert_snapshot!(Home::new().bond("exercise show mirror-and-swap"), @"
    Mirror and Swap                                                  mirror-and-swap
    Say it, hear it back, correct it. Then change seats.
    You practise hearing each other out before anyone answers.

      practice   Active listening
      kinds      emotional
      for        romantic, familial, platonic
      who        two people
      takes      24 min
      level      medium
      needs      a quiet place
      how often  once a week for 4 weeks
                 Courses of medium length did better than very short ones. Once a
                 week for a month is our own choice and has not been tested.
      plan       if supper is cleared away on Wednesday, then each of us gets one
                 turn to speak

    Safety questions
      Would you feel safe today if you disagreed with them?
      Would they feel safe if they disagreed with you?
         If the answer is no: Please leave this one for now, and run:
         bond exercise show safety-and-need-screen

    Before you start
      Stop: Do not do this exercise if you are afraid to speak openly with them, or
      if they are afraid of you. See safety-and-need-screen.
      Take care: If the heat climbs past 7 out of 10, break off and use the pause
      you agreed on. See pause-and-return.
      Good to know: Saying it back is only a part, and in one experiment it was not
      enough. Your questions, and taking the feeling seriously, count for more.
      Good to know: In a real argument, hardly anyone talks like this. Take it as
      practice and not as a law.

    Steps
      1  Find a topic  2 min, 1 card of 11
         Take something that is no hotter than 4 out of 10, above all the first few
         times. The card can help, or take another.
      2  Speak  4 min, Speaker
         Say what it is like for you, bit by bit, and stay with yourself. The
         listener is quiet.
      3  Give it back  2 min, Listener
         What was said, and what feeling was in it? Use your own words. A careful
         guess is fine.
      4  Correct it  2 min, Speaker
         Say yes, or correct what came out differently. Then the listener asks once
         whether anything is missing.
      5  What you can follow  1 min, Listener
         Name one thing that you can understand if you see it with their eyes. You
         need not agree.
      6  Look back  4 min
         Take turns: say how well you felt heard, and what they did that helped.
      Steps 2 to 5 are done twice, and you swap parts in between.

    Questions
      How well did they hear you?
         1 to 5, each for themselves
      How hot was the topic? 0 is cool, 10 is boiling.
         0 to 10, together
      What was it about, in a word or two? You may leave this empty.
         a few words, together, private

    Another way: easier  One way, something pleasant  12 min
      Only one of you speaks, about something nice. The other just listens today.

    Another way: harder  A warmer topic  24 min
      Choose something at 5 or 6 out of 10. If you like, finish with one small wish
      each about something they do.

    Another way: with-teen  Parent and teenager  15 min, familial
      The younger one picks the topic and speaks. The adult gives it back and keeps
      any answer for another day.

    Evidence
      Grade B: a part of it, or another form of it, was tested

      Active listening made people feel slightly better understood than advice or
      nodding did. They were no more satisfied than with advice. (tested a part of
      it)
         Weger, Castle Bell, Minei & Robinson (2014), Int J Listening 28(1), 13-31;
         an experiment; 115 people; effect: small;
         doi.org/10.1080/10904018.2013.813234

      People who heard their words said back liked the listener more, but felt no
      better understood. (speaks against it)
         Weger, Castle & Emmett (2010), Int J Listening 24, 34-49; an experiment;
         180 people; doi.org/10.1080/10904010903466311

      People felt better after a talk with a trained listener. What the listener
      said mattered more than nods and looks. The problem was no nearer to being
      solved. (tested a part of it)
         Bodie, Vickery, Cannava & Jones (2015), West J Commun 79(2), 151-173; 171
         people

      At work, people who feel listened to also report better relationships. Which
      of the two comes first is not known. (tested something similar)
         Kluger, Lehmann, Aguinis, Itzchakov, Gordoni, Zyberaj & Bakac (2023), J Bus
         Psychol; many studies taken together; effect: r .51;
         doi.org/10.1007/s10869-023-09897-5

      26 couples: those who had learned to take turns still talked that way six
      months later, but were no happier together. (tested this)
         Owen, Manthos & Quirk (2013), J Fam Psychol 27(2), 336-341; a randomised
         trial; 52 people; doi.org/10.1037/a0031597

      Newlyweds who stayed happy were not seen to listen in this way when they
      argued. (speaks against it; we have not read the original study)
         Gottman, Coan, Carrere & Swanson (1998), J Marriage Fam 60(1), 5-22; the
         same people over time; doi.org/10.2307/353438

    This is self-help, not therapy. Stop if it makes things worse.
    ");
}

#[test]
fn an_exercise_can_be_read_on_a_narrow_page() {
    let home = Home::new().wide(60);
    let shown = home.bond("exercise show Safety");
    assert!(
        shown.lines().all(|line| line.chars().count() <= 60),
        "{shown}"
    );
    let (most, evidence) = shown.split_once("Evidence\n").expect("evidence");
    assert!(evidence.contains("This is self-help, not therapy."));
    assert!(most.contains("\n\nBefore you start\n  Stop: If you are in danger now"));
    assert_snapshot!(most, @"
    Safety and Need Screen                safety-and-need-screen
    Alone and in private: are exercises for two right for you
    now?
    Find out for yourself whether exercises together are safe
    for you, and what kind of help would fit. Your answers are
    not kept.

      practice  Professional help
      kinds     emotional
      for       romantic, familial, platonic
      who       you alone
      takes     15 min
      level     easy
      needs     a private place, a device only you can open

    Safety questions
      Are you alone for the next 15 minutes?
         If the answer is no: Come back when you have some
         privacy.
      Is this a device that only you can open?
         If the answer is no: Use a device that only you can
         open.

    Before you start
      Stop: If you are in danger now, call your local emergency
      number first. If you can, use a phone that nobody checks.
      Stop: If you are thinking about ending your life, or if
      things feel unreal, please call a crisis line or a doctor
      now. The exercise can wait.
      Take care: If a child may be hurt or neglected, turn to
      child protection where you live, or to a doctor.
      Good to know: These questions are not a tested measure of
      risk. Six times no does not prove that you are safe. Trust
      what you feel.
      Good to know: Nothing is logged unless you choose it.
      Anyone who can open this machine can read plain files on
      it.

    Steps
      1  Make sure you are private  1 min
         Nobody should see this screen now, or look at it later.
         If you are not sure of that, come back another day, or
         use a device they have no way into.
      2  Six questions  4 min, 6 cards of 6
         Answer yes or no in your head. Nothing is written down.
         If you are not sure, take it as a yes.
      3  If there was a yes  2 min
         Leave exercises for two aside. Read 'bond help safety'
         and plan one safe way to reach someone trained. If you
         said yes to hurting or controlling them, there is help
         for that. You may end here.
      4  If all six were no  3 min
         Think of what troubles you. How long has it gone on,
         how often does it come, how heavy is it, and what have
         you tried without success?
      5  Signs that help would be good  2 min, 7 cards of 7
         Read these slowly. One that fits is reason enough to
         ask, and early is easier than late.
      6  Choose what fits  2 min
         Self-guided exercises, a guided programme, a
         counsellor, or someone just for you. If there was a
         yes, look for help just for you first.
      7  One next step  1 min
         Decide what you will do first, on which day and at what
         time. Keep it where only you will find it.

    Questions
      Your next step, only if you want to note it (no reasons
      needed)
         nothing to note, self-guided, guided programme,
         counsellor, individual help, private

    Another way: easier  Only the six questions  7 min
      The six questions and what a yes means. Everything else
      can wait.

    Another way: harder  Talk it over with someone  15 min
      Take what you found to a counsellor or an advocate, in
      person or on a safe line.
    ");
}

#[test]
fn every_exercise_fits_on_a_page_of_60_and_of_40() {
    let home = Home::new();
    let json = home.bond("exercise list --format csv");
    for width in [60, 40] {
        let home = Home::new().wide(width);
        for line in json.lines().skip(1) {
            let slug = line.split(',').nth(1).expect("a slug");
            let shown = home.bond(&format!("exercise show {slug}"));
            let widest = shown.lines().map(|line| line.chars().count()).max();
            assert!(widest <= Some(width), "{slug}: {shown}");
            assert_eq!(
                words(&shown).contains("we have not read the original study"),
                has_unverified(&home, slug),
                "{slug}"
            );
        }
    }
}

/// Text without its line breaks.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn has_unverified(home: &Home, slug: &str) -> bool {
    let json = home.bond(&format!("exercise show {slug} --json"));
    let value: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let studies = value["exercise"]["evidence"].as_array().expect("studies");
    studies.iter().any(|study| study["verified"] == false)
}

#[test]
fn an_unknown_name_suggests_the_nearest() {
    let home = Home::new();
    let mut said = Vec::new();
    for line in [
        "exercise show reunion-hugs",
        "exercise show xyzzy",
        "exercise show re",
        "exercise show 99",
        "exercise list --practice apreciation",
        "exercise list --kind spiritul",
        "exercise list --grade E",
        "exercise list --minutes 0",
        "exercise suggest -w nobody",
        "exercise suggest --minutes soon",
    ] {
        let message = home.fails(line, 2);
        said.push(format!("$ bond {line}\n{}\n", message.trim_end()));
    }
    assert_snapshot!(said.concat(), @r#"
    $ bond exercise show reunion-hugs
    error: could not find the exercise "reunion-hugs": did you mean "reunion-hug"?
    hint: 'bond exercise list' shows all
    $ bond exercise show xyzzy
    error: could not find the exercise "xyzzy"
    hint: 'bond exercise list' shows all
    $ bond exercise show re
    error: could not tell which exercise "re" is: reach-letter, repair-apology, reunion-hug, reach-out-ping
    hint: type more of the name
    $ bond exercise show 99
    error: could not find the exercise "99"
    hint: 'bond exercise list' shows all
    $ bond exercise list --practice apreciation
    error: could not find the practice "apreciation": did you mean "appreciation"?
    hint: 'bond practice list' shows all, and 'bond practice add apreciation' adds this practice
    $ bond exercise list --kind spiritul
    error: invalid value 'spiritul' for '--kind <KIND>': "spiritul" is no kind of intimacy: write emotional, physical, intellectual, spiritual

    For more information, try '--help'.
    $ bond exercise list --grade E
    error: invalid value 'E' for '--grade <GRADE>': "E" is no grade: write A, B, C or D, with + or -

    For more information, try '--help'.
    $ bond exercise list --minutes 0
    error: invalid value '0' for '--minutes <N>': 0 is not in 1..=4294967295

    For more information, try '--help'.
    $ bond exercise suggest -w nobody
    error: could not find the person "nobody"
    hint: 'bond person list' shows all, and 'bond person add nobody' adds this person
    $ bond exercise suggest --minutes soon
    error: could not understand the duration "soon"
    hint: write it as 45m, 1h30, 1h 30m, 1.5h, 1:30, or 90 for minutes
    "#);
}

#[test]
fn the_user_s_own_come_beside_the_shipped_and_may_replace_them() {
    let home = Home::new();
    home.write_exercise("quality-time/tea-time.toml", TEA);
    home.write_exercise(
        "active-listening/mirror-and-swap.toml",
        &TEA.replace("\"tea-time\"", "\"mirror-and-swap\"")
            .replace("Tea Time", "Mirror, my way"),
    );
    let shown = home.bond("exercise show tea-time");
    assert!(shown.starts_with("Tea Time"), "{shown}");
    let replaced = home.bond("exercise show mirror-and-swap");
    assert!(replaced.starts_with("Mirror, my way"), "{replaced}");
    let list = home.bond("exercise list");
    assert!(list.contains("35 exercises"), "{list}");
    assert_eq!(home.bond("exercise check"), "All is well in 36 files\n");
}

#[test]
fn exercises_lie_beside_the_configuration_wherever_that_is() {
    let home = Home::with_journal("[practice.tea]\ntitle = \"Tea\"\n");
    let folder = home.path().join("elsewhere/exercises/tea");
    fs::create_dir_all(&folder).expect("a folder");
    let own = TEA.replace("\"quality-time\"", "\"tea\"");
    fs::write(folder.join("tea-time.toml"), own).expect("the exercise");
    let mut command = home.command(&["exercise", "list", "--practice", "tea"]);
    let output = command.env("BOND_CONFIG", home.path().join("elsewhere/config.toml"));
    let run = Run::of(output.output().expect("bond runs"));
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    assert_snapshot!(run.stdout, @"
    exercise    min  who   evidence  kinds      for
    Tea
      tea-time   10  pair  D         emotional  romantic, platonic

    1 exercise; 'bond exercise show NAME' tells more of one
    ");
}

#[test]
fn a_broken_file_is_a_warning_and_stops_nothing() {
    let home = Home::new();
    home.write_exercise(
        "quality-time/tea-time.toml",
        &TEA.replace("minutes = 10", "minutes = 11"),
    );
    home.write_exercise("quality-time/worse.toml", "slug = \n[x\n");
    home.write_exercise("quality-time/.hidden.toml", "no toml");
    home.write_exercise("quality-time/notes.txt", "no toml");
    let run = home.run(&["exercise", "list", "--solo", "--minutes", "7"]);
    assert_eq!(run.status, 0);
    steady(&home, || {
        assert_snapshot!(format!("{}{}", run.stderr, run.stdout), @"
        warning: ~/.config/bond/exercises/quality-time/tea-time.toml:10:11: minutes is 11, but the steps add up to 10; the exercise is left out, and 'bond exercise check' explains
        warning: ~/.config/bond/exercises/quality-time/worse.toml:1:8: string values must be quoted, expected literal string, and 1 thing more; the exercise is left out, and 'bond exercise check' explains
        exercise           min  who   evidence  kinds      for
        Forgiveness
          neutral-witness    7  solo  A         emotional  all

        1 exercise; 'bond exercise show NAME' tells more of one
        ");
    });
}

#[test]
fn check_names_everything_that_is_wrong_with_its_place() {
    let home = Home::new();
    let broken = TEA
        .replace("minutes = 10", "minutes = 11\ncolour = \"red\"")
        .replace("kinds = [\"emotional\"]", "kinds = [\"emotinal\"]")
        .replace("deck = \"topics\"", "deck = \"topic\"")
        .replace("doi = \"10.1037/a0031597\"", "doi = \"a0031597\"");
    home.write_exercise("quality-time/tea-time.toml", &broken);
    let run = home.run(&["exercise", "check"]);
    assert_eq!((run.status, run.stderr.as_str()), (1, ""));
    steady(&home, || {
        assert_snapshot!(run.stdout, @r#"
    ~/.config/bond/exercises/quality-time/tea-time.toml
      line 7, column 10: kinds is "emotinal": write emotional, physical,
      intellectual, spiritual
          kinds = ["emotinal"]
      line 10, column 11: minutes is 11, but the steps add up to 10
          minutes = 11
      line 11, column 1: "colour" is no key here
          colour = "red"
      line 44, column 8: there is no deck "topic"
          deck = "topic"
      line 67, column 1: no step draws from the deck "topics"
          [decks.topics]
      line 103, column 7: doi is "a0031597": a DOI looks like 10.1037/a0031597
          doi = "a0031597"

    6 things to mend in 35 files
    "#);
    });
    fs::write(home.path().join("tea-time.toml"), &broken).expect("a file");
    let run = home.run(&["exercise", "check", "tea-time.toml", "--json"]);
    assert_eq!(run.status, 1);
    assert_snapshot!(run.stdout.lines().take(10).collect::<Vec<_>>().join("\n"), @r#"
    {
      "schema": "bond.exercise-check/1",
      "incomplete": false,
      "problems": [
        {
          "file": "tea-time.toml",
          "line": 7,
          "column": 10,
          "what": "kinds is \"emotinal\": write emotional, physical, intellectual, spiritual",
          "text": "kinds = [\"emotinal\"]"
    "#);
    fs::write(home.path().join("tea-time.toml"), TEA).expect("a file");
    assert_eq!(
        home.bond("exercise check tea-time.toml"),
        "All is well in 1 file\n"
    );
    assert_snapshot!(home.fails("exercise check nowhere.toml", 4), @"error: could not read nowhere.toml: there is no such file");
}

#[test]
fn a_narrow_page_wraps_what_is_wrong() {
    let home = Home::new().wide(60);
    fs::write(
        home.path().join("x.toml"),
        TEA.replace("draw = 1", "draw = 9"),
    )
    .expect("a file");
    let run = home.run(&["exercise", "check", "x.toml"]);
    assert_eq!(run.status, 1);
    assert_snapshot!(run.stdout, @r#"
    x.toml
      line 2, column 8: slug is "tea-time", but the file is
      called "x"
          slug = "tea-time"
      line 44, column 8: draw is 9, but the cards of "topics"
      for platonic relationships are 1
          draw = 9
      line 44, column 8: draw is 9, but the cards of "topics"
      for romantic relationships are 2
          draw = 9

    3 things to mend in 1 file
    "#);
}

#[test]
fn what_was_done_after_midnight_belongs_to_the_evening_before_four_weeks_as_well() {
    let home = Home::with_journal(
        r#"day_starts = "04:00"
[log]
x1 = { at = 2026-10-26T02:00:00+01:00, practice = "forgiveness" }
x2 = { at = 2026-11-20, practice = "appreciation" }
x3 = { at = 2026-11-20, practice = "active-listening" }
"#,
    );
    let said = home.bond("exercise suggest");
    assert!(
        said.contains(
            "You haven't logged anything in the spiritual category in the last four weeks"
        ),
        "{said}"
    );
}

#[test]
fn a_suggestion_says_why() {
    let home = Home::with_journal(PEOPLE);
    let mut said = Vec::new();
    for line in [
        "exercise suggest",
        "exercise suggest -w Sam",
        "exercise suggest -w sam --minutes 13m",
        "exercise suggest -w sam,mum",
        "exercise suggest -w sam --minutes 1",
    ] {
        said.push(format!("$ bond {line}\n{}\n", home.bond(line)));
    }
    assert_snapshot!(said.concat(), @"
    $ bond exercise suggest
    Our Goal, If-Then with Mum, 25 min                                   evidence B+
    Choose one goal for four weeks, and decide now what to do when it gets hard.

    Something with Mum is due; last time together: 23 days ago
    Fewer entries in the intellectual than in the emotional category so far: 1 entry
    Evidence of grade B+: a part of it, or another form of it, was tested

    To begin: bond exercise start we-goal-if-then -w mum

    $ bond exercise suggest -w Sam
    Our Goal, If-Then with Sam, 25 min                                   evidence B+
    Choose one goal for four weeks, and decide now what to do when it gets hard.

    Fewer entries in the intellectual than in the emotional category so far: 1 entry
    Evidence of grade B+: a part of it, or another form of it, was tested

    To begin: bond exercise start we-goal-if-then -w sam

    $ bond exercise suggest -w sam --minutes 13m
    Phone-free Walk with Sam, 10 min                                      evidence B
    Walk side by side and find out what their life is like these days.

    Fewer entries in the intellectual than in the emotional category so far: 1 entry
    It fits into 13 min
    Evidence of grade B: a part of it, or another form of it, was tested

    To begin: bond exercise start phone-free-walk -w sam --variant easier

    $ bond exercise suggest -w sam,mum
    Playful Challenge with Sam and Mum, 15 min                           evidence A-
    A quarter of an hour of silly teamwork with a target.

    Evidence of grade A-: tested in trials

    To begin: bond exercise start playful-challenge -w sam -w mum

    $ bond exercise suggest -w sam --minutes 1
    Nothing fits just now
    Allow more time, or see all with: bond exercise list
    ");
    assert_snapshot!(home.bond("exercise suggest -w sam --json"), @r#"
    {
      "schema": "bond.suggestion/1",
      "incomplete": false,
      "suggestion": {
        "exercise": "we-goal-if-then",
        "title": "Our Goal, If-Then",
        "practice": "future-goals",
        "variant": null,
        "minutes": 25.0,
        "with": [
          "sam"
        ],
        "grade": "B+",
        "why": [
          "Fewer entries in the intellectual than in the emotional category so far: 1 entry",
          "Evidence of grade B+: a part of it, or another form of it, was tested"
        ],
        "command": "bond exercise start we-goal-if-then -w sam"
      }
    }
    "#);
}

#[test]
fn a_suggestion_fits_on_a_narrow_page() {
    let home = Home::with_journal(PEOPLE).wide(60);
    assert_snapshot!(home.bond("exercise suggest --minutes 20"), @"
    Movie and Talk with Mum, 15 min                   evidence B
    Watch a film about people who stay together, then talk about
    yourselves.

    Something with Mum is due; last time together: 23 days ago
    Fewer entries in the intellectual than in the emotional
    category so far: 1 entry
    It fits into 20 min
    Evidence of grade B: a part of it, or another form of it,
    was tested

    To begin:
    bond exercise start movie-and-talk -w mum --variant easier
    ");
}

#[test]
fn a_suggestion_to_an_empty_journal_is_there_too() {
    assert_snapshot!(Home::new().bond("exercise suggest"), @"
    Novelty List, 30 min                                                  evidence A
    Plan four weeks of things that are new to both of you.

    Evidence of grade A: tested in trials

    To begin: bond exercise start novelty-list
    ");
}

#[test]
fn an_exercise_of_ones_own_is_logged_by_its_name_even_while_its_file_is_broken() {
    let home = Home::new();
    home.write_exercise("quality-time/tea-time.toml", TEA);
    home.write_exercise("quality-time/broken.toml", "schema = 1");
    for (word, slug) in [("tea", "tea-time"), ("broken", "broken")] {
        home.bond(&format!("log qt --exercise {word} -q"));
        assert!(home.journal().contains(&format!("exercise = \"{slug}\"")));
    }
    assert_snapshot!(home.fails("log qt --exercise somebody-elses", 2), @r#"
    error: could not find the exercise "somebody-elses"
    hint: 'bond exercise list' shows all
    "#);
}
