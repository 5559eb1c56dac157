"""The labelled sentences of `data/*.tsv`, read and checked."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .acts import ANY, FAULTS, INDEX, OUTPUTS, TONE


@dataclass(frozen=True)
class Sentence:
    """One labelled sentence.

    `text` is the sentence without marks; `acts` has 1.0 for each act it performs, and for "any fault of
    tone"; `span` is the start and end, in code points, of the words that carry the fault, or None; `file`
    names the writing it is from.
    """

    text: str
    acts: np.ndarray
    span: tuple[int, int] | None
    file: str


def parse(line: str, place: str) -> tuple[str, np.ndarray, tuple[int, int] | None]:
    """Text, acts and span of a line `labels<TAB>text`; a ValueError names the place of a line it cannot read."""
    if line.count("\t") != 1:
        raise ValueError(f"{place}: a line is labels, one tab, and the sentence")
    labels, marked = line.split("\t")
    acts = np.zeros(OUTPUTS, np.float32)
    for label in labels.split(","):
        if label == "none":
            continue
        if label not in INDEX:
            raise ValueError(f"{place}: no act is called {label!r}")
        acts[INDEX[label]] = 1
    acts[ANY] = acts[TONE].max()
    start, end = marked.find("«"), marked.find("»")
    faulty = acts[: len(FAULTS)].any()
    if faulty != (0 <= start < end) or marked.count("«") + marked.count("»") != 2 * faulty:
        raise ValueError(f"{place}: one pair of «» marks the words of a fault, and only of a fault")
    span = (start, end - 1) if faulty else None
    return marked.replace("«", "").replace("»", ""), acts, span


def read(file: Path) -> list[Sentence]:
    """The sentences of a file, without the blank lines that part its messages."""
    lines = enumerate(file.read_text(encoding="utf-8").split("\n"), 1)
    parsed = [parse(line, f"{file.name}, line {number}") for number, line in lines if line.strip()]
    return [Sentence(text, acts, span, file.stem) for text, acts, span in parsed]


def read_all(folder: Path) -> list[Sentence]:
    """The sentences of every file of a folder, in the order of the files' names."""
    return [sentence for file in sorted(folder.glob("*.tsv")) for sentence in read(file)]
