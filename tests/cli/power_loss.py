# SPDX-License-Identifier: GPL-2.0-or-later
"""What is on a disk after a loss of power, told from a record of tests/support/recorded_writes.c.

What was synced lasts. Of bytes that were not, any piece may be there and any may be missing, in
whatever order they were written. Names of a folder that was not synced are those of some moment
since it was; to sync a file says nothing of its name.

Source: POSIX.1-2017, fsync(); as strict as it can be read, and stricter than common file systems.
"""
import dataclasses
import pathlib
import random

SECTOR = 512


@dataclasses.dataclass
class Call:
    """One call to the system: its name, inode and paths as they apply, and what it wrote."""
    name: str
    inode: int = 0
    paths: tuple = ()
    offset: int = 0
    data: bytes = b""


def read_record(path):
    calls = []
    with open(path, "rb") as record:
        while line := record.readline():
            name, *fields = line.decode().rstrip("\n").split("\t")
            if name == "write":
                inode, offset, size = map(int, fields)
                calls.append(Call(name, inode, offset=offset, data=record.read(size)))
            elif name == "truncate":
                calls.append(Call(name, int(fields[0]), offset=int(fields[1])))
            elif name in ("create", "mkdir"):
                calls.append(Call(name, int(fields[0]), (fields[1],)))
            elif name == "sync":
                calls.append(Call(name, int(fields[0])))
            else:
                calls.append(Call(name, paths=tuple(fields)))
    return calls


class File:
    """Bytes, as they are on the disk, and what was written behind the last sync."""

    def __init__(self):
        self.lasting = bytearray()
        self.waiting = []

    def sync(self):
        self.lasting = self.content(self.waiting)
        self.waiting = []

    def content(self, calls):
        content = bytearray(self.lasting)
        for call in calls:
            if call.name == "truncate":
                content = content[:call.offset].ljust(call.offset, b"\0")
            else:
                content = content.ljust(call.offset, b"\0")
                content[call.offset:call.offset + len(call.data)] = call.data
        return content

    def after_loss(self, chance):
        """Each piece of what waits is there or not, but for the times when all or none of it is."""
        likely = chance.choice((0, 0.5, 0.9, 1))
        return self.content([piece for call in self.waiting for piece in pieces(call)
                             if chance.random() < likely])


def pieces(call):
    if call.name == "truncate":
        return [call]
    return [dataclasses.replace(call, offset=call.offset + at, data=call.data[at:at + SECTOR])
            for at in range(0, len(call.data), SECTOR)]


class Folder:
    """Names, as they are on the disk, and all their states since the last sync."""

    def __init__(self):
        self.states = [{}]

    @property
    def names(self):
        return self.states[-1]

    def change(self, changes):
        """Names with a file or folder, or with None for those that are gone."""
        state = {**self.names, **changes}
        self.states.append({name: node for name, node in state.items() if node is not None})

    def sync(self):
        self.states = self.states[-1:]


class Disk:
    """A folder that is empty at first, and what calls make of it."""

    def __init__(self, path):
        self.path = pathlib.Path(path)
        self.root = Folder()
        self.nodes = {self.path.stat().st_ino: self.root}

    def place_of(self, path):
        """The folder that a path leads into, and the name in it."""
        *folders, name = pathlib.Path(path).relative_to(self.path).parts
        folder = self.root
        for part in folders:
            folder = folder.names[part]
        return folder, name

    def apply(self, call):
        if call.name in ("write", "truncate"):
            self.nodes[call.inode].waiting.append(call)
        elif call.name == "sync":
            self.nodes[call.inode].sync()
        elif call.name in ("create", "mkdir"):
            node = self.nodes[call.inode] = File() if call.name == "create" else Folder()
            folder, name = self.place_of(call.paths[0])
            folder.change({name: node})
        elif call.name == "remove":
            folder, name = self.place_of(call.paths[0])
            folder.change({name: None})
        else:
            self.rename(call)

    def rename(self, call):
        (one, one_name), (other, other_name) = map(self.place_of, call.paths)
        assert one is other, "a move between folders can be seen half"
        left = one.names[other_name] if call.name == "swap" else None
        one.change({other_name: one.names[one_name], one_name: left})

    def is_certain(self, path):
        """True when no loss of power can make `path` lead to anything else."""
        node = self.root
        for part in pathlib.Path(path).relative_to(self.path).parts:
            found = [state.get(part) for state in node.states]
            node = found[-1]
            if node is None or any(other is not node for other in found):
                return False
        return True

    def save(self, target, chance=None):
        """Writes to `target` what is there: now, or by chance after a loss of power."""
        save_folder(self.root, pathlib.Path(target), chance)


def save_folder(folder, target, chance):
    target.mkdir(parents=True)
    names = folder.names if chance is None else chance.choice(folder.states)
    for name, node in names.items():
        if isinstance(node, Folder):
            save_folder(node, target / name, chance)
        else:
            content = node.content(node.waiting) if chance is None else node.after_loss(chance)
            (target / name).write_bytes(content)


def files_below(folder):
    return {str(path.relative_to(folder)): path.read_bytes()
            for path in sorted(pathlib.Path(folder).rglob("*")) if path.is_file()}


def chance_of(seed, point):
    return random.Random(f"{seed} {point}")
