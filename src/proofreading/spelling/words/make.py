#!/usr/bin/env python3
"""make.py FOLDER: writes words.txt and pairs.txt from word lists of public packages unpacked in FOLDER.

FOLDER holds, as their registries give them:
  npm     dictionary-en, dictionary-en-gb, dictionary-en-ca, dictionary-en-au (SCOWL size 60; MIT and BSD),
          @cspell/dict-en_us as en_us.txt, a word a line (cspell-trie-lib decodes it; MIT),
          @cspell/dict-software-terms, dict-companies, dict-data-science, dict-fullstack (MIT)
  crates  harper-core-3.0.0/dictionary.dict and annotations.json (Apache-2.0): words only
  and terms.txt beside this file: words of many trades, ours.
  PyPI    symspellpy/frequency_dictionary_en_82_765.txt (MIT; counts of Google Books, CC BY 3.0)

A line of words.txt: the word, a space, a letter for its frequency (a is the most frequent, z unknown), and the varieties it
belongs to (u American, g British, c Canadian, a Australian) unless it belongs to all. A word of capitals is kept as written.
A line of pairs.txt: two words that often stand side by side, and how often (1 often, 3 most often); from symspellpy's
frequency_bigramdictionary_en_243_342.txt, counted likewise.
"""
import collections, gzip, json, math, pathlib, re, sys

folder = pathlib.Path(sys.argv[1])
# So often a word is counted that others near it are more likely its slips.
VERY = 3_000_000
npm = folder / "node_modules"


def hunspell(name):
    """The forms of a Hunspell dictionary with plain affixes."""
    aff = (npm / name / "index.aff").read_text(encoding="utf-8")
    rules = collections.defaultdict(list)
    cross = {}
    for line in aff.splitlines():
        part = line.split()
        if len(part) == 4 and part[0] in ("PFX", "SFX"):
            cross[part[1]] = part[2] == "Y"
        elif len(part) >= 5 and part[0] in ("PFX", "SFX"):
            kind, flag, cut, add, when = part[:5]
            add = add.split("/")[0]
            pattern = re.compile(("^" + when) if kind == "PFX" else (when + "$"))
            rules[flag].append((kind, "" if cut == "0" else cut, "" if add == "0" else add, pattern))
    words = set()
    for line in (npm / name / "index.dic").read_text(encoding="utf-8").splitlines()[1:]:
        stem, _, flags = line.split("\t")[0].partition("/")
        if not stem or "!" in flags and False:
            continue
        words.add(stem)
        suffixed, prefixed = [stem], []
        for flag in flags:
            for kind, cut, add, pattern in rules[flag]:
                if not pattern.search(stem):
                    continue
                if kind == "SFX":
                    form = stem[: len(stem) - len(cut)] + add
                    words.add(form)
                    if cross[flag]:
                        suffixed.append(form)
                else:
                    prefixed.append((cut, add, flag))
        for cut, add, flag in prefixed:
            words.update(add + form[len(cut):] for form in (suffixed if cross[flag] else [stem]))
    return words


def harper():
    """The forms of Harper's dictionary, its affixes read as Hunspell's."""
    affixes = json.loads((folder / "harper-core-3.0.0/annotations.json").read_text())["affixes"]
    words = set()
    for line in (folder / "harper-core-3.0.0/dictionary.dict").read_text(encoding="utf-8").splitlines():
        line = line.split("#")[0].strip()
        if not line or " " in line.split("/")[0]:
            continue
        stem, _, flags = line.partition("/")
        words.add(stem)
        suffixed = [stem]
        for flag in flags:
            rule = affixes.get(flag)
            if not rule or rule["kind"] != "suffix":
                continue
            for r in rule["replacements"]:
                if stem.endswith(r["remove"]) and re.search(r["condition"] + "$", stem):
                    suffixed.append(stem[: len(stem) - len(r["remove"])] + r["add"])
        words.update(suffixed)
        for flag in flags:
            rule = affixes.get(flag)
            if rule and rule["kind"] == "prefix":
                words.update(r["add"] + form for r in rule["replacements"] for form in suffixed)
    return words


