# SPDX-License-Identifier: GPL-2.0-or-later
"""Every article of the sample archive has the fields that expected.tsv says."""
import csv
import unittest

from programs import SAMPLES, json_lines, news_index

with open(SAMPLES / "expected.tsv", encoding="utf-8", newline="") as table:
    EXPECTED = list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))


def place(origin):
    """"jsonl/a.jsonl#3" of the path that an article came from."""
    return origin[origin.index("sample-corpus/") + len("sample-corpus/"):]


class SampleCorpus(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        result = news_index("extract", SAMPLES)
        assert result.returncode == 0, result.stderr
        cls.articles = {place(a["origin"]): a for a in json_lines(result.stdout)}

    def compare(self, field, expected_of, actual_of):
        for row in EXPECTED:
            with self.subTest(file=row["file"], field=field):
                article = self.articles[row["file"]]
                self.assertEqual(actual_of(article), expected_of(row))

    def test_every_article_is_found_and_nothing_else(self):
        self.assertEqual(sorted(self.articles), sorted(row["file"] for row in EXPECTED))

    def test_titles(self):
        self.compare("title", lambda row: row["title"], lambda a: a["title"])

    def test_sources(self):
        self.compare("source", lambda row: row["source"], lambda a: a["source"])

    def test_authors(self):
        self.compare("authors", lambda row: row["authors"], lambda a: "; ".join(a["authors"]))

    def test_languages(self):
        self.compare("language", lambda row: row["language"], lambda a: a["language"])

    def test_wire_credits(self):
        self.compare("wire", lambda row: row["wire"], lambda a: a["wire"])

    def test_dates(self):
        self.compare("date", lambda row: row["date"], lambda a: a["date"] or "")


if __name__ == "__main__":
    unittest.main()
