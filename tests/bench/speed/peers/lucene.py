# SPDX-License-Identifier: GPL-2.0-or-later
"""Lucene, by a small program of our own (Lucene.java)."""
import os
import pathlib
import subprocess

from peers.peer import Peer

JARS = pathlib.Path("/usr/share/java")
PARTS = ("core", "analyzers-common", "facet", "highlighter", "queries", "memory")


def jars():
    """The newest of each part; fewer than the parts where one is missing."""
    found = [sorted(JARS.glob(f"lucene-{part}-[0-9]*.jar")) for part in PARTS]
    return [versions[-1] for versions in found if versions]


class Lucene(Peer):
    name = "Lucene"
    needs = ("java", "javac")
    packages = "liblucene8-java, default-jdk-headless"
    form = "table"
    answers = True

    def is_here(self):
        return super().is_here() and len(jars()) == len(PARTS)

    def prepare(self):
        self.classpath = ":".join(map(str, [self.work, *jars()]))
        source = pathlib.Path(__file__).with_name("Lucene.java")
        subprocess.run(["javac", "-nowarn", "-cp", self.classpath, "-d", self.work, source],
                       check=True)

    def command(self, *arguments):
        return ["java", "-Xmx1g", "-cp", self.classpath, "Lucene", *arguments]

    def index(self, articles, index):
        return self.command("index", articles, index, len(os.sched_getaffinity(0)))

    def query(self, index, queries, passes):
        return self.command("ask", index, queries, passes)
