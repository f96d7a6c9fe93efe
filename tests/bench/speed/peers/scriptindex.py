# SPDX-License-Identifier: GPL-2.0-or-later
"""scriptindex of Xapian Omega, with all text stored."""
from peers.peer import Peer

SCRIPT = """\
id : boolean=Q unique=Q field
title : field index=S index
source : field boolean=H value=2
date : field value=0
body : field index
"""


class Scriptindex(Peer):
    name = "scriptindex"
    needs = ("scriptindex",)
    packages = "xapian-omega"
    form = "dump"

    def prepare(self):
        (self.work / "script").write_text(SCRIPT, encoding="utf-8")

    def index(self, articles, index):
        return ["scriptindex", index / "db", self.work / "script", articles]
