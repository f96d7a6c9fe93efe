# SPDX-License-Identifier: GPL-2.0-or-later
"""Every write of a small run fails once, as on a full disk or a broken one."""
import errno
import os
import shutil
import unittest

from programs import ProgramTest, news_index
from small_archive import articles_of, make_archive

SHIM = os.environ.get("NEWS_FAILING_WRITES", "")


@unittest.skipUnless(SHIM, "needs the library that makes writes fail, which sanitizers refuse")
class Faults(ProgramTest):
    def setUp(self):
        super().setUp()
        self.archive = self.folder / "archive"
        make_archive(self.archive, 1, pages=4, records=20)

    def add(self, index, **environment):
        environment = {name: str(value) for name, value in environment.items()}
        return news_index("add", self.archive, "--index", index, "--batch", 8, "--threads", 1,
                          env={"LD_PRELOAD": SHIM, "WATCH_BELOW": str(self.folder), **environment})

    def count_calls(self, **environment):
        """The number of writes in a run without a failure, and what the index then holds."""
        index, count = self.folder / "whole", self.folder / "count"
        self.assertEqual(self.add(index, FAIL_COUNT=count, **environment).returncode, 0)
        return int(count.read_text(encoding="ascii")), articles_of(index)

    def assert_goes_on(self, expected):
        """The index is sound, and the next run ends as if nothing had happened."""
        if (self.index / "iamglass").exists():
            checked = news_index("check", "--index", self.index)
            if "but not of this program" not in checked.stderr:
                self.assertEqual(checked.returncode, 0, checked.stderr)
        done = self.add(self.index)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(articles_of(self.index), expected)
        self.assertEqual(news_index("check", "--index", self.index).returncode, 0)

    def fail_everywhere(self, **environment):
        calls, expected = self.count_calls()
        self.assertGreater(calls, 50)
        for call in range(1, calls + 1):
            with self.subTest(call=call, **environment):
                shutil.rmtree(self.index, ignore_errors=True)
                failed = self.add(self.index, FAIL_AT=call, **environment)
                self.assertIn(failed.returncode, (0, 4), failed.stderr)
                if failed.returncode == 4:
                    self.assertRegex(failed.stderr, r"^error: [^\n]+\n(hint: [^\n]+\n)?$")
                self.assert_goes_on(expected)
        print(f"{calls} calls, {environment}", flush=True)

    def test_a_disk_that_is_full_from_some_write_on(self):
        self.fail_everywhere(FAIL_WITH=errno.ENOSPC, FAIL_ALWAYS=1)

    def test_a_single_write_that_fails(self):
        self.fail_everywhere(FAIL_WITH=errno.EIO)


if __name__ == "__main__":
    unittest.main()
