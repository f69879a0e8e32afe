//! `bond --help` and the help of each command.

use crate::home::Home;

/// What `bond --help` lists: each command with what it says of it.
fn listed(home: &Home) -> Vec<(String, String)> {
    let help = home.bond("--help");
    let lines = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    lines
        .take_while(|line| !line.is_empty())
        .filter_map(|line| line.trim().split_once(' '))
        .map(|(command, about)| (command.to_owned(), about.trim().to_owned()))
        .collect()
}

#[test]
fn a_command_says_of_itself_what_the_list_says_of_it() {
    let home = Home::new().wide(200);
    let commands = listed(&home);
    assert!(commands.len() >= 25, "{commands:?}");
    for (command, about) in commands {
        let help = home.bond(&format!("{command} --help"));
        assert_eq!(help.lines().next(), Some(about.as_str()), "bond {command}");
        assert!(help.contains("Usage: bond"), "bond {command}");
    }
}
