"""A disk in the moment that the power goes: what was synced is there, and of the rest nobody knows.

What a file holds lasts once the file was synced; its name lasts once the directory was. Before that, any part of what
was done since may be there.
"""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from home import Home, Tree

CALLS = "openat,write,pwrite64,lseek,close,fsync,fdatasync,ftruncate,fallocate,rename,renameat,renameat2,link,linkat,unlink,unlinkat,mkdir,rmdir"
LINE = re.compile(r"^([a-z0-9_]+)\((.*)\) += (-?\d+)")
STRING = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
# Calls that would change the disk in a way that is not modelled.
UNKNOWN = ("pwrite64", "fallocate", "link", "linkat")


@dataclass(frozen=True)
class Step:
    """One thing that was done to the disk: to the content of a file (by number), or to a name (by path)."""

    what: str
    file: int = -1
    name: str = ""
    other: str = ""
    place: int = 0
    data: bytes = b""


@dataclass
class Recorder:
    """Turns the trace of a run into steps."""

    home: Path
    # The files by name, and how long they are; new ones get numbers of their own.
    files: dict[str, int]
    lengths: dict[int, int]
    steps: list[Step] = field(default_factory=list)
    # Open files: number of the file (or the name of a directory), place, whether it appends.
    open: dict[int, list] = field(default_factory=dict)

    def read(self, log: Path) -> list[Step]:
        for line in log.read_text().splitlines():
            call = LINE.match(line)
            if call and int(call[3]) >= 0:
                strings = [bytes.fromhex(text.replace("\\x", "")) for text in STRING.findall(call[2])]
                self.call(call[1], call[2], strings, int(call[3]))
        return self.steps

    def below(self, path: bytes) -> str | None:
        """The path from the home on, which is empty itself."""
        text = path.decode(errors="replace")
        if text == str(self.home):
            return ""
        prefix = f"{self.home}/"
        return text.removeprefix(prefix) if text.startswith(prefix) else None

    def call(self, call: str, words: str, strings: list[bytes], result: int) -> None:
        names = [self.below(text) for text in strings] if call not in ("write",) else []
        inside = any(name is not None for name in names)
        match call:
            case "openat":
                self.opened(names[0], words, result) if inside else self.open.pop(result, None)
            case "mkdir" if inside:
                self.steps.append(Step("name", name=names[0], other="directory"))
            case "rename" | "renameat" | "renameat2" if inside:
                self.files[names[1]] = self.files.pop(names[0])
                self.steps.append(Step("rename", name=names[0], other=names[1]))
            case "unlink" | "unlinkat" | "rmdir" if inside:
                self.files.pop(names[0], None)
                self.steps.append(Step("remove", name=names[0]))
            case _ if call in UNKNOWN and inside:
                raise AssertionError(f"{call} is not modelled")
            case "write" | "lseek" | "close" | "fsync" | "fdatasync" | "ftruncate":
                descriptor = int(words.split(",")[0])
                if descriptor in self.open:
                    self.used(call, descriptor, words, strings, result)

    def opened(self, name: str, words: str, descriptor: int) -> None:
        if name not in self.files and "O_CREAT" in words:
            self.files[name] = number = max(self.lengths, default=-1) + 1
            self.lengths[number] = 0
            self.steps.append(Step("name", number, name))
        file = self.files.get(name, name)
        if "O_TRUNC" in words and self.lengths.get(file):
            self.steps.append(Step("cut", file, place=0))
            self.lengths[file] = 0
        self.open[descriptor] = [file, 0, "O_APPEND" in words]

    def used(self, call: str, descriptor: int, words: str, strings: list[bytes], result: int) -> None:
        file, place, appends = self.open[descriptor]
        match call:
            case "close":
                del self.open[descriptor]
            case "fsync" | "fdatasync" if isinstance(file, str):
                self.steps.append(Step("sync directory", name=file))
            case "fsync" | "fdatasync":
                self.steps.append(Step("sync", file))
            case "ftruncate":
                size = int(words.split(",")[1])
                self.steps.append(Step("cut", file, place=size))
                self.lengths[file] = size
            case "lseek":
                self.open[descriptor][1] = result
            case "write":
                begin = self.lengths[file] if appends else place
                self.steps.append(Step("write", file, place=begin, data=strings[0][:result]))
                self.open[descriptor][1] = begin + result
                self.lengths[file] = max(self.lengths[file], begin + result)


def record(home: Home, log: Path, old: Tree, run) -> list[Step]:
    """The steps of one run in a home filled from `old`; `run` takes the tracer."""
    home.fill(old)
    run(below=("strace", "-xx", "-s", "1000000", "-o", str(log), "-e", f"trace={CALLS}"))
    files = {name: number for number, name in enumerate(name for name in old if old[name] is not None)}
    lengths = {number: len(old[name]) for name, number in files.items()}
    return Recorder(home.path, files, lengths).read(log)


