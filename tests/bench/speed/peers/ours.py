# SPDX-License-Identifier: GPL-2.0-or-later
"""news-index and news-search; queries are asked within one process, bench_queries."""
from peers.peer import Peer


class Ours(Peer):
    name = "news-index"
    reads_pages = True
    answers = True

    def missing(self, parts):
        """Targets to be built for these parts of the benchmark."""
        programs = [self.indexer()]
        if {"process", "service"} & set(parts):
            programs.append(self.searcher())
        if {"queries", "service", "growth"} & set(parts):
            programs.append(self.asker())
        return [program.name for program in programs if not program.exists()]

    def indexer(self):
        return self.build / "indexer" / "news-index"

    def searcher(self):
        return self.build / "searcher" / "news-search"

    def asker(self):
        return self.build / "tests" / "bench_queries"

    def index(self, articles, index):
        return [self.indexer(), "add", "--index", index / "db", articles]

    def query(self, index, queries, passes):
        return [self.asker(), "ask", index / "db", queries, passes]
