"""Holds a command at every system call until it asks for the lock, and runs another one meanwhile.

What comes of both must be what comes of them one after the other, or of the other one alone where the held one says no.
"""

import os
import signal
import time
from dataclasses import dataclass
from pathlib import Path
from subprocess import Popen

import judge
from home import CONFIG, JOURNAL, Home, Run, Tree, ended
from meetings import Meeting
from states import Names, prepared, strangers
from tally import Tally
from trace import Point, points, strace, traced

# What strace writes down once a program stands still, and how many seconds that may take on a busy machine.
STOPPED = "--- stopped by SIGSTOP ---"
PATIENCE = 60.0

# The user's files, with stand-ins for new ids.
Files = tuple[bytes | None, bytes | None]


@dataclass(frozen=True)
class Outcome:
    """How the two commands ended, and the files after them; a status is none where the command did not run."""

    held: int | None
    other: int | None
    files: Files


class Met:
    """Two commands, and what may come of them."""

    def __init__(self, meeting: Meeting, home: Home):
        self.meeting = meeting
        self.home = home
        self.old, _ = prepared(home, meeting)
        self.names = Names(self.old)
        self.in_turn = [self.one_by_one("held", "other"), self.one_by_one("other", "held")]
        self.other_alone = self.one_by_one("other").files

    def one_by_one(self, *order: str) -> Outcome:
        """What comes of commands that do not meet."""
        self.home.fill(self.old)
        lines = {"held": self.meeting.held, "other": self.meeting.meanwhile}
        statuses = {which: self.home.bond_runs(lines[which]).status for which in order}
        return Outcome(statuses.get("held"), statuses.get("other"), self.files(self.home.tree()))

    def files(self, tree: Tree) -> Files:
        """What is the user's in a home."""
        journal = tree.get(JOURNAL)
        return (None if journal is None else self.names.plain(journal), tree.get(CONFIG))

    def judge(self, held: Run, other: Run, tree: Tree) -> list[str]:
        """What is wrong after both."""
        outcome = Outcome(held.status, other.status, self.files(tree))
        wrong = []
        refused = held.status in (2, 3, 4) and other.status == 0 and outcome.files == self.other_alone
        if outcome not in self.in_turn and not refused:
            wrong.append(f"no order of the two comes to that: {outcome}")
        if self.meeting.forgets and other.status == 0:
            wrong += judge.forgotten(self.meeting, tree)
        if strangers(tree):
            wrong.append(f"they left {strangers(tree)}")
        return wrong


def meet(meeting: Meeting, work: Path, bond: Path, sample: int) -> Tally:
    """Lets two commands meet at every place; of many only at every `sample`th one."""
    home = Home(work / "meanwhile" / meeting.name / "home", bond)
    met = Met(meeting, home)
    tally = Tally(meeting.name, "meanwhile")
    log = home.path.parent / "trace"
    home.fill(met.old)
    traced(home, log, meeting.held)
    found = until_locked(points(log, home))
    tally.points = len(found)
    if met.old[JOURNAL] == met.other_alone[0]:
        tally.wrong.append("the other command changes nothing")
    offset = sum(meeting.name.encode()) % sample
    for point in found[offset::sample]:
        home.fill(met.old)
        held, other = at(point, home, log, meeting)
        tree = home.tree()
        tally.count("new" if held.status == 0 else "old", ())
        said = Run(held.status, held.stdout, held.stderr + other.stderr)
        tally.fail(f"held at {point}", met.judge(held, other, tree), said)
    return tally


def until_locked(found: list[Point]) -> list[Point]:
    """The places where nobody has to wait for the command that is held."""
    asks = next(place for place, point in enumerate(found) if point.name == "flock")
    return found[:asks]


def at(point: Point, home: Home, log: Path, meeting: Meeting) -> tuple[Run, Run]:
    """Holds one command at a place until the other one is done."""
    log.unlink(missing_ok=True)
    hold = ("-e", f"inject={point.name}:signal=STOP:when={point.number}")
    tracer = home.bond_starts(meeting.held, below=(*strace(log), *hold))
    stands_still(tracer, log)
    held = held_by(tracer)
    try:
        other = home.bond_runs(meeting.meanwhile)
    finally:
        os.kill(held, signal.SIGCONT)
    return ended(tracer), other


def stands_still(tracer: Popen, log: Path) -> None:
    """Waits until the program that is traced has stopped."""
    begun = time.monotonic()
    while not (log.exists() and STOPPED in log.read_text(errors="replace")):
        if tracer.poll() is not None or time.monotonic() - begun > PATIENCE:
            tracer.kill()
            raise AssertionError(f"it never stopped: {ended(tracer)}")
        time.sleep(0.001)


def held_by(tracer: Popen) -> int:
    """The program that is traced."""
    return int(Path(f"/proc/{tracer.pid}/task/{tracer.pid}/children").read_text())