@dataclass
class Disk:
    """What lasts, and what was done since."""

    contents: dict[int, bytes]
    names: dict[str, int | None]
    # By file, and by directory: the steps since it was synced.
    written: dict[int, list[Step]] = field(default_factory=dict)
    named: list[Step] = field(default_factory=list)

    @staticmethod
    def of(old: Tree) -> "Disk":
        names = [name for name in old if old[name] is not None]
        files = {name: number for number, name in enumerate(names)}
        return Disk({number: old[name] for name, number in files.items()}, {name: files.get(name) for name in old})

    def do(self, step: Step) -> None:
        match step.what:
            case "write" | "cut":
                self.written.setdefault(step.file, []).append(step)
            case "sync":
                content = self.contents.get(step.file, b"")
                for done in self.written.pop(step.file, []):
                    content = applied(content, done)
                self.contents[step.file] = content
            case "name" | "rename" | "remove":
                self.named.append(step)
            case "sync directory":
                stays = [done for done in self.named if folder(done.name) != step.name]
                for done in self.named:
                    if done not in stays:
                        renamed(self.names, done)
                self.named = stays

    def after_power_cut(self) -> Iterator[Tree]:
        """All that may lie there afterwards."""
        per_file = {file: list(contents_after(self.contents.get(file, b""), steps)) for file, steps in self.written.items()}
        for done in subsets(self.named):
            names = dict(self.names)
            for step in done:
                renamed(names, step)
            for contents in chosen(per_file):
                yield tree(names, self.contents | contents)


def folder(name: str) -> str:
    return name.rpartition("/")[0]


def applied(content: bytes, step: Step) -> bytes:
    if step.what == "cut":
        return content[: step.place].ljust(step.place, b"\0")
    return content[: step.place].ljust(step.place, b"\0") + step.data + content[step.place + len(step.data) :]


def renamed(names: dict[str, int | None], step: Step) -> None:
    match step.what:
        case "name":
            names[step.name] = None if step.other == "directory" else step.file
        case "remove":
            names.pop(step.name, None)
        case "rename" if step.name in names:
            names[step.other] = names.pop(step.name)


def subsets(steps: list[Step]) -> Iterator[list[Step]]:
    """What of changes to names may have come about: in one directory in their order, of several each by itself."""
    by_folder: dict[str, list[Step]] = {}
    for step in steps:
        by_folder.setdefault(folder(step.name), []).append(step)
    prefixes = [[done[:count] for count in range(len(done) + 1)] for done in by_folder.values()]
    for choice in itertools.product(*prefixes):
        yield list(itertools.chain(*choice))


def contents_after(content: bytes, steps: list[Step]) -> Iterator[bytes]:
    """What a file may hold of steps that were not synced: nothing, or those before one of them, which came about in part."""
    yield content
    for step in steps:
        yield from partly(content, step)
        content = applied(content, step)
        yield content


def partly(content: bytes, step: Step) -> Iterator[bytes]:
    """Parts of a write: every prefix, every prefix with zeroes behind it, and holes of zeroes."""
    if step.what == "cut":
        return
    size = len(step.data)
    for end in range(size):
        yield applied(content, Step("write", place=step.place, data=step.data[:end]))
        yield applied(content, Step("write", place=step.place, data=step.data[:end].ljust(size, b"\0")))
    marks = sorted({*range(0, size, max(1, size // 16)), size})
    for begin, end in itertools.combinations(marks, 2):
        holed = step.data[:begin] + b"\0" * (end - begin) + step.data[end:]
        yield applied(content, Step("write", place=step.place, data=holed))


def chosen(per_file: dict[int, list[bytes]]) -> Iterator[dict[int, bytes]]:
    """Each file in all its states, while the others are as they were, in the middle, or done."""
    if not per_file:
        yield {}
    for file, states in per_file.items():
        others = [
            [(other, one) for one in (known[0], known[len(known) // 2], known[-1])]
            for other, known in per_file.items()
            if other != file
        ]
        for rest in itertools.product(*others):
            for state in states:
                yield {**dict(rest), file: state}


def tree(names: dict[str, int | None], contents: dict[int, bytes]) -> Tree:
    """What is to be seen: nothing lies in a directory that is not there."""
    found: Tree = {}
    for name in sorted(names):
        above = folder(name)
        if not above or above in found:
            number = names[name]
            found[name] = None if number is None else contents.get(number, b"")
    return found
