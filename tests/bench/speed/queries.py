#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Makes queries that have answers, out of the articles that they are to be asked of.

usage: queries.py ARTICLES --each N [--seed N] > QUERIES

Prints N queries of each kind, a line each: kind, words, source, first and last day, and the whole
as news-search reads it; between tabulators. Words are rare (up to a thousandth of the articles),
middling or frequent (2 to 30 in a hundred) in turn; those of one query stand together in at least
one article.

    word     one word                   prefix   the first letters of a word
    and      two or three words         source   a word, in one paper
    or       two or three of them       date     a word, within three months
    phrase   two or three in a row
"""
import argparse
import collections
import dataclasses
import json
import random
import re

WORD = re.compile(r"\b[a-z]{3,}\b")
RUN = re.compile(r"(?:\b[a-z]{3,} )+\b[a-z]{3,}\b")
BANDS = ((0, 0.001), (0.001, 0.02), (0.02, 0.3))  # of the articles, that have the word
FEWEST = 3  # articles with a word, lest it be an error of writing
# Not asked for alone: a program may leave them out of a query, and then nothing is left.
FUNCTION_WORDS = frozenset(
    "about after again against all also and any are because been before being between both but can "
    "cannot could did does doing down during each for from had has have having her here hers herself "
    "him himself his how into its itself more most myself nor not off once only other our ours out "
    "over own same shall she should some such than that the their theirs them themselves then there "
    "these they this those through too under until upon very was were what when where which while "
    "who whom whose why will with would you your yours".split())
STUDIED = 20_000  # articles whose words are counted; evenly spread, more would change little


@dataclasses.dataclass(frozen=True)
class Query:
    kind: str
    words: list
    source: str = ""
    first: str = ""  # day, as 2014-03-29
    last: str = ""

    def text(self):
        """As news-search reads it."""
        words = " ".join(self.words)
        shown = {"or": " OR ".join(self.words), "phrase": f'"{words}"', "prefix": f"{words}*"}
        return (shown.get(self.kind, words) + (f' source:"{self.source}"' if self.source else "") +
                (f" date:{self.first}..{self.last}" if self.first else ""))

    def line(self):
        return "\t".join((self.kind, " ".join(self.words), self.source, self.first, self.last,
                          self.text()))


def read_queries(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            kind, words, source, first, last, _ = line.rstrip("\n").split("\t")
            yield Query(kind, words.split(), source, first, last)


class Maker:
    def __init__(self, articles, seed):
        self.random = random.Random(seed)
        self.articles = articles
        self.texts = [WORD.findall(article["body"].lower()) for article in articles]
        self.counts = collections.Counter(word for text in self.texts for word in set(text) - FUNCTION_WORDS)

    def band(self, word):
        count = self.counts[word]
        share = count / len(self.articles)
        return next((i for i, (least, most) in enumerate(BANDS)
                     if count >= FEWEST and least < share <= most), None)

    def article(self):
        while True:
            i = self.random.randrange(len(self.articles))
            if len(self.texts[i]) >= 20:
                return self.articles[i], self.texts[i]

    def word_of(self, text, band):
        """One of that band, or of the next one below or above."""
        by_band = [sorted({word for word in text if self.band(word) == i})
                   for i in (band, band - 1, band + 1) if 0 <= i < len(BANDS)]
        return self.random.choice(next(filter(None, by_band), ["and"]))

    def word(self, band):
        return Query("word", [self.word_of(self.article()[1], band)])

    def several(self, kind, band):
        text = self.article()[1]
        words = []
        for i in range(self.random.choice((2, 2, 3))):
            rest = [word for word in text if word not in words]
            words.append(self.word_of(rest, max(1, (band + i) % 3)))
        return Query(kind, words)

    def phrase(self, band):
        """Words with nothing but blanks between them, of which one is of the band."""
        runs = [run.split() for run in RUN.findall(self.article()[0]["body"].lower())]
        number = self.random.choice((2, 2, 3))
        rows = [run[i:i + number] for run in runs for i in range(len(run) - number + 1)]
        telling = [row for row in rows if any(self.band(word) == band for word in row)]
        return Query("phrase", self.random.choice(telling or rows or [["of", "the"]]))

    def prefix(self, band):
        """Of a long word, so short that what a stemmer takes off is behind it."""
        text = [word for word in self.article()[1] if len(word) >= 7]
        return Query("prefix", [self.word_of(text, band)[:self.random.choice((4, 5))]])

    def source(self, band):
        article, text = self.article()
        return Query("source", [self.word_of(text, max(1, band))], article.get("source") or "")

    def date(self, band):
        while True:
            article, text = self.article()
            if day := re.match(r"(\d{4})-(\d\d)-\d\d", article.get("date") or ""):
                break
        year, month = int(day[1]), (int(day[2]) - 1) // 3 * 3 + 1
        return Query("date", [self.word_of(text, max(1, band))], "", f"{year}-{month:02}-01",
                     f"{year}-{month + 2:02}-{30 if month in (4, 7) else 31}")

    def queries(self, each):
        makers = (self.word, lambda band: self.several("and", band),
                  lambda band: self.several("or", band), self.phrase, self.prefix, self.source,
                  self.date)
        for make in makers:
            for i in range(each):
                yield make(i % len(BANDS))


def studied(path):
    with open(path, "rb") as lines:
        total = sum(1 for _ in lines)
    number = min(total, STUDIED)
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for i, line in enumerate(lines)
                if i * number // total != (i + 1) * number // total]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("articles")
    parser.add_argument("--each", type=int, default=20, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="N")
    options = parser.parse_args()
    for query in Maker(studied(options.articles), options.seed).queries(options.each):
        print(query.line())


if __name__ == "__main__":
    main()
