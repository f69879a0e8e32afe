"""What came of the runs of one scenario."""

import re
from dataclasses import dataclass, field

from home import Run


@dataclass
class Tally:
    """Counts, and what is wrong."""

    name: str
    kind: str
    points: int = 0
    new: int = 0
    old: int = 0
    left: set[str] = field(default_factory=set)
    wrong: list[str] = field(default_factory=list)
    # What could not be done, as no run came to the place again.
    missed: list[str] = field(default_factory=list)

    @property
    def runs(self) -> int:
        return self.new + self.old

    def count(self, state: str | None, left: tuple[str, ...]) -> None:
        """One more run, which left the files in a state, and others besides."""
        if state == "new":
            self.new += 1
        else:
            self.old += 1
        self.left |= {without_chance(name) for name in left}

    def fail(self, what: str, wrong: list[str], run: Run) -> None:
        """All that is wrong with a run."""
        self.wrong += [f"{what}: {one}\n    bond said: {run.stderr.strip()}" for one in wrong]

    def __str__(self) -> str:
        left = f"; left for a while: {', '.join(sorted(self.left))}" if self.left else ""
        left += f"; never came to: {', '.join(self.missed)}" if self.missed else ""
        return (
            f"{self.kind} {self.name}: {self.runs} at {self.points} places, the new files after {self.new}, "
            f"the old ones after {self.old}, {len(self.wrong)} violations{left}"
        )


def without_chance(name: str) -> str:
    """The name of a leftover without the part that chance made."""
    return re.sub(r"(/\.tmp|/bond-)\w{6}", r"\1...", name)
