# SPDX-License-Identifier: GPL-2.0-or-later
"""The commands that README.md shows work as they stand there."""
import os
import pathlib
import re
import subprocess
import unittest

from programs import INDEX_BIN, ROOT, SEARCH_BIN, ProgramTest

BLOCKS = re.findall(r"^```sh\n(.*?)^```", (ROOT / "README.md").read_text("utf-8"), re.S | re.M)
COMMANDS = [line for block in BLOCKS for line in block.splitlines()
            if line.startswith(("news-index ", "news-search "))]


class Readme(ProgramTest):
    def test_it_shows_both_programs(self):
        self.assertGreaterEqual(sum(c.startswith("news-index") for c in COMMANDS), 2)
        self.assertGreaterEqual(sum(c.startswith("news-search") for c in COMMANDS), 5)

    def test_every_command_works_in_the_order_shown(self):
        folders = [str(pathlib.Path(program).parent) for program in (INDEX_BIN, SEARCH_BIN)]
        path = os.pathsep.join([*folders, os.environ["PATH"]])
        environment = {**os.environ, "PATH": path, "NEWS_INDEX": str(self.index), "NO_COLOR": "1"}
        for command in COMMANDS:
            with self.subTest(command=command):
                result = subprocess.run(["sh", "-c", command], cwd=ROOT, env=environment,
                                        capture_output=True, text=True, check=False)
                self.assertEqual(result.returncode, 0, result.stderr)

    def test_every_file_that_it_names_exists(self):
        text = (ROOT / "README.md").read_text("utf-8")
        for target in re.findall(r"\]\(([^)#:]+)\)", text):
            with self.subTest(target=target):
                self.assertTrue((ROOT / target).exists())


if __name__ == "__main__":
    unittest.main()
