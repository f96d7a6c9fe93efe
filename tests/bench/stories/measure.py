#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Compares the stories of an index with an exact comparison of all pairs of its articles.

usage: measure.py NEWS_SEARCH INDEX [--print N]

Prints how many of the pairs whose sets of five-word shingles have a Jaccard similarity of .8 or
more are in one story, and how alike the pairs are that were joined. No pair with .8 is missed: of
two such sets one has, among its rarest fifth, a shingle of the other's rarest fifth.

A pair of one story is a false join where the shorter text has less than half of its shingles in the
other one, and less than .6 of its words in the same order: two copies in each of which another
fifth of the words was changed share .64 of them. Texts made of one form with other facts, as grants
and votes are announced, may share much more: how many of these are in one story is for readers to
tell (--print N prints so many joined pairs, picked by chance).
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
WORDS = 5
LEAST_WORDS = 20  # texts of fewer words are no stories
LEAST_CONTAINED = 0.5
LEAST_IN_ORDER = 0.6


def words_of(text):
    return re.findall(r"\w+", text.lower())


def shingles(text):
    words = words_of(text)
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


def in_order(one, other):
    """The part of the shorter text's words that the other has in the same order: the longest common
    subsequence, of which the zeros of a row of bits are the length (Hyyrö 2004)."""
    shorter, longer = sorted((words_of(one), words_of(other)), key=len)
    places = collections.defaultdict(int)
    for place, word in enumerate(shorter):
        places[word] |= 1 << place
    full = (1 << len(shorter)) - 1
    row = full
    for word in longer:
        matches = row & places.get(word, 0)
        row = ((row + matches) | (row - matches)) & full
    return 1 - row.bit_count() / max(1, len(shorter))


def share(count, total):
    return count / total if total else 1.0


def main():
    program, index = sys.argv[1:3]
    printed = int(sys.argv[4]) if sys.argv[3:4] == ["--print"] else 0
    texts = {article["id"]: article["body"]
             for article in lines_of(program, index, "export", "*", "--fields", "id,body",
                                     "--header", "/dev/null")}
    sets = {name: found for name, text in texts.items() if (found := shingles(text))}
    story_of = {hit["id"]: hit["story"]
                for hit in lines_of(program, index, "find", "*", "--copies", "--limit", "1000000",
                                    "--format", "jsonl", "--timeout", "0")}
    pairs = list(similar_pairs(sets))
    found = sum(story_of[one] is not None and story_of[one] == story_of[other]
                for one, other in pairs)
    print(f"articles {len(sets)}, pairs with Jaccard >= {LEAST}: {len(pairs)}, "
          f"in one story: {share(found, len(pairs)):.4f}")
    stories = collections.defaultdict(list)
    for name, story in story_of.items():
        if story is not None and name in sets:
            stories[story].append(name)
    chance = random.Random(1)
    joined = []
    for members in stories.values():
        of_story = list(itertools.combinations(members, 2))
        joined += chance.sample(of_story, min(len(of_story), 200))
    print(f"stories {len(stories)}, of {sum(map(len, stories.values()))} articles, "
          f"largest {max(map(len, stories.values()), default=0)}")
    contained_part = {pair: contained(*(sets[name] for name in pair)) for pair in joined}
    for bound in (0.2, 0.3, 0.5, 0.8):
        low = sum(part < bound for part in contained_part.values())
        print(f"joined pairs that share less than {bound} of the shorter's shingles: "
              f"{share(low, len(joined)):.4f} of {len(joined)}")
    false = sum(contained_part[pair] < LEAST_CONTAINED and
                in_order(*(texts[name] for name in pair)) < LEAST_IN_ORDER for pair in joined)
    print(f"false joins: {share(false, len(joined)):.4f}")
    for pair in chance.sample(joined, min(len(joined), printed)):
        print(f"\n{pair[0]} {pair[1]}: Jaccard {jaccard(*(sets[name] for name in pair)):.2f}, "
              f"in order {in_order(*(texts[name] for name in pair)):.2f}")
        for name in pair:
            print(f"- {texts[name][:400]!r}")


if __name__ == "__main__":
    main()
