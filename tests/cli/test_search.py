# SPDX-License-Identifier: GPL-2.0-or-later
"""news-search as its users call it, on the sample archive."""
import csv
import io
import json
import os
import shlex
import shutil
import subprocess
import tempfile
import unittest

from programs import (INDEX_BIN, SAMPLES, SEARCH_BIN, ProgramTest, SampleTest, json_lines, news_index,
                      news_search)

TABLE_FORMS = ("jsonl", "csv", "trec")
HIT_MEMBERS = {"id", "url", "origin", "title", "title_marks", "source", "domain", "date",
               "date_kind", "authors", "language", "section", "wire", "score", "passages"}


class SearchTest(SampleTest):
    def search(self, *arguments, status=0):
        return json.loads(self.run_search("--format", "json", *arguments, status=status).stdout)

    def ids(self, *arguments):
        lines = self.run_search("--format", "jsonl", *arguments).stdout
        return [hit["id"] for hit in json_lines(lines)]


class Commands(SearchTest):
    def test_count_prints_one_number(self):
        total = self.search("harbour")["total"]
        self.assertEqual(self.run_search("count", "harbour").stdout, f"{total}\n")
        self.assertEqual(self.search("count", "harbour")["total"], total)

    def test_find_may_be_left_out(self):
        self.assertEqual(self.run_search("find", "harbour").stdout,
                         self.run_search("harbour").stdout)

    def test_every_command_has_a_text(self):
        for command in ("facets *", "stats", "explain harbour", "fields", "--help", "--version"):
            with self.subTest(command):
                self.assertTrue(self.run_search(*command.split()).stdout)

    def test_show_prints_what_the_hit_promises(self):
        hit = self.search("harbour")["hits"][0]
        shown = self.search("show", hit["id"])
        for member in ("id", "title", "authors", "date", "source", "url"):
            self.assertEqual(shown[member], hit[member], member)
        text = self.run_search("show", "--why", hit["id"]).stdout
        for word in (hit["title"], hit["id"], "Why", "% sure"):
            self.assertIn(word, text)

    def test_the_id_that_show_takes_is_in_the_text(self):
        hit = self.search("harbour", "--limit", 1)["hits"][0]
        self.assertIn(hit["id"], self.run_search("harbour", "--limit", 1).stdout.replace("\n", " "))

    def test_explain_tells_words_and_terms(self):
        answer = self.search("explain", "harbour OR bridge")
        self.assertEqual(answer["description"], "harbour or bridge")
        self.assertIn("Zen:harbour", answer["xapian"])


class Forms(SearchTest):
    def test_json_has_the_documented_members(self):
        answer = self.search("harbour")
        self.assertLessEqual({"format", "query", "description", "notes", "total", "took_ms",
                              "offset", "limit", "sort", "hits", "facets"}, set(answer))
        self.assertEqual(answer["format"], "news-search/1")
        for hit in answer["hits"]:
            self.assertLessEqual(HIT_MEMBERS, set(hit))

    def test_every_json_object_names_its_form(self):
        some_id = self.ids("harbour")[0]
        for command in ("harbour", "count harbour", "facets harbour", "stats", "fields",
                        "explain harbour", f"show {some_id}"):
            with self.subTest(command):
                self.assertEqual(self.search(*command.split())["format"], "news-search/1")

    def test_marks_are_code_points_of_the_words_found(self):
        hits = self.search("grèves OR streik OR crue OR tramway")["hits"]
        marked = {passage["text"][begin:end].lower()
                  for hit in hits for passage in hit["passages"] for begin, end in passage["marks"]}
        self.assertTrue(marked)
        for word in marked:
            self.assertRegex(word, r"^(grèves?|streiks?|crues?|tramways?)$")

    def test_csv_is_a_table_with_a_row_for_each_hit(self):
        text = self.run_search("harbour", "--format", "csv", "--limit", 100).stdout
        rows = list(csv.DictReader(io.StringIO(text)))
        self.assertEqual([row["id"] for row in rows], self.ids("harbour", "--limit", 100))
        self.assertTrue(all(None not in row and None not in row.values() for row in rows))

    def test_trec_has_six_columns(self):
        lines = self.run_search("harbour", "--format", "trec").stdout.splitlines()
        self.assertEqual([line.split()[2] for line in lines], self.ids("harbour", "--limit", 1000))
        for rank, line in enumerate(lines, 1):
            query, q0, _, number, score, _ = line.split(" ")
            self.assertEqual((query, q0, int(number)), ("1", "Q0", rank))
            self.assertGreater(float(score), 0)

    def test_a_file_of_queries_makes_one_run(self):
        file = os.path.join(self.folder.name, "queries.tsv")
        with open(file, "w", encoding="utf-8") as queries:
            queries.write("a\tharbour\r\nb\tdate:\n\nc\tstreik\n")
        result = self.run_search("--queries", file, "--format", "trec")
        self.assertEqual({line.split()[0] for line in result.stdout.splitlines()}, {"a", "c"})
        self.assertIn("query b", result.stderr)

    def test_tables_are_for_hits_only(self):
        for form in TABLE_FORMS:
            self.run_search("stats", "--format", form, status=2)


