"""Trains the reader and writes the artefact.

    python -m reader BASE OUT [--epochs N]

BASE is the folder of the base model (model.safetensors, tokenizer.json). Reads `data/*.tsv` beside this package and
writes OUT/acts.bin, OUT/acts.sha256 and OUT/reference.json. Files that `data/split.json` names "calibration" and
"report" are never trained on; the artefact is calibrated on the first, and figures are told of the second
(`tests/figures.rs`).
"""

import argparse
import hashlib
import json
import os
from pathlib import Path

import numpy as np
import torch

from . import artefact, calibration, data, network, training, vocabulary
from .acts import ANY

PIECES = 10_000
LAYERS = [0, 1, 2, 3, 4, 5]
SEED = 1
REFERENCES = 200  # sentences whose probabilities are stored, to compare the engine's arithmetic with


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("base", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--epochs", type=int, default=3)
    options = parser.parse_args()

    folder = Path(__file__).parent.parent / "data"
    split = json.loads((folder / "split.json").read_text(encoding="utf-8"))
    held = set(split["calibration"]) | set(split["report"])
    sentences = data.read_all(folder)
    learnt = [sentence for sentence in sentences if sentence.file not in held]
    learnt += [sentence for sentence in learnt if sentence.file in split["twice"]]
    calibrated = [sentence for sentence in sentences if sentence.file in split["calibration"]]
    reported = [sentence for sentence in sentences if sentence.file in split["report"]]
    print(f"{len(learnt)} sentences to learn, {len(calibrated)} to calibrate on, {len(reported)} to report", flush=True)

    pieces = vocabulary.choose(options.base, [sentence.text for sentence in learnt], PIECES)
    tokenizer = vocabulary.tokenizer(pieces)
    torch.manual_seed(SEED)
    torch.set_num_threads(os.cpu_count() or 1)
    torch.use_deterministic_algorithms(True)
    model = network.Reader(options.base, vocabulary.rows(options.base, pieces), LAYERS)
    model = training.train(model, tokenizer, learnt, options.epochs, SEED)

    artefact.quantise(model)
    logits = training.predict(model, tokenizer, calibrated)
    scales = calibration.fit(logits, np.stack([sentence.acts for sentence in calibrated]))
    options.out.mkdir(parents=True, exist_ok=True)
    version = hashlib.sha256(b"".join(p.detach().numpy().tobytes() for p in model.parameters())).hexdigest()[:12]
    stored = artefact.write(model, pieces, scales, version)
    (options.out / "acts.bin").write_bytes(stored)
    (options.out / "acts.sha256").write_text(f"{hashlib.sha256(stored).hexdigest()}  acts.bin\n", encoding="utf-8")

    chosen = reported[:: max(1, len(reported) // REFERENCES)][:REFERENCES]
    found = calibration.probabilities(training.predict(model, tokenizer, chosen), scales)
    reference = [
        {"sentence": sentence.text, "any": round(float(row[ANY]), 5), "acts": [round(float(p), 5) for p in row[:ANY]]}
        for sentence, row in zip(chosen, found)
    ]
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in reference)
    (options.out / "reference.json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")
    print(f"version {version}", flush=True)


main()
