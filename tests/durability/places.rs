//! Where a journal may lie: links, modes, and places that are no file.

use std::fs;
use std::os::unix::fs::{MetadataExt, symlink};
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::process::Command;

use crate::home::{Home, Run};
use crate::judge::{
    JOURNAL, as_nobody, beside, entries, mode, record, set_mode, state, tree, wrapped,
};

/// Puts the journal elsewhere and a link in its place; both kinds of writing must go through it.
fn through_link(home: &Home, target: &Path, make: impl Fn(&Path)) {
    let journal = home.journal_path();
    fs::create_dir_all(target.parent().expect("a directory")).expect("a directory");
    fs::create_dir_all(journal.parent().expect("a directory")).expect("a directory");
    make(&journal);
    home.bond("log appreciation -q");
    home.bond("log appreciation -q -w Zoe");
    assert!(journal.is_symlink());
    assert!(!target.is_symlink());
    let text = fs::read_to_string(target).expect("the journal");
    assert!(text.contains("[person.zoe]"));
    let mut left: Vec<_> = fs::read_dir(target.parent().expect("a directory"))
        .expect("a directory")
        .map(|entry| entry.expect("a file").file_name())
        .collect();
    left.sort();
    assert_eq!(left, ["real.toml", "real.toml.lock"]);
    assert!(!beside(home, ".lock").exists());
}

#[test]
fn a_link_is_followed_and_stays_a_link() {
    for absolute in [true, false] {
        let home = Home::new();
        let target = home.path().join("elsewhere/real.toml");
        fs::create_dir_all(home.path().join("elsewhere")).expect("a directory");
        fs::write(&target, JOURNAL).expect("the journal");
        set_mode(&target, 0o640);
        through_link(&home, &target, |journal| {
            let to = Path::new("../../../elsewhere/real.toml");
            symlink(if absolute { &target } else { to }, journal).expect("a link");
        });
        assert_eq!(mode(&target), 0o640);
        assert_eq!(
            entries(&fs::read_to_string(&target).expect("the journal")).len(),
            4
        );
    }
}

#[test]
fn a_chain_of_links_is_followed() {
    let home = Home::new();
    let target = home.path().join("elsewhere/real.toml");
    through_link(&home, &target, |journal| {
        let directory = home.path().join("links");
        fs::create_dir(&directory).expect("a directory");
        symlink(&target, directory.join("1")).expect("a link");
        for number in 2..=5 {
            symlink(
                format!("{}", number - 1),
                directory.join(number.to_string()),
            )
            .expect("a link");
        }
        symlink(directory.join("5"), journal).expect("a link");
    });
}

#[test]
fn a_dangling_link_makes_its_target() {
    let home = Home::new();
    let target = home.path().join("not/yet/real.toml");
    let journal = home.journal_path();
    fs::create_dir_all(journal.parent().expect("a directory")).expect("a directory");
    symlink(&target, &journal).expect("a link");
    home.bond("log appreciation -q");
    assert!(journal.is_symlink());
    assert_eq!(
        (mode(&target), mode(&home.path().join("not"))),
        (0o600, 0o700)
    );
    assert_eq!(
        entries(&fs::read_to_string(&target).expect("the journal")).len(),
        1
    );
}

#[test]
fn a_circle_of_links_is_an_error() {
    let home = Home::new();
    let journal = home.journal_path();
    fs::create_dir_all(journal.parent().expect("a directory")).expect("a directory");
    symlink("other.toml", &journal).expect("a link");
    symlink("journal.toml", journal.with_file_name("other.toml")).expect("a link");
    refused(&home);
}

#[test]
fn a_hard_link_goes_on_naming_the_same_file() {
    let home = Home::with_journal(JOURNAL);
    let other = home.path().join("other.toml");
    fs::hard_link(home.journal_path(), &other).expect("a link");
    home.bond("log appreciation -q");
    assert_eq!(
        fs::read_to_string(&other).expect("a journal"),
        home.journal()
    );
    assert_eq!(fs::metadata(&other).expect("a file").nlink(), 2);
}

#[test]
fn links_to_the_directory_share_one_record_of_operations() {
    let home = Home::with_journal(JOURNAL);
    let link = home.path().join("link");
    symlink(home.journal_path().parent().expect("a directory"), &link).expect("a link");
    home.bond("log appreciation -q");
    home.bond(&format!(
        "log appreciation -q --journal {}",
        link.join("journal.toml").display()
    ));
    home.bond("log appreciation -q --journal .local/share/../share/bond/journal.toml");
    assert_eq!(
        fs::read_dir(state(&home).join("ops"))
            .expect("records")
            .count(),
        1
    );
    assert_eq!(
        crate::judge::store(&home)
            .operations()
            .expect("operations")
            .len(),
        3
    );
}

#[test]
fn a_mode_is_kept() {
    for kept in [0o640, 0o600, 0o664, 0o400] {
        let home = Home::with_journal(JOURNAL);
        set_mode(&home.journal_path(), kept);
        home.bond("log appreciation -q --new -w Zoe");
        assert_eq!(mode(&home.journal_path()), kept);
    }
}

