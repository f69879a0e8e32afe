"""Proves that nothing is lost: see the section on tests in CONTRIBUTING.md."""

import argparse
import os
import shutil
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path

import injections
import limits
import meanwhile
import powercut
from meetings import MEETINGS
from scenarios import SCENARIOS
from tally import Tally

# How many characters of one violation are printed.
LONGEST = 1500

# What can be done to a scenario, and in the short form to one of how many places.
KINDS = {
    "calls": (injections.inject, 29),
    "limits": (limits.limit, 97),
    "power": (powercut.cut, 97),
    "meanwhile": (meanwhile.meet, 5),
}


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog=".ci/faults", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(KINDS)}, or of a scenario; all unless named")
    parser.add_argument("--bond", type=Path, default=Path("target/debug/bond"), help="the program")
    parser.add_argument("--sample", type=int, default=1, metavar="N", help="only one of every N places")
    parser.add_argument("--short", action="store_true", help="a fixed sample that takes a minute or two")
    return parser.parse_args()


def main() -> int:
    asked = arguments()
    names = set(asked.names)
    unknown = names - {one.name for one in (*SCENARIOS, *MEETINGS)} - set(KINDS)
    if unknown:
        print(f"faults: there is no {', '.join(sorted(unknown))}", file=sys.stderr)
        return 2
    kinds = [kind for kind in KINDS if kind in names] or list(KINDS)
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="bond-faults.", dir=memory) as work:
        # The program stays the same also where it is built again meanwhile.
        bond = shutil.copy2(asked.bond, work)
        with ProcessPoolExecutor(os.cpu_count()) as pool:
            jobs = [
                pool.submit(run, scenario, Path(work), Path(bond), sample if asked.short else asked.sample)
                for kind, (run, sample) in ((kind, KINDS[kind]) for kind in kinds)
                for scenario in chosen(kind, names - set(KINDS))
            ]
            tallies = [told(job.result()) for job in as_completed(jobs)]
    runs, wrong = sum(tally.runs for tally in tallies), sum(len(tally.wrong) for tally in tallies)
    print(f"in all: {runs} runs, {wrong} violations, {time.monotonic() - begun:.0f} s")
    return 1 if wrong else 0


def chosen(kind: str, named: set[str]) -> list:
    """What is done in a way: all that it is meant for, or what is named."""
    table = MEETINGS if kind == "meanwhile" else SCENARIOS
    if named:
        return [one for one in table if one.name in named]
    return [one for one in table if kind != "power" or one.name in powercut.CUT]


def told(tally: Tally) -> Tally:
    """Prints what came of a scenario, and the first things that are wrong."""
    print(tally, flush=True)
    for wrong in tally.wrong[:12]:
        print(f"  {wrong[:LONGEST]}", flush=True)
    return tally


if __name__ == "__main__":
    sys.exit(main())
