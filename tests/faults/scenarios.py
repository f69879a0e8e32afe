"""The table of all that writes: one row for each command, and for each way of its own that it may take."""

from dataclasses import dataclass

from journals import *


# Stands for the entries that were logged by what was given.
GIVEN = "given"


# Changes that are on record before something else is done.
OTHERS = ("log qt -m one", "log al -m two")

# Logs 40 entries, and names them.
MANY = "log qt al -q -d 2026-11-02..2026-11-21"
NEWEST = " ".join(f"@{place}" for place in range(1, 41))


# An editor that writes a word, leaves copies of the text as editors do, and then ends, or ends bond.
DROPPED = "only-for-the-editor"


def editor(then: str) -> str:
    leaves = 'cat "$1" > "$1~"; cat "$1" > "$(dirname "$1")/.text.swp"'
    return f'leave() {{ sed -i "s/appreciation/{DROPPED}/" "$1"; echo {DROPPED} >> "$1"; {leaves}; {then}; }}; leave'


@dataclass(frozen=True)
class Scenario:
    """A command, and the home that it finds."""

    name: str
    # The line, split as a shell does it.
    command: str
    # What it finds: the journal and config.toml (None where there is none), and what bond was told to do before.
    journal: str | None = OURS
    config: str | None = None
    given: tuple[str, ...] = ()
    # Whether an editor saved the journal after that as it was before, and other files that are there by then.
    overwritten: bool = False
    beside: tuple[tuple[str, str], ...] = ()
    # Whether nothing can be recorded while it runs.
    unrecordable: bool = False
    # What it gets: standard input, and the editor.
    typed: str = ""
    editor: str = ""
    # A word that the editor writes.
    wrote: str = ""
    # What it does: the status of a clean run, whether it changes anything, the entries of before that may be others or gone after it, and how many
    # of the lines in `given` the new journal shows, byte for byte, where it takes some back.
    status: int = 0
    changes: bool = True
    touches: tuple[str, ...] = ()
    shows: int | None = None
    # A word that is nowhere in the home any more once the command is done.
    forgets: str = ""
    # A word that only the editor wrote, and that is nowhere in the home once bond has ended by itself.
    drops: str = ""


