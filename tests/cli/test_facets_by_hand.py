# SPDX-License-Identifier: GPL-2.0-or-later
"""Totals and facet counts equal a count by hand over the lines of a real collection."""
import collections
import json
import lzma
import re
import sys
import unittest

from programs import SHARED, ProgramTest

CORPUS = SHARED / "corpus" / "press-releases.jsonl.xz"
LINES = 2000
STEP = 15  # one line of this many, so that all sources and years occur


def words(line):
    """Runs of letters and digits; control characters, left of broken encodings, part no words."""
    text = re.sub(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]", "", line["title"] + "\n" + line["body"])
    return re.findall(r"[^\W_]+", text.lower())


def sample():
    with lzma.open(CORPUS, "rt", encoding="utf-8") as lines:
        chosen = [json.loads(line) for i, line in enumerate(lines) if i % STEP == 7]
    return chosen[:LINES]


class FacetsByHand(ProgramTest):
    def test_counts_equal_a_count_over_the_lines(self):
        lines = sample()
        self.add(self.write("sample.jsonl", "\n".join(map(json.dumps, lines))))
        # None of them stands in the furniture that is learned, which no search finds.
        for word in "medicare", "iraq", "katrina", "wildfire":
            with self.subTest(word=word):
                matching = [line for line in lines if word in words(line)]
                answer = self.search(f'"{word}"', "--facets", "on", "--facet-size", 200)
                self.assertEqual(answer["total"], len(matching))
                self.check_sources(answer["facets"]["source"], matching)
                self.check_dates(answer["facets"]["date"], matching)

    def check_sources(self, facet, matching):
        expected = collections.Counter(line["source"] for line in matching)
        self.assertEqual({row["value"]: row["count"] for row in facet}, dict(expected))

    def check_dates(self, facet, matching):
        for bucket in facet["buckets"]:
            expected = sum(bucket["from"] <= line["date"] <= bucket["to"] for line in matching)
            self.assertEqual(bucket["count"], expected, bucket)
        self.assertEqual(facet["undated"], sum(not line["date"] for line in matching))
        self.assertEqual(sum(b["count"] for b in facet["buckets"]) + facet["undated"],
                         len(matching))


if __name__ == "__main__":
    if not CORPUS.exists():
        print(f"skipped: {CORPUS} is not here")
        sys.exit(77)
    unittest.main()
