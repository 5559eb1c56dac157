"""Writes cases.jsonl and vocabulary.txt: how Hugging Face's `tokenizers` (0.23) cuts texts into pieces.

    python make.py FOLDER    the folder has tokenizer.json of all-MiniLM-L6-v2

The vocabulary has the pieces of that model that the texts need, all single ASCII characters, and some more.
"""

import json
import sys
from pathlib import Path

from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

TEXTS = [
    "", " ", "\t\r\n", "Thank you for meeting me on Tuesday.", "I'd love to hear back, whenever you've decided!",
    "I wouldn’t want to press you — truly…", "“Hello,” she said; ‘hi’ (or: «salut»)", "well-known, state-of-the-art",
    "Crème brûlée à la carte, naïve façade, Ærø, Łódź, straße, İstanbul, ŞIŞLI", "cafe\u0301 re\u0301sume\u0301",
    "\u212bngstro\u0308m \u00c5ngström", "Ça va? ¿Qué tal? ¡Hola!", "£64k, €50,000, $100 & 20% @ home #1", "a£b 5° ½ © ™ ×",
    "😀 great 👍🏽 news👩‍👩‍👧", "no\u200bwidth\u200djoin\ufeff\u00ad soft", "1\ufe0f\u20e3 key", "北京 is nice北", "東京タワー、です。",
    "\u3042\u304c\u304b\u3099", "한국어 회사", "Привет, Йод", "Ελληνικά \u037e Άρης", "नमस्ते जी", "العربية مَرْحَبًا", "שלום עָלֶיך", "ไทยค่ะ",
    "x" * 100, "x" * 101, "supercalifragilistic" * 6, "a" * 120 + " b", "[CLS] and [SEP] [UNK] [PAD] [MASK]", "##ing # ing ## s",
    "e-mail: jane.doe@example.com, https://example.com/a_b?c=d", "line one\nline two\r\n\r\nthree\u2028four\u2029five\u0085six",
    "nbsp\u00a0here\u2003em\u3000wide", "null\x00in\x1bside \ufffd", "ﬁne ﬂow ǆ ĳ", "ＦＵＬＬ ｗｉｄｔｈ，", "\ue000private\U000f0000", "\ufb1d \u2126 \u1e9e \u0130",
    "\U0001d400 math \U0001f1ec\U0001f1e7", "\U000e0067tag\u2060", "x\u0378y \U000323b0", "'''\"\"\"...,,,--", "I AM SHOUTING", "co\u2010operate co\u2011op a\u2212b", "\u0345\u0301 alone",
    "\uac00\ud7a3 \u1112\u1161\u11ab", "\uf900\ufa0e \U0002f800", "a^b~c`d|e", "just checking in, touching base: any update??", "ѐ \u0482 \u0488x\u0488 \u20ddx\u20dd",
    "\u0f0b\u0f3a tibetan \u2e2e \U0001f600\u061c", "Zoë’s co-worker’s rôle", "𝒳yz \u02bc \u02b0 \u1d2c", "don't won't can't I'm 'tis", "ὈΔΥΣΣΕΎΣ", "1,000,000.50 7:30pm 3/4",
]


def tokenizer(vocabulary: dict[str, int]) -> Tokenizer:
    made = Tokenizer(WordPiece(vocabulary, unk_token="[UNK]", max_input_chars_per_word=100))
    made.normalizer = BertNormalizer(lowercase=True)
    made.pre_tokenizer = BertPreTokenizer()
    return made


def main() -> None:
    here = Path(__file__).parent
    whole = json.loads((Path(sys.argv[1]) / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]
    # Without some pieces of the texts, words are cut into smaller ones and some cannot be cut.
    missing = {"tuesday", "whenever", "##fra", "##ful", "great", "##北"}
    used = {piece for text in TEXTS for piece in tokenizer(whole).encode(text).tokens} - missing
    single = {piece for piece in whole if len(piece.removeprefix("##")) == 1 and piece.isascii()}
    common = set(sorted((p for p in whole if p.isascii() and "[" not in p), key=whole.get)[:600]) - missing
    special = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"]
    pieces = special + sorted((used | single | common) - set(special), key=whole.get)
    (here / "vocabulary.txt").write_text("\n".join(pieces), encoding="utf-8")
    cut = tokenizer({piece: i for i, piece in enumerate(pieces)})
    with (here / "cases.jsonl").open("w", encoding="utf-8") as out:
        for text in TEXTS:
            encoding = cut.encode(text)
            places = [[len(text[:at].encode()) for at in offsets] for offsets in encoding.offsets]
            out.write(json.dumps({"text": text, "pieces": encoding.tokens, "places": places}) + "\n")


main()
