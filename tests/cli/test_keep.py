# SPDX-License-Identifier: GPL-2.0-or-later
"""An archive that is kept current: changes, vanished files, failures, copies, compaction."""
import json
import os
import re
import subprocess
import time
import unittest

from programs import INDEX_BIN, ProgramTest, news_index, news_search
from small_archive import articles_of, make_archive


def record(number, **members):
    return json.dumps({"id": f"r{number}", "title": f"Record {number}", "text": "A bridge. " * 9,
                       **members})


class KeepTest(ProgramTest):
    def counts(self, *arguments, status=0):
        """The counts of a run, which add up."""
        said = news_index("add", *arguments, "--index", self.index)
        self.assertEqual(said.returncode, status, said.stderr)
        counts = {}
        for noun in ("file", "record"):
            line = re.search(rf"^(\d+) {noun}s? found: (.*)$", said.stderr, re.M)
            parts = {word: int(count) for count, word in re.findall(r"(\d+) (\w+)", line[2])}
            self.assertEqual(sum(parts.values()), int(line[1]), line[0])
            counts |= parts
        lost = re.search(r"^(\d+) articles? forgotten", said.stderr, re.M)
        return counts | {"forgotten": int(lost[1]) if lost else 0}

    def ids(self):
        return sorted(articles_of(self.index))

    def tearDown(self):
        if self.index.exists():
            checked = news_index("check", "--index", self.index)
            self.assertEqual(checked.returncode, 0, checked.stderr)

    def age(self, *paths):
        """As if written some time ago."""
        for path in paths:
            os.utime(path, (time.time() - 60,) * 2)


class Changes(KeepTest):
    def setUp(self):
        super().setUp()
        self.one = self.write("in/one.jsonl", record(1) + "\n" + record(2))
        self.two = self.write("in/two.jsonl", record(3) + "\n" + record(4))
        self.age(self.one, self.two)
        self.add(self.folder / "in")

    def test_what_has_not_changed_is_not_read(self):
        counts = self.counts(self.folder / "in")
        self.assertEqual((counts["read"], counts["unchanged"], counts["new"]), (0, 2, 0))

    def test_a_changed_file_replaces_its_articles_and_loses_those_it_lost(self):
        self.write("in/one.jsonl", record(2, title="Other") + "\n" + record(5))
        counts = self.counts(self.folder / "in")
        self.assertEqual((counts["read"], counts["unchanged"]), (1, 1))
        self.assertEqual((counts["new"], counts["replaced"], counts["forgotten"]), (1, 1, 1))
        self.assertEqual(self.ids(), ["r2", "r3", "r4", "r5"])
        self.assertEqual(articles_of(self.index)["r2"]["title"], "Other")

    def test_a_file_that_cannot_be_read_for_a_moment_keeps_its_articles(self):
        content = self.one.read_text()
        self.one.unlink()
        os.mkfifo(self.one)
        counts = self.counts(self.folder / "in", status=3)  # nothing else was to be read
        self.assertEqual((counts["unreadable"], counts["forgotten"]), (1, 0))
        self.assertEqual(self.ids(), ["r1", "r2", "r3", "r4"])
        self.one.unlink()
        self.one.write_text(content)
        self.assertEqual(self.counts(self.folder / "in")["replaced"], 2)

    def test_a_file_of_another_kind_than_before_loses_its_articles(self):
        page = self.write("in/page", "<title>A bridge</title><p>" + "The bridge is closed. " * 9)
        self.assertEqual(self.counts(self.folder / "in")["new"], 1)
        page.write_text("a note to myself")
        said = self.add(self.folder / "in").stderr
        self.assertIn("1 article forgotten, 1 file now of no format that is read\n", said)
        self.assertEqual(self.ids(), ["r1", "r2", "r3", "r4"])
        self.assertEqual(self.counts(page, status=3)["unreadable"], 1)

    def test_a_change_in_the_moment_of_reading_is_not_missed(self):
        self.one.write_text(record(6))
        self.counts(self.one)
        status = self.one.stat()
        self.one.write_text(record(7))
        os.utime(self.one, ns=(status.st_atime_ns, status.st_mtime_ns))
        self.assertEqual(self.counts(self.one)["read"], 1)
        self.assertIn("r7", self.ids())

    def test_contents_decide_on_demand(self):
        self.age(self.two)
        status = self.one.stat()
        self.one.write_text(record(1) + "\n" + record(8))
        os.utime(self.one, ns=(status.st_atime_ns, status.st_mtime_ns))
        os.utime(self.two, (0, 0))
        counts = self.counts(self.folder / "in", "--rehash")
        self.assertEqual((counts["read"], counts["unchanged"]), (1, 1))
        self.assertEqual(self.ids(), ["r1", "r3", "r4", "r8"])
        self.assertEqual(self.counts(self.folder / "in")["read"], 0)

    def test_vanished_files_are_forgotten_below_the_paths_named(self):
        other = self.write("other/three.jsonl", record(9))
        self.add(other)
        for path in (self.one, other):
            path.unlink()
        self.assertEqual(self.counts(self.folder / "in")["forgotten"], 0)
        self.assertEqual(self.counts(self.folder / "in", "--prune")["forgotten"], 2)
        self.assertEqual(self.ids(), ["r3", "r4", "r9"])
        self.assertEqual(self.counts(other, "--prune")["forgotten"], 1)

    def test_what_is_named_is_forgotten(self):
        relative = os.path.relpath(self.one, "/")
        self.assertEqual(news_index("forget", relative, "--index", self.index, cwd="/").returncode, 0)
        self.assertEqual(self.ids(), ["r3", "r4"])
        again = news_index("forget", self.one, "--index", self.index)
        self.assertEqual(again.returncode, 1)
        self.assertEqual(self.counts(self.folder / "in")["new"], 2)

    def test_paths_come_from_standard_input(self):
        odd = self.write("more/odd\nname.jsonl", record(10))
        for separator, option in (("\n", []), ("\0", ["-0"])):
            paths = separator.join([str(self.one), str(odd)] if option else [str(self.one)])
            done = news_index("add", "-", *option, "--index", self.index, input=paths)
            self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("r10", self.ids())
        gone = news_index("add", "-", "--index", self.index, input=f"{self.one}\n/nosuch\n")
        self.assertIn("1 unreadable", gone.stderr)

    def test_a_name_that_is_not_utf8_is_kept(self):
        name = os.fsencode(self.folder / "in") + b"/caf\xe9.jsonl"
        with open(name, "w", encoding="ascii") as file:
            file.write(record(11))
        self.age(name)
        self.assertEqual(self.counts(self.folder / "in")["new"], 1)
        self.assertEqual(self.counts(self.folder / "in")["read"], 0)
        os.unlink(name)
        self.assertEqual(self.counts(self.folder / "in", "--prune")["forgotten"], 1)


