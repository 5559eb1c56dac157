"""The word pieces: those of the base model that English mail needs, cut into words as the engine cuts them."""

import json
from pathlib import Path

from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer
from tokenizers.processors import TemplateProcessing

SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]")
LONGEST = 64  # pieces of a sentence that are read, with [CLS] and [SEP]; the rest of a longer one is left out


def choose(base: Path, texts: list[str], size: int) -> list[str]:
    """`size` pieces of the base model's vocabulary: the special ones, single characters, those that `texts`
    need, then the base model's most frequent Latin ones. In the base model's order."""
    whole = whole_of(base)
    everything = Tokenizer.from_file(str(base / "tokenizer.json"))
    everything.no_truncation()
    everything.no_padding()
    used = {piece for encoding in everything.encode_batch(texts) for piece in encoding.tokens}
    latin = lambda piece: piece.removeprefix("##").isascii()
    kept = set(SPECIAL)
    kept |= {piece for piece in whole if len(piece.removeprefix("##")) == 1 and (latin(piece) or piece in used)}
    by_rank = sorted(whole, key=whole.get)
    for wanted in (used, {piece for piece in whole if latin(piece) and "[" not in piece}):
        for piece in by_rank:
            if len(kept) >= size:
                break
            if piece in wanted:
                kept.add(piece)
    special = list(SPECIAL)
    return special + sorted(kept - set(special), key=whole.get)


def whole_of(base: Path) -> dict[str, int]:
    """The base model's pieces, each with its row in the table of words."""
    return json.loads((base / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]


def rows(base: Path, pieces: list[str]) -> list[int]:
    """The rows of the base model's word table that hold `pieces`."""
    whole = whole_of(base)
    return [whole[piece] for piece in pieces]


def tokenizer(pieces: list[str]) -> Tokenizer:
    """A tokenizer of `pieces`, uncased, accents off, at most LONGEST pieces."""
    vocabulary = {piece: i for i, piece in enumerate(pieces)}
    made = Tokenizer(WordPiece(vocabulary, unk_token="[UNK]", max_input_chars_per_word=100))
    made.normalizer = BertNormalizer(lowercase=True)
    made.pre_tokenizer = BertPreTokenizer()
    made.post_processor = TemplateProcessing(
        single="[CLS] $A [SEP]",
        special_tokens=[(name, vocabulary[name]) for name in ("[CLS]", "[SEP]")],
    )
    made.enable_truncation(LONGEST)
    return made
