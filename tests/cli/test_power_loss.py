# SPDX-License-Identifier: GPL-2.0-or-later
"""Power is lost at random moments of runs; whatever the disk then holds, nothing committed is lost."""
import os
import shutil
import sys
import time
import unittest

from power_loss import Disk, chance_of, files_below, read_record
from programs import ProgramTest, news_index, run
from small_archive import articles_of, make_archive

SHIM = os.environ.get("NEWS_RECORDED_WRITES", "")
LOSSES = int(os.environ.get("NEWS_TEST_LOSSES", "60"))


def ends_commit(call):
    """Names the state that is to be found: of a database, or of the folder it is in."""
    return call.name == "swap" or (call.name == "rename" and call.paths[1].endswith("/iamglass"))


PROGRAM = """
import os, shutil, sys
os.chdir(sys.argv[1])
os.mkdir("a")
folder = os.open("a", os.O_RDONLY)
file = os.open("a/new", os.O_WRONLY | os.O_CREAT)
os.write(file, b"x" * 2000)
os.fsync(file)
os.pwrite(file, b"y" * 2000, 1000)
os.rename("a/new", "a/file")
if len(sys.argv) > 2:
    os.fsync(folder), os.fsync(file), os.fsync(os.open(".", os.O_RDONLY))
os.ftruncate(file, 2500)
shutil.rmtree("a") if len(sys.argv) > 3 else None
"""


@unittest.skipUnless(SHIM, "needs the library that records writes, which sanitizers refuse")
class Model(ProgramTest):
    """What is told of a small program, so that the test below proves something."""

    def disks(self, *arguments):
        """All that the program can have left on the disk, in a hundred losses of power."""
        watched, record = self.folder / "watched", self.folder / "record"
        watched.mkdir()
        disk = Disk(watched)
        environment = {"LD_PRELOAD": SHIM, "RECORD": str(record), "WATCH_BELOW": str(watched)}
        done = run(sys.executable, "-c", PROGRAM, watched, *arguments, env=environment)
        self.assertEqual(done.returncode, 0, done.stderr)
        for call in read_record(record):
            disk.apply(call)
        disk.save(self.folder / "copy")
        self.assertEqual(files_below(self.folder / "copy"), files_below(watched))
        found = set()
        for point in range(100):
            shutil.rmtree(self.folder / "copy")
            disk.save(self.folder / "copy", chance_of(1, point))
            found.add(tuple(files_below(self.folder / "copy").items()))
        return found

    def test_what_is_not_synced_may_be_there_or_not(self):
        found = self.disks()
        names = {tuple(name for name, _ in files) for files in found}
        self.assertEqual(names, {(), ("a/new",), ("a/file",)})
        contents = {content for files in found for _, content in files}
        self.assertIn(b"x" * 2000, contents)
        self.assertIn(b"x" * 1000 + b"y" * 1500, contents)
        self.assertTrue(all(content.startswith(b"x" * 1000) for content in contents))
        self.assertGreater(len(contents), 4)

    def test_what_is_synced_is_there(self):
        whole = b"x" * 1000 + b"y" * 2000
        self.assertEqual(self.disks("sync"),
                         {(("a/file", whole),), (("a/file", whole[:2500]),)})

    def test_what_is_removed_may_still_be_there(self):
        found = self.disks("sync", "remove")
        self.assertIn((), found)
        self.assertGreater(len(found), 1)


@unittest.skipUnless(SHIM, "needs the library that records writes, which sanitizers refuse")
class PowerLoss(ProgramTest):
    def setUp(self):
        super().setUp()
        self.seed = int(os.environ.get("NEWS_TEST_SEED", time.time_ns() % 1_000_000))
        print(f"NEWS_TEST_SEED={self.seed}", flush=True)
        self.archive = self.folder / "archive"
        self.disk_folder = self.folder / "disk"
        self.disk_folder.mkdir()
        self.index = self.disk_folder / "archives" / "index"
        self.disk = Disk(self.disk_folder)
        self.held = [{}]  # what readers found: from the last state that must last on

    def news_index(self, *arguments, index=None, **options):
        done = news_index(*arguments, "--index", index or self.index, **options)
        self.assertEqual(done.returncode, 0, done.stderr)

    def add(self, index=None, **options):
        self.news_index("add", self.archive, "--prune", "--batch", 1, "--threads", 1, index=index,
                        **options)

    def record(self, command, *arguments):
        """Runs the command on the index. @return what it did to the disk"""
        record = self.folder / "record"
        record.unlink(missing_ok=True)
        command(*arguments, env={"LD_PRELOAD": SHIM, "RECORD": str(record),
                                 "WATCH_BELOW": str(self.disk_folder)})
        return read_record(record)

    def saved(self, chance=None):
        """The index on a copy of the disk, as it is or as a loss of power leaves it."""
        copy = self.folder / "copy"
        shutil.rmtree(copy, ignore_errors=True)
        self.disk.save(copy, chance)
        return copy / self.index.relative_to(self.disk_folder)

    def articles_on(self, index):
        """Nothing where no index has been made yet."""
        if not (index / "iamglass").exists():
            return {}
        checked = news_index("check", "--index", index)
        if "but not of this program" in checked.stderr:  # its version is not yet marked
            return {}
        self.assertEqual(checked.returncode, 0, checked.stderr)
        return articles_of(index)

    def finish(self, index):
        """What a run makes of an index. A second one fetches texts whose newer copy vanished."""
        self.add(index)
        self.add(index)
        return self.articles_on(index)

    def lose_power(self, point, expected):
        """A state that was committed is found, the last one that must last or a later one."""
        with self.subTest(point=point):
            index = self.saved(chance_of(self.seed, point))
            self.assertIn(self.articles_on(index), self.held)
            self.assertEqual(self.finish(index), expected)

    def note(self, call):
        """Follows what is to be found: a state is certain when its names are synced."""
        if ends_commit(call):
            self.held.append(self.articles_on(self.saved()))
        elif call.name == "sync" and self.disk.is_certain(self.index / "iamglass"):
            self.held = self.held[-1:]

    def run_and_lose(self, command, *arguments):
        """@return losses of power that were tried: some meanwhile, and one at the end"""
        calls = self.record(command, *arguments)
        last = articles_of(self.index)
        shutil.copytree(self.index, self.folder / "whole")
        expected = self.finish(self.folder / "whole")
        shutil.rmtree(self.folder / "whole")
        chance = chance_of(self.seed, len(calls))
        points = set(chance.sample(range(len(calls)), min(LOSSES // 4, len(calls))))
        for point, call in enumerate(calls):
            self.disk.apply(call)
            self.note(call)
            if point in points:
                self.lose_power(point, expected)
        self.saved()
        self.assertEqual(files_below(self.folder / "copy"), files_below(self.disk_folder))
        self.assertEqual(self.held, [last], "it ended before what it did was certain to last")
        self.lose_power(len(calls), expected)
        return len(points) + 1

    def test_what_was_committed_is_there_and_the_next_run_goes_on(self):
        make_archive(self.archive, 1, pages=4, records=20)
        losses = self.run_and_lose(self.add)
        losses += self.run_and_lose(self.news_index, "compact")
        shutil.rmtree(self.archive)
        make_archive(self.archive, 2, pages=3, records=30)
        losses += self.run_and_lose(self.add)
        shutil.rmtree(self.archive / "pages")
        losses += self.run_and_lose(self.add)
        print(f"{losses} losses of power", flush=True)


if __name__ == "__main__":
    unittest.main()
