# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes WARC records."""
import gzip
import uuid
import zlib


def record(kind, block, url="", date="2020-01-02T03:04:05Z", content_type="", version="1.1",
           length=None):
    """One record; `length` may lie."""
    lines = [f"WARC/{version}", f"WARC-Type: {kind}", f"WARC-Date: {date}",
             f"WARC-Record-ID: <urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, kind + url + date)}>"]
    if url:
        lines.append(f"WARC-Target-URI: {url}")
    if content_type:
        lines.append(f"Content-Type: {content_type}")
    lines.append(f"Content-Length: {len(block) if length is None else length}")
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


def chunked(body, size=1000):
    parts = [body[i:i + size] for i in range(0, len(body), size)]
    return b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


CODINGS = {"": bytes, "gzip": gzip.compress, "deflate": zlib.compress}


def http(body, status="200 OK", content_type="text/html; charset=utf-8", coding="", chunks=False,
         headers=()):
    """An HTTP response."""
    lines = [f"HTTP/1.1 {status}", *headers]
    if content_type:
        lines.append(f"Content-Type: {content_type}")
    if coding:
        lines.append(f"Content-Encoding: {coding}")
    if chunks:
        lines.append("Transfer-Encoding: chunked")
    body = CODINGS[coding](body)
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + (chunked(body) if chunks else body)


def response(url, body, date="2020-01-02T03:04:05Z", version="1.1", **options):
    return record("response", http(body, **options), url, date,
                  "application/http; msgtype=response", version)


def packed(records):
    """A member of gzip for each record, as crawlers write them."""
    return b"".join(gzip.compress(r, 6) for r in records)
