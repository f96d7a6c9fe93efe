# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs of add that are killed at random moments, over and over, and continued."""
import os
import random
import shutil
import subprocess
import time
import unittest

from programs import INDEX_BIN, ProgramTest, news_index
from small_archive import articles_of, make_archive

KILLS = int(os.environ.get("NEWS_TEST_KILLS", "200"))


class Crash(ProgramTest):
    def setUp(self):
        super().setUp()
        self.seed = int(os.environ.get("NEWS_TEST_SEED", time.time_ns() % 1_000_000))
        print(f"NEWS_TEST_SEED={self.seed}", flush=True)
        self.chance = random.Random(self.seed)
        self.archive = self.folder / "archive"

    def command(self, index):
        """Batches are small, so that several end within each container."""
        return [INDEX_BIN, "add", str(self.archive), "--index", str(index), "--prune",
                "--batch", "2", "--threads", "2"]

    def finish(self, index):
        """Runs to the end. The second run fetches texts whose newer copy has vanished."""
        for _ in range(2):
            done = subprocess.run(self.command(index), capture_output=True, text=True, check=False)
            self.assertEqual(done.returncode, 0, done.stderr)

    def whole(self):
        """What an index holds that was built without interruption."""
        index = self.folder / "whole"
        shutil.rmtree(index, ignore_errors=True)
        self.finish(index)
        return articles_of(index)

    def run_and_kill(self, longest):
        """True when the run was killed before it ended by itself."""
        with subprocess.Popen(self.command(self.index), stdout=subprocess.DEVNULL,
                              stderr=subprocess.PIPE, text=True) as process:
            try:
                _, said = process.communicate(timeout=self.chance.uniform(0, longest))
                self.assertEqual(process.returncode, 0, said)
                return False
            except subprocess.TimeoutExpired:
                process.kill()
                return True

    def check(self):
        if not (self.index / "iamglass").exists():
            return
        done = news_index("check", "--index", self.index)
        # Killed between the making of the database and the mark of its version.
        if "but not of this program" not in done.stderr:
            self.assertEqual(done.returncode, 0, done.stderr)

    def test_an_index_survives_every_kill_and_the_next_run_goes_on(self):
        make_archive(self.archive, self.seed)
        expected, kills, version = self.whole(), 0, 0
        started = time.monotonic()
        self.finish(self.index)
        longest = (time.monotonic() - started) / 2
        shutil.rmtree(self.index)
        while kills < KILLS:
            if self.run_and_kill(longest):
                kills += 1
                self.check()
                continue
            # The archive has changed when the run after the next begins; now and then it is read
            # from the start.
            self.finish(self.index)
            self.assertEqual(articles_of(self.index), expected)
            version += 1
            shutil.rmtree(self.archive)
            make_archive(self.archive, self.seed + version, pages=12 - version % 3)
            expected = self.whole()
            if version % 2 == 0:
                shutil.rmtree(self.index)
        self.finish(self.index)
        self.check()
        self.assertEqual(articles_of(self.index), expected)
        print(f"{kills} kills within {longest:.2f} s each, {version + 1} archives", flush=True)


if __name__ == "__main__":
    unittest.main()
