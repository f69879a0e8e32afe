"""What must hold after a run that was hindered. Files are read by parsers that are not bond's."""

import json
import tomllib

from home import CONFIG, JOURNAL, RECORDS, Home, Run, Tree, holding
from meetings import Meeting
from scenarios import GIVEN, Scenario
from states import BACK, NEXT, Outcome, States, strangers

# What bond says where a write failed and the entry may be there, or the change is.
PERHAPS = "the entry may be in the journal all the same"
UNSYNCED = "the change is in the file, so do not repeat it"
# What it says of a change that it could not record.
UNDOABLE_NO_MORE = "can't be undone later"
# The commands that can't tell: those that write at the end of the file.
APPENDING = ("log", "skip", "exercise")


def entries(text: bytes) -> dict[str, dict]:
    """The entries of a journal by id."""
    return tomllib.loads(text.decode()).get("log", {})


def is_valid(text: bytes | None) -> bool:
    try:
        tomllib.loads((text or b"").decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        return False
    return True


def clean_run(scenario: Scenario, states: States) -> list[str]:
    """What is wrong with the run that nothing hindered."""
    wrong = []
    if states.clean.status != scenario.status:
        wrong.append(f"a clean run ends with {states.clean.status}: {states.clean.stderr}")
    if (states.files["old"] != states.files["new"]) != scenario.changes:
        wrong.append(f"a clean run changes {'nothing' if scenario.changes else 'something'}")
    if scenario.unrecordable:
        wrong += unrecorded(states)
    old, new = states.old.get(JOURNAL), states.new.get(JOURNAL)
    if scenario.shows is not None and new != states.earlier[scenario.shows]:
        wrong.append(f"the journal is not what it was before: {new!r}")
    if new is not None and not is_valid(new):
        wrong.append(f"the new journal is no TOML: {new!r}")
    elif new is not None and is_valid(old):
        wrong += older_entries(scenario, old or b"", new)
    if scenario.forgets:
        wrong += forgotten(scenario, states.new)
    if strangers(states.new):
        wrong.append(f"it left {strangers(states.new)}")
    return wrong


def unrecorded(states: States) -> list[str]:
    """What is wrong with a change that could not be recorded: it says so, and nothing brings anything back later."""
    wrong = []
    if UNDOABLE_NO_MORE not in states.clean.stderr or "undo" in states.clean.stdout:
        wrong.append(f"it is not said that the change can't be undone: {states.clean}")
    for command in (*BACK, "doctor --restore -y -q"):
        if states.then(states.new, command).files != states.files["new"]:
            wrong.append(f"then {command} takes the old record for the truth")
    return wrong


def older_entries(scenario: Scenario, old: bytes, new: bytes) -> list[str]:
    """Entries of before that are others now, or gone, though the command was not to touch them."""
    before, after = entries(old), entries(new)
    undone = scenario.shows is not None
    touched = set(scenario.touches)
    if GIVEN in touched:
        touched |= before.keys() - entries((scenario.journal or "").encode()).keys()
    return [
        f"the entry {id} is another one, or gone"
        for id, entry in before.items()
        if after.get(id) != entry and id not in touched and not (undone and id not in after)
    ]


def forgotten(scenario: Scenario | Meeting, tree: Tree, said: str = "") -> list[str]:
    """Where a word still stands that was to be forgotten, and nobody said so."""
    return [f"{scenario.forgets!r} still stands in {name}" for name in holding(tree, scenario.forgets) if name not in said]


def hindered(states: States, run: Run, tree: Tree, *, torn_records: bool = False, silenced: bool = False) -> list[str]:
    """What is wrong in the home that a hindered run leaves. Its record may have a torn line where a write stopped."""
    state = states.state_of(tree)
    if state is None:
        return [f"the files are neither the old nor the new ones: {states.of(tree)}"]
    wrong = status(states, run, state)
    # A text that was no TOML before is judged by its bytes.
    if is_valid(states.old.get(JOURNAL)) and not is_valid(tree.get(JOURNAL)):
        wrong.append("the journal is no TOML")
    if not is_valid(tree.get(CONFIG)):
        wrong.append("config.toml is no TOML")
    if not torn_records:
        wrong += records(tree)
    if states.scenario.forgets and state == "new":
        wrong += forgotten(states.scenario, tree, run.stderr)
    if states.scenario.drops and run.status >= 0 and not silenced:
        wrong += dropped(states.scenario.drops, run, tree)
    return wrong


def dropped(word: str, run: Run, tree: Tree) -> list[str]:
    """Where a text of the editor still is that nobody was told of."""
    folders = {name.rpartition("/")[0] for name in holding(tree, word)}
    return [f"{word!r} is still in {folder}, and nobody says so" for folder in folders if folder not in run.stderr]


def status(states: States, run: Run, state: str) -> list[str]:
    """Whether bond said what became of it."""
    done = [states.clean.status, 5]
    if "not looked at again" in run.stderr:
        done.append(1)
    if run.status < 0:
        return []
    if run.status in done and state != "new" and states.scenario.changes:
        return [f"it ends with {run.status}, and what it did is not there"]
    if run.status == 4 and state != "old" and PERHAPS not in run.stderr and UNSYNCED not in run.stderr:
        return ["it says that it failed, and what it did is there"]
    if UNSYNCED in run.stderr and (run.status, state) != (4, "new"):
        return [f"it says that the change is in the file, which is {state}, and ends with {run.status}"]
    if PERHAPS in run.stderr and states.scenario.command.split()[0] not in APPENDING:
        return ["it speaks of an entry that may be there, and appends none"]
    if run.status not in (*done, 4):
        return [f"it ends with {run.status}: {run.stderr}"]
    return []


def records(tree: Tree) -> list[str]:
    """Lines of the record of operations that can't be read."""
    wrong = []
    for name, content in tree.items():
        if not name.startswith(RECORDS) or content is None:
            continue
        for line in content.splitlines():
            try:
                json.loads(line)
            except ValueError:
                wrong.append(f"a line of the record is broken: {line!r}")
    return wrong


def afterwards(states: States, run: Run, tree: Tree, *, silenced: bool = False) -> list[str]:
    """What is wrong with what the next commands make of the home."""
    state = states.state_of(tree)
    wrong = []
    if (outcome := states.then(tree, NEXT)).what != states.outcomes[state, NEXT].what:
        wrong.append(f"the next entry went astray: {outcome}")
    elif is_valid(states.files[state][0]) and len(entries(outcome.files[0])) != len(entries(states.files[state][0] or b"")) + 1:
        wrong.append(f"the next entry is not one more: {outcome}")
    for command in BACK:
        outcome = states.then(tree, command)
        if outcome.what not in expected(states, run, tree, command, silenced):
            wrong.append(f"then {command} went astray: {outcome}")
    if state == "old" and (outcome := states.then(tree, None)) != Outcome(states.clean.status, states.files["new"], ()):
        wrong.append(f"then the same command went astray: {outcome}")
    return wrong


def expected(states: States, run: Run, tree: Tree, command: str, silenced: bool) -> list[tuple]:
    """What `undo` or `redo` may come to. A run that could not print anything could not warn either."""
    state = states.state_of(tree)
    outcomes = [states.outcomes[state, command].what]
    if state == "new" and UNDOABLE_NO_MORE in run.stderr:
        # It must be true, and no older change may be taken back in its place.
        return [states.outcomes["new-unrecorded", command].what]
    if state == "new" and silenced:
        outcomes.append(states.outcomes["new-unrecorded", command].what)
    if state == "old" and states.has_mark(tree):
        # Nothing was done, and it could not be said.
        return [states.outcomes["old-marked", command].what]
    if state == "old" and states.scenario.forgets:
        # What is to be forgotten is erased from the record first.
        outcomes.append(states.outcomes["old-recorded", command].what)
    return outcomes


def edited_text(scenario: Scenario, run: Run, tree: Tree) -> list[str]:
    """Whether what the user wrote in the editor is lost, where the journal did not get it."""
    word = scenario.wrote
    kept = word in run.stderr or any(content and word.encode() in content for content in tree.values())
    return [] if kept else ["what was written in the editor is lost"]


def left_after_forgetting(home: Home, tree: Tree) -> list[str]:
    """What an editor had open when bond was killed, and is there after something else was forgotten."""
    home.fill(tree)
    run = home.bond_runs("remove x1 --forget -y")
    left = [name for name in home.tree() if "/bond-" in name]
    wrong = [f"then forgetting left {left}"] if left else []
    return wrong + ([f"then forgetting failed: {run.stderr}"] if run.status != 0 else [])


def went_on(states: States, text: bytes | None) -> tuple[str | None, list[str]]:
    """Whether a journal that got another entry after a power cut is the new one or the old one with it, and what is
    wrong with it."""
    if not is_valid(text):
        return None, [f"the journal is no TOML: {text!r}"]
    found = states.names.plain(text or b"")
    for state in ("new", "old"):
        if found == states.outcomes[state, NEXT].files[0]:
            return state, []
    return None, [f"the journal is neither the old nor the new one, and one entry more: {text!r}"]
