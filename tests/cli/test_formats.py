# SPDX-License-Identifier: GPL-2.0-or-later
"""The same forty articles in every format give the same articles."""
import bz2
import gzip
import io
import lzma
import tarfile
import unittest
import zipfile

import formats
from programs import ProgramTest, json_lines, news_index

# What a format has no place for.
MISSING = {
    "g2-html.xml": {"captions", "credits"},
    "atom.xml": {"captions", "credits"},
    "newsml": {"url", "captions", "credits"},
    "comma.csv": {"captions", "credits"},  # of several only the first
    "tabs.tsv": {"captions", "credits"},
    "semicolon.csv": {"captions", "credits"},
    "trec.sgml": {"captions", "credits"},
    "reuters.sgm": {"url", "source", "language", "captions", "credits"},
}


def expected(article):
    return {"url": article.url, "title": article.title, "authors": article.authors, "date": article.date,
            "source": article.source, "section": article.section, "language": article.language,
            "body": "\n\n".join(article.body), "captions": [c.text for c in article.captions],
            "credits": [c.credit for c in article.captions]}


class Formats(ProgramTest):
    def extract(self, *paths, status=0):
        result = news_index("extract", *paths)
        self.assertEqual(result.returncode, status, result.stderr)
        return json_lines(result.stdout)

    def check(self, name, articles):
        self.assertEqual(len(articles), len(formats.ARTICLES), name)
        for article, wanted in zip(articles, formats.ARTICLES):
            for field, value in expected(wanted).items():
                if field not in MISSING.get(name, ()):
                    with self.subTest(format=name, article=wanted.number, field=field):
                        self.assertEqual(article[field], value)

    def test_every_format_gives_the_same_articles(self):
        names = set()
        for name, content in formats.files():
            self.write(f"in/{name}", content)
            names.add(name.split("/")[0])
        for name in sorted(names):
            self.check(name, self.extract(self.folder / "in" / name))

    def test_compressed_and_in_archives_they_are_the_same(self):
        lines = dict(formats.files())["lines.jsonl"]
        pages = {name: content for name, content in formats.files() if name.startswith("html/")}
        self.check("gz", self.extract(self.write("a.jsonl.gz", gzip.compress(lines))))
        self.check("bz2", self.extract(self.write("a.bz2", bz2.compress(lines))))
        self.check("xz", self.extract(self.write("no-suffix", lzma.compress(lines))))
        packed = self.write("pages.zip", zip_of(pages))
        articles = self.extract(packed)
        self.check("zip", articles)
        self.assertEqual(articles[3]["origin"], f"{packed}!html/03.html")
        inner = {"2007/pages.tgz": gzip.compress(tar_of(pages)), "2007/notes.pdf": b"%PDF-1.4"}
        nested = self.write("nested", bz2.compress(tar_of({"all.zip": zip_of(inner)})))
        articles = self.extract(nested)
        self.check("nested", articles)
        self.assertEqual(articles[0]["origin"], f"{nested}!all.zip!2007/pages.tgz!html/00.html")


def zip_of(files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def tar_of(files):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, content in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return out.getvalue()


if __name__ == "__main__":
    unittest.main()
