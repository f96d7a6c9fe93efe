# SPDX-License-Identifier: GPL-2.0-or-later
"""What the archive knows that one page does not: furniture of a paper, and versions of a story."""
import json
import os
import random
import unittest

from programs import INDEX_BIN, SHARED, ProgramTest, news_index, news_search, run

NO_PHRASES_BIN = os.environ.get("NEWS_INDEX_NO_PHRASES_BIN", INDEX_BIN)

SYLLABLES = "ba cor del fen gar hil jor kan lim mor nel pat rus sel tor ver win yar zen".split()
NOTICE = "Readers like you pay for this paper. Become a member of the Harbour Society now."


def words(chance, number):
    return " ".join("".join(chance.choices(SYLLABLES, k=3)) for _ in range(number))


def sentence(chance, number):
    return words(chance, number).capitalize() + "."


def text_of(chance, paragraphs=5):
    return [sentence(chance, 40) for _ in range(paragraphs)]


def record(number, body, **members):
    return {"id": f"id{number}", "title": f"Story {number}", "source": "Daily Herald",
            "date": f"2014-03-{number % 28 + 1:02}", "body": "\n\n".join(body), **members}


def json_lines_of(records):
    return "".join(json.dumps(one) + "\n" for one in records)


class FurnitureTest(ProgramTest):
    def setUp(self):
        super().setUp()
        chance = random.Random(1)
        self.records = [record(i, [*text_of(chance), NOTICE]) for i in range(30)]

    def stats(self, *arguments):
        result = news_index("stats", "--furniture", *arguments, "--index", self.index)
        self.assertEqual(result.returncode, 0, result.stderr)
        return result.stdout

    def test_what_a_paper_prints_with_every_article_is_not_searched_but_kept(self):
        self.add(self.write("a.jsonl", json_lines_of(self.records)))
        self.assertIn(NOTICE, self.stats())
        self.assertIn("in 30 of 30 articles", self.stats("daily herald"))
        self.assertEqual(self.stats("The Bee"), "")
        self.assertEqual(self.search("count", '"Harbour Society"', status=1)["total"], 0)
        shown = news_search("show", "id3", "--index", self.index).stdout
        self.assertNotIn("Society", shown)
        raw = self.search("show", "--raw", "id3")["raw"]
        self.assertEqual(raw[-1], {"text": NOTICE, "furniture": True})
        self.assertIn("[furniture]", news_search("show", "--raw", "id3", "--index",
                                                 self.index).stdout)

    def test_what_is_learned_holds_for_later_articles(self):
        self.add(self.write("a.jsonl", json_lines_of(self.records[:29])))
        self.add(self.write("b.jsonl", json_lines_of(self.records[29:])))
        self.assertNotIn("Society", self.search("show", "id29")["body"])

    def test_what_is_learned_late_holds_for_earlier_articles(self):
        self.add(self.write("a.jsonl", json_lines_of(self.records[:5])))
        self.assertEqual(self.stats(), "")
        self.add(self.write("b.jsonl", json_lines_of(self.records[5:])))
        self.assertNotIn("Society", self.search("show", "id0")["body"])

    def test_what_is_kept_by_hand_is_text_again(self):
        self.add(self.write("a.jsonl", json_lines_of(self.records)))
        result = news_index("learn", "--keep", NOTICE, "--index", self.index)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(self.search("count", '"Harbour Society"')["total"], 30)
        self.assertIn("kept", self.stats())
        self.add(self.write("b.jsonl", json_lines_of([record(31, [NOTICE])])))
        self.assertEqual(self.search("count", '"Harbour Society"')["total"], 31)

    def test_what_is_told_by_hand_is_furniture(self):
        self.add(self.write("a.jsonl", json_lines_of(self.records[:3])))
        lines = self.write("furniture.txt", f"Daily Herald\t{NOTICE}\n")
        result = news_index("learn", lines, "--index", self.index)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertNotIn("Society", self.search("show", "id0")["body"])
        other = self.write("other.txt", "No article has this.\n")
        self.assertEqual(news_index("learn", other, "--index", self.index).returncode, 1)

    def test_order_and_threads_change_nothing(self):
        chance = random.Random(2)
        records = self.records + [record(100 + i, text_of(chance)) for i in range(10)]
        records += [dict(one, id=one["id"] + "copy") for one in records[:12]]
        answers = []
        for threads in (1, 4):
            self.index = self.folder / f"index{threads}"
            chance.shuffle(records)
            paths = [self.write(f"{threads}/{i}.jsonl", json_lines_of(records[i::7]))
                     for i in range(7)]
            result = news_index("add", *paths, "--threads", threads, "--index", self.index)
            self.assertEqual(result.returncode, 0, result.stderr)
            hits = self.search("find", "*", "--copies", "--limit", "100")["hits"]
            stories = sorted((hit["id"], hit["story"]) for hit in hits)
            answers.append((stories, self.stats("--format", "json")))
        self.assertEqual(*answers)

    def test_furniture_of_scrapes_is_found_without_a_list_of_phrases(self):
        seed = SHARED / "seed" / "kerry-lavrov-paris.txt"
        if not seed.exists():
            self.skipTest("the seed is not on this machine")
        lines = seed.read_text(encoding="utf-8").splitlines()
        tail = lines[lines.index("Tap to read full story"):]
        chance = random.Random(3)
        scrapes = self.folder / "scrapes"
        self.write("scrapes/seed.txt", "\n".join(lines))
        # Without its credit nothing tells where the text ends.
        self.write("scrapes/bare.txt", "\n".join(line for line in lines if line != "[Reuters]"))
        for i in range(30):
            body = [lines[0], words(chance, 8).title(), *text_of(chance)]
            self.write(f"scrapes/{i}.txt", "\n\n".join(body) + "\n\n" + "\n".join(tail))
        result = run(NO_PHRASES_BIN, "add", scrapes, "--index", self.index)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("in 31 of 32 articles", self.stats("TIME"))
        hits = self.search("find", "*", "--limit", "100", "--copies")["hits"]
        self.assertEqual(len(hits), 32)
        for hit in hits:
            body = self.search("show", hit["id"])["body"]
            for line in filter(None, tail):
                self.assertNotIn(line, body)
        for phrase in ('"tap to read"', '"ad blocker"', '"out of date"', '"time team"'):
            self.assertEqual(self.search("count", phrase, status=1)["total"], 0, phrase)


