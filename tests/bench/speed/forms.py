# SPDX-License-Identifier: GPL-2.0-or-later
"""The same articles in the forms that the peers read."""
import bz2
import gzip
import html
import json
import lzma
import re

OPENERS = {".gz": gzip.open, ".bz2": bz2.open, ".xz": lzma.open}
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]+")


def opened(path, mode="rb", **options):
    """A file, unpacked where its name says that it is packed."""
    return OPENERS.get(path.suffix, open)(path, mode, **options)


def take(source, number, target):
    """Writes so many lines of a file, evenly spread over it, or all where it has fewer."""
    with opened(source) as lines:
        total = sum(1 for _ in lines)
    number = min(number or total, total)
    with opened(source) as lines, open(target, "wb") as out:
        for i, line in enumerate(lines):
            if i * number // total != (i + 1) * number // total:
                out.write(line)
    return number


def fields(article):
    """Title, source, date and body, each as one line of printable text."""
    return [" ".join(CONTROL.sub(" ", article.get(key) or "").split())
            for key in ("title", "source", "date", "body")]


def records(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def write_table(articles, target):
    """A line for each article, its id and fields between tabulators."""
    with open(target, "w", encoding="utf-8") as out:
        for article in records(articles):
            out.write("\t".join([article["id"], *fields(article)]) + "\n")


def write_dump(articles, target):
    """What scriptindex reads."""
    with open(target, "w", encoding="utf-8") as out:
        for article in records(articles):
            title, source, date, body = fields(article)
            out.write(f"id={article['id']}\ntitle={title}\nsource={source}\ndate={date}\n"
                      f"body={body}\n\n")


def write_pages(articles, target):
    """A small page for each article, a thousand to a folder."""
    for i, article in enumerate(records(articles)):
        folder = target / f"{i // 1000:04}"
        folder.mkdir(parents=True, exist_ok=True)
        title, source, date, body = map(html.escape, fields(article))
        (folder / f"{i:07}.html").write_text(
            f'<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>{title}</title>\n'
            f'<meta property="og:site_name" content="{source}">\n'
            f'<meta property="article:published_time" content="{date}"></head>\n'
            f"<body><article><h1>{title}</h1>\n<p>{body}</p></article></body></html>\n",
            encoding="utf-8")


def unpack_pages(source, target):
    """Saved pages without the packing that not every peer reads."""
    target.mkdir()
    for path in sorted(source.iterdir()):
        name = path.name.removesuffix(path.suffix) if path.suffix in OPENERS else path.name
        with opened(path) as page:
            (target / name).write_bytes(page.read())


WRITERS = {"table": write_table, "dump": write_dump, "pages": write_pages}