def terms():
    """Words of the trade: tools, companies, data."""
    words = set()
    for name in ("software-terms", "companies", "data-science", "fullstack"):
        for path in sorted((npm / f"@cspell/dict-{name}/dict").iterdir()):
            text = gzip.decompress(path.read_bytes()).decode() if path.suffix == ".gz" else path.read_text(encoding="utf-8")
            if path.suffix in (".txt", ".gz"):
                words.update(w.strip() for w in text.splitlines() if re.fullmatch(r"[A-Za-z][A-Za-z'-]*[A-Za-z]", w.strip()))
    return words


varieties = {"u": hunspell("dictionary-en"), "g": hunspell("dictionary-en-gb"), "c": hunspell("dictionary-en-ca"), "a": hunspell("dictionary-en-au")}
counts = {}
for line in (folder / "symspellpy/frequency_dictionary_en_82_765.txt").read_text(encoding="utf-8-sig").splitlines():
    word, count = line.split()
    counts[word] = int(count)
scowl = set().union(*varieties.values())
# Terms are taken where nothing says that they may be slips of ordinary words: not within one edit of a frequent one.
frequent = {w for w, c in counts.items() if c > VERY and len(w) > 3}


def near_frequent(word):
    letters = "abcdefghijklmnopqrstuvwxyz"
    splits = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    edits = {a + b[1:] for a, b in splits if b} | {a + b[1] + b[0] + b[2:] for a, b in splits if len(b) > 1}
    edits |= {a + c + b[1:] for a, b in splits if b for c in letters} | {a + c + b for a, b in splits for c in letters}
    return word not in frequent and any(e in frequent for e in edits)


plain = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ']*$")
wide = {w.strip() for w in (folder / "en_us.txt").read_text(encoding="utf-8").splitlines()}
own = set(pathlib.Path(__file__).with_name("terms.txt").read_text(encoding="utf-8").split())
extra = {w for w in harper() | terms() | wide if plain.fullmatch(w) and w not in scowl}
extra = {w for w in extra if not w.islower() or not near_frequent(w.removesuffix("'s"))}
entries = {}
for word in scowl | extra | own:
    word = word.replace("’", "'")
    if not plain.fullmatch(word) or word.endswith("'s") or len(word) > 40 or len(word) == 1 and word not in "aIA":
        continue
    own = "".join(v for v in "ugca" if word in varieties[v])
    if own in ("", "ugca"):
        own = ""
    count = counts.get(word.lower(), 0)
    rank = "z" if not count else chr(ord("a") + min(24, max(0, int((math.log(23135851162) - math.log(count)) * 1.5))))
    entries[word] = f"{word} {rank}{own}"


# How an American spelling differs from the British one. The counts have many words in the British spelling only.
TWINS = [("or", "our"), ("iz(?=[eiao])", "is"), ("yz(?=[ei])", "ys"), ("er(?=s?$)", "re"), ("l(?=(ed|ing|er|ers|or|ors)$)", "ll"),
         ("og(?=s?$)", "ogue"), ("e", "ae"), ("e", "oe"), ("ense", "ence"), ("dgment", "dgement"), ("ray", "rey"), ("ill(?=s?$)", "il")]


def rank_of(word):
    return entries[word].split(" ")[1][0] if word in entries else "z"


def twin_rank(word):
    """The frequency of the likeliest British spelling of an American word that was never counted."""
    twins = [word[:m.start()] + british + word[m.end():] for american, british in TWINS for m in re.finditer(american, word)]
    return min((rank_of(twin) for twin in twins), default="z")


american = [w for w in entries if w.islower() and re.search(" z.*u", entries[w])]
for word, rank in [(w, twin_rank(w)) for w in american]:
    entries[word] = entries[word].replace(" z", f" {rank}")
out = pathlib.Path(__file__).with_name("words.txt")
out.write_text("".join(entries[w] + "\n" for w in sorted(entries)), encoding="utf-8")
print(len(entries), "words", out.stat().st_size, "bytes;", len(scowl), "SCOWL", len(extra), "extra")

pairs = []
for line in (folder / "symspellpy/frequency_bigramdictionary_en_243_342.txt").read_text(encoding="utf-8-sig").splitlines():
    first, second, count = line.split()
    if first in entries and second in entries and int(count) >= 30_000_000:
        pairs.append(f"{first} {second} {3 if int(count) >= 1_000_000_000 else 2 if int(count) >= 150_000_000 else 1}\n")
pathlib.Path(__file__).with_name("pairs.txt").write_text("".join(sorted(pairs)), encoding="utf-8")
print(len(pairs), "pairs")