class Paging(SearchTest):
    def test_the_pages_hold_every_article_once(self):
        total = self.search("stats")["articles"]
        for sort in ("relevance", "newest", "oldest"):
            for query in ("*", "the OR der OR le OR harbour"):
                expected = int(self.run_search("count", query).stdout)
                seen = []
                for offset in range(0, expected + 20, 20):
                    page = self.search(query, "--copies", "--sort", sort, "--limit", 20,
                                       "--offset", offset)
                    self.assertEqual(page["total"], expected)
                    seen += [hit["id"] for hit in page["hits"]]
                self.assertEqual(len(seen), expected, (sort, query))
                self.assertEqual(len(set(seen)), expected, (sort, query))
                self.assertLessEqual(expected, total)

    def test_a_cursor_leads_to_the_next_page(self):
        whole = self.ids("harbour", "--limit", 1000, "--sort", "oldest")
        pages, cursor = [], []
        while True:
            page = self.search("harbour", "--limit", 7, "--sort", "oldest", *cursor)
            pages += [hit["id"] for hit in page["hits"]]
            self.assertFalse(page["moved_on"])
            if page["next_cursor"] is None:
                break
            cursor = ["--cursor", page["next_cursor"]]
        self.assertEqual(pages, whole)

    def test_a_cursor_of_another_search_is_refused(self):
        cursor = self.search("harbour", "--limit", 3)["next_cursor"]
        for arguments, said in ((["flood"], "another query"),
                                (["harbour", "--sort", "newest"], "another query"),
                                (["harbour", "--offset", 3], "--offset"),
                                (["export", "harbour"], "another query")):
            with self.subTest(arguments):
                result = self.run_search(*arguments, "--cursor", cursor, status=2)
                self.assertIn(said, result.stderr)
        self.assertIn("is no cursor",
                      self.run_search("harbour", "--cursor", "nonsense", status=2).stderr)

    def test_undated_articles_stand_last_by_date(self):
        for sort, is_reversed in (("newest", True), ("oldest", False)):
            dates = [hit["date"] for hit in
                     self.search("*", "--sort", sort, "--limit", 1000)["hits"]]
            dated = [date for date in dates if date]
            self.assertEqual(dates[len(dated):], [None] * (len(dates) - len(dated)))
            firsts = [date.split("/")[0] for date in dated]
            self.assertEqual(firsts, sorted(firsts, reverse=is_reversed))

    def test_no_hits_are_wanted_and_the_total_is_told(self):
        page = self.search("harbour", "--limit", 0)
        self.assertEqual(page["hits"], [])
        self.assertEqual(page["total"], int(self.run_search("count", "harbour").stdout))

    def test_facets_add_up_to_the_total(self):
        for query in ("*", "harbour", "strike OR streik"):
            answer = self.search("facets", query, "--facet-size", 1000)
            date = answer["facets"].pop("date")
            self.assertEqual(sum(bucket["count"] for bucket in date["buckets"]) + date["undated"],
                             answer["total"])
            for field, values in answer["facets"].items():
                if field != "author":  # an article has several
                    self.assertEqual(sum(value["count"] for value in values), answer["total"])
                for value in (value for value in values if value["value"] is not None):
                    narrowed = f"({query}) {field}:\"{value['value']}\""
                    self.assertEqual(int(self.run_search("count", narrowed).stdout),
                                     value["count"], narrowed)


class GrowingArchive(ProgramTest):
    def add_day(self, day):
        self.write(f"{day}.txt", f"Ferry {day}\n\n{day}\n\nThe ferry of {day} came late again.\n")

    def test_a_cursor_shows_no_article_that_was_added_since_the_first_page(self):
        for day in range(10, 20):
            self.add_day(f"2014-03-{day}")
        self.add(self.folder)
        days, cursor, added = [], [], 20
        while True:
            page = self.search("ferry", "--copies", "--sort", "newest", "--limit", 3, *cursor)
            days += [hit["date"] for hit in page["hits"]]
            self.assertEqual((page["total"], page["moved_on"]), (10, bool(cursor)))
            if page["next_cursor"] is None:
                break
            cursor = ["--cursor", page["next_cursor"]]
            self.add_day(f"2014-03-{added}")
            self.add(self.folder)
            added += 1
        self.assertEqual(days, [f"2014-03-{day}" for day in range(19, 9, -1)])
        self.assertEqual(self.search("ferry", "--copies")["total"], 13)


