"""Lets no file grow beyond a limit, at every byte: the writes of every command stop in the middle."""

import resource
import signal
from pathlib import Path

import judge
from home import Home, Run
from scenarios import Scenario
from states import States, strangers
from tally import Tally


# How many limits of one scenario are tried at most, if only a sample is.
MOST = 24


def limit(scenario: Scenario, work: Path, bond: Path, sample: int) -> Tally:
    """All limits of a scenario, with the signal that kills and without; of many only every `sample`th one."""
    home = Home(work / "limits" / scenario.name / "home", bond)
    states = States(scenario, home)
    tally = Tally(scenario.name, "limits")
    tally.wrong += judge.clean_run(scenario, states)
    longest = max(len(content) for content in states.new.values() if content is not None)
    limits = [(size, ignored) for size in range(longest + 2) for ignored in (False, True)]
    tally.points = longest + 2
    # A sample of a long journal takes no longer than one of a short journal: an odd step meets both signals.
    step = sample if sample == 1 else max(sample, len(limits) // MOST | 1)
    for size, ignored in limits[::step]:
        hit(states, size, ignored, tally)
    if scenario.changes and sample == 1 and not 0 < tally.old < tally.runs:
        tally.wrong.append("no limit made a difference")
    return tally


def hit(states: States, size: int, ignored: bool, tally: Tally) -> None:
    """One run whose files may only grow to a size, then all that has to hold."""

    def before() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN if ignored else signal.SIG_DFL)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    scenario, home = states.scenario, states.home
    states.fill(states.old)
    run = home.bond_runs(scenario.command, typed=scenario.typed, editor=scenario.editor, before=before)
    tree = states.left()
    state = states.state_of(tree)
    wrong = judge.hindered(states, run, tree, torn_records=True)
    if state is not None:
        wrong += judge.afterwards(states, run, tree)
    tally.count(state, strangers(tree))
    how = "ignored" if ignored else "killing"
    tally.fail(f"{size} bytes, the signal {how}", wrong, run)
