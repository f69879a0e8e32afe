//! Editors that die, and editors that leave something beside the text: nothing of it stays.

use std::fs;
use std::path::Path;

use crate::edit::JOURNAL;
use crate::home::{Home, Run};

/// What editors leave beside a file, a directory included.
const LEAVES: &str = "name=$(basename \"$1\"); cd \"$(dirname \"$1\")\"; umask 022
stat -c %a . >> \"$HOME/modes\"; stat -c %a \"$1\" >> \"$HOME/modes\"
for left in \"$name~\" \".$name.swp\" \"#$name#\" \".$name.un~\" \".#$name\"; do cat \"$name\" > \"$left\"; done
mkdir backup; cat \"$name\" > backup/old; chmod 500 .; chmod 700 .
";

/// Every way in which a user gets an editor, with a change that bond takes.
const USES: [(&[&str], &str); 3] = [
    (&["edit"], "sed -i s/fine/secret/ \"$1\""),
    (&["edit", "walk"], "sed -i s/fine/secret/ \"$1\""),
    (&["log", "qt", "--edit"], "echo secret > \"$1\""),
];

fn edited(home: &Home, script: &str, arguments: &[&str]) -> Run {
    let path = home.path().join("editor");
    fs::write(&path, script).expect("a script");
    let mut command = home.command(arguments);
    command
        .env("EDITOR", format!("exec sh '{}'", path.display()))
        .env("PATH", "/usr/bin:/bin");
    Run::of(command.output().expect("bond runs"))
}

/// All files below a folder, those that editors hide as well.
fn files(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path.display().to_string());
        }
    }
    found.sort();
    found
}

/// The folders and files in which an editor may have had a text.
fn left(home: &Home) -> Vec<String> {
    let state = files(&home.path().join(".local/state/bond"));
    let is_record = |path: &String| path.contains("/ops/");
    state.into_iter().filter(|path| !is_record(path)).collect()
}

#[test]
fn what_an_editor_leaves_beside_the_text_is_gone_with_its_private_folder() {
    for (arguments, change) in USES {
        let home = Home::with_journal(JOURNAL);
        let run = edited(&home, &format!("{change}\n{LEAVES}"), arguments);
        assert_eq!(run.status, 0, "{arguments:?}: {}", run.stderr);
        assert!(home.journal().contains("secret"), "{arguments:?}");
        assert_eq!(left(&home), Vec::<String>::new(), "{arguments:?}");
        let modes = fs::read_to_string(home.path().join("modes")).expect("modes");
        assert!(modes.starts_with("700\n6"), "{modes}");
    }
}

#[test]
fn an_editor_that_fails_or_is_killed_leaves_nothing_and_changes_nothing() {
    for (arguments, change) in USES {
        for end in ["exit 1", "kill -9 $$", "kill -HUP $$", "kill -INT $$"] {
            for begin in [change, ":"] {
                let home = Home::with_journal(JOURNAL);
                let run = edited(&home, &format!("{begin}\n{LEAVES}{end}\n"), arguments);
                assert_eq!(run.status, 4, "{arguments:?} {end}: {}", run.stderr);
                assert!(run.stderr.contains("nothing was changed"), "{}", run.stderr);
                assert_eq!(home.journal(), JOURNAL);
                assert_eq!(left(&home), Vec::<String>::new(), "{arguments:?} {end}");
            }
        }
    }
}

#[test]
fn bond_that_is_asked_to_end_leaves_nothing_and_changes_nothing() {
    for (arguments, change) in USES {
        for signal in ["HUP", "TERM"] {
            let home = Home::with_journal(JOURNAL);
            // The editor goes on, and saves once more.
            let ends = format!("kill -{signal} $PPID\n{change}\n{LEAVES}");
            let run = edited(&home, &format!("{change}\n{ends}"), arguments);
            assert_eq!(run.status, 4, "{arguments:?} {signal}: {}", run.stderr);
            assert!(
                run.stderr.contains("bond was asked to end"),
                "{}",
                run.stderr
            );
            assert_eq!(home.journal(), JOURNAL);
            assert_eq!(left(&home), Vec::<String>::new(), "{arguments:?} {signal}");
        }
    }
}