SCENARIOS = (
    # Appending.
    Scenario("log", "log appreciation -q -m new"),
    Scenario("log-told", "log appreciation -m new"),
    Scenario("log-day", "log qt -q -w sam -f 45m -d yesterday --rating 4"),
    Scenario("log-first", "log appreciation -q -m new", journal=None),
    Scenario("log-after-undo", "log appreciation -q -m new", given=("log qt -m gone", "undo")),
    Scenario("log-newline", "log appreciation -q -m new", journal=OURS.rstrip("\n")),
    Scenario("log-crlf", "log appreciation -q -m new", journal=OURS.replace("\n", "\r\n")),
    Scenario("log-long", "log appreciation -q -m new", journal=LONG),
    Scenario("skip", "skip appreciation both ill"),
    # Replacing the file to log.
    Scenario("log-torn", "log appreciation -q -m new", journal=OURS + "3ehwz4ht = { at = 2026-"),
    Scenario("log-zeroes", "log appreciation -q -m new", journal=OURS + "\0" * 60),
    Scenario("log-late-table", "log appreciation -q -m new", journal=OURS + LATE),
    Scenario("log-long-torn", "log appreciation -q -m new", journal=LONG + "3ehwz4ht = { at = 2026-"),
    Scenario("log-person", "log appreciation -q -m new -w Zoe"),
    Scenario("log-batch", "log - -q", typed='{"practice": "qt"}\n{"practice": "al", "with": "Zoe"}\n'),
    Scenario("log-days", "log qt al -q -d mon..wed"),
    Scenario("log-editor", "log qt --edit", editor="sed -i '1s/^/walked/'", wrote="walked"),
    Scenario("exercise", "exercise start phone-free-walk -w sam --plain --rating 4 --for 20m --log"),
    # Above the log.
    Scenario("pause", "pause quality-time --to 2026-11-30 --reason travelling"),
    Scenario("pause-first", "pause --all", journal=None),
    Scenario("resume", "resume", journal=PAUSED),
    Scenario("goal-set", "goal set appreciation daily"),
    Scenario("goal-set-again", "goal set quality-time 2/week"),
    Scenario("goal-set-person", "goal set al weekly -w Zoe --new"),
    Scenario("goal-end", "goal end quality-time"),
    Scenario("goal-remove", "goal remove quality-time"),
    Scenario("goal-remove-after-undo", "goal remove quality-time", given=("log qt -m gone", "undo")),
    Scenario("practice-add", "practice add 'Date night' --kind emotional --alias dn"),
    Scenario("person-add", "person add mum --name Margaret --relation familial"),
    Scenario("goal-edit", "goal edit quality-time --every 2/week --since 2026-11-09"),
    Scenario("pause-edit", "pause edit --to 2026-12-01 --no-reason", journal=PAUSED),
    Scenario("pause-remove", "pause remove", journal=PAUSED),
    Scenario("practice-edit", "practice edit quality-time --title Together"),
    Scenario("person-edit", "person edit sam --relation platonic"),
    Scenario("practice-archive", "practice archive quality-time"),
    Scenario("person-unarchive", "person unarchive zoe", journal=WALKS),
    Scenario("person-remove", "person remove zoe --yes", journal=WALKS),
    Scenario("practice-rename", "practice rename walk stroll", journal=WALKS, touches=("w1",)),
    Scenario("person-rename", "person rename sam alex", journal=WALKS, touches=("3ehwz4hm", "w1")),
    Scenario("config-journal", "config set week_starts sunday"),
    Scenario("config-journal-unset", "config unset day_starts", journal="day_starts = \"04:00\"\n" + OURS),
    # Changing and removing entries.
    Scenario("edit", "edit 3ehwz4hm -f 50m --clear note", touches=("3ehwz4hm",)),
    Scenario("edit-person", "edit x1 -w Zoe --new", touches=("x1",)),
    Scenario("edit-torn", "edit x1 -m new", journal=OURS + "3ehwz4ht = {", touches=("x1",)),
    Scenario("edit-editor", "edit x1", editor="sed -i s/appreciation/forgiveness/", wrote="forgiveness", touches=("x1",)),
    Scenario("edit-whole", "edit", editor="sed -i -e s/appreciation/forgiveness/ -e s/Sam/Samuel/", wrote="Samuel", touches=("x1",)),
    Scenario("remove", "remove 3ehwz4hm -y", touches=("3ehwz4hm",)),
    Scenario("remove-two", "remove 3ehwz4hm x1 -y", touches=("3ehwz4hm", "x1")),
    Scenario("remove-logged", "remove @1 -y", given=("log appreciation -m gone",), touches=(GIVEN,)),
    Scenario("remove-forget", "remove @1 --forget -y", given=("log appreciation -m secret",), touches=(GIVEN,), forgets="secret"),
    Scenario("remove-forget-old", "remove 3ehwz4hm --forget -y", given=("edit 3ehwz4hm -m secret",), forgets="secret", touches=("3ehwz4hm",)),
    Scenario("remove-forget-before", "remove @1 --forget -y", given=("log appreciation -m secret", "log qt -m gone", "remove @1 -y"), touches=(GIVEN,), forgets="secret"),
    Scenario("remove-forget-edited", "remove 3ehwz4hm --forget -y", given=("edit 3ehwz4hm -m secret", "edit 3ehwz4hm -m mild"), forgets="secret", touches=("3ehwz4hm",)),
    Scenario("remove-forget-spread", "remove @1 --forget -y", given=(f"log appreciation -m {SECRET}",), beside=SPREAD, touches=(GIVEN,), forgets=SECRET),
    # What can't be recorded, when other changes are on record: nothing may take one of these for the last one.
    Scenario("log-unrecorded", "log appreciation -q -m new", given=OTHERS, unrecordable=True),
    Scenario("log-person-unrecorded", "log appreciation -q -m new -w Zoe", given=OTHERS, unrecordable=True),
    Scenario("remove-unrecorded", "remove @1 -y", given=OTHERS, unrecordable=True, touches=(GIVEN,)),
    Scenario("goal-set-unrecorded", "goal set appreciation daily", given=OTHERS, unrecordable=True),
    Scenario("rename-unrecorded", "practice rename walk stroll", journal=WALKS, given=OTHERS, unrecordable=True, touches=("w1",)),
    Scenario("fix-unrecorded", "doctor --fix", journal=STRAY + OURS, given=OTHERS, unrecordable=True),
    # Editors that die, that end bond, as a closed terminal does, or that leave copies: nothing of the text stays.
    Scenario("edit-hangup", "edit x1", editor=editor("kill -HUP $PPID"), status=4, changes=False, drops=DROPPED),
    Scenario("edit-whole-terminated", "edit", editor=editor("kill -TERM $PPID"), status=4, changes=False, drops=DROPPED),
    Scenario("log-editor-hangup", "log qt --edit", editor=editor("kill -HUP $PPID"), status=4, changes=False, drops=DROPPED),
    Scenario("edit-editor-dies", "edit x1", editor=editor("kill -KILL $$"), status=4, changes=False, drops=DROPPED),
    Scenario("edit-editor-fails", "edit", editor=editor("exit 1"), status=4, changes=False, drops=DROPPED),
    Scenario("edit-editor-copies", "edit x1", editor=editor(f"sed -i -e s/{DROPPED}/forgiveness/ -e '$d' \"$1\""), drops=DROPPED, touches=("x1",)),
    # Back and forth: what was done before is taken back, whole.
    Scenario("undo-log", "undo", given=("log qt -m gone",), shows=0),
    Scenario("undo-person", "undo", given=("log al -w Zoe",), shows=0),
    Scenario("undo-batch", "undo", given=("skip qt ill", "log qt al -d mon..wed"), shows=1),
    Scenario("undo-edit", "undo", given=("edit 3ehwz4hm -f 50m",), shows=0, touches=("3ehwz4hm",)),
    Scenario("undo-remove", "undo", given=("remove 3ehwz4hm -y",), shows=0),
    Scenario("undo-goal", "undo", given=("goal set appreciation daily",), shows=0),
    Scenario("undo-goal-remove", "undo", given=("goal remove quality-time",), shows=0),
    Scenario("undo-pause", "undo", given=("pause qt --to friday",), shows=0),
    Scenario("undo-second", "undo", given=("log qt -m one", "log al -m two", "undo"), shows=0),
    Scenario("undo-goal-edit", "undo", given=("goal edit quality-time --every 2/week",), shows=0),
    Scenario("undo-pause-remove", "undo", journal=PAUSED, given=("pause remove",), shows=0),
    Scenario("undo-person-remove", "undo", journal=WALKS, given=("person remove zoe --yes",), shows=0),
    Scenario("undo-rename", "undo", journal=WALKS, given=("practice rename walk stroll",), shows=0, touches=("w1",)),
    Scenario("redo-rename", "redo", journal=WALKS, given=("person rename sam alex", "undo"), shows=1, touches=("3ehwz4hm", "w1")),
    Scenario("redo-log", "redo", given=("log qt -m gone", "undo"), shows=1),
    Scenario("redo-edit", "redo", given=("edit x1 -m new", "undo"), shows=1, touches=("x1",)),
    Scenario("redo-remove", "redo", given=("remove x1 -y", "undo"), shows=1, touches=("x1",)),
    Scenario("redo-goal", "redo", given=("goal remove quality-time", "undo"), shows=1),
    # Many at once.
    Scenario("undo-many", "undo", given=(MANY,), shows=0),
    Scenario("redo-many", "redo", given=(MANY, "undo"), shows=1),
    Scenario("remove-many", f"remove {NEWEST} -y", given=(MANY,), touches=(GIVEN, "x1", "3ehwz4hm")),
    Scenario("restore-many", "doctor --restore --yes", given=(MANY,), overwritten=True),
    Scenario("undo-remove-many", "undo", given=(MANY, f"remove {NEWEST} -y"), shows=1),
    # Mending.
    Scenario("fix-newline", "doctor --fix", journal=OURS.rstrip("\n")),
    Scenario("fix-torn", "doctor --fix", journal=OURS + "3ehwz4ht = { at = 2026-"),
    Scenario("fix-zeroes", "doctor --fix", journal=OURS + "\0" * 60),
    Scenario("fix-repeated", "doctor --fix", journal=OURS + "x1 = { at = 2026-11-22, practice = \"quality-time\" }\n"),
    Scenario("fix-many", "doctor --fix", journal=MANY_WRONG + LATE),
    Scenario("fix-stray-entry", "doctor --fix", journal=STRAY + OURS),
    Scenario("fix-stray-table", "doctor --fix", journal=OURS + LATE),
    Scenario("restore", "doctor --restore --yes", given=("log qt -m gone", "log al -m too"), overwritten=True),
    # Preferences of their own file.
    Scenario("config", "config set with sam"),
    Scenario("config-again", "config set color never", config='# mine\nwith = ["sam"]\n'),
    Scenario("config-unset", "config unset with", config='# mine\nwith = ["sam"]\n'),
)
