"""The network: a sentence encoder of MiniLM's shape, with a head for acts and one for the words at fault."""

import math
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

from .acts import FAULTS, OUTPUTS
from .vocabulary import LONGEST

WIDTH, HEADS, INNER = 384, 12, 1536
DROPOUT = 0.1


class Layer(nn.Module):
    """Self-attention and a feed-forward step, each added to its input and normalised."""

    def __init__(self):
        super().__init__()
        self.query, self.key, self.value, self.output = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.first, self.second = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)
        self.inner, self.outer = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)

    def forward(self, x, mask):
        batch, length, _ = x.shape
        split = lambda y: y.view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2)
        seen = F.scaled_dot_product_attention(
            split(self.query(x)), split(self.key(x)), split(self.value(x)), attn_mask=mask,
            scale=1 / math.sqrt(WIDTH // HEADS),
        )
        seen = self.output(seen.transpose(1, 2).reshape(batch, length, WIDTH))
        x = self.first(x + F.dropout(seen, DROPOUT, self.training))
        return self.second(x + F.dropout(self.outer(F.gelu(self.inner(x))), DROPOUT, self.training))


class Reader(nn.Module):
    """Logits of the acts of each sentence (batch, OUTPUTS) and of the faults of each piece (batch, length, FAULTS).

    An act's logit is the mean of a value of each piece, weighted by an attention of its own.
    """

    def __init__(self, base: Path, rows: list[int], layers: list[int]):
        super().__init__()
        stored = {name.removeprefix("bert."): tensor.float() for name, tensor in load_file(base / "model.safetensors").items()}
        words = stored["embeddings.word_embeddings.weight"][rows]
        # The words stay as the base model learnt them: those that the data lacks keep their place among the others.
        self.words = nn.Embedding.from_pretrained(words, freeze=True)
        places = stored["embeddings.position_embeddings.weight"] + stored["embeddings.token_type_embeddings.weight"][0]
        self.places = nn.Parameter(places[:LONGEST].clone())
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in layers)
        state = {"norm.weight": stored["embeddings.LayerNorm.weight"], "norm.bias": stored["embeddings.LayerNorm.bias"]}
        names = {
            "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
            "output": "attention.output.dense", "first": "attention.output.LayerNorm", "inner": "intermediate.dense",
            "outer": "output.dense", "second": "output.LayerNorm",
        }
        for to, layer in enumerate(layers):
            for name, theirs in names.items():
                for part in ("weight", "bias"):
                    state[f"layers.{to}.{name}.{part}"] = stored[f"encoder.layer.{layer}.{theirs}.{part}"]
        missing, unexpected = self.load_state_dict(state, strict=False)
        assert not unexpected and set(missing) <= {"words.weight", "places"}, (missing, unexpected)
        self.attention, self.value = nn.Linear(WIDTH, OUTPUTS), nn.Linear(WIDTH, OUTPUTS)
        self.marks = nn.Linear(WIDTH, len(FAULTS))

    def encode(self, pieces, present):
        x = self.words(pieces) + self.places[: pieces.shape[1]][None]
        x = F.dropout(self.norm(x), DROPOUT, self.training)
        mask = torch.zeros(present.shape).masked_fill(present == 0, -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask.to(x.dtype))
        return x

    def forward(self, pieces, present):
        x = self.encode(pieces, present)
        weights = self.attention(x).float().masked_fill(present[..., None] == 0, -1e4).softmax(1)
        return (weights * self.value(x).float()).sum(1), self.marks(x).float()
