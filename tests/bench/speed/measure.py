# SPDX-License-Identifier: GPL-2.0-or-later
"""What a process costs, and tables of it."""
import dataclasses
import os
import pathlib
import statistics
import subprocess
import tempfile
import time


class Failed(Exception):
    """A process ended badly: its name, its status and the last line of what it said."""


@dataclasses.dataclass(frozen=True)
class Cost:
    wall: float  # seconds
    cpu: float   # seconds, user and system, of all threads and of the processes waited for
    peak: int    # bytes of the largest of them; not below what the caller itself holds


def cost_of(command, stdout=subprocess.DEVNULL, may_end_with=(0,)):
    """Runs the command to its end."""
    with tempfile.TemporaryFile() as errors:
        start = time.monotonic()
        process = subprocess.Popen(list(map(str, command)), stdin=subprocess.DEVNULL, stdout=stdout,
                                   stderr=errors)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in may_end_with:
            errors.seek(0)
            said = errors.read().decode("utf-8", "replace").strip().splitlines() or [""]
            raise Failed(f"{command[0]} ended with {process.returncode}: {said[-1]}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


def median_cost(costs):
    return Cost(*(statistics.median(getattr(cost, field.name) for cost in costs)
                  for field in dataclasses.fields(Cost)))


def size_of(path):
    path = pathlib.Path(path)
    if path.is_file():
        return path.stat().st_size
    return sum(file.stat().st_size for file in path.rglob("*") if file.is_file())


def percentile(values, part):
    """The smallest of the values that so large a part does not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))]


def short(number):
    """Three digits that count."""
    if number is None:
        return ""
    if number == 0 or number >= 100:
        return f"{number:,.0f}"
    return f"{number:.1f}" if number >= 10 else f"{number:.2f}"


def print_table(title, columns, rows):
    """As Markdown; the first column stands left."""
    rows = [[cell if isinstance(cell, str) else short(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(columns, *rows)]

    def line(cells):
        first, *others = zip(cells, widths)
        return " | ".join([first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in others)])
    print(f"\n{title}\n")
    print(f"| {line(columns)} |")
    print("|" + "|".join("-" * (width + 1) + ("-" if i == 0 else ":")
                         for i, width in enumerate(widths)) + "|")
    for row in rows:
        print(f"| {line(row)} |", flush=True)
