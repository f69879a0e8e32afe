//! `bond completions`, and the scripts that are shipped.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::home::Home;

/// Every shell with the file that packagers install.
const SHELLS: [(&str, &str); 6] = [
    ("bash", "bond.bash"),
    ("zsh", "_bond"),
    ("fish", "bond.fish"),
    ("powershell", "_bond.ps1"),
    ("elvish", "bond.elv"),
    ("nushell", "bond.nu"),
];

#[test]
fn the_shipped_scripts_are_current() {
    let home = Home::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("completions");
    for (shell, name) in SHELLS {
        let current = home.bond(&format!("completions {shell}"));
        if std::env::var_os("BOND_REGENERATE").is_some() {
            fs::create_dir_all(&folder).unwrap();
            fs::write(folder.join(name), &current).unwrap();
        }
        let shipped = fs::read_to_string(folder.join(name)).unwrap_or_default();
        // Some checkouts turn line ends.
        assert!(
            shipped.replace("\r\n", "\n") == current,
            "completions/{name} is not current: run 'BOND_REGENERATE=1 cargo test --test cli completions'"
        );
    }
}

#[test]
fn every_script_knows_the_commands_and_runs_none() {
    let home = Home::new();
    home.write_journal("[person.secret]\nname = \"Secret\"\n");
    for (shell, name) in SHELLS {
        let script = home.bond(&format!("completions {shell}"));
        for word in ["goal", "skip", "--since", "--with"] {
            // Elvish and others write long flags without their dashes.
            let word = word.trim_start_matches('-');
            assert!(script.contains(word), "{name} lacks {word}");
        }
        assert!(!script.to_lowercase().contains("secret"), "{name}");
        assert!(!script.contains("$(bond"), "{name}");
        assert!(!script.contains("`bond"), "{name}");
    }
    home.fails("completions tcsh", 2);
    assert_eq!(home.bond("completions bash -q"), "");
}

#[test]
fn shells_that_are_here_understand_their_script() {
    let home = Home::new();
    for (shell, flag) in [("bash", "-n"), ("zsh", "-n"), ("fish", "--no-execute")] {
        let path = home.path().join(shell);
        fs::write(&path, home.bond(&format!("completions {shell}"))).unwrap();
        let run = Command::new(shell)
            .arg(flag)
            .arg(&path)
            .stdin(Stdio::null())
            .output();
        if let Ok(run) = run {
            assert!(
                run.status.success(),
                "{shell}: {}",
                String::from_utf8_lossy(&run.stderr)
            );
        }
    }
}
