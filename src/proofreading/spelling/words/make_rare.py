#!/usr/bin/env python3
"""make_rare.py FOLDER: writes rare.txt, the words that are right and too rare to be suggested.

FOLDER holds the word lists of the Debian packages wamerican-huge and wbritish-huge (SCOWL size 80; public domain and BSD,
see THIRD-PARTY.md): american-english-huge and british-english-huge. A word is left out if words.txt has it, or if it is
more likely a slip of a frequent one: that word without a letter or with two letters swapped, or any near it if it is short.
"""
import pathlib
import sys

here = pathlib.Path(__file__).parent
known = dict(line.split()[:2] for line in (here / "words.txt").read_text(encoding="utf-8").splitlines())
# The letter of words.txt says how frequent a word is; up to "l" it was counted ten million times.
frequent = {word for word, rank in known.items() if rank[0] <= "l" and word.islower() and len(word) > 2}
SHORT = 4


def slips(word):
    """The word without one of its letters, or with two neighbours swapped."""
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]
        if at + 1 < len(word):
            yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def near(word):
    """All words one edit away."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    for at in range(len(word) + 1):
        yield from (word[:at] + c + word[at:] for c in letters)
        if at < len(word):
            yield word[:at] + word[at + 1 :]
            yield from (word[:at] + c + word[at + 1 :] for c in letters)


slipped = {slip for word in frequent for slip in slips(word)}
folder = pathlib.Path(sys.argv[1])
rare = set()
for name in ("american-english-huge", "british-english-huge"):
    for line in (folder / name).read_text(encoding="utf-8").splitlines():
        word = line.strip()
        if word.isascii() and word.isalpha() and word.islower() and len(word) > 3 and word not in known:
            rare.add(word)
rare = {w for w in rare if w not in slipped and (len(w) > SHORT or not any(n in frequent for n in near(w)))}
(here / "rare.txt").write_text("".join(f"{word}\n" for word in sorted(rare)), encoding="utf-8")
print(len(rare), "words")
