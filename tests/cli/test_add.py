# SPDX-License-Identifier: GPL-2.0-or-later
"""news-index add and extract with bad input, bad indexes and interruptions."""
import gzip
import json
import os
import re
import resource
import shutil
import signal
import subprocess
import time
import unittest

from programs import INDEX_BIN, ProgramTest, json_lines, news_index

PAGE = """<html><head><title>{0}</title></head><body><article><h1>{0}</h1>
<p>The council of the town met on Monday evening and spoke for three hours about the bridge over
the river, which has been closed since the flood of last winter.</p>
<p>Repairs will begin in spring, said the mayor, and they will cost more than was thought. The
ferry stays in service until then and takes people and bicycles, but neither cars nor animals.</p>
</article></body></html>"""


def page(number=0):
    return PAGE.format(f"Bridge number {number} stays closed until the spring")


def record(number):
    return json.dumps({"id": f"r{number}", "title": f"Record {number}", "text": "A bridge. " * 9})


class Add(ProgramTest):
    def reasons(self, *paths, status=0):
        """The reason for everything that is skipped, by the end of its origin."""
        report = self.folder / "report.jsonl"
        result = news_index("add", *paths, "--index", self.index, "--report", report)
        self.assertEqual(result.returncode, status, result.stderr)
        self.assert_sums_up(result.stderr)
        lines = json_lines(report.read_text(encoding="utf-8"))
        return {os.path.basename(line["origin"]): line["reason"] for line in lines}

    def assert_sums_up(self, summary):
        """Skipped altogether is what the reasons say."""
        skipped = re.search(r"^(\d+) skipped", summary, re.M)
        by_reason = re.findall(r"^ +(\d+)  ", summary, re.M)
        self.assertEqual(int(skipped[1]) if skipped else 0, sum(map(int, by_reason)))

    def articles(self):
        """How many articles the index holds; it must be valid."""
        result = news_index("stats", "--index", self.index)
        self.assertEqual(result.returncode, 0, result.stderr)
        return int(re.search(r"articles: (\d+)", result.stdout)[1])

    def assert_fails(self, result, status, *words):
        """One sentence and a hint."""
        self.assertEqual(result.returncode, status, result.stderr)
        self.assertRegex(result.stderr, r"^error: [^\n]+\n(hint: [^\n]+\n)?$")
        for word in words:
            self.assertIn(str(word), result.stderr)

    # ---- Articles ----

    def test_whatever_is_wrong_with_a_file_it_is_named_and_the_others_are_taken(self):
        whole = gzip.compress(os.urandom(5000))
        self.write("in/good.html", page())
        self.write("in/empty.html", "")
        self.write("in/blank.txt", " \n\n\t\n")
        self.write("in/picture.html", b"\x89PNG\r\n\x1a\n" + os.urandom(5000))
        self.write("in/cut.html.gz", whole[:-1000])
        self.write("in/plain.txt.xz", "not compressed")
        self.write("in/lines.jsonl", f"{record(1)}\n{{broken\n\n[1]\n{record(2)}")
        self.write("in/notes.pdf", "no reader")
        (self.folder / "in/stale.html").symlink_to("gone.html")
        (self.folder / "in/loop").symlink_to(".")
        os.mkfifo(self.folder / "in/pipe.html")
        reasons = self.reasons(self.folder / "in")
        self.assertEqual(reasons, {
            "empty.html": "empty", "blank.txt": "empty", "picture.html": "binary",
            "cut.html.gz": "truncated", "plain.txt.xz": "truncated",
            "lines.jsonl#2": "broken_json", "lines.jsonl#4": "broken_json",
            "stale.html": "unreadable", "loop": "unreadable", "pipe.html": "unreadable"})
        self.assertEqual(self.articles(), 3)

    def test_text_that_is_odd_is_read_as_far_as_it_makes_sense(self):
        self.write("in/deep.html", page(1).replace("<article>", "<div>" * 100_000 + "<article>"))
        self.write("in/nul.html", page(2).replace("bridge", "bri\0dge"))
        self.write("in/lies.html", page(3).replace("<head>", "<head><meta charset=utf-8>")
                   .replace("mayor", "maire délégué").encode("latin-1"))
        self.assertEqual(self.reasons(self.folder / "in"), {})
        self.assertEqual(self.articles(), 3)

    def test_a_file_that_may_not_be_read_is_named(self):
        if os.geteuid() == 0:
            self.skipTest("nothing is forbidden to root")
        self.write("in/good.html", page())
        self.write("in/secret.html", page(1)).chmod(0)
        self.assertEqual(self.reasons(self.folder / "in"), {"secret.html": "unreadable"})

    def test_the_same_article_is_replaced(self):
        file = self.write("a.jsonl", f"{record(1)}\n{record(2)}\n")
        self.add(file)
        file.write_text(f"{record(1)}\n{record(2)}\n\n")
        result = self.add(file)
        self.assertIn("0 new, 2 replaced", result.stderr)
        self.assertEqual(self.articles(), 2)
        self.assertEqual(self.reasons(self.write("b.jsonl", f"{record(3)}\n{record(3)}\n")),
                         {"b.jsonl#2": "met_again"})

    # ---- Size ----

    def test_a_huge_page_and_a_huge_line_are_skipped_in_little_memory(self):
        if shutil.which("zstd") is None:
            self.skipTest("needs zstd")
        self.write("in/huge.html", page() + "<p>word " * 8_000_000)
        with open(self.folder / "in/line.jsonl.zst", "wb") as file, \
                subprocess.Popen(["zstd", "-q", "-1"], stdin=subprocess.PIPE, stdout=file) as zstd:
            zstd.stdin.write(record(1).encode() + b"\n")
            for _ in range(1000):
                zstd.stdin.write(b"a" * 1_000_000)
            zstd.stdin.write(b"\n" + record(3).encode())
            zstd.stdin.close()
        self.assertEqual(self.reasons(self.folder / "in"),
                         {"huge.html": "too_large", "line.jsonl.zst#2": "too_large"})
        self.assertEqual(self.articles(), 2)
        kilobytes = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        self.assertLess(kilobytes, 500_000)

    # ---- The command line ----

    def test_a_path_that_does_not_exist_is_an_error(self):
        self.assert_fails(news_index("add", self.folder / "gone", "--index", self.index), 3, "gone")
        self.assertFalse(self.index.exists())

    def test_nothing_readable_is_an_error(self):
        file = self.write("a.html.gz", "not compressed")
        self.assertEqual(news_index("extract", file).returncode, 3)
        self.add(file, status=3)

    def test_what_is_not_understood_is_named_with_what_is_like_it(self):
        self.assert_fails(news_index("ad", "x"), 2, "there is no command ad", "did you mean add?")
        self.assert_fails(news_index("add", "x", "--indx", "y"), 2, "did you mean --index?")
        self.assert_fails(news_index("add"), 2, "needs files or folders")

    def test_help_and_version(self):
        self.assertIn("news-index COMMAND", news_index("--help").stdout)
        self.assertRegex(news_index("--version").stdout, r"^news-index \d+\.\d+\.\d+\n$")

    def test_extract_prints_in_order_and_stays_quiet_when_nobody_reads(self):
        lines = "\n".join(map(record, range(3000)))
        file = self.write("a.jsonl", lines)
        result = news_index("extract", file, "--threads", "4")
        self.assertEqual([a["id"] for a in json_lines(result.stdout)],
                         [a["id"] for a in json_lines(news_index("extract", file).stdout)])
        self.assertEqual([a["title"] for a in json_lines(result.stdout)],
                         [f"Record {i}" for i in range(3000)])
        with subprocess.Popen([INDEX_BIN, "extract", file], stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE) as process:
            process.stdout.readline()
            process.stdout.close()
            self.assertEqual(process.stderr.read(), b"")
        self.assertEqual(process.returncode, 0)

    # ---- The index ----

    def test_an_index_that_is_no_good_is_left_alone(self):
        page_file = self.write("a.html", page())
        self.add(page_file)
        for name in ("iamglass", "postlist.glass"):
            with self.subTest(file=name):
                copy = self.folder / f"broken-{name}"
                shutil.copytree(self.index, copy)
                (copy / name).write_bytes(b"broken" * 2000)
                self.assert_fails(news_index("add", page_file, "--index", copy), 4, copy)
        self.write("other/letter.txt", "Dear reader")
        other = self.folder / "other"
        self.assert_fails(news_index("add", page_file, "--index", other), 4, other)
        self.assertEqual([f.name for f in other.iterdir()], ["letter.txt"])

    def test_a_missing_index_is_an_error(self):
        self.assert_fails(news_index("stats", "--index", self.index), 4, self.index)

    def test_a_second_writer_is_told_that_the_index_is_locked(self):
        lines = self.folder / "slow.jsonl"
        lines.write_text("\n".join(map(record, range(200_000))), encoding="utf-8")
        with subprocess.Popen([INDEX_BIN, "add", lines, "--index", self.index],
                              stderr=subprocess.DEVNULL) as first:
            self.wait_for_index(first)
            self.assert_fails(news_index("add", lines, "--index", self.index), 75, self.index,
                              f"process {first.pid} (")
            first.kill()

    def test_a_full_disk_is_one_sentence(self):
        lines = self.folder / "many.jsonl"
        lines.write_text("\n".join(map(record, range(20_000))), encoding="utf-8")
        limit = 300_000  # bytes of any one file; the system says so like "no space left"

        def confine():
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        result = news_index("add", lines, "--index", self.index, preexec_fn=confine)
        self.assert_fails(result, 4, self.index)

    # ---- Interruptions ----

    def wait_for_index(self, process):
        deadline = time.monotonic() + 60
        while not (self.index / "postlist.glass").exists():
            self.assertIsNone(process.poll())
            self.assertLess(time.monotonic(), deadline)
            time.sleep(0.01)

    def test_ctrl_c_finishes_the_batch_and_leaves_a_valid_index(self):
        lines = self.folder / "many.jsonl"
        lines.write_text("\n".join(map(record, range(200_000))), encoding="utf-8")
        with subprocess.Popen([INDEX_BIN, "add", lines, "--index", self.index],
                              stderr=subprocess.PIPE, text=True) as process:
            self.wait_for_index(process)
            time.sleep(0.3)
            process.send_signal(signal.SIGINT)
            _, said = process.communicate(timeout=60)
        self.assertEqual(process.returncode, 128 + signal.SIGINT)
        self.assertIn("interrupted", said)
        indexed = int(re.search(r"(\d+) articles? of", said)[1])
        self.assertEqual(self.articles(), indexed)
        self.assertLess(indexed, 200_000)
        self.add(self.write("a.html", page()))
        self.assertEqual(self.articles(), indexed + 1)


if __name__ == "__main__":
    unittest.main()
