# SPDX-License-Identifier: GPL-2.0-or-later
"""The web service as a process: every URL, errors, caching, limits, changes of the index."""
import gzip
import json
import pathlib
import signal
import socket
import subprocess
import threading
import time
import unittest

from programs import INDEX_BIN, ROOT, SAMPLES, ProgramTest, SampleTest, news_search
from serving import Served, url

try:
    import jsonschema
except ImportError:  # only the test of the description needs it
    jsonschema = None

ARTICLE = "d5126d079687f93f4071"
RECORD = "NL%2F1974-02-01%2F5"  # of JSON lines: its evidence is short
JSON, CSV, HTML = "application/json", "text/csv; charset=utf-8", "text/html; charset=utf-8"
TEXT = "text/plain; charset=utf-8"
TAGGED, NEVER = "no-cache", "no-store"

# Every path that a route leads to: target, type, caching.
URLS = [
    ("/", HTML, TAGGED),
    ("/search?q=harbour", HTML, TAGGED),
    ("/search", HTML, TAGGED),
    ("/search.json?q=harbour", JSON, TAGGED),
    ("/search.csv?q=harbour", CSV, TAGGED),
    ("/search.atom?q=harbour", "application/atom+xml; charset=utf-8", TAGGED),
    (f"/article/{ARTICLE}", HTML, TAGGED),
    (f"/article/{ARTICLE}.json", JSON, TAGGED),
    (f"/article/{ARTICLE}.txt", TEXT, TAGGED),
    (f"/article/{ARTICLE}.bib", "application/x-bibtex; charset=utf-8", TAGGED),
    (f"/article/{ARTICLE}.ris", "application/x-research-info-systems; charset=utf-8", TAGGED),
    ("/compare?q=harbour&q=flood", HTML, TAGGED),
    ("/compare.csv?q=harbour&q=flood", CSV, TAGGED),
    ("/compare.json?q=harbour", JSON, TAGGED),
    ("/help", HTML, TAGGED),
    ("/api/search?q=harbour", JSON, TAGGED),
    (f"/api/article/{ARTICLE}", JSON, TAGGED),
    (f"/api/similar/{ARTICLE}", JSON, TAGGED),
    ("/api/suggest?q=harb", JSON, TAGGED),
    ("/api/suggest?q=harb&form=opensearch", "application/x-suggestions+json", TAGGED),
    ("/api/explain?q=harbour", JSON, TAGGED),
    ("/api/timeline?q=harbour&q=flood&by=year", JSON, TAGGED),
    ("/api/fields", JSON, TAGGED),
    ("/api/stats", JSON, TAGGED),
    ("/api/openapi.json", JSON, TAGGED),
    ("/opensearch.xml", "application/opensearchdescription+xml; charset=utf-8", TAGGED),
    ("/robots.txt", TEXT, TAGGED),
    ("/healthz", TEXT, NEVER),
    ("/version", JSON, NEVER),
    ("/metrics", "text/plain; version=0.0.4; charset=utf-8", NEVER),
]

# Requests that make no sense: target, status, what the hint or the error names.
MISTAKES = [
    ("/nowhere", 404, "no such page"),
    ("/api/nowhere", 404, "no such page"),
    ("/article/nobody", 404, "no article"),
    ("/api/article/nobody", 404, "no article"),
    ("/api/similar/nobody", 404, "no article"),
    ("/assets/style-0000000000000000.css", 404, "no such file"),
    ("/assets/../CMakeLists.txt", 404, "no such file"),
    ("/assets/%2e%2e/%2e%2e/etc/passwd", 404, "no such file"),
    ("/assets//etc/passwd", 404, "no such file"),
    ("/api/search?qq=tram", 400, "perhaps q"),
    ("/api/search?q=a&q=b", 400, "given twice"),
    ("/api/search?sort=size", 400, "newest"),
    ("/api/search?limit=-1", 400, "from 0 to 1000"),
    ("/api/search?limit=5000", 400, "from 0 to 1000"),
    ("/api/search?page=0", 400, "from 1"),
    ("/api/search?page=900000", 400, "no page"),
    ("/api/search?from=soon", 400, "month or year"),
    ("/api/search?from=1990&to=1980", 400, "before"),
    ("/api/search?source=", 400, "without=source"),
    ("/api/search?without=title", 400, "source, author"),
    ("/api/search?cursor=nonsense", 400, "next_cursor"),
    ("/api/search?q=date:soon", 400, ""),
    ("/api/search?q=%ff", 400, "UTF-8"),
    ("/api/search?q=%zz", 400, "%25"),
    ("/api/search?q=%00", 400, ""),
    ("/api/timeline?q=tram&by=hour", 400, "month"),
    ("/api/timeline?q=tram&page=2", 400, "choices"),
]


