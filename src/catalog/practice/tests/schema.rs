//! What the files may say, and in which words.

use crate::catalog::practice::{Closeness, Grade, Relation, Stage, read};

#[test]
fn the_schema_is_strict() {
    let good = "schema = 1\nslug = \"x\"\ntitle = \"X\"\nsummary = \"X.\"\nkinds = [\"emotional\"]\nstage = \"heal\"\n\
        relationships = [\"romantic\"]\ndose = \"d\"\ngrade = \"B+\"\nlimits = \"l\"\n";
    assert!(read(good).is_ok());
    for (from, to) in [
        ("schema = 1", "schema = 2"),
        ("title", "titel"),
        ("emotional", "emotive"),
        ("B+", "E"),
        ("B+", "B++"),
        ("\"d\"", "1"),
        ("limits", "limits = \"m\"\nmore"),
    ] {
        assert!(read(&good.replace(from, to)).is_err(), "{to}");
    }
}

#[test]
fn a_grade_is_what_it_was_written_as_and_the_better_comes_first() {
    let all = [
        "A+", "A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D+", "D", "D-",
    ];
    let grades = all.map(|word| Grade::of(word).unwrap());
    assert!(grades.is_sorted());
    for (place, (word, grade)) in (0..).zip(all.into_iter().zip(grades)) {
        assert_eq!(grade.as_str(), word);
        assert_eq!((grade.rank(), Grade::of_rank(place)), (place, grade));
    }
    assert_eq!(Grade::of_rank(200), Grade::LOWEST);
    assert_eq!(Grade::of("E"), None);
}

#[test]
fn terms_read_what_they_write() {
    for kind in Closeness::ALL {
        assert_eq!(kind.to_string().to_uppercase().parse(), Ok(kind));
    }
    for stage in Stage::ALL {
        assert_eq!(stage.to_string().parse(), Ok(stage));
    }
    for relation in Relation::ALL {
        assert_eq!(relation.to_string().parse(), Ok(relation));
    }
    assert_eq!(
        "friend".parse::<Relation>().unwrap_err().to_string(),
        "\"friend\" is no relation: write romantic, familial, platonic"
    );
}
