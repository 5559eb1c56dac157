#!/usr/bin/env python3
"""Makes the name lists of this folder from two packages of the Python index:

    pip download --no-deps --no-binary :all: nicknames==1.0.1 names==0.3.0   (unpack both into DIR)
    python3 make.py DIR

nicknames.txt: which short forms a given name has (package nicknames, Apache-2.0). Pairs that are two spellings
or two full names ("Sara" and "Sarah", "Jon" and "John", "Andrea" and "Andrew") are left out: a person cares.
given-names.txt, surnames.txt: names of the United States census of 1990 (public domain, package names, MIT).
"""
import csv, pathlib, sys

HERE, DIR = pathlib.Path(__file__).parent, pathlib.Path(sys.argv[1])
SURNAMES = 4000
# Pairs of the package that are not, or no longer, one name.
WRONG = {
    ("andrew", "randy"), ("benjamin", "jamie"), ("carol", "kara"), ("carol", "kari"), ("charles", "carl"),
    ("emily", "emil"), ("gregory", "gory"), ("hannah", "susan"), ("jessica", "jesse"), ("patrick", "peter"),
    ("robert", "bill"), ("scott", "squat"),
}


def distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (x != y))
    return row[-1]


def diminutive(name):
    return name.endswith(("y", "ie", "ey", "i"))


def another_spelling(full, short):
    if full[:-1] == short and (full[-1] in "aeiouh" or full[-1] == short[-1]):
        return True
    stem = short.rstrip("e")
    if len(short) < len(full) and len(stem) >= 2 and full.startswith(stem) or diminutive(short):
        return False
    near = abs(len(full) - len(short)) <= 1 and distance(full, short) <= 2
    return near and (full[0] == short[0] or {full[0], short[0]} == {"c", "k"})


def full_name(full, short):
    return len(short) >= 6 and not diminutive(short) and short not in full


def nicknames():
    table = {}
    for row in csv.DictReader(open(next(DIR.glob("nicknames-*/src/nicknames/names.csv")), encoding="utf-8")):
        if diminutive(row["name1"]) and not diminutive(row["name2"]):
            continue  # the few rows that go from the short form back to some full name
        full, short = sorted((row["name1"].strip(), row["name2"].strip()), key=len, reverse=True)
        if (full, short) in WRONG:
            continue
        if full != short and len(short) > 1 and not another_spelling(full, short) and not full_name(full, short):
            table.setdefault(full, set()).add(short)
    return [f"{full} {' '.join(sorted(table[full]))}" for full in sorted(table)]


def census(pattern, most):
    names = set()
    for path in DIR.glob(f"names-*/names/{pattern}"):
        rows = [line.split() for line in open(path, encoding="ascii")]
        names.update(row[0].lower() for row in rows if int(row[3]) <= most)
    return sorted(names)


for name, rows in (("nicknames", nicknames()), ("given-names", census("dist.*.first", 9999)), ("surnames", census("dist.all.last", SURNAMES))):
    (HERE / f"{name}.txt").write_text("\n".join(rows) + "\n", encoding="utf-8")
    print(f"{name}.txt: {len(rows)} lines")
