"""What is done to each system call."""

from trace import Fault, Point

# Calls that take a path: a directory or a file system may refuse them.
OF_PATHS = {
    "openat", "statx", "newfstatat", "readlink", "readlinkat", "rename", "renameat", "renameat2", "link", "linkat",
    "unlink", "unlinkat", "rmdir", "fchmod", "fchmodat", "fchown", "mkdir", "mkdirat",
}  # fmt: skip
# Calls that a signal can interrupt, on some file system at least.
INTERRUPTED = {"openat", "read", "pread64", "write", "fsync", "fdatasync", "flock", "ftruncate", "getrandom", "wait4"}
# Calls that the system may lack the means for.
STARTS = {"clone", "clone3", "vfork"}
# Calls that change a disk: all of them fail on one that has died. A failing `write` would also silence bond.
CHANGES = {
    "openat", "fsync", "fdatasync", "ftruncate", "rename", "renameat", "renameat2",
    "link", "linkat", "unlink", "unlinkat", "rmdir", "mkdir", "mkdirat", "fchmod", "fchown",
}  # fmt: skip


def errors_of(point: Point) -> list[str]:
    """What can go wrong with a call once."""
    name = point.name
    if name == "exit_group" or point.closes_directory:
        return []
    if name == "close":
        return ["EIO"]
    if name in STARTS:
        return ["EAGAIN", "ENOMEM"]
    if name in ("getrandom", "wait4"):
        return ["EINTR"]
    errors = ["ENOSPC", "EIO"]
    if name in OF_PATHS:
        errors += ["EACCES", "EROFS"]
    if name in INTERRUPTED:
        errors += ["EINTR"]
    if name == "flock":
        errors += ["EAGAIN", "ENOLCK"]
    return errors


def lasting_errors_of(point: Point) -> list[str]:
    """What goes on going wrong with a call."""
    # An interruption does not last, and bond rightly tries again.
    return [error for error in errors_of(point) if error not in ("EINTR", "EAGAIN") and point.name != "close"]


def faults_at(place: int, points: list[Point]) -> list[Fault]:
    """All that is done at the point of a clean run that has this place in `points`."""
    point = points[place]
    faults = [Fault(point, "signal=KILL")]
    faults += [Fault(point, f"error={error}") for error in errors_of(point)]
    faults += [Fault(point, f"error={error}", (point,)) for error in lasting_errors_of(point)]
    if point.name in CHANGES:
        first: dict[str, Point] = {}
        for later in points[place:]:
            if later.name in CHANGES:
                first.setdefault(later.name, later)
        faults.append(Fault(point, "error=EIO", tuple(first.values())))
    return faults