class StoryTest(ProgramTest):
    def setUp(self):
        super().setUp()
        chance = random.Random(4)
        text = text_of(chance, 8)
        changed = list(text)
        changed[2] = sentence(chance, 40)
        self.add(self.write("a.jsonl", json_lines_of([
            record(5, text, source="Agency", title="The long story"),
            record(3, text[:4], source="The Bee", title="The cut story"),
            record(9, changed, source="The Star", title="The changed story"),
            record(7, text_of(chance), title="Another story")])))
        self.word = text[0].split()[0]

    def test_a_story_is_shown_once_with_its_copies(self):
        found = self.search("find", self.word)
        self.assertEqual((found["total"], found["stories_total"], len(found["hits"])), (3, 1, 1))
        self.assertEqual(found["hits"][0]["story"], "id3")
        self.assertEqual(len(found["hits"][0]["copies"]), 2)
        self.assertEqual(len(self.search("find", self.word, "--copies")["hits"]), 3)
        text = news_search(self.word, "--index", self.index).stdout
        self.assertIn("3 articles in 1 story", text)
        self.assertIn("also in 2: ", text)
        everything = self.search("find", "*")
        self.assertEqual((everything["total"], everything["stories_total"]), (4, 2))

    def test_by_date_the_first_version_that_matches_is_shown(self):
        for order in ("oldest", "newest"):
            hits = self.search("find", self.word, "--sort", order)["hits"]
            self.assertEqual([hit["id"] for hit in hits], ["id3"])
            query = f'{self.word} -source:"The Bee"'
            hits = self.search("find", query, "--sort", order)["hits"]
            self.assertEqual([hit["id"] for hit in hits], ["id5"])

    def test_versions_are_found_by_the_id_of_any(self):
        for name in ("id3", "id5", "id9"):
            self.assertEqual(self.search("count", f"story:{name}")["total"], 3)
        self.assertEqual(self.search("count", "story:id7")["total"], 1)
        self.assertEqual(self.search("count", "is:copy")["total"], 2)
        self.assertEqual(self.search("count", "-is:copy")["total"], 2)

    def test_facets_count_articles_and_stories(self):
        facets = self.search("facets", "*")["facets"]
        buckets = facets["date"]["buckets"]
        self.assertEqual(sum(bucket["count"] for bucket in buckets), 4)
        self.assertTrue(all(value["stories"] == 1 for value in facets["source"]))

    def test_versions_tell_what_was_cut_and_changed(self):
        versions = self.search("versions", "id5")["versions"]
        self.assertEqual([one["id"] for one in versions], ["id3", "id5", "id9"])
        cut = versions[0]
        self.assertEqual(cut["shared"], 1)
        self.assertAlmostEqual(cut["kept"], 0.5, delta=0.02)
        self.assertEqual([piece["change"] for piece in cut["changes"]], ["same", "removed"])
        changes = [piece["change"] for piece in versions[2]["changes"]]
        self.assertEqual(changes, ["same", "removed", "added", "same"])
        text = news_search("versions", "id5", "--index", self.index).stdout
        self.assertIn("[-", text)
        self.assertIn("50 % of it", text)
        self.assertIn("Versions", news_search("show", "id5", "--index", self.index).stdout)

    def test_a_forgotten_version_is_gone_from_its_story(self):
        self.add(self.write("b.jsonl", json_lines_of(
            [record(1, self.search("show", "id5")["body"].split("\n\n"))])))
        self.assertEqual(self.search("count", "story:id5")["total"], 4)
        result = news_index("forget", self.folder / "b.jsonl", "--index", self.index)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(self.search("find", self.word)["hits"][0]["story"], "id3")
        self.assertEqual(self.search("count", "is:copy")["total"], 2)


if __name__ == "__main__":
    unittest.main()
