#!/usr/bin/env python3
"""make.py FOLDER: learns from right sentences which word of a set belongs where, and writes weights.bin.

FOLDER holds symspellpy/frequency_bigramdictionary_en_243_342.txt, as PyPI's symspellpy 6.10.1 has it (MIT; counts of
Google Books, CC BY 3.0). The sentences are those of model/data (CC0). Needs Python 3.11 and nothing else; some ten
minutes. The same files give the same bytes.

Each set of sets.txt has a linear model: of the words around a place, their endings and pairs, each says how much more
likely one word of the set is there than another. Words are cut as in ../confused.rs. A written word is doubted if another
of its set is likelier by more than a limit, which is above all that the writer's right words ever reach when the model has
not learnt them: the sentences are parted by file into five, and each part is judged by a model of the other four.

weights.bin, little-endian: for each set in order, for each pair of its words (written, meant) in order, the limit as u16
hundredths; then the number of buckets less one as u32, the end of each bucket as u32; then a weight each, sorted by bucket:
u16 of the feature's hash and i8 sixteenths.
"""
import collections, math, pathlib, random, re, struct, sys

here = pathlib.Path(__file__).parent
root = here.parents[3]
PARTS = 5
ROUNDS = 4
RATE = 0.3
# How much a pair of words counted in books weighs against one of the sentences.
BOOKS = 0.5
SLIGHT = 0.25  # a smaller weight is left out
MARGIN, LEAST, NEVER = 1.5, 3.0, 655.35  # of the limits
TRIED = 12  # right places of a word, without which it is never doubted
BUCKETS = 4096