#[test]
fn what_bond_makes_is_for_the_users_eyes_only() {
    let home = Home::new();
    let script = "umask 000; exec \"$@\"";
    let run = |arguments: &[&str]| {
        let mut command = wrapped(&home, &["bash", "-c", script, "bash"], arguments);
        assert_eq!(Run::of(command.output().expect("bash runs")).status, 0);
    };
    run(&["log", "appreciation", "-q"]);
    let text = home.journal();
    home.write_journal(&format!("{text}3emp"));
    set_mode(&home.journal_path(), 0o600);
    run(&["log", "appreciation", "-q", "-w", "Sam"]);
    for file in [
        home.journal_path(),
        beside(&home, ".lock"),
        beside(&home, ".torn"),
        record(&home),
    ] {
        assert_eq!(mode(&file), 0o600, "{}", file.display());
    }
    for directory in [
        ".local",
        ".local/share",
        ".local/share/bond",
        ".local/state/bond",
        ".local/state/bond/ops",
    ] {
        assert_eq!(mode(&home.path().join(directory)), 0o700, "{directory}");
    }
}

/// Every way of writing is refused at once, and nothing is made.
fn refused(home: &Home) {
    let before = tree(home.path());
    for line in [
        "log appreciation -q",
        "log appreciation -q -w Zoe",
        "log appreciation --dry-run",
    ] {
        let said = home.fails(line, 4);
        assert!(said.starts_with("error: could not "), "{said}");
    }
    let run = home.pipe("{\"practice\": \"qt\"}\n", &["log", "-"]);
    assert_eq!((run.status, run.stdout.as_str()), (4, ""), "{}", run.stderr);
    let store = crate::judge::store(home);
    let now = chrono::DateTime::from_timestamp(1_795_378_500, 0).expect("a moment");
    let fault = store
        .rewrite("test", now, &|| (), |draft| {
            draft.add_table("[person.zoe]\n");
            Ok(())
        })
        .expect_err("no journal");
    assert_eq!(fault.kind.status(), 4);
    assert_eq!(tree(home.path()), before, "nothing was made");
}

#[test]
fn what_is_no_file_is_refused_at_once() {
    let make: [fn(&Path); 4] = [
        |path| fs::create_dir(path).expect("a directory"),
        |path| symlink("/dev/null", path).expect("a link"),
        |path| drop(UnixListener::bind(path).expect("a socket")),
        |path| {
            let made = Command::new("mkfifo").arg(path).status();
            assert!(made.expect("mkfifo runs").success());
        },
    ];
    for make in make {
        let home = Home::with_journal("");
        fs::remove_file(home.journal_path()).expect("no journal");
        make(&home.journal_path());
        refused(&home);
    }
    assert!(!Path::new("/dev/null.lock").exists());
}

#[test]
fn a_file_that_may_not_be_written_is_an_error() {
    let home = Home::with_journal(JOURNAL);
    set_mode(&home.journal_path(), 0o400);
    let run = Run::of(
        as_nobody(&home, &["log", "appreciation", "-q"])
            .output()
            .expect("bond runs"),
    );
    assert_eq!(run.status, 4, "{}", run.stderr);
    assert!(run.stderr.contains("permission denied"), "{}", run.stderr);
    assert_eq!(home.journal(), JOURNAL);
}

#[test]
fn a_file_that_may_not_be_read_is_no_empty_one() {
    let home = Home::with_journal(JOURNAL);
    set_mode(&home.journal_path(), 0o200);
    for arguments in [
        ["log", "appreciation", "-q"],
        ["log", "appreciation", "-wZoe"],
    ] {
        let run = Run::of(as_nobody(&home, &arguments).output().expect("bond runs"));
        assert_eq!(run.status, 4, "{}", run.stderr);
    }
    set_mode(&home.journal_path(), 0o600);
    assert_eq!(home.journal(), JOURNAL);
}

#[test]
fn a_directory_that_may_not_be_written_is_an_error() {
    let home = Home::with_journal(JOURNAL);
    let directory = home.journal_path();
    let directory = directory.parent().expect("a directory");
    set_mode(directory, 0o500);
    for arguments in [
        ["log", "appreciation", "-q"],
        ["log", "appreciation", "-wZoe"],
    ] {
        let run = Run::of(as_nobody(&home, &arguments).output().expect("bond runs"));
        assert_eq!(run.status, 4, "{}", run.stderr);
        assert!(
            run.stderr.contains("could not open the lock"),
            "{}",
            run.stderr
        );
    }
    // With the lock there an entry can be appended, but the file can't be replaced.
    set_mode(directory, 0o700);
    let run = Run::of(
        as_nobody(&home, &["log", "appreciation", "-q"])
            .output()
            .expect("bond runs"),
    );
    assert_eq!(run.status, 0, "{}", run.stderr);
    let before = home.journal();
    set_mode(directory, 0o500);
    let run = Run::of(
        as_nobody(&home, &["log", "appreciation", "-wZoe"])
            .output()
            .expect("bond runs"),
    );
    assert_eq!(run.status, 4, "{}", run.stderr);
    assert_eq!(home.journal(), before);
    set_mode(directory, 0o700);
}

#[test]
fn a_journal_in_the_current_directory_needs_no_directory_in_its_name() {
    let home = Home::new();
    home.bond("log appreciation -q --journal here.toml");
    home.bond("log appreciation -q -w Sam --journal here.toml");
    let text = fs::read_to_string(home.path().join("here.toml")).expect("a journal");
    assert_eq!(entries(&text).len(), 2);
}
