# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs the two programs for the tests in this folder."""
import json
import os
import pathlib
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"  # large material that only some machines hold
SAMPLES = ROOT / "sample-corpus"
INDEX_BIN = os.environ.get("NEWS_INDEX_BIN", "news-index")
SEARCH_BIN = os.environ.get("NEWS_SEARCH_BIN", "news-search")


def run(program, *arguments, **options):
    """The finished process, with its output as text."""
    environment = {**os.environ, "NO_COLOR": "1", **options.pop("env", {})}
    return subprocess.run([program, *map(str, arguments)], capture_output=True, text=True,
                          encoding="utf-8", env=environment, check=False, **options)


def news_index(*arguments, **options):
    return run(INDEX_BIN, *arguments, **options)


def news_search(*arguments, **options):
    return run(SEARCH_BIN, *arguments, **options)


def json_lines(text):
    return [json.loads(line) for line in text.splitlines()]


class ProgramTest(unittest.TestCase):
    """A test with a folder of its own, which is removed afterwards."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.index = self.folder / "index"

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def add(self, *paths, status=0):
        result = news_index("add", *paths, "--index", self.index)
        self.assertEqual(result.returncode, status, result.stderr)
        return result

    def search(self, *arguments, status=0):
        """The answer as JSON."""
        result = news_search(*arguments, "--index", self.index, "--format", "json")
        self.assertEqual(result.returncode, status, result.stderr)
        return json.loads(result.stdout)


class SampleTest(unittest.TestCase):
    """Tests that share one index of the sample archive, which they do not change."""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.index = os.path.join(cls.folder.name, "index")
        result = news_index("add", SAMPLES, "--index", cls.index)
        assert result.returncode == 0, result.stderr

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def run_search(self, *arguments, status=0, **options):
        result = news_search("--index", self.index, *arguments, **options)
        self.assertEqual(result.returncode, status, result.stderr)
        return result
