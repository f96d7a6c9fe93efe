#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Compares the stories of an index with an exact comparison of all pairs of its articles.

usage: measure.py NEWS_SEARCH INDEX

Prints how many of the pairs whose sets of five-word shingles have a Jaccard similarity of .8 or
more are in one story, and how alike the pairs are that were joined. No pair with .8 is missed: of
two such sets one has, among its rarest fifth, a shingle of the other's rarest fifth.
"""
import collections
import itertools
import json
import math
import random
import re
import subprocess
import sys

LEAST = 0.8
# What two copies of one text share of their shingles, in each of which another fifth of the words
# was changed: pairs of a story that share less are false joins.
LEAST_OF_COPIES = 0.8 ** (2 * 5)
WORDS = 5
LEAST_WORDS = 20  # texts of fewer words are no stories


def shingles(text):
    words = re.findall(r"\w+", text.lower())
    if len(words) < LEAST_WORDS:
        return frozenset()
    return frozenset(hash(tuple(words[i:i + WORDS])) for i in range(len(words) - WORDS + 1))


def lines_of(program, index, *arguments):
    command = [program, *arguments, "--index", index]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
        for line in process.stdout:
            yield json.loads(line)


def similar_pairs(sets):
    """All pairs of ids whose sets have a Jaccard similarity of LEAST or more."""
    frequency = collections.Counter(itertools.chain.from_iterable(sets.values()))
    by_shingle = collections.defaultdict(list)
    for name, found in sorted(sets.items(), key=lambda item: len(item[1])):
        ranked = sorted(found, key=lambda shingle: (frequency[shingle], shingle))
        prefix = ranked[:len(found) - math.ceil(LEAST * len(found)) + 1]
        candidates = set()
        for shingle in prefix:
            candidates.update(by_shingle[shingle])
            by_shingle[shingle].append(name)
        for other in candidates:
            if jaccard(found, sets[other]) >= LEAST:
                yield name, other


def jaccard(one, other):
    return len(one & other) / len(one | other)


def contained(one, other):
    """The part of the smaller set that the other has."""
    return len(one & other) / max(1, min(len(one), len(other)))


def share(count, total):
    return count / total if total else 1.0


def main():
    program, index = sys.argv[1:]
    sets = {article["id"]: shingles(article["body"])
            for article in lines_of(program, index, "export", "*", "--fields", "id,body",
                                    "--header", "/dev/null")}
    sets = {name: found for name, found in sets.items() if found}
    story_of = {hit["id"]: hit["story"]
                for hit in lines_of(program, index, "find", "*", "--copies", "--limit", "1000000",
                                    "--format", "jsonl", "--timeout", "0")}
    pairs = list(similar_pairs(sets))
    joined = sum(story_of[one] is not None and story_of[one] == story_of[other]
                 for one, other in pairs)
    print(f"articles {len(sets)}, pairs with Jaccard >= {LEAST}: {len(pairs)}, "
          f"in one story: {share(joined, len(pairs)):.4f}")
    stories = collections.defaultdict(list)
    for name, story in story_of.items():
        if story is not None and name in sets:
            stories[story].append(name)
    chance = random.Random(1)
    likeness = []
    for members in stories.values():
        of_story = list(itertools.combinations(members, 2))
        for one, other in chance.sample(of_story, min(len(of_story), 200)):
            likeness.append((jaccard(sets[one], sets[other]), contained(sets[one], sets[other])))
    print(f"stories {len(stories)}, of {sum(map(len, stories.values()))} articles, "
          f"largest {max(map(len, stories.values()), default=0)}")
    for bound in (round(LEAST_OF_COPIES, 3), 0.2, 0.3, 0.5, 0.8):
        low = sum(both[1] < bound for both in likeness)
        print(f"joined pairs that share less than {bound} of the shorter's shingles: "
              f"{share(low, len(likeness)):.4f} of {len(likeness)}")


if __name__ == "__main__":
    main()
