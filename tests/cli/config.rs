//! `bond config`.

use std::fs;

use insta::assert_snapshot;

use crate::home::{Home, difference, steady};

fn config(home: &Home) -> String {
    fs::read_to_string(home.path().join(".config/bond/config.toml")).expect("the configuration")
}

const JOURNAL: &str = r#"# mine
format = 1
day_starts = "04:00" # we go to bed late

# Sam
[person.sam]
name = "Sam"

[[goal]]
practice = "quality-time"
every = "2/week"
since = 2026-11-02

[log]
a1 = { at = 2026-11-10, practice = "quality-time" }
"#;

#[test]
fn every_setting_is_listed_with_its_source() {
    let home = Home::with_journal(JOURNAL);
    home.write_config("# ours\nwith = [\"sam\"]\n");
    steady(&home, || {
        assert_snapshot!(home.bond("config list"), @"
        setting      value   from
        with         sam     config.toml
        color        auto    default
        discreet     false   default
        week_starts  monday  default
        day_starts   04:00   journal

        To change one: bond config set SETTING VALUE
        ");
        assert_snapshot!(home.bond("config --color never --discreet --format csv"), @"
        key,value,default,source,place
        with,S,,config,~/.config/bond/config.toml
        color,never,auto,flag,'--color
        discreet,true,false,flag,'--discreet
        week_starts,monday,monday,default,
        day_starts,04:00,00:00,journal,~/.local/share/bond/journal.toml
        ");
    });
    let mut command = home.command(&["config", "list"]);
    command.envs([("NO_COLOR", "1"), ("BOND_DISCREET", "0")]);
    let run = crate::home::Run::of(command.output().expect("bond runs"));
    assert_snapshot!(run.stdout, @"
    setting      value   from
    with         sam     config.toml
    color        never   NO_COLOR
    discreet     false   BOND_DISCREET
    week_starts  monday  default
    day_starts   04:00   journal

    To change one: bond config set SETTING VALUE
    ");
}

#[test]
fn scripts_get_the_value_alone() {
    let home = Home::with_journal(JOURNAL);
    home.write_config("with = [\"sam\", \"mum\"]\n");
    assert_eq!(home.bond("config get with"), "sam,mum\n");
    assert_eq!(home.bond("config get color"), "auto\n");
    assert_eq!(home.bond("config get discreet"), "false\n");
    assert_eq!(home.bond("config get week_starts"), "monday\n");
    assert_eq!(home.bond("config get day_starts"), "04:00\n");
    let path = home.path().join(".config/bond/config.toml");
    assert_eq!(home.bond("config path"), format!("{}\n", path.display()));
    steady(&home, || {
        assert_snapshot!(home.bond("config get day_starts --json"), @r#"
        {
          "schema": "bond.config-get/1",
          "incomplete": false,
          "key": "day_starts",
          "value": "04:00",
          "default": "00:00",
          "source": "journal",
          "place": "~/.local/share/bond/journal.toml"
        }
        "#);
    });
}

#[test]
fn a_preference_changes_its_line_and_nothing_else() {
    let home = Home::with_journal(JOURNAL);
    let old = "# ours\nwith = ['mum'] # every day\n\n# the screen\ncolor = \"never\"\n# end\n";
    home.write_config(old);
    let mut said = String::new();
    for line in [
        "config set with Sam",
        "config set discreet yes",
        "config set discreet true",
        "config unset color",
        "config unset color",
    ] {
        said.extend(["$ bond ", line, "\n", &home.bond(line)]);
    }
    assert_snapshot!(said, @"
    $ bond config set with Sam
    with is now sam
    $ bond config set discreet yes
    discreet is now true
    $ bond config set discreet true
    discreet is true already
    $ bond config unset color
    color is auto again, the default
    $ bond config unset color
    color is not set: it is auto, the default
    ");
    assert_snapshot!(config(&home), @r#"
    # ours
    with = ["sam"] # every day

    # the screen
    discreet = true
    # end
    "#);
    assert_eq!(home.journal(), JOURNAL);
}

#[test]
#[cfg(unix)]
fn a_new_file_is_for_its_user_alone_and_a_link_stays_one() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let home = Home::new();
    home.bond("config set color never");
    assert_eq!(config(&home), "color = \"never\"\n");
    let folder = home.path().join(".config/bond");
    let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&folder), 0o700);
    assert_eq!(mode(&folder.join("config.toml")), 0o600);
    assert!(!home.path().join(".local").exists(), "no journal was made");

    let dotfiles = home.path().join("dotfiles.toml");
    fs::rename(folder.join("config.toml"), &dotfiles).unwrap();
    fs::set_permissions(&dotfiles, fs::Permissions::from_mode(0o644)).unwrap();
    symlink(&dotfiles, folder.join("config.toml")).unwrap();
    home.bond("config set color always");
    assert!(folder.join("config.toml").is_symlink());
    assert_eq!(
        fs::read_to_string(&dotfiles).unwrap(),
        "color = \"always\"\n"
    );
    assert_eq!(mode(&dotfiles), 0o644);
    assert_eq!(
        fs::read_dir(&folder).unwrap().count(),
        1,
        "nothing is left behind"
    );
}

#[test]
fn what_the_history_means_is_set_in_the_journal_and_can_be_taken_back() {
    let home = Home::with_journal(JOURNAL);
    let said = home.bond("config set week_starts sun");
    steady(&home, || {
        assert_snapshot!(said, @"
        week_starts is now Sunday
        Weeks begin on Sunday now, those of the past as well. What was kept, and
        streaks, may read differently; 'bond undo' takes it back
        ");
        assert_snapshot!(difference(JOURNAL, &home.journal()), @r#"+week_starts = "sunday""#);
    });
    assert_eq!(home.bond("config get week_starts"), "sunday\n");
    home.bond("undo");
    assert_eq!(home.journal(), JOURNAL);
    let said = home.bond("config set day_starts 5:00");
    assert_snapshot!(said, @"
    day_starts is now 05:00
    Days begin at 05:00 now, those of the past as well: what was logged between
    midnight and 05:00 belongs to the day before. What was kept, and streaks, may
    read differently; 'bond undo' takes it back
    ");
    assert_snapshot!(difference(JOURNAL, &home.journal()), @r#"
    -day_starts = "04:00" # we go to bed late
    +day_starts = "05:00" # we go to bed late
    "#);
    assert_snapshot!(home.bond("config unset day_starts"), @"
    day_starts is 00:00 again, the default
    Days begin at midnight now, those of the past as well. What was kept, and
    streaks, may read differently; 'bond undo' takes it back
    ");
    assert_snapshot!(difference(JOURNAL, &home.journal()), @r#"-day_starts = "04:00" # we go to bed late"#);
    home.bond("undo");
    home.bond("undo");
    assert_eq!(home.journal(), JOURNAL);
    assert!(!home.path().join(".config").exists());
}

#[test]
fn a_journal_that_is_not_there_yet_is_begun() {
    let home = Home::new();
    home.bond("config set week_starts saturday -q");
    home.bond("log qt -q");
    steady(&home, || {
        assert_snapshot!(home.journal(), @r#"
    # bond journal: one line per entry below [log]. Edit it as you like.
    format = 1
    week_starts = "saturday"

    [log]
    3xxxxxxx = { at = 2026-11-22T21:15:00+01:00, practice = "quality-time" }
    "#);
    });
}

#[test]
fn what_makes_no_sense_is_refused_and_nothing_is_written() {
    let home = Home::with_journal(JOURNAL);
    let mut said = String::new();
    for line in [
        "config set colour never",
        "config get weekstarts",
        "config set color red",
        "config set color auto never",
        "config set discreet perhaps",
        "config set week_starts someday",
        "config set day_starts 25:00",
        "config set with san",
        "config set with sam,Sam",
        "config set with",
    ] {
        said.extend(["$ bond ", line, "\n", &home.fails(line, 2)]);
    }
    assert_snapshot!(said, @r#"
    $ bond config set colour never
    error: invalid value 'colour' for '<KEY>'
      [possible values: with, color, discreet, week_starts, day_starts]

      tip: a similar value exists: 'color'

    For more information, try '--help'.
    $ bond config get weekstarts
    error: invalid value 'weekstarts' for '<KEY>'
      [possible values: with, color, discreet, week_starts, day_starts]

      tip: a similar value exists: 'week_starts'

    For more information, try '--help'.
    $ bond config set color red
    error: could not set color to "red": it is auto, always or never
    $ bond config set color auto never
    error: could not set color to "auto,never": it has a single value
    $ bond config set discreet perhaps
    error: could not set discreet to "perhaps": it is true or false
    $ bond config set week_starts someday
    error: could not set week_starts to "someday": it is a day of the week, such as sunday
    $ bond config set day_starts 25:00
    error: could not set day_starts to "25:00": it is a time of the day, such as 04:00
    $ bond config set with san
    error: could not find the person "san": did you mean "sam"?
    hint: 'bond person list' shows all, and 'bond person add' adds one
    $ bond config set with sam,Sam
    error: could not set with to "sam,Sam": somebody is named twice
    $ bond config set with
    error: the following required arguments were not provided:
      <VALUE>...

    Usage: bond config set <KEY> <VALUE>...

    For more information, try '--help'.
    "#);
    assert_eq!(home.journal(), JOURNAL);
    assert!(!home.path().join(".config").exists());
}

#[test]
fn what_is_stronger_than_the_file_is_named() {
    let home = Home::new();
    let mut command = home.command(&["config", "set", "discreet", "true"]);
    command.env("BOND_DISCREET", "0");
    let run = crate::home::Run::of(command.output().expect("bond runs"));
    assert_snapshot!(run.stdout, @"
    discreet is now true
    BOND_DISCREET is stronger, as long as it is there
    ");
}

#[test]
fn a_broken_journal_stops_no_preference() {
    let home = Home::with_journal("format = 1\nbroken\n[log]\n");
    assert_snapshot!(home.bond("config set color never"), @"color is now never");
    assert_eq!(home.bond("config get color"), "never\n");
    for line in [
        "config list",
        "config get week_starts",
        "config set day_starts 04:00",
    ] {
        assert!(home.fails(line, 3).contains("journal.toml:2:7"), "{line}");
    }
    assert_eq!(home.journal(), "format = 1\nbroken\n[log]\n");
}
