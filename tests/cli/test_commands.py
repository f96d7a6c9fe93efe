# SPDX-License-Identifier: GPL-2.0-or-later
"""The commands that count over time, compare and export, on the sample archive."""
import csv
import io
import json
import os
import tempfile
import unittest

from programs import SAMPLES, SampleTest, json_lines, news_index, news_search


class CommandTest(SampleTest):
    def answer(self, *arguments, status=0):
        return json.loads(self.run_search("--format", "json", *arguments, status=status).stdout)

    def count(self, query):
        return int(self.run_search("count", query).stdout)


class Timeline(CommandTest):
    def test_periods_and_undated_add_up_for_every_query(self):
        for period in ("day", "week", "month", "quarter", "year", "decade"):
            with self.subTest(period):
                answer = self.answer("timeline", "harbour", "--and", "flood", "--by", period)
                for series, query in zip(answer["series"], ("harbour", "flood")):
                    self.assertEqual(sum(series["counts"]) + series["undated"], series["total"])
                    self.assertEqual(series["total"], self.count(query))
                    self.assertEqual(len(series["counts"]), len(answer["periods"]))

    def test_a_period_is_chosen_that_gives_at_most_forty(self):
        answer = self.answer("timeline", "*")
        self.assertEqual(answer["granularity"], "decade")
        self.assertLessEqual(len(answer["periods"]), 40)
        self.assertEqual(answer["series"][0]["shares"], [1] * len(answer["periods"]))

    def test_the_table_has_a_line_for_each_query_and_period(self):
        text = self.run_search("timeline", "harbour", "--and", "flood", "--by", "decade",
                               "--format", "csv").stdout
        rows = list(csv.DictReader(io.StringIO(text)))
        for query in ("harbour", "flood"):
            counts = [int(row["count"]) for row in rows if row["query"] == query]
            self.assertEqual(sum(counts), self.count(query))
        self.assertEqual([row["from"] for row in rows if not row["from"]], ["", ""])

    def test_the_chart_names_queries_and_undated_articles(self):
        text = self.run_search("timeline", "harbour", "--and", "flood").stdout
        for word in ("harbour", "flood", "undated", "%", "by decade"):
            self.assertIn(word, text)

    def test_nothing_found_is_status_1(self):
        self.assertEqual(self.answer("timeline", "zeppelins", status=1)["periods"], [])


class Similar(CommandTest):
    def first_id(self, query):
        return self.answer("find", query, "--limit", 1)["hits"][0]["id"]

    def test_similar_articles_say_why(self):
        identity = self.first_id("comet")
        answer = self.answer("similar", identity, "--limit", 3)
        self.assertLessEqual(len(answer["hits"]), 3)
        self.assertNotIn(identity, [hit["id"] for hit in answer["hits"]])
        for hit in answer["hits"]:
            self.assertTrue(set(hit["words"]) <= set(answer["words"]))
        self.assertIn("shares", self.run_search("similar", identity).stdout)

    def test_a_query_restricts_them(self):
        identity = self.first_id("harbour")
        for arguments in (("date:1990..",), ("--and", "date:1990..")):
            for hit in self.answer("similar", identity, *arguments)["hits"]:
                self.assertGreaterEqual(hit["date"], "1990")

    def test_an_unknown_id_is_nothing_found(self):
        self.run_search("similar", "nosuchid", status=1)


class Export(CommandTest):
    def test_every_article_is_exported_behind_a_header(self):
        lines = json_lines(self.run_search("export", "harbour").stdout)
        header, articles = lines[0], lines[1:]
        self.assertEqual(header["total"], len(articles))
        self.assertEqual(header["query"], "harbour")
        for member in ("format", "description", "index", "time"):
            self.assertTrue(header[member], member)
        self.assertTrue(articles[0]["body"])

    def test_the_header_can_go_to_a_file(self):
        path = os.path.join(self.folder.name, "header.json")
        out = self.run_search("export", "*", "--format", "ids", "--header", path).stdout
        with open(path, encoding="utf-8") as file:
            self.assertEqual(json.load(file)["total"], len(set(out.split())))

    def test_fields_choose_members_and_their_order(self):
        text = self.run_search("export", "harbour", "--format", "csv", "--fields",
                               "date,id").stdout
        self.assertEqual(next(csv.reader(io.StringIO(text))), ["date", "id"])
        self.assertIn("weight", self.run_search("export", "*", "--fields", "weight",
                                                status=2).stderr)

    def test_pieces_joined_by_cursors_are_the_whole(self):
        whole = self.run_search("export", "harbour", "--format", "ids").stdout.split()
        pieces, cursor = [], []
        while True:
            lines = json_lines(self.run_search("export", "harbour", "--limit", 5, "--fields", "id",
                                               *cursor).stdout)
            pieces += [line["id"] for line in lines if "id" in line]
            if "next_cursor" not in lines[-1]:
                break
            cursor = ["--cursor", lines[-1]["next_cursor"]]
        self.assertEqual(pieces, whole)

    def test_a_cursor_of_another_query_is_refused(self):
        last = json_lines(self.run_search("export", "harbour", "--limit", 1).stdout)[-1]
        self.run_search("export", "flood", "--cursor", last["next_cursor"], status=2)


class Batch(CommandTest):
    def test_every_line_is_counted(self):
        result = self.run_search("count", "--batch", "-", input="harbour\nflood\n\nzeppelins\n")
        expected = "".join(f"{query}\t{self.count(query)}\n" for query in ("harbour", "flood"))
        self.assertEqual(result.stdout, expected + "zeppelins\t0\n")

    def test_periods_are_columns(self):
        out = self.run_search("count", "--batch", "-", "--by", "decade", input="harbour\n").stdout
        names, row = (line.split("\t") for line in out.splitlines())
        self.assertEqual(len(names), len(row))
        self.assertEqual(sum(map(int, row[2:])), int(row[1]))
        self.assertEqual((names[1], names[-1]), ("total", "undated"))

    def test_lines_that_are_no_query_are_named_and_do_not_end_the_run(self):
        result = self.run_search("count", "--batch", "-", input="title:\nharbour\n", status=2)
        self.assertIn("line 1", result.stderr)
        self.assertIn(f"harbour\t{self.count('harbour')}\n", result.stdout)

    def test_nothing_found_is_status_1_and_no_file_status_3(self):
        self.run_search("count", "--batch", "-", input="zeppelins\n", status=1)
        self.run_search("count", "--batch", "nosuchfile", status=3)


class Ranking(CommandTest):
    def test_expansion_and_age_change_the_order_alone(self):
        plain = {hit["id"] for hit in self.answer("harbour", "--limit", 100)["hits"]}
        for option in (("--expand",), ("--recent", "10y")):
            hits = self.answer("harbour", "--limit", 100, *option)["hits"]
            self.assertEqual({hit["id"] for hit in hits}, plain)

    def test_an_age_is_a_number_and_a_unit(self):
        for age in ("y", "0d", "3", "1x", "-1y", ""):
            with self.subTest(age):
                self.run_search("harbour", f"--recent={age}", status=2)


if __name__ == "__main__":
    unittest.main()
