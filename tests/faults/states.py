"""What the files of a scenario may be: as before, or as after; and what the next commands make of either."""

import re
from dataclasses import dataclass

from home import BEFORE, CONFIG, JOURNAL, RECORDS, STATE, Home, Run, Tree, holding
from meetings import Meeting
from scenarios import Scenario

NEXT = "log appreciation -q -m next"
BACK = ("undo -q", "redo -q")
FOLLOWING = (NEXT, *BACK)

NUMBER = re.compile(rb'("(?:n|done|undoes|redoes)":)\d+')
LOCK = JOURNAL + ".lock"
# Files that may be there besides the user's. The texts in `edit/` stay on purpose: they could not be taken back.
OWN = (JOURNAL, CONFIG, LOCK, JOURNAL + ".torn")
OWN_FOLDERS = (RECORDS, STATE + "cards/", STATE + "edit/")
# What a killed bond may leave for good: a text that only the editor's file has, the editor's copies of it, and new files of preferences and of
# cards, which nobody locks, so that nobody knows whether another bond is writing them.
STAYS = re.compile(re.escape(STATE) + r"edit/bond-\w{6}/[^/]+|(?:\.config/bond|" + re.escape(STATE) + r"cards)/\.tmp\w{6}")
ID = re.compile(rb"\b[0-9a-hjkmnp-tv-z]{8}\b")


class Names:
    """Stand-ins for the ids that bond drew in a run, in their order: all that were not there before."""

    def __init__(self, known: Tree):
        self.known = {id for content in known.values() if content for id in ID.findall(content)}

    def plain(self, text: bytes) -> bytes:
        drawn: dict[bytes, bytes] = {}
        lines = re.findall(rb"^([0-9a-hjkmnp-tv-z]{8}) = \{", text, re.MULTILINE)
        for id in lines:
            if id not in self.known:
                drawn.setdefault(id, b"new-%d" % (len(drawn) + 1))
        for id, name in drawn.items():
            text = text.replace(id, name)
        return text


@dataclass(frozen=True)
class Outcome:
    """What a command came to: its status, and the files that are the user's."""

    status: int
    files: tuple[bytes | None, bytes | None]
    # Files that nobody has asked for.
    strangers: tuple[str, ...]

    @property
    def what(self) -> tuple:
        """Without what lies about."""
        return (self.status, self.files)


