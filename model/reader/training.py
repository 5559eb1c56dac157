"""Fine-tuning from labelled sentences."""

import copy
import math
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

from .acts import ANY, FAULTS, OUTPUTS, TONE
from .data import Sentence

BATCH = 48
BODY, HEAD = 1.2e-4, 2e-3  # learning rates
# A second fault of a sentence was often not labelled: that a faulty sentence lacks another fault counts less.
OTHER_FAULT = 0.5
KIND = 1.5  # weight of naming the fault of a faulty sentence, one against the others
MARKS = 3.0  # weight of the marks in the loss
# A processor without arithmetic of 16 bits imitates it, twenty times slower than it computes in 32.
HALVES = torch.cpu._is_avx512_bf16_supported() or torch.cpu._is_amx_tile_supported()
MEAN = 0.995  # of the running mean of the weights, which is what is kept


def encode(tokenizer, sentences: list[Sentence]):
    """Pieces and presence (batch, length) of sentences, and their encodings."""
    encodings = tokenizer.encode_batch([sentence.text for sentence in sentences])
    longest = max(len(encoding.ids) for encoding in encodings)
    pieces = torch.zeros(len(encodings), longest, dtype=torch.long)
    present = torch.zeros(len(encodings), longest)
    for i, encoding in enumerate(encodings):
        pieces[i, : len(encoding.ids)] = torch.tensor(encoding.ids)
        present[i, : len(encoding.ids)] = 1
    return pieces, present, encodings


def marks(encodings, sentences: list[Sentence], length: int):
    """Which faults each piece carries (batch, length, FAULTS)."""
    target = torch.zeros(len(encodings), length, len(FAULTS))
    for i, (encoding, sentence) in enumerate(zip(encodings, sentences)):
        if sentence.span is None:
            continue
        faults = torch.tensor(sentence.acts[: len(FAULTS)])
        for j, (start, end) in enumerate(encoding.offsets):
            if start < end and start < sentence.span[1] and end > sentence.span[0]:
                target[i, j] = faults
    return target


def weights_of(acts):
    """How much each label of each sentence counts (batch, OUTPUTS)."""
    weights = torch.ones_like(acts)
    faulty = acts[:, : len(FAULTS)].amax(1, keepdim=True) > 0
    other = faulty & (acts[:, : len(FAULTS)] == 0)
    weights[:, : len(FAULTS)][other] = OTHER_FAULT
    weights[:, ANY] = 3.0
    return weights


def naming(logits, acts):
    """The mean cross-entropy of the faults of tone in faulty sentences; several in one sentence share it."""
    faulty = acts[:, ANY] > 0
    if not faulty.any():
        return logits.new_zeros(())
    named = acts[faulty][:, TONE]
    return F.cross_entropy(logits[faulty][:, TONE], named / named.sum(1, keepdim=True)) / OUTPUTS


def batches(sentences: list[Sentence], chance: random.Random) -> list[list[int]]:
    """A new order of the sentences, those of like length together."""
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i].text) + chance.random() * 20)
    made = [order[i : i + BATCH] for i in range(0, len(order), BATCH)]
    chance.shuffle(made)
    return made


def train(model, tokenizer, sentences, epochs: int, seed: int, say=print):
    """Trains `model` in place, and returns the running mean of its weights as a model."""
    chance = random.Random(seed)
    torch.manual_seed(seed)
    head = [p for name in ("attention", "value", "marks") for p in getattr(model, name).parameters()]
    body = [p for name, p in model.named_parameters() if p.requires_grad and name.split(".")[0] not in ("attention", "value", "marks")]
    optimiser = torch.optim.AdamW([{"params": body, "lr": BODY}, {"params": head, "lr": HEAD}], weight_decay=0.01)
    steps = epochs * math.ceil(len(sentences) / BATCH)
    warm = max(1, int(steps * 0.06))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: min((step + 1) / warm, max(0.02, 1 - step / steps)))
    mean = copy.deepcopy(model)
    step = 0
    for epoch in range(epochs):
        model.train()
        begun, total, count = time.time(), 0.0, 0
        for chosen in batches(sentences, chance):
            these = [sentences[i] for i in chosen]
            pieces, present, encodings = encode(tokenizer, these)
            acts = torch.tensor(np.stack([sentence.acts for sentence in these]))
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=HALVES):
                logits, pieces_logits = model(pieces, present)
            logits, pieces_logits = logits.float(), pieces_logits.float()
            loss = F.binary_cross_entropy_with_logits(logits, acts, reduction="none")
            loss = (loss * weights_of(acts)).mean() + KIND * naming(logits, acts)
            spans = F.binary_cross_entropy_with_logits(
                pieces_logits, marks(encodings, these, pieces.shape[1]), reduction="none").mean(-1)
            loss = loss * 10 + (spans * present).sum() / present.sum() * MARKS
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_([p for p in model.parameters() if p.requires_grad], 1.0)
            optimiser.step()
            schedule.step()
            step += 1
            keep = min(MEAN, (1 + step) / (10 + step))
            with torch.no_grad():
                for slow, fast in zip(mean.parameters(), model.parameters()):
                    slow.lerp_(fast, 1 - keep)
            total, count = total + float(loss.detach()), count + 1
            if count % 100 == 0:
                say(f"epoch {epoch + 1} of {epochs}, step {step} of {steps}: loss {total / count:.3f}, {time.time() - begun:.0f} s", flush=True)
        say(f"epoch {epoch + 1} of {epochs}: loss {total / count:.3f}, {time.time() - begun:.0f} s", flush=True)
    return mean


@torch.no_grad()
def predict(model, tokenizer, sentences: list[Sentence]):
    """Logits of the acts (sentences, OUTPUTS), in the order given, as the encoder has them before calibration."""
    model.eval()
    logits = np.zeros((len(sentences), OUTPUTS), np.float32)
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i].text))
    for at in range(0, len(order), 64):
        chosen = order[at : at + 64]
        pieces, present, _ = encode(tokenizer, [sentences[i] for i in chosen])
        logits[chosen] = model(pieces, present)[0].numpy()
    # One output asks for any fault, the others name it: together they know better than either.
    logits[:, ANY] += logits[:, TONE].max(1)
    return logits
