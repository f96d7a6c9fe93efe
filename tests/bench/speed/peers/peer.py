# SPDX-License-Identifier: GPL-2.0-or-later
"""What the benchmark asks of a program."""
import shutil


class Peer:
    name = ""
    needs = ()        # programs that must be found
    packages = ""     # which bring them
    form = "lines"    # in which it reads articles: lines (JSON), table, dump or pages
    reads_pages = False  # whether it also reads pages as saved from the web
    answers = False      # whether query() gives a command

    def __init__(self, build, work):
        self.build = build  # folder of our programs
        self.work = work    # a folder for what prepare() makes

    def is_here(self):
        return all(map(shutil.which, self.needs))

    def prepare(self):
        """What is done once and not measured."""

    def index(self, articles, index):
        """The command that makes the index, whose folder is there and empty."""
        raise NotImplementedError

    def query(self, index, queries, passes):
        """The command that asks the queries of a file (see queries.py) so many times and prints for
        each time and measure (top, facets, snippets, page): measure, number of the query,
        microseconds, matches; between tabulators. They are processor time of the asking thread,
        since other programs may run. The first third of the passes only warms up and is not
        printed. Matches stand where they are counted exactly, else 0."""
        raise NotImplementedError
