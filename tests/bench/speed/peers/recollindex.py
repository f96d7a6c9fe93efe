# SPDX-License-Identifier: GPL-2.0-or-later
"""recollindex, with its own defaults: text stored, positions, stems made behind the index."""
from peers.peer import Peer


class Recollindex(Peer):
    name = "recollindex (pages)"
    needs = ("recollindex",)
    packages = "recollcmd"
    form = "pages"
    reads_pages = True

    def index(self, articles, index):
        (index / "recoll.conf").write_text(f"topdirs = {articles}\nloglevel = 2\n",
                                           encoding="utf-8")
        return ["recollindex", "-c", index]
