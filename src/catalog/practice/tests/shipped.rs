//! Every shipped practice keeps the rules of its schema.

use std::collections::BTreeMap;

use crate::catalog::practice::{
    Closeness, Lookup, Nearest, Practice, Relation, Stage, background, builtin, find_builtin,
    is_slug, keys, resolve,
};

/// Whether it has the form `10.1234/anything`.
fn is_doi(doi: &str) -> bool {
    let Some((registrant, suffix)) = doi
        .strip_prefix("10.")
        .and_then(|rest| rest.split_once('/'))
    else {
        return false;
    };
    (4..=9).contains(&registrant.len())
        && registrant.bytes().all(|byte| byte.is_ascii_digit())
        && !suffix.is_empty()
        && !suffix.contains(char::is_whitespace)
}

#[test]
fn every_folder_is_a_practice_of_its_name() {
    assert!(keys().is_sorted());
    assert_eq!(builtin().len(), keys().count());
    for (key, practice) in keys().zip(builtin()) {
        assert!(is_slug(key), "{key}");
        assert_eq!(practice.key, key);
        assert_eq!(find_builtin(key), Some(practice));
    }
}

#[test]
fn the_nine_of_the_article_are_there() {
    let of = |stage| -> Vec<&str> {
        let practices = builtin().filter(|practice| practice.stage == Some(stage));
        practices.map(|practice| &*practice.key).collect()
    };
    assert_eq!(
        of(Stage::Heal),
        [
            "active-listening",
            "appreciation",
            "open-communication",
            "professional-help",
            "quality-time"
        ]
    );
    assert_eq!(
        of(Stage::Improve),
        [
            "forgiveness",
            "future-goals",
            "new-experiences",
            "physical-affection"
        ]
    );
}

#[test]
fn titles_and_summaries_fit() {
    for practice in builtin() {
        let summary = practice.summary.as_deref().unwrap_or_default();
        assert!(
            (1..=60).contains(&practice.title.chars().count()),
            "{}",
            practice.key
        );
        assert!(
            (1..=100).contains(&summary.chars().count()),
            "{}",
            practice.key
        );
        assert!(practice.builtin);
    }
}

#[test]
fn kinds_and_relationships_are_named_once() {
    for practice in builtin() {
        let kinds =
            Closeness::ALL.map(|kind| practice.kinds.iter().filter(|k| **k == kind).count());
        let relations =
            Relation::ALL.map(|r| practice.relationships.iter().filter(|o| **o == r).count());
        assert!(
            !practice.kinds.is_empty() && kinds.iter().all(|count| *count <= 1),
            "{}",
            practice.key
        );
        assert!(
            !practice.relationships.is_empty() && relations.iter().all(|c| *c <= 1),
            "{}",
            practice.key
        );
    }
}

#[test]
fn duty_does_harm_to_two_practices() {
    let without = builtin().filter(|practice| practice.goal.is_none());
    let keys: Vec<&str> = without.map(|practice| &*practice.key).collect();
    assert_eq!(keys, ["forgiveness", "professional-help"]);
}

#[test]
fn an_alias_is_never_the_start_of_another_practice() {
    for practice in builtin() {
        for alias in practice.aliases.iter() {
            assert!(is_slug(alias), "{alias}");
            for other in builtin().filter(|other| other.key != practice.key) {
                let title = other.title.to_lowercase();
                let names = [&*other.key, &title].into_iter();
                let names = names.chain(other.aliases.iter().map(AsRef::as_ref));
                for name in names {
                    assert!(
                        !name.starts_with(&**alias),
                        "{alias} of {} begins {name}",
                        practice.key
                    );
                }
            }
        }
    }
}

#[test]
fn evidence_is_whole() {
    for key in keys() {
        let background = background(key).unwrap();
        assert!(
            !background.dose.is_empty() && !background.limits.is_empty(),
            "{key}"
        );
        assert!(!background.evidence.is_empty(), "{key}");
        for study in &background.evidence {
            assert!(
                study.doi.as_deref().is_none_or(is_doi),
                "{key}: {}",
                study.key
            );
            assert!(
                !study.cite.is_empty() && !study.finding.is_empty(),
                "{key}: {}",
                study.key
            );
        }
    }
}

#[test]
fn a_study_is_cited_alike_wherever_it_stands() {
    let mut cited = BTreeMap::new();
    for study in keys().flat_map(|key| background(key).unwrap().evidence) {
        let citation = (study.cite, study.doi, study.verified);
        let before = cited
            .entry(study.key.clone())
            .or_insert_with(|| citation.clone());
        assert_eq!(*before, citation, "{}", study.key);
    }
}

#[test]
fn practices_are_resolved_by_key_alias_and_title() {
    for practice in builtin() {
        let found = Lookup::Found(&practice.key);
        assert_eq!(resolve(&practice.key, &[]), found);
        assert_eq!(resolve(&practice.key.to_uppercase(), &[]), found);
        assert_eq!(resolve(&practice.title, &[]), found);
        assert_eq!(resolve(&practice.title.replace(' ', "_"), &[]), found);
        for alias in practice.aliases.iter() {
            assert_eq!(resolve(&alias.to_uppercase(), &[]), found);
        }
    }
}

#[test]
fn the_users_own_practice_comes_first() {
    let mut own = find_builtin("quality-time").unwrap().clone();
    own.builtin = false;
    own.title = "Us".into();
    let named = Practice {
        key: "date-night".into(),
        aliases: vec!["qt".into(), "appr".into()].into(),
        ..own.clone()
    };
    let own = [own, named];
    assert_eq!(resolve("Quality Time", &own), Lookup::Found("quality-time"));
    assert_eq!(
        resolve("qt", &own),
        Lookup::Ambiguous(vec!["quality-time", "date-night"])
    );
    assert_eq!(resolve("appr", &own), Lookup::Found("date-night"));
    assert_eq!(resolve("app", &own), Lookup::Found("date-night"));
    assert_eq!(resolve("appreciation", &own), Lookup::Found("appreciation"));
    assert_eq!(
        resolve("apreciation", &own),
        Lookup::Unknown {
            nearest: Some(Nearest {
                key: "appreciation",
                called: "appreciation",
            })
        }
    );
    assert_eq!(resolve("yoga", &own), Lookup::Unknown { nearest: None });
}

#[test]
fn no_key_is_a_path() {
    for key in [
        "",
        ".",
        "..",
        "quality-time/",
        "./quality-time",
        "Quality-Time",
        "quality-time/practice.toml",
    ] {
        assert_eq!(find_builtin(key), None, "{key}");
    }
}
