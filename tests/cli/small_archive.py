# SPDX-License-Identifier: GPL-2.0-or-later
"""A small archive made anew from a number, and what an index holds of it."""
import gzip
import json
import random

from programs import news_search

WORDS = ("council bridge river town mayor flood winter repairs spring ferry people bicycles "
         "animals service harbour tram strike comet school report minister budget court").split()


def text(chance, words):
    return "The " + " ".join(chance.choice(WORDS) for _ in range(words)) + "."


def page(chance, number):
    """Every third page has an address that a record has, too."""
    url = f"https://herald.example/story/{number}" if number % 3 == 0 else ""
    link = f'<link rel="canonical" href="{url}">' if url else ""
    title = f"Bridge number {number} stays closed until spring"
    return (f"<html><head><title>{title}</title>{link}</head><body><article><h1>{title}</h1>"
            f"<p>{text(chance, 60)}</p><p>{text(chance, 60)}</p></article></body></html>")


def record(chance, number):
    """Every tenth record is broken."""
    if number % 10 == 9:
        return "{broken"
    return json.dumps({"title": f"Record {number} of the council",
                       "url": f"https://herald.example/story/{number}",
                       "date": f"2014-03-{number % 28 + 1:02}", "text": text(chance, 80)})


def make_archive(folder, seed, pages=12, records=40):
    """Pages and containers, small and large ones, in folders."""
    chance = random.Random(seed)
    for number in range(pages):
        path = folder / f"pages/{number % 3}/{number}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page(chance, number), encoding="utf-8")
    for part in range(3):
        lines = "\n".join(record(chance, number) for number in range(part * 5, records, 2))
        (folder / f"part{part}.jsonl.gz").write_bytes(gzip.compress(lines.encode()))


def articles_of(index):
    """All articles of the index by their ids, with everything that their records say."""
    result = news_search("export", "*", "--index", index, "--format", "jsonl",
                         "--header", "/dev/null")
    assert result.returncode in (0, 1), result.stderr
    articles = [json.loads(line) for line in result.stdout.splitlines()]
    return {article["id"]: article for article in articles if "id" in article}
