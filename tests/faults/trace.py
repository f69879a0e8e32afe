"""bond below strace: which system calls a run makes, and how it fares when one of them fails."""

import re
from dataclasses import dataclass
from pathlib import Path

from home import Home, Run

CALLS = (
    "openat read pread64 write pwrite64 writev fsync fdatasync flock ftruncate fallocate lseek statx fstat newfstatat "
    "readlink readlinkat getdents64 rename renameat renameat2 link linkat unlink unlinkat rmdir fchmod fchmodat fchown "
    "mkdir mkdirat close copy_file_range getrandom clone clone3 vfork wait4 exit_group"
).split()
# A name that this machine's strace does not know is passed over.
SET = ",".join(f"?{name}" for name in CALLS)

CALL = re.compile(r"^([a-z0-9_]+)\(")


@dataclass(frozen=True)
class Point:
    """One system call of a run: the `number`th one of its name."""

    name: str
    number: int
    # Whether it closes a directory: that can't fail, and Rust's own library does not expect it to.
    closes_directory: bool = False

    def __str__(self) -> str:
        return f"{self.name} {self.number}"


@dataclass(frozen=True)
class Fault:
    """What happens at a point; also to all later calls of `persists`, each from its own number on."""

    point: Point
    # As strace has it: `signal=KILL` or `error=EIO`.
    what: str
    persists: tuple[Point, ...] = ()

    @property
    def kills(self) -> bool:
        return self.what.startswith("signal")

    @property
    def silences(self) -> bool:
        """Whether bond can't say anything any more."""
        return self.point.name == "write" and bool(self.persists)

    def arguments(self) -> list[str]:
        """The options of strace."""
        if not self.persists:
            return ["-e", f"inject={self.point.name}:{self.what}:when={self.point.number}"]
        later = [f"inject={one.name}:{self.what}:when={one.number}+" for one in self.persists]
        return [word for inject in later for word in ("-e", inject)]

    def __str__(self) -> str:
        for_good = " and on" if self.persists else ""
        return f"{self.what} at {self.point}{for_good}"


def traced(home: Home, log: Path, command: str, faults: list[str] = (), *, options: tuple[str, ...] = (), **how) -> Run:
    """Runs a line below strace, which writes to `log`. Other programs that bond starts are not traced."""
    return home.bond_runs(command, below=(*strace(log), *options, *faults), **how)


def strace(log: Path) -> tuple[str, ...]:
    """The program above bond."""
    return ("strace", "-o", str(log), "-e", f"trace={SET}")


def points(log: Path, home: Home) -> list[Point]:
    """The calls of a clean run, from the first that names the home on: those before it load the program."""
    numbers: dict[str, int] = {}
    found: list[Point] = []
    directories: set[str] = set()
    for line in log.read_text(errors="replace").splitlines():
        call = CALL.match(line)
        if not call:
            continue
        name = call[1]
        numbers[name] = numbers.get(name, 0) + 1
        if found or str(home.path) in line:
            descriptor = line[call.end() :].partition(")")[0]
            found.append(Point(name, numbers[name], name == "close" and descriptor in directories))
        if name == "openat":
            opened = line.rpartition("= ")[2].strip()
            directories.discard(opened)
            directories |= {opened} if "O_DIRECTORY" in line else set()
    return found


def reached(point: Point, log: Path) -> bool:
    """Whether a run came to a point at all."""
    calls = (CALL.match(line) for line in log.read_text(errors="replace").splitlines())
    return sum(call is not None and call[1] == point.name for call in calls) >= point.number


def fired(fault: Fault, run: Run, log: Path) -> bool:
    """Whether the fault really happened; a run without it proves nothing."""
    if fault.kills:
        return run.status == -9
    return "(INJECTED)" in log.read_text(errors="replace")


def editor_was_closed(log: Path) -> bool:
    """Whether an editor ran to its end."""
    return re.search(r"^wait4\(\d+.* = [1-9]", log.read_text(errors="replace"), re.MULTILINE) is not None
