# SPDX-License-Identifier: GPL-2.0-or-later
"""The same invented articles, written in every format that is read."""
import csv
import dataclasses
import datetime
import html
import io
import json
import pathlib
import sys
from xml.sax.saxutils import escape, quoteattr

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import warc  # noqa: E402


@dataclasses.dataclass
class Caption:
    text: str
    credit: str


@dataclasses.dataclass
class Article:
    number: int
    url: str
    title: str
    authors: list
    date: str
    source: str
    section: str
    language: str
    body: list
    captions: list


TEXTS = {
    "en": {
        "titles": ["{town} council votes to keep the {thing} open", "Repairs to the {thing} in {town} begin in spring",
                   "Storm leaves the {thing} of {town} under water", "{town} remembers the builders of its {thing}"],
        "things": ["ferry", "library", "market hall", "swimming baths", "tramway"],
        "lines": [
            "The council of {town} met on Monday evening and spoke for three hours about the {thing}, which has been closed since the flood of last winter.",
            "Repairs will cost {n} thousand pounds more than was thought, said the treasurer, “and they will take until the autumn of next year”.",
            "Many who live beside the {thing} had come to listen; they asked for a smaller plan & a cheaper one, with fewer lamps.",
            "The engineers of the company measured {n} cracks in the north wall and found that most of them are older than the building next to it.",
            "A decision is expected when the report of the harbour board is read in full, which may be some weeks away.",
        ],
        "captions": ["The {thing} at {town} seen from the quay", "Workers rest beside the {thing} in the afternoon"],
    },
    "de": {
        "titles": ["{town} streitet über die Zukunft der {thing}", "Bürger von {town} retten ihre {thing}"],
        "things": ["Stadtbücherei", "Markthalle", "Straßenbahn", "Schwimmhalle"],
        "lines": [
            "Der Rat von {town} hat am Montagabend drei Stunden lang über die {thing} beraten, die seit dem Hochwasser im vergangenen Winter geschlossen ist.",
            "Die Arbeiten werden um {n} Tausend Euro teurer als gedacht, sagte die Kämmerin, „und sie dauern bis zum Herbst des nächsten Jahres“.",
            "Viele Anwohner waren gekommen, um zuzuhören; sie wünschten sich einen kleineren Plan mit weniger Lampen und größeren Fenstern.",
            "Die Ingenieure der Gesellschaft haben {n} Risse in der Nordwand gemessen, von denen die meisten älter sind als das Gebäude daneben.",
        ],
        "captions": ["Die {thing} von {town}, gesehen vom Ufer"],
    },
    "fr": {
        "titles": ["{town} veut garder sa {thing}", "Les habitants de {town} sauvent leur {thing}"],
        "things": ["bibliothèque", "piscine", "halle", "passerelle"],
        "lines": [
            "Le conseil de {town} s’est réuni lundi soir et a parlé pendant trois heures de la {thing}, fermée depuis la crue de l’hiver dernier.",
            "Les travaux coûteront {n} mille euros de plus que prévu, a dit la trésorière, et ils dureront jusqu’à l’automne de l’année prochaine.",
            "Beaucoup de riverains étaient venus écouter ; ils ont demandé un projet plus petit, avec moins de lampes et de plus grandes fenêtres.",
            "Les ingénieurs de la compagnie ont mesuré {n} fissures dans le mur du nord, dont la plupart sont plus anciennes que le bâtiment voisin.",
        ],
        "captions": ["La {thing} de {town} vue du quai"],
    },
}
TOWNS = ["Coldbeck", "Port Anselm", "Tarrow", "Eastgate", "Neuhafen", "Orrin Bay", "Wirra", "Saint-Aubin"]
PAPERS = [("The Harbour Courier", "harbour-courier.example"), ("Valley Observer", "valley-observer.example"),
          ("Kurier am Fluss", "kurier.example"), ("Le Phare du Matin", "phare.example")]
NAMES = ["Miriam Okafor", "Doris Penhale", "Hubert Lyle", "Anneke Vries", "Jonas Brandt", "Claire Aubin",
         "Tomás Rivera", "Zoë Hartwell"]
