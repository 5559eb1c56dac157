"""The artefact: weights of 8 bits, a scale a row, in the order in which `encoder/src/artefact.rs` reads them."""

import struct

import numpy as np
import torch

from .acts import ACTS, ANY, FAULTS, TONE
from .network import HEADS, INNER, WIDTH

MAGIC = b"TACTACT1"
ALIGNMENT = 16


def rows_of_bytes(matrix: torch.Tensor) -> tuple[np.ndarray, np.ndarray]:
    """A matrix as bytes and a scale for each row: value = byte * scale."""
    matrix = matrix.detach().numpy().astype(np.float32)
    scale = np.maximum(np.abs(matrix).max(1), 1e-9).astype(np.float32) / 127
    return np.clip(np.rint(matrix / scale[:, None]), -127, 127).astype(np.int8), scale


def matrices(model) -> list[torch.nn.Parameter]:
    """The matrices that are stored as bytes, in the artefact's order."""
    found = [model.words.weight]
    for layer in model.layers:
        linear = (layer.query, layer.key, layer.value, layer.output, layer.inner, layer.outer)
        found += [part.weight for part in linear]
    return found


@torch.no_grad()
def quantise(model) -> None:
    """Replaces the matrices by what the artefact will hold of them, so that figures are those of the artefact."""
    for matrix in matrices(model):
        stored, scale = rows_of_bytes(matrix)
        matrix.copy_(torch.from_numpy(stored.astype(np.float32) * scale[:, None]))


class Writer:
    """Bytes, with tensors at multiples of ALIGNMENT."""

    def __init__(self):
        self.bytes = bytearray(MAGIC)

    def numbers(self, form: str, *values):
        self.bytes += struct.pack("<" + form * len(values), *values)

    def text(self, text: str):
        encoded = text.encode("utf-8")
        self.numbers("I", len(encoded))
        self.bytes += encoded

    def tensor(self, array: np.ndarray):
        self.bytes += bytes(-len(self.bytes) % ALIGNMENT)
        self.bytes += np.ascontiguousarray(array).tobytes()

    def floats(self, tensor: torch.Tensor):
        self.tensor(tensor.detach().numpy().astype("<f4"))

    def matrix(self, matrix: torch.Tensor):
        for array in rows_of_bytes(matrix):
            self.tensor(array)

    def linear(self, linear: torch.nn.Linear):
        self.matrix(linear.weight)
        self.floats(linear.bias)

    def norm(self, norm: torch.nn.LayerNorm):
        self.floats(norm.weight)
        self.floats(norm.bias)


def write(model, pieces: list[str], scales: np.ndarray, version: str) -> bytes:
    """The artefact of a model. `scales` has scale and offset of the calibration for each output."""
    out = Writer()
    out.numbers("I", WIDTH, HEADS, INNER, len(model.layers), len(model.places), len(ACTS), len(FAULTS), len(TONE))
    out.text(version)
    out.text("\n".join(ACTS))
    out.numbers("f", *scales[ANY], *scales[:ANY].reshape(-1))
    out.text("\n".join(pieces))
    out.matrix(model.words.weight)
    out.floats(model.places)
    out.norm(model.norm)
    for layer in model.layers:
        for linear in (layer.query, layer.key, layer.value, layer.output):
            out.linear(linear)
        out.norm(layer.first)
        out.linear(layer.inner)
        out.linear(layer.outer)
        out.norm(layer.second)
    for head in (model.attention, model.value, model.marks):
        out.floats(head.weight)
        out.floats(head.bias)
    return bytes(out.bytes)