class Copies(KeepTest):
    URL = "https://herald.example/story/1"

    def test_copies_at_one_address_are_one_article_with_all_its_origins(self):
        text = {"url": self.URL}
        self.add(self.write("a.jsonl", record(1, **text)))
        self.assertEqual(self.counts(self.write("b.jsonl", record(2, **text)))["met"], 1)
        article = json.loads(news_search("show", "r1", "--format", "json", "--index",
                                         self.index).stdout)
        self.assertEqual([os.path.basename(origin["origin"]) for origin in article["origins"]],
                         ["a.jsonl#1", "b.jsonl#1"])
        news_index("forget", self.folder / "b.jsonl", "--index", self.index)
        self.assertEqual(self.ids(), ["r1"])
        # The text came from the copy that is forgotten: the other one is read again.
        self.assertEqual(self.counts(self.folder / "a.jsonl")["read"], 1)
        self.assertEqual(articles_of(self.index)["r1"]["title"], "Record 1")
        news_index("forget", self.folder, "--index", self.index)
        self.assertEqual(self.ids(), [])


class Failures(KeepTest):
    def failures(self):
        done = news_index("stats", "--failures", "--format", "json", "--index", self.index)
        return [(os.path.basename(file["file"]), failure["record"], failure["reason"])
                for file in json.loads(done.stdout)["files"] for failure in file["records"]]

    def test_failures_are_remembered_until_the_file_changes(self):
        lines = self.write("lines.jsonl", record(1) + "\n{broken\n" + record(2))
        page = self.write("empty.html", "")
        self.age(lines, page)
        self.add(lines, page)
        expected = [("empty.html", "", "empty"), ("lines.jsonl", "#2", "broken_json")]
        self.assertEqual(self.failures(), expected)
        self.assertEqual(self.counts(lines, page)["unchanged"], 2)
        self.assertEqual(self.failures(), expected)
        self.assertEqual(self.counts(lines, page, "--retry-failed")["read"], 2)
        self.write("lines.jsonl", record(1))
        self.assertEqual(self.counts(lines, page)["read"], 1)
        self.assertEqual(self.failures(), expected[:1])
        said = news_index("stats", "--failures", "--index", self.index).stdout
        self.assertEqual(said, f"{page}: there is nothing in it\n")


class Compaction(KeepTest):
    def test_a_compacted_index_holds_the_same_and_is_found_all_the_time(self):
        make_archive(self.folder / "archive", 1)
        self.add(self.folder / "archive")
        before = articles_of(self.index)
        ids = news_search("export", "*", "--format", "ids", "--index", self.index).stdout
        with subprocess.Popen(["sh", "-c", 'while [ ! -e "$0/stop" ]; do '
                               '"$1" stats --index "$2" >/dev/null || exit 1; done',
                               str(self.folder), INDEX_BIN, str(self.index)]) as reader:
            for _ in range(10):
                done = news_index("compact", "--index", self.index)
                self.assertEqual(done.returncode, 0, done.stderr)
            self.write("stop", "")
        self.assertEqual(reader.returncode, 0)
        self.assertEqual(articles_of(self.index), before)
        self.assertEqual(
            news_search("export", "*", "--format", "ids", "--index", self.index).stdout, ids)
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()),
                         ["archive", "index", "stop"])
        self.assertEqual(self.counts(self.folder / "archive")["new"], 0)


class Stats(KeepTest):
    def test_every_count_adds_up_to_the_articles(self):
        make_archive(self.folder / "archive", 1)
        self.add(self.folder / "archive")
        stats = json.loads(news_index("stats", "--format", "json", "--index", self.index).stdout)
        self.assertGreater(stats["articles"], 0)
        for group in ("sources", "years", "languages", "formats", "date_kinds", "date_evidence"):
            self.assertEqual(sum(row["count"] for row in stats[group]), stats["articles"], group)
        self.assertEqual(stats["failures"]["total"], 4)

    def test_damage_is_found(self):
        make_archive(self.folder / "archive", 1)
        self.add(self.folder / "archive")
        table = self.index / "postlist.glass"
        content = bytearray(table.read_bytes())
        for block in range(8192, len(content), 8192):
            content[block + 100:block + 8000] = b"x" * 7900
        table.write_bytes(content)
        self.assertEqual(news_index("check", "--index", self.index).returncode, 4)
        self.index = self.folder / "none"  # nothing more to be checked


if __name__ == "__main__":
    unittest.main()
