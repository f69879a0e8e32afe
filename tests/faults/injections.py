"""Lets every system call of every command that writes fail, and kills bond at every one."""

from pathlib import Path

import judge
from home import Home
from plan import faults_at
from scenarios import Scenario
from states import States, strangers
from tally import Tally
from trace import Fault, editor_was_closed, fired, points, reached, traced

# How often a run is made that may come to a place or not: a signal interrupts a call only if it comes when that has begun.
TRIES = 20


def inject(scenario: Scenario, work: Path, bond: Path, sample: int) -> Tally:
    """All injections of a scenario; of many only every `sample`th one."""
    home = Home(work / "calls" / scenario.name / "home", bond)
    states = States(scenario, home)
    tally = Tally(scenario.name, "calls")
    tally.wrong += judge.clean_run(scenario, states)
    log = home.path.parent / "trace"
    states.fill(states.old)
    traced(home, log, scenario.command, typed=scenario.typed, editor=scenario.editor)
    found = points(log, home)
    if not found:
        tally.wrong.append("no call names the home")
    faults = [fault for place in range(len(found)) for fault in faults_at(place, found)]
    # An offset of its own for each scenario: together they see every kind of fault.
    offset = sum(scenario.name.encode()) % sample
    tally.points = len(found)
    for fault in faults[offset::sample]:
        hit(states, fault, log, tally)
    return tally


def hit(states: States, fault: Fault, log: Path, tally: Tally) -> None:
    """One injection, then all that has to hold."""
    scenario, home = states.scenario, states.home
    for _ in range(TRIES):
        states.fill(states.old)
        run = traced(home, log, scenario.command, fault.arguments(), typed=scenario.typed, editor=scenario.editor)
        if reached(fault.point, log):
            break
    else:
        tally.missed.append(str(fault))
        return
    tree = states.left()
    state = states.state_of(tree)
    wrong = [] if fired(fault, run, log) else ["nothing was injected"]
    wrong += judge.hindered(states, run, tree, silenced=fault.silences)
    if scenario.editor and state == "old" and not fault.kills and not fault.silences and editor_was_closed(log):
        wrong += judge.edited_text(scenario, run, tree)
    if states.has_mark(tree) and state == "old" and not fault.kills and not fault.persists:
        wrong.append("it is not done, and counts as not recorded")
    if scenario.editor and fault.kills:
        wrong += judge.left_after_forgetting(home, tree)
    if state is not None:
        wrong += judge.afterwards(states, run, tree, silenced=fault.silences)
    tally.count(state, strangers(tree, stays=False))
    tally.fail(str(fault), wrong, run)