class OddInput(SearchTest):
    def test_status_1_says_that_nothing_was_found(self):
        for command in ("find", "count", "facets"):
            self.run_search(command, "zeppelinwurst", status=1)
        self.run_search("show", "nosuchid", status=1)

    def test_status_2_comes_with_a_reason_and_a_hint(self):
        for words in ([], [""], ["find"], ["show"], ["date:"], ["date:2014-13"],
                      ["harbour", "--sort", "up"], ["harbour", "--limit", "x"], ["--nosuch"],
                      ["fields", "--sort", "newest"], ["harbour", "--facets", "mood"],
                      ["(" * 100_000], ["word " * 3_000]):
            with self.subTest(words=str(words)[:40]):
                result = self.run_search(*words, status=2)
                self.assertEqual(result.stdout, "")
                self.assertRegex(result.stderr, "^error: .*\n(hint: .*\n)?$")

    def test_odd_queries_are_answered(self):
        for query in ('"harbour bridge', "harbour)", "(harbour", "harbour AND", "OR harbour",
                      "titel:harbour", "harbour or bridge", "tram w/5 harbour", "har*bour harbour",
                      "harbour " * 200, "NOT NOT harbour"):
            with self.subTest(query=query[:30]):
                result = news_search("--index", self.index, query)
                self.assertIn(result.returncode, (0, 1), result.stderr)

    def test_a_query_that_is_no_text_is_answered(self):
        command = [SEARCH_BIN.encode(), b"--index", self.index.encode(), b"--format", b"json"]
        for query in (b"harbour \xff\xfe", b"\xc3", b"\x1b[31m harbour"):
            done = subprocess.run([*command, query], capture_output=True, check=False)
            self.assertIn(done.returncode, (0, 1, 2), query)
            if done.stdout:
                json.loads(done.stdout.decode("utf-8"))

    def test_a_word_with_a_minus_excludes(self):
        without = set(self.ids("--copies", "--limit", 1000, "--", "-harbour"))
        with_it = set(self.ids("harbour", "--copies", "--limit", 1000))
        self.assertEqual(without & with_it, set())
        self.assertEqual(len(without | with_it), self.search("stats")["articles"])
        self.assertEqual(self.ids("tram", "-strike"), self.ids("tram NOT strike"))

    def test_a_search_without_result_offers_one_with_results(self):
        for query in ("harbur", "zeppelinwurst harbour bridge", "harbur bridge"):
            told = self.run_search(query, status=1).stderr
            self.assertIn("try: news-search", told)
            ready = told.split("try: news-search ")[1].splitlines()[0].rsplit("  (", 1)
            count = self.run_search("count", *shlex.split(ready[0])).stdout
            self.assertEqual(count.strip(), ready[1].split()[0])

    def test_an_unknown_value_of_a_field_is_told(self):
        result = self.run_search("--", "-source:nosuch")
        self.assertIn("no article has the source", result.stderr)


class Terminal(SearchTest):
    def test_a_closed_pipe_is_a_quiet_success(self):
        command = f"{shlex.quote(SEARCH_BIN)} --index {shlex.quote(self.index)}"
        script = f"set -o pipefail; {command} '*' --format jsonl --limit 1000 | head -1"
        done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=False)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertEqual(len(done.stdout.splitlines()), 1)

    def test_colours_are_for_those_who_want_them(self):
        self.assertNotIn("\033", self.run_search("harbour").stdout)
        self.assertIn("\033[", self.run_search("harbour", "--color", "always").stdout)
        self.assertNotIn("\033", self.run_search("harbour", "--color", "never").stdout)


class Indexes(ProgramTest):
    def fails(self, *arguments):
        result = news_search("harbour", "--index", *arguments)
        self.assertEqual(result.returncode, 4, result.stderr)
        self.assertEqual(result.stdout, "")
        self.assertIn("hint: ", result.stderr)

    def test_a_missing_index_is_told(self):
        self.fails(self.index)
        self.index.mkdir()
        self.fails(self.index)
        self.fails(self.write("notes.txt", "no index"))

    def test_a_damaged_index_is_told(self):
        self.add(SAMPLES)
        for file in self.index.glob("*.glass"):
            file.write_bytes(file.read_bytes()[:100])
        self.fails(self.index)

    def test_the_environment_names_the_index(self):
        self.add(SAMPLES)
        found = news_search("harbour", env={"NEWS_INDEX": str(self.index)})
        self.assertEqual(found.returncode, 0, found.stderr)

    def test_control_characters_of_articles_reach_no_terminal(self):
        text = "The harbour \u001b]0;owned\u0007 was \u009b31m red \u202e today."
        self.write("a.jsonl", json.dumps({"title": "Harbour \u001b[2J", "body": text}))
        self.add(self.folder / "a.jsonl")
        hit = self.search("harbour")["hits"][0]
        for command in (["harbour"], ["harbour", "--color", "always"], ["show", hit["id"], "--why"],
                        ["harbour", "--format", "csv"]):
            shown = news_search(*command, "--index", self.index).stdout
            for character in ("\u001b]", "\u001b[2J", "\u0007", "\u009b"):
                self.assertNotIn(character, shown, command)

    def test_an_index_is_searchable_while_it_is_written(self):
        self.add(SAMPLES)
        more = self.folder / "more"
        shutil.copytree(SAMPLES, more)
        with subprocess.Popen([INDEX_BIN, "add", str(more), "--index", str(self.index)],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as writer:
            while True:
                running = writer.poll() is None
                found = news_search("harbour", "--index", self.index)
                self.assertEqual(found.returncode, 0, found.stderr)
                if not running:
                    break


if __name__ == "__main__":
    unittest.main()
