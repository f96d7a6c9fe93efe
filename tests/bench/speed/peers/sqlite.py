# SPDX-License-Identifier: GPL-2.0-or-later
"""SQLite's FTS5 in this language's own process, all articles in one transaction.

usage: sqlite.py index ARTICLES FILE
       sqlite.py ask FILE QUERIES PASSES
"""
import contextlib
import json
import pathlib
import sqlite3
import sys
import time

if __name__ == "__main__":
    sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

from peers.peer import Peer
from queries import read_queries

MATCHES = "FROM article JOIN about ON about.rowid = article.rowid WHERE article MATCH :match"


class Sqlite(Peer):
    name = "SQLite FTS5"
    needs = ("python3",)
    packages = "python3"
    answers = True

    def is_here(self):
        with contextlib.closing(sqlite3.connect(":memory:")) as database:
            return any("FTS5" in option for option, in database.execute("PRAGMA compile_options"))

    def index(self, articles, index):
        return [sys.executable, __file__, "index", articles, index / "articles.db"]

    def query(self, index, queries, passes):
        return [sys.executable, __file__, "ask", index / "articles.db", queries, passes]


def write_index(articles, path):
    with contextlib.closing(sqlite3.connect(path)) as database, open(articles, "rb") as lines:
        database.executescript(
            "CREATE VIRTUAL TABLE article USING fts5(title, body, tokenize = 'porter unicode61');"
            "CREATE TABLE about(rowid INTEGER PRIMARY KEY, id TEXT, source TEXT, date TEXT);")
        with database:
            for row, record in enumerate(map(json.loads, lines), 1):
                database.execute("INSERT INTO article(rowid, title, body) VALUES (?, ?, ?)",
                                 (row, record["title"], record["body"]))
                database.execute("INSERT INTO about VALUES (?, ?, ?, ?)",
                                 (row, record["id"], record.get("source"), record.get("date")))
            database.execute("CREATE INDEX by_source ON about(source)")
            database.execute("CREATE INDEX by_date ON about(date)")


def match_of(query):
    words = [f'"{word}"' for word in query.words]
    if query.kind == "or":
        return " OR ".join(words)
    if query.kind == "phrase":
        return f'"{" ".join(query.words)}"'
    return " ".join(words) + ("*" if query.kind == "prefix" else "")


def parameters_of(query):
    return {"match": match_of(query), "source": query.source, "first": query.first,
            "last": query.last}


def matches_of(query):
    return (MATCHES + (" AND source = :source" if query.source else "") +
            (" AND date BETWEEN :first AND :last" if query.first else ""))


def top(database, query, shown="about.id, title"):
    database.execute(f"SELECT {shown}, source, date {matches_of(query)} ORDER BY rank LIMIT 10",
                     parameters_of(query)).fetchall()
    return 0


def facets(database, query):
    top(database, query)
    return count(database, query)


def count(database, query):
    """By source and month; in the end all of them."""
    rows = database.execute(f"SELECT source, substr(date, 1, 7) AS month, count(*) "
                            f"{matches_of(query)} GROUP BY source, month", parameters_of(query))
    return sum(number for _, _, number in rows)


def snippets(database, query):
    return top(database, query, "about.id, title, snippet(article, 1, '<b>', '</b>', '…', 40)")


def page(database, query):
    snippets(database, query)
    return count(database, query)


def ask(path, queries, passes):
    queries = list(read_queries(queries))
    with contextlib.closing(sqlite3.connect(path)) as database:
        for i in range(passes):
            for measure in top, facets, snippets, page:
                for number, query in enumerate(queries):
                    start = time.thread_time()
                    matches = measure(database, query)
                    microseconds = (time.thread_time() - start) * 1e6
                    if i >= passes // 3:
                        print(measure.__name__, number, round(microseconds), matches, sep="\t")


if __name__ == "__main__":
    if sys.argv[1] == "index":
        write_index(*sys.argv[2:])
    else:
        ask(sys.argv[2], sys.argv[3], int(sys.argv[4]))
