"""Two commands that meet: one is held where it has not got the lock yet, and the other one runs meanwhile."""

from dataclasses import dataclass

from journals import OURS, PAUSED, STRAY, WALKS


@dataclass(frozen=True)
class Meeting:
    """What is held, what runs meanwhile, and the home that they find, as in a scenario."""

    name: str
    held: str
    meanwhile: str
    journal: str = OURS
    config: str | None = None
    given: tuple[str, ...] = ()
    overwritten: bool = False
    # A word that is nowhere in the home any more once both are done.
    forgets: str = ""


SECRET = ("log appreciation -m secret",)

MEETINGS = (
    # What was forgotten stays forgotten, whatever somebody else was about to write.
    Meeting("fix-or-forget", "doctor --fix", "remove @1 --forget -y", STRAY + OURS, given=SECRET, forgets="secret"),
    Meeting("fix-stray-or-forget", "doctor --fix", "remove secret --forget -y", OURS + 'secret = { at = 2026-11-22, practice = "quality-time" }\n[person.mum]\nname = "Mum"\n', forgets="secret"),
    Meeting("restore-or-forget", "doctor --restore -y", "remove x1 --forget -y", given=("edit x1 -m secret", "log qt -m lost"), overwritten=True, forgets="secret"),
    Meeting("undo-or-forget", "undo", "remove x1 --forget -y", given=("edit x1 -m secret", "edit x1 -m mild"), forgets="secret"),
    Meeting("redo-or-forget", "redo", "remove x1 --forget -y", given=("edit x1 -m secret", "undo"), forgets="secret"),
    Meeting("edit-or-forget", "edit @1 -f 20m", "remove @1 --forget -y", given=SECRET, forgets="secret"),
    Meeting("remove-or-forget", "remove @1 -y", "remove @1 --forget -y", given=SECRET, forgets="secret"),
    # What is mended or brought back is decided by what the file says then.
    Meeting("fix-or-fix", "doctor --fix", "doctor --fix", STRAY + OURS),
    Meeting("fix-or-log", "doctor --fix", "log qt -q -m new", OURS + "3ehwz4ht = { at = 2026-"),
    Meeting("restore-or-restore", "doctor --restore -y", "doctor --restore -y", given=("log qt -m lost",), overwritten=True),
    Meeting("restore-or-log", "doctor --restore -y", "log qt -q -m new", given=("log qt -m lost",), overwritten=True),
    Meeting("undo-or-undo", "undo", "undo", given=("log qt -m one", "log al -m two")),
    Meeting("undo-or-log", "undo", "log qt -q -m new", given=("log qt -m one",)),
    Meeting("log-or-rename", "log walk -q -m new", "practice rename walk stroll", WALKS),
    Meeting("config-or-rename", "config set with sam", "person rename sam samuel"),
    Meeting("edit-or-remove", "edit x1 -m new", "remove x1 -y"),
    Meeting("goal-or-goal", "goal set quality-time 2/week", "goal remove quality-time"),
    Meeting("pause-or-pause", "pause remove", "pause edit --to 2026-12-01", PAUSED),
    Meeting("person-or-log", "person remove zoe --yes", "log qt -q -w zoe", WALKS),
)
