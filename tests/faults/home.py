"""A home of its own for bond: what lies in it, and what a run of bond in it came to."""

import os
import shlex
import shutil
from dataclasses import dataclass
from pathlib import Path
from subprocess import PIPE, Popen, TimeoutExpired

JOURNAL = ".local/share/bond/journal.toml"
CONFIG = ".config/bond/config.toml"
STATE = ".local/state/bond/"
RECORDS = STATE + "ops/"
# What an editor leaves beside the journal.
SWAP = ".local/share/bond/.journal.toml.swp"

NOW = "2026-11-22T21:15:00+01:00"
# When all was done that came before: ids that are drawn later are others.
BEFORE = "2026-11-22T20:15:00+01:00"
# Berlin's rules, spelled out so that no zone database is needed.
BERLIN = "CET-1CEST,M3.5.0,M10.5.0/3"

# Every file below a home by its path from there; a directory has None.
Tree = dict[str, bytes | None]


@dataclass(frozen=True)
class Run:
    """How a run ended: a negative status is the signal that killed it."""

    status: int
    stdout: str
    stderr: str


def holding(tree: Tree, word: str) -> list[str]:
    """The files that a word is in."""
    return [name for name, content in tree.items() if content and word.encode() in content]


class Home:
    """A directory that is filled from a tree, over and over. Its path stays, as the record of operations hangs on it."""

    def __init__(self, path: Path, bond: Path):
        self.path = path
        self.bond = bond

    def fill(self, tree: Tree) -> None:
        """Makes the home hold this tree and nothing else."""
        shutil.rmtree(self.path, ignore_errors=True)
        self.path.mkdir(parents=True)
        for name in sorted(tree):
            content = tree[name]
            path = self.path / name
            if content is None:
                path.mkdir(mode=0o700, parents=True, exist_ok=True)
            else:
                path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
                os.write(descriptor, content)
                os.close(descriptor)

    def tree(self) -> Tree:
        """All that lies in the home."""
        found: Tree = {}
        for folder, folders, files in os.walk(self.path):
            below = os.path.relpath(folder, self.path)
            prefix = "" if below == "." else below + "/"
            found.update((prefix + name, None) for name in folders)
            found.update((prefix + name, (Path(folder) / name).read_bytes()) for name in files)
        return found

    def bond_runs(
        self,
        command: str,
        *,
        typed: str = "",
        editor: str = "",
        now: str = NOW,
        below: tuple[str, ...] = (),
        before=None,
    ) -> Run:
        """Runs a line, split as a shell does it, with `typed` on standard input; `below` is a program that starts bond."""
        return ended(self.bond_starts(command, editor=editor, now=now, below=below, before=before), typed)

    def bond_starts(self, command: str, *, editor: str = "", now: str = NOW, below: tuple[str, ...] = (), before=None) -> Popen:
        """Starts a line in the same way, and leaves it to itself."""
        environment = {
            "HOME": str(self.path),
            "TZ": BERLIN,
            "BOND_NOW": now,
            "COLUMNS": "80",
            "PATH": "/usr/bin:/bin",
        }
        if editor:
            environment["EDITOR"] = editor
        return Popen(
            [*below, str(self.bond), *shlex.split(command)],
            stdin=PIPE,
            stdout=PIPE,
            stderr=PIPE,
            env=environment,
            cwd=self.path.parent,
            preexec_fn=before,
        )


def ended(process: Popen, typed: str = "") -> Run:
    """How a program ends that gets `typed` on standard input."""
    try:
        stdout, stderr = process.communicate(typed.encode(), timeout=60)
    except TimeoutExpired:
        process.kill()
        process.communicate()
        raise
    return Run(process.returncode, stdout.decode(errors="replace"), stderr.decode(errors="replace"))
