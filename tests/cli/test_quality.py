# SPDX-License-Identifier: GPL-2.0-or-later
"""Extraction and ranking keep to their floors on the real collections, where these are at hand."""
import json
import re
import subprocess
import sys
import unittest

from programs import SHARED, ProgramTest, news_index, news_search

PAGES = SHARED / "extraction" / "dev"
REUTERS = SHARED / "ranking" / "reuters21578"


def script(path, *arguments):
    result = subprocess.run([sys.executable, path, *map(str, arguments)], capture_output=True,
                            text=True, check=True)
    return result.stdout


class Extraction(ProgramTest):
    @classmethod
    def setUpClass(cls):
        if not PAGES.exists():
            raise unittest.SkipTest(f"{PAGES} is not here")
        cls.extracted = news_index("extract", PAGES / "pages")

    def test_every_page_is_an_article_or_a_named_skip(self):
        pages = len(list((PAGES / "pages").iterdir()))
        skipped = [line for line in self.extracted.stderr.splitlines() if ".html.gz: " in line]
        self.assertEqual(len(self.extracted.stdout.splitlines()) + len(skipped), pages)

    def test_fields_are_right_at_least_as_often_as_the_floors_say(self):
        predictions = self.write("predictions.jsonl", self.extracted.stdout)
        scores = json.loads(script(PAGES.parent / "score.py", PAGES / "gold.jsonl", predictions,
                                   "--json"))
        floors = {"F1": (.90, "fundus naeb"), "title": (.70, "fundus naeb traf"),
                  "date": (.90, "fundus naeb traf"), "authors": (.75, "fundus naeb")}
        for metric, (floor, datasets) in floors.items():
            for dataset in datasets.split():
                with self.subTest(metric=metric, dataset=dataset):
                    self.assertGreaterEqual(scores[dataset][metric], floor)


class Ranking(ProgramTest):
    def test_newswire_is_ranked_at_least_as_well_as_the_floor_says(self):
        if not REUTERS.exists():
            self.skipTest(f"{REUTERS} is not here")
        self.add(REUTERS / "docs.jsonl")
        run = news_search("--any", "--queries", REUTERS / "queries.tsv", "--format", "trec",
                          "--limit", 1000, "--index", self.index)
        self.assertEqual(run.returncode, 0, run.stderr)
        scores = script(REUTERS.parent / "eval.py", REUTERS / "qrels.txt",
                        self.write("run.txt", run.stdout))
        ndcg = float(re.search(r"ndcg10=([0-9.]+)", scores)[1])
        print(f"nDCG@10 on {REUTERS.name}: {ndcg}")
        self.assertGreaterEqual(ndcg, .69)


if __name__ == "__main__":
    unittest.main()