def data(answer):
    return json.loads(answer[2])


class Service(SampleTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.served = Served(cls.index)
        cls.get = cls.served.get

    @classmethod
    def tearDownClass(cls):
        cls.served.stop()
        super().tearDownClass()


class EveryUrl(Service):
    def test_has_its_type_and_caching(self):
        for target, kind, caching in URLS:
            with self.subTest(target):
                status, headers, body = self.get(target)
                self.assertEqual((status, headers["Content-Type"], headers["Cache-Control"]),
                                 (200, kind, caching))
                self.assertEqual(int(headers["Content-Length"]), len(body))
                self.assertTrue(body)

    def test_is_guarded(self):
        for target, *_ in [*URLS, *MISTAKES]:
            with self.subTest(target):
                headers = self.get(target)[1]
                self.assertIn("default-src 'none'", headers["Content-Security-Policy"])
                self.assertNotIn("unsafe", headers["Content-Security-Policy"])
                self.assertEqual(headers["X-Content-Type-Options"], "nosniff")
                self.assertEqual(headers["X-Frame-Options"], "DENY")

    def test_answers_head_like_get_without_a_body(self):
        changing = {"Date", "Server-Timing", "Content-Length"}
        for target, *_ in URLS:
            with self.subTest(target):
                got, asked = self.get(target), self.get(target, "HEAD")
                self.assertEqual(asked[2], b"")
                self.assertEqual(asked[0], got[0])
                for name in set(got[1]) - changing:
                    self.assertEqual(asked[1][name], got[1][name], name)

    def test_is_sent_again_only_where_it_changed(self):
        for target, _, caching in URLS:
            with self.subTest(target):
                tag = self.get(target)[1]["ETag"]
                self.assertEqual(tag is not None, caching == TAGGED)
                if tag:
                    status, headers, body = self.get(target, If_None_Match=f'"x", {tag}')
                    self.assertEqual((status, headers["ETag"], body), (304, tag, b""))
                    self.assertEqual(self.get(target, If_None_Match='"other"')[0], 200)

    def test_is_compressed_where_that_is_worth_it(self):
        for target, *_ in URLS:
            with self.subTest(target):
                plain = self.get(target)
                packed = self.get(target, Accept_Encoding="br, gzip;q=0.5")
                self.assertIsNone(plain[1]["Content-Encoding"])
                if len(plain[2]) > 2000:
                    self.assertEqual(packed[1]["Content-Encoding"], "gzip")
                    self.assertEqual(packed[1]["Vary"], "Accept-Encoding")
                    self.assertLess(len(packed[2]), len(plain[2]))
                    self.assertTrue(gzip.decompress(packed[2]))
                refused = self.get(target, Accept_Encoding="gzip;q=0")
                self.assertIsNone(refused[1]["Content-Encoding"])

    def test_takes_no_other_method(self):
        for target in ("/", "/api/search?q=harbour", "/nowhere"):
            for method in ("POST", "PUT", "DELETE", "OPTIONS"):
                with self.subTest(f"{method} {target}"):
                    status, headers, _ = self.get(target, method)
                    self.assertEqual(status, 404 if target == "/nowhere" else 405)
                    if status == 405:
                        self.assertEqual(headers["Allow"], "GET, HEAD")

    def test_tells_mistakes_with_a_hint(self):
        for target, status, told in MISTAKES:
            with self.subTest(target):
                answer = self.get(target)
                self.assertEqual(answer[0], status)
                self.assertEqual(answer[1]["Cache-Control"], NEVER)
                if target.startswith("/api/"):
                    error = data(answer)
                    self.assertEqual((error["ok"], error["status"]), (False, status))
                    self.assertIn(told, error["error"] + " " + error["hint"])
                else:
                    self.assertEqual(answer[1]["Content-Type"], HTML)

    def test_of_assets_never_expires(self):
        page = self.get("/")[2].decode()
        paths = {part.split('"')[0] for part in page.split('"/assets/')[1:]}
        self.assertTrue(paths)
        for path in paths:
            status, headers, body = self.get("/assets/" + path)
            self.assertEqual(status, 200, path)
            self.assertIn("immutable", headers["Cache-Control"])
            self.assertTrue(body)


class Limits(Service):
    def raw(self, text):
        """What comes back for bytes as they are."""
        with socket.create_connection(("127.0.0.1", self.served.port), timeout=60) as connection:
            connection.sendall(text)
            connection.settimeout(2)  # an unfinished request is answered by silence
            try:
                return connection.recv(65536)
            except (TimeoutError, ConnectionError):
                return b""

    def test_long_addresses_are_refused(self):
        self.assertEqual(self.get("/api/search?q=" + "a" * 8000)[0], 200)
        self.assertEqual(self.get("/api/search?q=" + "a" * 40000)[0], 414)

    def test_long_headers_are_refused(self):
        self.assertIn(self.get("/", X_Long="a" * 100_000)[0], (413, 431))
        self.assertEqual(self.get("/")[0], 200)

    def test_nonsense_ends_the_connection_and_nothing_else(self):
        for text in (b"\x00\x01\x02\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n",
                     b"GET /\xff HTTP/1.1\r\nHost: x\r\n\r\n", b"\r\n" * 1000):
            with self.subTest(text[:20]):
                self.assertNotIn(b" 200 ", self.raw(text)[:20])
        self.assertEqual(self.get("/")[0], 200)

    def test_names_of_other_hosts_are_refused_on_this_machine_alone(self):
        self.assertEqual(self.get("/", Host="attacker.example")[0], 421)
        for host in ("localhost:8080", "127.0.0.1", "[::1]:8080"):
            self.assertEqual(self.get("/", Host=host)[0], 200, host)

    def test_a_body_is_not_read(self):
        self.assertEqual(self.get("/", Content_Length="5")[0], 413)
        self.assertIn(b" 405 ", self.raw(b"POST / HTTP/1.1\r\nHost: localhost\r\n"
                                         b"Content-Length: 9999999\r\n\r\nabc")[:20])

    def test_slow_clients_hold_nobody_up(self):
        slow = [socket.create_connection(("127.0.0.1", self.served.port)) for _ in range(50)]
        for letter in b"GET / HTTP":
            for connection in slow:
                connection.send(bytes([letter]))
            self.assertEqual(self.get("/api/search?q=harbour")[0], 200)
        for connection in slow:
            connection.close()


class Answers(Service):
    def test_of_a_search_are_those_of_the_program(self):
        ours = data(self.get("/api/search?q=harbour+bridge&limit=10"))
        theirs = json.loads(self.run_search("harbour bridge", "--format", "json").stdout)
        for member in set(theirs) - {"took_ms"}:
            self.assertEqual(ours[member], theirs[member], member)

    def test_match_the_golden_file(self):
        golden = ROOT / "tests" / "golden" / "http"
        for name, target in (("search", "/api/search?q=flood&limit=2&today=2024-01-01"),
                             ("timeline", "/api/timeline?q=flood&q=harbour&by=decade"),
                             ("suggest", "/api/suggest?q=title:flood+harb"),
                             ("explain", "/api/explain?q=tram+w/5+strike+-author:hale"),
                             ("article", f"/api/article/{RECORD}"),
                             ("similar", f"/api/similar/{RECORD}?q=lang:en&limit=2"),
                             ("stats", "/api/stats?facet-size=3"),
                             ("fields", "/api/fields")):
            with self.subTest(name):
                answer = data(self.get(target))
                for member in ("took_ms", "revision", "next_cursor"):
                    answer.pop(member, None)
                for one in [*answer.get("hits", []), answer]:  # these two tell where the samples are
                    one.pop("id", None)
                    one.pop("origin", None)
                text = json.dumps(answer, indent=1, ensure_ascii=False) + "\n"
                self.assertEqual(text, (golden / f"{name}.json").read_text(encoding="utf-8"))

    def test_with_choices_count_like_queries(self):
        for choices, query in (
                ([("source", "The Harbour Courier")], 'source:"The Harbour Courier"'),
                ([("source", "The Harbour Courier"), ("source", "Port Anselm Star")],
                 'source:"The Harbour Courier" source:"Port Anselm Star"'),
                ([("-source", "The Harbour Courier")], '-source:"The Harbour Courier"'),
                ([("from", "1950"), ("to", "1999")], "date:1950..1999"),
                ([("without", "date")], "is:undated"),
                ([("-without", "date")], "has:date"),
                ([("without", "author")], "-has:author"),
                ([("-without", "author")], "has:author"),
                ([("lang", "de"), ("sort", "oldest")], "lang:de")):
            with self.subTest(choices):
                ours = data(self.get(url("/api/search", ("q", "*"), *choices)))
                count = self.run_search("count", query).stdout.strip()
                self.assertEqual(str(ours["total"]), count)

    def test_choose_values_and_articles_without_one_together(self):
        facet = data(self.get("/api/search?q=*"))["facets"]["section"]
        named = facet[0]
        without = next(one["count"] for one in facet if one["value"] is None)
        both = data(self.get(url("/api/search", section=named["value"], without="section")))
        self.assertEqual(both["total"], named["count"] + without)
        self.assertEqual(both["facets"]["section"][0]["count"], named["count"])

    def test_follow_cursors_through_all_hits(self):
        target, ids = url("/api/search", q="harbour", limit=5), []
        cursor = ""
        while cursor is not None:
            answer = data(self.get(target + (f"&cursor={cursor}" if cursor else "")))
            ids += [hit["id"] for hit in answer["hits"]]
            cursor = answer["next_cursor"]
        self.assertEqual(len(ids), answer["total"])
        self.assertEqual(len(set(ids)), answer["total"])

    def test_complete_words_papers_and_fields(self):
        for typed, wanted in (("harb", "harbour"), ("flood harb", "flood harbour"),
                              ("source:harb", 'source:"The Harbour Courier"'),
                              ('"harbour bri', '"harbour bridge"'), ("titl", "title:"),
                              ("-titl", "-title:"), ("okafor", 'author:"Miriam Okafor"')):
            with self.subTest(typed):
                found = data(self.get(url("/api/suggest", q=typed)))["suggestions"]
                self.assertIn(wanted, [one["query"] for one in found])
        for typed in ("", " ", "z", "qqqq", '"', ":", "(", "a:b:c", "*", "\u4e2d"):
            self.assertEqual(self.get(url("/api/suggest", q=typed))[0], 200, typed)

    @unittest.skipIf(jsonschema is None, "python3-jsonschema is not installed")
    def test_are_as_described(self):
        description = data(self.get("/api/openapi.json"))
        answered = {"/api/search": ["q=harbour", "q=*&limit=0", "q=zzzz", "without=date",
                                    "q=flood&source=BBC&from=1990", "q=a+OR+b", "q=or&any=1"],
                    "/api/article/{id}": [""], "/api/similar/{id}": ["", "q=flood", "from=1990"],
                    "/api/suggest": ["q=harb", "q=source:"], "/api/explain": ["q=tram+or+bus"],
                    "/api/timeline": ["q=harbour&q=zzzz", "q=flood&by=month", "q=flood&from=1990"],
                    "/api/stats": ["", "facet-size=1"], "/api/fields": [""]}
        self.assertEqual(set(answered), set(description["paths"]))
        for path, asked in answered.items():
            operation = description["paths"][path]["get"]
            for parameters in asked:
                with self.subTest(f"{path}?{parameters}"):
                    target = path.replace("{id}", ARTICLE) + "?" + parameters
                    self.check(description, operation["responses"]["200"], self.get(target))
        error = description["components"]["responses"]["Error"]
        for target, *_ in MISTAKES:
            if target.startswith("/api/"):
                self.check(description, error, self.get(target))

    def test_take_every_parameter_that_is_described(self):
        description = data(self.get("/api/openapi.json"))
        known = description["components"]["parameters"]
        values = {"q": "harbour", "from": "1990", "to": "2000", "today": "2024-01-01",
                  "cursor": data(self.get("/api/search?q=harbour"))["next_cursor"]}
        for path, operations in description["paths"].items():
            for reference in operations["get"]["parameters"]:
                parameter = known.get(reference.get("$ref", "").rpartition("/")[2], reference)
                if parameter["in"] == "path":
                    continue
                kind = parameter["schema"].get("items", parameter["schema"])
                value = values.get(parameter["name"], kind.get("enum", [1])[0])
                query = {} if parameter["name"] == "q" else {"q": "harbour"}
                with self.subTest(path, parameter=parameter["name"]):
                    target = url(path.replace("{id}", ARTICLE), (parameter["name"], value), **query)
                    self.assertEqual(self.get(target)[0], 200, target)

    def check(self, description, response, answer):
        """Objects have exactly the members that are described."""
        schema = response["content"][JSON]["schema"]
        closed = close_objects(description["components"])
        jsonschema.validate(data(answer), {**schema, "components": closed})

    def test_of_metrics_count_requests(self):
        self.get("/api/fields")
        text = self.get("/metrics")[2].decode()
        self.assertRegex(text, r'requests_total\{route="/api/fields",status="200"\} [1-9]')
        self.assertIn("news_search_index_articles 98\n", text)


def close_objects(schema):
    """The schema, refusing members that it does not name."""
    if isinstance(schema, list):
        return [close_objects(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {name: close_objects(part) for name, part in schema.items()}
    if schema.get("type") == "object" and "properties" in schema:
        closed.setdefault("additionalProperties", False)
    return closed


class Process(ProgramTest):
    def test_it_needs_an_index_and_an_address(self):
        for options, status in (([], 4), (["--listen", "nowhere"], 2), (["--listen", "x:99999"], 2),
                                (["--base-url", "ftp://x"], 2), (["--threads", "0"], 2)):
            result = news_search("serve", "--index", self.index, *options)
            self.assertEqual(result.returncode, status, result.stderr)

    def test_a_taken_port_is_told(self):
        self.add(SAMPLES / "jsonl")
        with Served(self.index) as served:
            result = news_search("serve", "--index", self.index, "--listen",
                                 f"127.0.0.1:{served.port}")
            self.assertEqual(result.returncode, 2)
            self.assertIn("in use", result.stderr)

    def test_it_answers_what_has_arrived_before_it_ends(self):
        self.add(SAMPLES / "jsonl")
        served = Served(self.index, "--threads", "1")
        connections = [served.connect() for _ in range(20)]
        for connection in connections:
            connection.request("GET", "/api/stats?facet-size=1000")
        first = connections[0].getresponse()
        self.assertEqual((first.status, len(first.read()) > 0), (200, True))
        time.sleep(0.5)  # all requests are on their way through the one worker or answered
        served.process.send_signal(signal.SIGTERM)
        for connection in connections[1:]:
            response = connection.getresponse()
            self.assertEqual(response.status, 200)
            json.loads(response.read())
        self.assertEqual(served.process.wait(timeout=60), 0)
        served.stop()

    def test_requests_that_cannot_wait_are_turned_away_and_counted(self):
        self.add(SAMPLES / "jsonl")
        with Served(self.index, "--threads", "1") as served:
            self.index.rename(self.folder / "gone")  # now each request keeps the worker waiting
            connections = [served.connect() for _ in range(150)]
            for connection in connections:
                connection.request("GET", "/healthz")
            told = data((0, {}, connections[-1].getresponse().read()))
            self.assertEqual(told["error"], "too many requests wait for an answer")
            pathlib.Path(self.folder / "gone").rename(self.index)
            statuses = [connection.getresponse().status for connection in connections[:-1]]
            self.assertEqual(set(statuses), {200, 503})
            text = served.get("/metrics")[2].decode()
            for connection in connections:
                connection.close()
            self.assertRegex(text, r"(?m)^news_search_rejected_total [1-9]")
            self.assertRegex(text, r"(?m)^news_search_connections 151$")
            self.assertRegex(text, r"(?m)^news_search_requests_waiting 0$")

    def test_the_log_names_every_request(self):
        self.add(SAMPLES / "jsonl")
        log = self.folder / "access.log"
        with Served(self.index, "--access-log", str(log), "--log-format", "json") as served:
            served.get("/healthz", User_Agent='a "b"')
            log.rename(self.folder / "old.log")
            served.process.send_signal(signal.SIGHUP)
            for _ in range(200):
                if log.exists():
                    break
                time.sleep(0.05)
            served.get("/nowhere")
        old = json.loads((self.folder / "old.log").read_text())
        new = json.loads(log.read_text())
        self.assertEqual((old["target"], old["status"], old["user_agent"]),
                         ("/healthz", 200, 'a "b"'))
        self.assertEqual((new["target"], new["status"]), ("/nowhere", 404))

    def test_behind_a_proxy_links_have_its_address(self):
        self.add(SAMPLES / "jsonl")
        with Served(self.index, "--base-url", "https://news.example/archive/") as served:
            page = served.get("/archive/search?q=*", Host="news.example")[2].decode()
            self.assertIn('"/archive/assets/', page)
            self.assertNotIn('href="/search', page)
            self.assertEqual(served.get("/healthz", Host="news.example")[0], 200)

    def test_files_come_from_a_folder_where_one_works_on_them(self):
        self.add(SAMPLES / "jsonl")
        self.write("web/robots.txt", "from the folder\n")
        with Served(self.index, "--web-dir", str(self.folder / "web")) as served:
            self.assertEqual(served.get("/robots.txt")[2], b"from the folder\n")
            self.write("web/robots.txt", "changed\n")
            self.assertEqual(served.get("/robots.txt")[2], b"changed\n")
            self.write("secret.txt", "secret")
            self.write("web/other.txt", "other")
            for path in ("/assets/other.txt", "/assets/../secret.txt",
                         "/assets/%2e%2e%2fsecret.txt"):
                self.assertEqual(served.get(path)[0], 404, path)


class GrowingIndex(ProgramTest):
    """Articles that all have one author, one paper and one day: every count is the total."""

    def articles(self, number):
        return "".join(json.dumps({"id": f"a{i}", "title": f"Tram number {i}",
                                   "body": "The tram runs again today.", "authors": ["Ann Weller"],
                                   "source": "Daily Herald", "date": "2014-03-29"}) + "\n"
                       for i in range(number))

    def check_answer(self, answer):
        total = answer["total"]
        self.assertEqual([one["count"] for one in answer["facets"]["author"]], [total])
        self.assertEqual([one["count"] for one in answer["facets"]["source"]], [total])
        self.assertEqual(sum(one["count"] for one in answer["facets"]["date"]["buckets"]), total)
        self.assertEqual(answer["timeline"]["archive"]["total"], total)
        self.assertEqual(answer["timeline"]["series"][0]["counts"], [total])
        self.assertEqual(len(answer["hits"]), min(total, 20))
        return total

    def test_no_request_fails_and_none_mixes_two_states(self):
        self.add(self.write("0.jsonl", self.articles(10)))
        done = threading.Event()

        def grow():
            for i in range(1, 16):
                path = self.write(f"{i}.jsonl", self.articles(10 + i * 10))
                subprocess.run([INDEX_BIN, "add", path, "--index", self.index], check=True,
                               capture_output=True)
            done.set()

        totals = set()
        with Served(self.index) as served:
            writer = threading.Thread(target=grow)
            writer.start()
            connection = served.connect()
            while not done.is_set():
                connection.request("GET", "/api/search?q=tram")
                response = connection.getresponse()
                body = response.read()
                self.assertEqual(response.status, 200, body)
                totals.add(self.check_answer(json.loads(body)))
            connection.close()
            writer.join()
            self.assertEqual(data(served.get("/api/search?q=tram"))["total"], 160)
        self.assertGreater(len(totals), 1)

    def test_an_index_in_another_ones_place_is_read(self):
        self.add(self.write("0.jsonl", self.articles(10)))
        other = self.folder / "other"
        more = self.write("1.jsonl", self.articles(50))
        subprocess.run([INDEX_BIN, "add", more, "--index", other], check=True, capture_output=True)
        with Served(self.index) as served:
            self.assertEqual(data(served.get("/api/search?q=tram"))["total"], 10)
            self.index.rename(self.folder / "old")
            other.rename(self.index)
            self.assertEqual(data(served.get("/api/search?q=tram"))["total"], 50)
            self.index.rename(self.folder / "gone")
            self.assertEqual(served.get("/api/search?q=tram")[0], 503)
            self.assertEqual(served.get("/healthz")[0], 503)
            pathlib.Path(self.folder / "gone").rename(self.index)
            self.assertEqual(data(served.get("/api/search?q=tram"))["total"], 50)


if __name__ == "__main__":
    unittest.main()