class States:
    """Learns from clean runs what has to be."""

    def __init__(self, scenario: Scenario, home: Home):
        self.scenario = scenario
        self.home = home
        self.old, self.earlier = prepared(home, scenario)
        self.old |= {name: text.encode() for name, text in scenario.beside}
        self.names = Names(self.old)
        run = self.run(self.old)
        self.new = self.left()
        self.clean = run
        self.files = {"old": self.of(self.old), "new": self.of(self.new)}
        self.known: dict[tuple[frozenset, str | None], Outcome] = {}
        self.outcomes: dict[tuple[str, str], Outcome] = {}
        for name, tree in (("old", self.old), ("new", self.new), *self._mixed()):
            for command in FOLLOWING:
                self.outcomes[name, command] = self.then(tree, command)

    def _mixed(self) -> list[tuple[str, Tree]]:
        """The journal of one state with bond's own records of the other."""
        own = {name for name in {*self.old, *self.new} if name.startswith(RECORDS)}

        def with_records(tree: Tree, records: Tree) -> Tree:
            kept = {name: content for name, content in tree.items() if name not in own}
            return kept | {name: records[name] for name in own if name in records}

        unrecorded = with_records(self.new, self.old)
        # The length of the lock file is the number of changes that could not be recorded.
        unrecorded[LOCK] = (self.old.get(LOCK) or b"") + b"\0"
        marked = self.old | {LOCK: unrecorded[LOCK]}
        return [
            ("new-unrecorded", unrecorded),
            ("old-recorded", with_records(self.old, self.new)),
            ("old-marked", marked),
        ]

    def has_mark(self, tree: Tree) -> bool:
        """Whether one more change counts as not recorded."""
        return len(tree.get(LOCK) or b"") > len(self.old.get(LOCK) or b"")

    def fill(self, tree: Tree) -> None:
        """The home as the command finds it: a file is in the place of the records where nothing can be recorded."""
        if self.scenario.unrecordable:
            tree = {name: content for name, content in tree.items() if not name.startswith(RECORDS)} | {RECORDS[:-1]: b""}
        self.home.fill(tree)

    def left(self) -> Tree:
        """The home as the command leaves it, once the records are in their place again."""
        tree = self.home.tree()
        if self.scenario.unrecordable:
            tree |= {name: content for name, content in self.old.items() if (name + "/").startswith(RECORDS)}
        return tree

    def run(self, tree: Tree) -> Run:
        """The command itself, in a home filled from a tree."""
        self.fill(tree)
        return self.home.bond_runs(self.scenario.command, typed=self.scenario.typed, editor=self.scenario.editor)

    def then(self, tree: Tree, command: str | None) -> Outcome:
        """What another command comes to, or the same one. Homes that differ in nothing but chance are tried once."""
        looks = frozenset((name, self.plain_of(content)) for name, content in tree.items())
        if (known := self.known.get((looks, command))) is not None:
            return known
        if command is None:
            run = self.run(tree)
        else:
            self.home.fill(tree)
            run = self.home.bond_runs(command)
        left = self.home.tree() if command else self.left()
        odd = strangers(left)
        if command is None and self.scenario.forgets:
            odd += tuple(holding(left, self.scenario.forgets))
        outcome = Outcome(run.status, self.of(left), odd)
        return self.known.setdefault((looks, command), outcome)

    def plain_of(self, content: bytes | None) -> bytes | None:
        """A file without what chance has put into it: ids, and the numbers of operations."""
        return content and NUMBER.sub(rb"\1n", self.names.plain(content))

    def of(self, tree: Tree) -> tuple[bytes | None, bytes | None]:
        """The user's files in a home, with stand-ins for new ids."""
        journal = tree.get(JOURNAL)
        return (None if journal is None else self.names.plain(journal), tree.get(CONFIG))

    def state_of(self, tree: Tree) -> str | None:
        """Which state a home is in."""
        files = self.of(tree)
        return next((name for name in ("old", "new") if self.files[name] == files), None)


def prepared(home: Home, scenario: Scenario | Meeting) -> tuple[Tree, list[bytes | None]]:
    """The home before the command, and the journal before each of the lines that were given."""
    tree = Tree()
    if scenario.journal is not None:
        tree[JOURNAL] = scenario.journal.encode()
    if scenario.config is not None:
        tree[CONFIG] = scenario.config.encode()
    home.fill(tree)
    earlier = [tree.get(JOURNAL)]
    for line in scenario.given:
        run = home.bond_runs(line, now=BEFORE)
        if run.status != 0:
            raise AssertionError(f"{scenario.name}: bond {line}: {run.stderr}")
        earlier.append(home.tree().get(JOURNAL))
    tree = home.tree()
    if scenario.overwritten:
        tree[JOURNAL] = earlier[0]
    return tree, earlier


def strangers(tree: Tree, *, stays: bool = True) -> tuple[str, ...]:
    """Files that nobody has asked for; those that may stay are none, unless they are asked for as well."""
    files = (name for name, content in tree.items() if content is not None)
    strange = (name for name in files if name not in OWN and not is_own(name))
    return tuple(sorted(name for name in strange if not (stays and STAYS.fullmatch(name))))


def is_own(name: str) -> bool:
    """Whether a file is one of bond's own, and no leftover of writing one that the next bond has to clear."""
    folder, _, last = name.rpartition("/")
    return folder + "/" in OWN_FOLDERS and not last.startswith(".") and not last.endswith(".new")