lines = [line.split() for line in (here / "sets.txt").read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
SETS = [[word.rstrip("*") for word in line] for line in lines]
FIRM = [[word.endswith("*") for word in line] for line in lines]
SETS_OF = collections.defaultdict(list)
for number, words in enumerate(SETS):
    for place, word in enumerate(words):
        SETS_OF[word].append((number, place))
JOINED = {tuple(word.split("_")): word for word in SETS_OF if "_" in word}
CUT = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|[^\w\s]")
ENDS = {".", "!", "?"}


def cut(text):
    """Words in lower case, 0 for a number, marks."""
    pieces = (piece.replace("’", "'").lower() for piece in CUT.findall(text))
    return ["0" if piece[0].isdigit() else piece for piece in pieces]


def around(pieces, at, length):
    """The two pieces before and the two after; < and > beyond the sentence."""
    def back(i):
        return "<" if i < 0 or pieces[i] in ENDS else pieces[i]

    def ahead(i):
        return pieces[i] if i < len(pieces) else ">"

    l1 = back(at - 1)
    l2 = "<" if l1 == "<" else back(at - 2)
    r1 = ahead(at + length)
    r2 = ">" if r1 == ">" or r1 in ENDS else ahead(at + length + 1)
    return l2, l1, r1, r2


def features(context):
    l2, l1, r1, r2 = context
    return ["b", "l" + l1, "r" + r1, f"L{l2} {l1}", f"R{r1} {r2}", f"m{l1} {r1}", "k" + l2, "q" + r2, "s" + l1[-3:], "t" + r1[-3:],
            "u" + l1[-2:], "v" + r1[-2:]]


def found(pieces):
    """The words of sets in a sentence: place, number of pieces, word."""
    for at, piece in enumerate(pieces):
        pair = JOINED.get((piece, pieces[at + 1])) if at + 1 < len(pieces) else None
        if pair:
            yield at, 2, pair
        if piece in SETS_OF:
            yield at, 1, piece


def examples(sentences):
    for pieces in sentences:
        for at, length, word in found(pieces):
            names = features(around(pieces, at, length))
            for number, place in SETS_OF[word]:
                yield number, place, names, 1.0


def from_books(folder):
    counted = collections.defaultdict(dict)
    for line in (folder / "symspellpy/frequency_bigramdictionary_en_243_342.txt").read_text(encoding="utf-8-sig").splitlines():
        first, second, count = line.split()
        for word, side, beside in ((first, "r", second), (second, "l", first)):
            for number, place in SETS_OF.get(word, ()):
                counted[number, side, beside][place] = int(count)
    least = 6_400_000  # the smallest count of the list
    for (number, side, beside), places in counted.items():
        total = sum(places.values())
        weight = BOOKS * min(4.0, 1 + math.log(total / least))
        ends = ["s" + beside[-3:], "u" + beside[-2:]] if side == "l" else ["t" + beside[-3:], "v" + beside[-2:]]
        for place, count in places.items():
            if weight * count / total > 0.05:
                yield number, place, ["b", side + beside, *ends], weight * count / total


def learn(examples):
    """Weights by set, word and feature: logistic regression, by AdaGrad."""
    weights, squares = collections.defaultdict(float), collections.defaultdict(float)
    # What was seen once says little.
    often = collections.Counter((number, name) for number, _, names, _ in examples for name in names)
    examples = [(number, right, [name for name in names if often[number, name] > 1], weight) for number, right, names, weight in examples]
    chance = random.Random(1)
    for _ in range(ROUNDS):
        chance.shuffle(examples)
        for number, right, names, weight in examples:
            sums = [sum(weights[number, place, name] for name in names) for place in range(len(SETS[number]))]
            top = max(sums)
            shares = [math.exp(value - top) for value in sums]
            total = sum(shares)
            for place, share in enumerate(shares):
                slope = weight * (share / total - (place == right))
                if abs(slope) < 1e-4:
                    continue
                for name in names:
                    key = number, place, name
                    gradient = slope + 1e-5 * weights[key]
                    squares[key] += gradient * gradient
                    weights[key] -= RATE * gradient / math.sqrt(squares[key] + 0.01)
    # Only differences count: those from the first word of the set are kept.
    kept = {}
    for number, place, name in list(weights):
        if place:
            value = weights[number, place, name] - weights.get((number, 0, name), 0.0)
            steps = max(-127, min(127, round(value * 16)))
            if abs(value) >= SLIGHT:
                kept[number, place, name] = steps / 16
    return kept


def sums(weights, number, names):
    return [0.0] + [sum(weights.get((number, place, name), 0.0) for name in names) for place in range(1, len(SETS[number]))]


def fnv(text):
    value = 0xCBF29CE484222325
    for byte in text.encode():
        value = (value ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return value


SLOPPY = re.compile(r"^[a-z]|\b(i|i'm|ive|im|u|ur|dont|cant|didnt|thats|alot|tho|pls|plz|thx)\b|[^.!?”\"')]$")


def read(path):
    """The sentences of a file that are written with care: a hasty one may hold the very mistakes that are sought."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if "\t" in line]
    plain = [(acts, text.replace("«", "").replace("»", "").strip()) for acts, text in rows]
    return [cut(text) for acts, text in plain if "informal" not in acts and not SLOPPY.search(text)]


def main():
    folder = pathlib.Path(sys.argv[1])
    files = sorted((root / "model/data").glob("sentences-*.tsv"), key=lambda path: int(path.stem.split("-")[1]))
    texts = [read(path) for path in files]
    books = list(from_books(folder))
    reached = collections.defaultdict(float)
    seen = collections.Counter()
    hits, chances = collections.Counter(), collections.Counter()
    parts = []
    for part in range(PARTS):
        others = [sentence for number, text in enumerate(texts) if number % PARTS != part for sentence in text]
        weights = learn(list(examples(others)) + list(books))
        print(f"part {part + 1} of {PARTS}: {len(weights)} weights", flush=True)
        own = [sentence for number, text in enumerate(texts) if number % PARTS == part for sentence in text]
        judged = [(number, place, sums(weights, number, names), names) for number, place, names, _ in examples(own)]
        parts.append(judged)
        for number, place, values, _ in judged:
            for meant, value in enumerate(values):
                if meant != place:
                    reached[number, place, meant] = max(reached[number, place, meant], value - values[place])
            seen[number, place] += 1
    limits = {}
    for number, words in enumerate(SETS):
        for written in range(len(words)):
            for meant in range(len(words)):
                if written != meant:
                    # A word that the sentences hardly have was not tried enough. Two words in place of one are wrong
                    # nearly everywhere.
                    unsure = 4.0 / math.sqrt(1 + seen[number, written])
                    is_untried = seen[number, written] < TRIED and "_" not in words[written]
                    limit = max(LEAST, reached[number, written, meant] + MARGIN + unsure)
                    limits[number, written, meant] = NEVER if FIRM[number][written] or is_untried else limit
    for judged in parts:
        for number, right, values, _ in judged:
            for written in range(len(values)):
                if written != right and limits[number, written, right] < NEVER:
                    chances[number, written, right] += 1
                    hits[number, written, right] += values[right] - values[written] > limits[number, written, right]
    for (number, written, right), count in sorted(chances.items()):
        words = SETS[number]
        print(f"{words[written]} for {words[right]}: {hits[number, written, right]} of {count}, limit {limits[number, written, right]:.1f}")
    print(f"{sum(hits.values())} of {sum(chances.values())} swapped words would be found")

    weights = learn(list(examples(sentence for text in texts for sentence in text)) + list(books))
    buckets = [[] for _ in range(BUCKETS)]
    for (number, place, name), value in weights.items():
        key = fnv(f"{number} {place} {name}")
        buckets[key % BUCKETS].append((key >> 48, round(value * 16)))
    out = bytearray()
    for number, words in enumerate(SETS):
        for written in range(len(words)):
            for meant in range(len(words)):
                if written != meant:
                    out += struct.pack("<H", round(limits[number, written, meant] * 100))
    out += struct.pack("<I", BUCKETS - 1)
    end = 0
    for bucket in buckets:
        end += len(bucket)
        out += struct.pack("<I", end)
    for bucket in buckets:
        for key, value in sorted(bucket):
            out += struct.pack("<Hb", key, value)
    (here / "weights.bin").write_bytes(out)
    print(f"{end} weights, {len(out)} bytes")


if __name__ == "__main__":
    main()
