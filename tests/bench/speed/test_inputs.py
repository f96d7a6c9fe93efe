# SPDX-License-Identifier: GPL-2.0-or-later
"""What the benchmark measures with: articles taken evenly, queries that have answers."""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

import forms
from queries import Maker

HERE = pathlib.Path(__file__).resolve().parent
SAMPLE = HERE.parents[2] / "sample-corpus" / "jsonl" / "english-archive.jsonl"
EACH = 12


def made_articles():
    command = [sys.executable, "-B", HERE / "generate", SAMPLE, "--articles", "300"]
    lines = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout.splitlines()
    return [json.loads(line) for line in lines]


class Take(unittest.TestCase):
    def test_articles_are_taken_evenly_and_no_more_than_there_are(self):
        with tempfile.TemporaryDirectory() as name:
            source, target = pathlib.Path(name, "all"), pathlib.Path(name, "some")
            source.write_text("".join(f"{i}\n" for i in range(10)), encoding="utf-8")
            for number, taken in ((5, "13579"), (3, "369"), (10, "0123456789"),
                                  (99, "0123456789"), (None, "0123456789")):
                with self.subTest(number=number):
                    self.assertEqual(forms.take(source, number, target), len(taken))
                    self.assertEqual(target.read_text("utf-8").replace("\n", ""), taken)


class Queries(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.articles = made_articles()
        cls.queries = list(Maker(cls.articles, seed=1).queries(EACH))

    def texts(self, query):
        """Of the articles that the query's paper and days allow."""
        return [article["body"].lower() for article in self.articles
                if query.source in ("", article["source"]) and
                (not query.first or query.first <= article["date"] <= query.last)]

    def test_the_same_seed_makes_the_same_queries_and_another_one_others(self):
        self.assertEqual(list(Maker(self.articles, seed=1).queries(EACH)), self.queries)
        self.assertNotEqual(list(Maker(self.articles, seed=2).queries(EACH)), self.queries)

    def test_there_are_as_many_of_each_kind_as_were_asked_for(self):
        kinds = [query.kind for query in self.queries]
        self.assertEqual(kinds, [kind for kind in ("word", "and", "or", "phrase", "prefix",
                                                   "source", "date") for _ in range(EACH)])

    def test_an_article_has_all_words_of_each_query(self):
        for query in self.queries:
            parts = [" ".join(query.words)] if query.kind == "phrase" else query.words
            end = "" if query.kind == "prefix" else r"\b"
            patterns = [re.compile(rf"\b{part}{end}") for part in parts]
            with self.subTest(query=query.text()):
                self.assertTrue(any(all(pattern.search(text) for pattern in patterns)
                                    for text in self.texts(query)))


if __name__ == "__main__":
    unittest.main()
