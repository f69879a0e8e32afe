"""Cuts the power at every moment of a run, and lets bond go on from all that the disk may hold then."""

from functools import partial
from pathlib import Path

import judge
from disk import Disk, record
from home import CONFIG, JOURNAL, Home, Tree
from scenarios import Scenario
from states import NEXT, States, strangers
from tally import Tally

# The scenarios that it is done to unless others are named: one for each way of writing.
CUT = (
    "log", "log-first", "log-newline", "log-person", "log-batch", "goal-set", "edit", "remove", "remove-logged",
    "remove-forget", "undo-log", "restore", "config-again",
)  # fmt: skip
FIX = "doctor --fix"


def cut(scenario: Scenario, work: Path, bond: Path, sample: int) -> Tally:
    """All that a power cut may leave of a scenario; of many only every `sample`th one."""
    home = Home(work / "power" / scenario.name / "home", bond)
    states = States(scenario, home)
    tally = Tally(scenario.name, "power")
    tally.wrong += judge.clean_run(scenario, states)
    run = partial(home.bond_runs, scenario.command, typed=scenario.typed, editor=scenario.editor)
    steps = record(home, home.path.parent / "trace", states.old, run)
    tally.points = len(steps)
    disk, seen = Disk.of(states.old), set()
    for place in range(len(steps) + 1):
        ended = place == len(steps)
        for tree in disk.after_power_cut():
            looks = frozenset(tree.items())
            if ended:
                acknowledged(states, tree, tally)
            if looks not in seen and len(seen) % sample == 0:
                go_on(states, tree, f"after {place} of {len(steps)} steps", tally)
            seen.add(looks)
        if not ended:
            disk.do(steps[place])
    return tally


def acknowledged(states: States, tree: Tree, tally: Tally) -> None:
    """Once bond has ended, what it did is there, and what it forgot is nowhere."""
    if states.scenario.changes and states.state_of(tree) != "new":
        tally.wrong.append(f"acknowledged, and not there: {states.of(tree)}")
    if states.scenario.forgets:
        tally.wrong += judge.forgotten(states.scenario, tree)


def go_on(states: States, tree: Tree, when: str, tally: Tally) -> None:
    """A look, the next entry, a mending and another one: each has to work, and the second mending changes nothing."""
    home = states.home
    home.fill(tree)
    looked = home.bond_runs("doctor")
    wrong = [] if home.tree() == tree else ["a look changes something"]
    logged = home.bond_runs(NEXT)
    if looked.status not in (0, 1):
        wrong.append(f"doctor ends with {looked.status}: {looked.stderr}")
    if logged.status != 0:
        wrong.append(f"the next entry was not taken: {logged.stderr}")
    state, odd = judge.went_on(states, home.tree().get(JOURNAL))
    before = home.tree()
    home.bond_runs(FIX)
    mended = home.tree()
    if mended != before:
        if not odd:
            odd = judge.went_on(states, mended[JOURNAL])[1]
        home.bond_runs(FIX)
        if home.tree() != mended:
            wrong.append("a second mending changes something")
    if mended.get(CONFIG) not in (states.old.get(CONFIG), states.new.get(CONFIG)):
        wrong.append(f"config.toml is neither the old nor the new one: {mended[CONFIG]!r}")
    tally.count(state, strangers(mended))
    tally.fail(f"{when}: {shown(states, tree)}", wrong + odd, logged)


def shown(states: States, tree: Tree) -> str:
    """What of a tree is neither old nor new."""
    odd = {name: content for name, content in tree.items() if content not in (states.old.get(name), states.new.get(name))}
    return str(odd)
