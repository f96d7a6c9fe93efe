# SPDX-License-Identifier: GPL-2.0-or-later
"""omindex of Xapian Omega, with all text stored."""
from peers.peer import Peer


class Omindex(Peer):
    name = "omindex (pages)"
    needs = ("omindex",)
    packages = "xapian-omega"
    form = "pages"
    reads_pages = True

    def index(self, articles, index):
        return ["omindex", "--db", index / "db", "--url", "/", "--sample-size", "10M", articles]
