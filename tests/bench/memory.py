"""Memory of a process, from Linux's `/proc`.

`resource.getrusage` would not do: a child's peak there begins with what its parent held.
"""

from pathlib import Path


def peak(process: int | str = "self") -> float:
    """Highest resident memory of a process so far, in MiB."""
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024
