//! What the files may say, and in which words.

use crate::practice::schema::PracticeFile;
use crate::practice::{Kind, Relation, Stage};

#[test]
fn the_schema_is_strict() {
    let good = "schema = 1\nslug = \"x\"\ntitle = \"X\"\nsummary = \"X.\"\nkinds = [\"emotional\"]\nstage = \"heal\"\n\
        relationships = [\"romantic\"]\ndose = \"d\"\ngrade = \"B+\"\nlimits = \"l\"\n";
    assert!(PracticeFile::read(good).is_ok());
    for (from, to) in [
        ("schema = 1", "schema = 2"),
        ("title", "titel"),
        ("emotional", "emotive"),
        ("B+", "E"),
        ("B+", "B++"),
        ("\"d\"", "1"),
        ("limits", "limits = \"m\"\nmore"),
    ] {
        assert!(PracticeFile::read(&good.replace(from, to)).is_err(), "{to}");
    }
}

#[test]
fn terms_read_what_they_write() {
    for kind in Kind::ALL {
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