SECTIONS = ["Local", "Business", "Sport", "Science"]


def article(number):
    language = ("en", "en", "de", "fr")[number % 4]
    texts = TEXTS[language]
    paper, domain = PAPERS[number % 2 if language == "en" else number % 4]
    words = {"town": TOWNS[number % len(TOWNS)], "n": 17 + 3 * number,
             "thing": texts["things"][number // 4 % len(texts["things"])]}
    lines = texts["lines"]
    first = number % len(lines)
    body = [(lines[first:] + lines[:first])[i].format(**words) for i in range(3 + number % 2)]
    day = datetime.date(1998, 1, 15) + datetime.timedelta(days=203 * number)
    authors = [NAMES[number % 8]] + ([NAMES[(number + 3) % 8]] if number % 3 == 0 else [])
    captions = [Caption(text.format(**words), f"{NAMES[(number + 5) % 8]}/Archive")
                for text in texts["captions"][:number % 3]]
    title = texts["titles"][number // 8 % len(texts["titles"])].format(**words) + f" ({number})"
    return Article(number, f"https://{domain}/news/{number}/", title, authors, day.isoformat(), paper,
                   SECTIONS[number % 4], language, body, captions)


ARTICLES = [article(number) for number in range(40)]


# ---- One article ----

def paragraphs(a, tag="p"):
    return "".join(f"<{tag}>{escape(p)}</{tag}>\n" for p in a.body)


def page(a):
    pictures = "".join(f"<figure><img src=x.jpg><figcaption>{html.escape(c.text)} "
                       f"<span class=credit>{html.escape(c.credit)}</span></figcaption></figure>\n"
                       for c in a.captions)
    by = "".join(f'<meta name="author" content="{html.escape(n)}">' for n in a.authors)
    return f"""<!DOCTYPE html><html lang="{a.language}"><head><meta charset="utf-8"><title>{html.escape(a.title)}</title>
<link rel="canonical" href="{a.url}"><meta property="og:type" content="article">
<meta property="og:title" content="{html.escape(a.title)}"><meta property="og:site_name" content="{html.escape(a.source)}">
<meta property="article:section" content="{a.section}"><meta property="article:published_time" content="{a.date}">{by}
</head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>{html.escape(a.title)}</h1>
{pictures}{paragraphs(a)}</article><footer>All rights reserved</footer></body></html>""".encode()


def nitf(a):
    media = "".join(f"<media media-type=\"image\"><media-reference source=\"x.jpg\"/><media-caption>{escape(c.text)}</media-caption>"
                    f"<media-producer>{escape(c.credit)}</media-producer></media>\n" for c in a.captions)
    by = "".join(f"<byline>{escape(n)}</byline>" for n in a.authors)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "http://www.nitf.org/IPTC/NITF/3.3/specification/dtd/nitf-3-3.dtd">
<nitf xml:lang="{a.language}"><head><title>{escape(a.title)}</title><meta name="online_sections" content="{a.section}; More"/>
<docdata><doc-id id-string="n{a.number}"/></docdata>
<pubdata date.publication="{a.date.replace('-', '')}T000000" name={quoteattr(a.source)} ex-ref="{a.url}"/></head>
<body><body.head><hedline><hl1>{escape(a.title)}</hl1></hedline>{by}</body.head>
<body.content>{media}<block class="lead_paragraph"><p>{escape(a.body[0])}</p></block>
<block class="full_text">{paragraphs(a)}</block></body.content></body></nitf>""".encode()


def news_item(a, content):
    by = "".join(f"<by>{escape(n)}</by>" for n in a.authors)
    return f"""<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:n{a.number}" version="1" xml:lang="{a.language}">
<itemMeta><itemClass qcode="ninat:text"/><provider><name>{escape(a.source)}</name></provider>
<versionCreated>{a.date}</versionCreated><firstCreated>{a.date}</firstCreated>
<link rel="irel:seeAlso" href="{a.url}"/></itemMeta><contentMeta><contentCreated>{a.date}</contentCreated>
{by}<language tag="{a.language}"/><subject type="cpnat:department" qcode="x:y"><name>{a.section}</name></subject>
<headline>{escape(a.title)}</headline></contentMeta><contentSet>{content}</contentSet></newsItem>"""


def g2_with_nitf(a):
    inner = nitf(a).decode().split("dtd\">", 1)[1]
    return news_item(a, f'<inlineXML contenttype="application/nitf+xml">{inner}</inlineXML>')


def g2_with_html(a):
    return news_item(a, '<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>'
                        f"<body>{paragraphs(a)}</body></html></inlineXML>")


def newsml_1(a):
    return f"""<?xml version="1.0"?><NewsML><NewsItem><Identification><NewsIdentifier><PublicIdentifier>urn:n{a.number}</PublicIdentifier>
</NewsIdentifier></Identification><NewsManagement><FirstCreated>{a.date.replace('-', '')}</FirstCreated></NewsManagement>
<NewsComponent><NewsLines><HeadLine>{escape(a.title)}</HeadLine>{"".join(f"<ByLine>{escape(n)}</ByLine>" for n in a.authors)}</NewsLines>
<AdministrativeMetadata><Provider><Party FormalName={quoteattr(a.source)}/></Provider></AdministrativeMetadata>
<DescriptiveMetadata><Language FormalName="{a.language}"/><Property FormalName="Section" Value="{a.section}"/></DescriptiveMetadata>
<ContentItem><DataContent>{paragraphs(a)}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>""".encode()


def ninjs(a):
    pictures = {f"p{i}": {"type": "picture", "description_text": c.text, "byline": c.credit}
                for i, c in enumerate(a.captions)}
    return {"uri": a.url, "type": "text", "language": a.language, "firstcreated": a.date, "headline": a.title,
            "byline": " and ".join(a.authors), "infosource": [{"name": a.source}], "subject": [{"name": a.section}],
            "body_html": paragraphs(a), "body_text": "\n".join(a.body), "associations": pictures}


def record(a):
    return {"id": f"n{a.number}", "url": a.url, "title": a.title, "authors": a.authors, "date": a.date,
            "source": a.source, "section": a.section, "language": a.language, "body": "\n\n".join(a.body),
            "captions": [f"{c.text} ({c.credit})" for c in a.captions]}


def rss_item(a):
    pictures = "".join(f'<media:content url="x.jpg"><media:description>{escape(c.text)}</media:description>'
                       f"<media:credit>{escape(c.credit)}</media:credit></media:content>" for c in a.captions)
    by = "".join(f"<dc:creator>{escape(n)}</dc:creator>" for n in a.authors)
    return (f'<item xml:lang="{a.language}"><title>{escape(a.title)}</title><link>{a.url}</link>{by}<pubDate>'
            f"{datetime.date.fromisoformat(a.date):%a, %d %b %Y} 06:00:00 +0000</pubDate><category>{a.section}</category>"
            f'<source url="{a.url}feed">{escape(a.source)}</source><guid>{a.url}</guid>{pictures}'
            f"<content:encoded><![CDATA[{paragraphs(a)}]]></content:encoded></item>")


def atom_entry(a):
    by = "".join(f"<author><name>{escape(n)}</name></author>" for n in a.authors)
    return (f'<entry xml:lang="{a.language}"><title>{escape(a.title)}</title><link rel="alternate" href="{a.url}"/>{by}'
            f"<published>{a.date}T06:00:00Z</published><category term=\"{a.section}\"/>"
            f"<source><title>{escape(a.source)}</title></source><id>{a.url}</id>"
            f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{paragraphs(a)}</div></content></entry>')


def trec(a):
    return (f"<DOC>\n<DOCNO> n{a.number} </DOCNO>\n<DATE>{a.date}</DATE>\n<HEADLINE>{escape(a.title)}</HEADLINE>\n"
            f"<BYLINE>{' and '.join(a.authors)}</BYLINE>\n<SOURCE>{escape(a.source)}</SOURCE>\n<SECTION>{a.section}</SECTION>\n"
            f"<LANGUAGE>{a.language}</LANGUAGE>\n<URL>{a.url}</URL>\n<TEXT>\n{paragraphs(a)}</TEXT>\n</DOC>\n")


def reuters(a):
    day = datetime.date.fromisoformat(a.date)
    text = "\n".join("    " + escape(p) for p in a.body)
    document = (f'<REUTERS TOPICS="YES" LEWISSPLIT="TRAIN" OLDID="{a.number}" NEWID="{a.number}">\n'
                f"<DATE>{day:%d-%b-%Y} 15:01:01.79</DATE>\n<TOPICS><D>{a.section}</D></TOPICS>\n<PLACES></PLACES>\n"
                f"<TEXT>&#2;\n<TITLE>{escape(a.title)}</TITLE>\n<AUTHOR>    by {' and '.join(a.authors)}</AUTHOR>\n"
                f"<BODY>{text}\n Reuter\n&#3;</BODY></TEXT>\n</REUTERS>\n")
    return document.replace(f"{day:%b}", f"{day:%b}".upper(), 1)


# ---- All of them ----

def table(delimiter):
    out = io.StringIO()
    rows = [record(a) for a in ARTICLES]
    writer = csv.DictWriter(out, rows[0].keys(), delimiter=delimiter)
    writer.writeheader()
    for row in rows:
        writer.writerow({**row, "authors": " and ".join(row["authors"]), "captions": "".join(row["captions"][:1])})
    return out.getvalue().encode()


def rss():
    items = "".join(map(rss_item, ARTICLES))
    return ('<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel>'
            f"<title>Wire</title><link>https://wire.example/</link>{items}</channel></rss>").encode()


def atom():
    return ('<feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title>'
            f"{''.join(map(atom_entry, ARTICLES))}</feed>").encode()


def news_message(write):
    return ('<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet>'
            '<knowledgeItem guid="x"><conceptSet/></knowledgeItem>'
            f"{''.join(map(write, ARTICLES))}</itemSet></newsMessage>").encode()


def warc_records():
    yield warc.record("warcinfo", b"software: test\r\n", content_type="application/warc-fields")
    for a in ARTICLES:
        yield warc.record("request", b"GET / HTTP/1.1\r\n\r\n", a.url, content_type="application/http; msgtype=request")
        if a.number % 4 == 3:
            yield warc.record("resource", page(a), a.url, content_type="text/html", version="1.0")
        else:
            yield warc.response(a.url, page(a), coding=("gzip", "deflate", "")[a.number % 3], chunks=a.number % 2 == 0)


def files():
    """Name of each file, with what it holds."""
    yield "pages.warc", b"".join(warc_records())
    yield "pages.warc.gz", warc.packed(warc_records())
    yield "g2-nitf.xml", news_message(g2_with_nitf)
    yield "g2-html.xml", news_message(g2_with_html)
    yield "rss.xml", rss()
    yield "atom.xml", atom()
    yield "lines.jsonl", "\n".join(json.dumps(record(a)) for a in ARTICLES).encode()
    yield "list.json", json.dumps([record(a) for a in ARTICLES], indent=1).encode()
    yield "wrapped.json", json.dumps({"status": "ok", "articles": [record(a) for a in ARTICLES]}).encode()
    yield "ninjs.json", json.dumps([ninjs(a) for a in ARTICLES]).encode()
    yield "comma.csv", table(",")
    yield "tabs.tsv", b"\xef\xbb\xbf" + table("\t")
    yield "semicolon.csv", table(";").decode().encode("utf-16")
    yield "trec.sgml", "".join(map(trec, ARTICLES)).encode()
    yield "reuters.sgm", ('<!DOCTYPE lewis SYSTEM "lewis.dtd">\n' + "".join(map(reuters, ARTICLES))).encode("cp1252")
    for a in ARTICLES:
        yield f"nitf/{a.number:02}.xml", nitf(a)
        yield f"newsml/{a.number:02}.xml", newsml_1(a)
        yield f"html/{a.number:02}.html", page(a)
