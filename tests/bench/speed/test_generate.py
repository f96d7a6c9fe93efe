# SPDX-License-Identifier: GPL-2.0-or-later
"""Made articles: the same ones for the same seed, with the shares that were asked for."""
import json
import pathlib
import re
import subprocess
import sys
import unittest

HERE = pathlib.Path(__file__).resolve().parent
SAMPLE = HERE.parents[2] / "sample-corpus" / "jsonl" / "english-archive.jsonl"


def made(number, *options):
    command = [sys.executable, "-B", HERE / "generate", SAMPLE, "--articles", str(number), *options]
    return subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout


def articles(number, *options):
    return [json.loads(line) for line in made(number, *options).splitlines()]


def words(found):
    return {word for article in found for word in re.findall(r"\w+", article["body"])}


def shingles(article):
    in_order = re.findall(r"\w+", article["body"])
    return {tuple(in_order[i:i + 5]) for i in range(len(in_order) - 4)}


class Generate(unittest.TestCase):
    def test_the_same_seed_gives_the_same_bytes_and_another_one_others(self):
        self.assertEqual(made(200, "--seed", "5"), made(200, "--seed", "5"))
        self.assertNotEqual(made(200, "--seed", "5"), made(200, "--seed", "6"))

    def test_a_longer_archive_begins_as_a_shorter_one(self):
        self.assertTrue(made(300).startswith(made(200)))

    def test_ids_differ_and_papers_are_those_of_the_sample(self):
        papers = {json.loads(line)["source"] for line in SAMPLE.read_text("utf-8").splitlines()}
        found = articles(500)
        self.assertEqual(len({article["id"] for article in found}), 500)
        self.assertEqual({article["source"] for article in found}, papers)

    def test_as_many_are_versions_as_were_asked_for(self):
        for share in 0, 0.11, 0.5:
            with self.subTest(share=share):
                found = articles(2000, "--copies", str(share))
                copies = sum("copy_of" in article for article in found)
                self.assertAlmostEqual(copies / len(found), share, delta=0.02)

    def test_a_version_shares_most_of_its_text_with_the_article_that_it_names(self):
        found = {article["id"]: article for article in articles(1000)}
        copies = [article for article in found.values() if "copy_of" in article]
        for copy in copies:
            own, other = shingles(copy), shingles(found[copy["copy_of"]])
            self.assertGreater(len(own & other), 0.6 * min(len(own), len(other)), copy["id"])

    def test_words_grow_more_slowly_than_articles_but_do_not_run_out(self):
        found = articles(4000)
        few, many = len(words(found[:1000])), len(words(found))
        self.assertGreater(many, 1.3 * few)
        self.assertLess(many, 3 * few)


if __name__ == "__main__":
    unittest.main()
