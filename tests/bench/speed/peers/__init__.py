# SPDX-License-Identifier: GPL-2.0-or-later
"""The programs that are measured side by side, a file for each."""
from peers.lucene import Lucene
from peers.omindex import Omindex
from peers.ours import Ours
from peers.recollindex import Recollindex
from peers.scriptindex import Scriptindex
from peers.sqlite import Sqlite

ALL = (Ours, Lucene, Sqlite, Scriptindex, Omindex, Recollindex)