#[test]
fn ctrl_c_is_for_the_editor() {
    for (arguments, change) in USES {
        for signal in ["INT", "QUIT"] {
            let home = Home::with_journal(JOURNAL);
            let script = format!("kill -{signal} $PPID\n{change}\n");
            let run = edited(&home, &script, arguments);
            assert_eq!(run.status, 0, "{arguments:?} {signal}: {}", run.stderr);
            assert!(home.journal().contains("secret"));
            assert_eq!(left(&home), Vec::<String>::new(), "{arguments:?} {signal}");
        }
    }
}

#[test]
fn a_text_that_can_not_be_taken_back_is_all_that_stays() {
    let spoils = [
        (USES[0].0, "echo '= secret' >> \"$1\""),
        (USES[1].0, "echo '= secret' >> \"$1\""),
        (USES[2].0, "printf 'secret \\377' > \"$1\""),
    ];
    for (arguments, change) in spoils {
        let home = Home::with_journal(JOURNAL);
        let run = edited(&home, &format!("{change}\n{LEAVES}"), arguments);
        assert_eq!(run.status, 3, "{arguments:?}: {}", run.stderr);
        let left = left(&home);
        assert_eq!(left.len(), 1, "{left:?}");
        assert!(
            run.stderr.contains(&format!(" is in {}", left[0])),
            "{}",
            run.stderr
        );
        let text = fs::read(&left[0]).expect("a text");
        assert!(text.windows(6).any(|word| word == b"secret"));
        assert_eq!(home.journal(), JOURNAL);
    }
}

#[test]
fn without_a_runtime_directory_that_can_be_written_the_text_is_in_the_state_directory() {
    for (arguments, change) in USES {
        let home = Home::with_journal(JOURNAL);
        let path = home.path().join("editor");
        fs::write(&path, format!("echo \"$1\" > \"$HOME/where\"\n{change}")).expect("a script");
        let mut command = home.command(arguments);
        command
            .env("EDITOR", format!("exec sh '{}'", path.display()))
            .env("PATH", "/usr/bin:/bin")
            .env("XDG_RUNTIME_DIR", "/proc/self");
        let run = Run::of(command.output().expect("bond runs"));
        assert_eq!(run.status, 0, "{arguments:?}: {}", run.stderr);
        let place = fs::read_to_string(home.path().join("where")).expect("a place");
        assert!(place.contains("/.local/state/bond/edit/bond-"), "{place}");
    }
}

#[test]
fn the_editor_is_understood_as_git_understands_it() {
    for editor in [
        "~/ed --wait",
        "~/ed",
        "'/home/my ed' --wait || \"$HOME\"/ed",
        "SAYS=secret $HOME/ed",
        "env SAYS=secret ~/ed # walk",
        "ed",
        "e[d]",
        "sh ~/ed",
        "$HOME/ed -x -y",
    ] {
        let home = Home::with_journal(JOURNAL);
        let script =
            "#!/bin/sh\nfor file; do :; done\nsed -i \"s/fine/${SAYS:-secret}/\" \"$file\"\n";
        let path = home.path().join("ed");
        fs::write(&path, script).expect("a script");
        let mode = std::os::unix::fs::PermissionsExt::from_mode(0o755);
        fs::set_permissions(&path, mode).expect("a program");
        let mut command = home.command(&["edit", "walk"]);
        command
            .env("EDITOR", editor)
            .env("PATH", format!("{}:/usr/bin:/bin", home.path().display()));
        let run = Run::of(command.output().expect("bond runs"));
        // A comment would hide the file from a shell, and so it does from git's.
        let taken = !editor.contains('#');
        assert_eq!(
            run.status == 0 && home.journal().contains("secret"),
            taken,
            "{editor}: {}",
            run.stderr
        );
    }
}

#[test]
fn a_colon_is_an_editor_that_changes_nothing() {
    let home = Home::with_journal(JOURNAL);
    let mut command = home.command(&["edit", "walk"]);
    let run = Run::of(command.env("EDITOR", ":").output().expect("bond runs"));
    assert_eq!(run.stdout, "Nothing was changed in the entry walk\n");
}
