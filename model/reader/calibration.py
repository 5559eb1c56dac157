"""Calibration: what a logit is worth as a probability, learnt on messages that the model has not seen."""

import numpy as np

from .acts import OUTPUTS

PULL = 1.0  # how strongly scale and offset are drawn to "as it is"; few examples of a label prove little
AS_IT_IS = np.array([1.0, 0.0])  # the scale and offset that change nothing


def sigmoid(x):
    return 1 / (1 + np.exp(-np.clip(x, -60, 60)))


def cost(both: np.ndarray, target: np.ndarray, point: np.ndarray) -> float:
    """What a scale and offset cost: the negative log-likelihood of the targets, and the pull."""
    x = both @ point
    return float(np.sum(np.logaddexp(0, x) - target * x) + PULL / 2 * np.sum((point - AS_IT_IS) ** 2))


def fit(logits: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """Scale and offset for each output (OUTPUTS, 2), by Newton's method on the log-likelihood (Platt 1999)."""
    scales = np.tile(AS_IT_IS, (OUTPUTS, 1))
    for output in range(OUTPUTS):
        x, y = logits[:, output].astype(np.float64), labels[:, output].astype(np.float64)
        positives, negatives = y.sum(), len(y) - y.sum()
        # Platt's targets: never quite 0 or 1.
        target = np.where(y > 0, (positives + 1) / (positives + 2), 1 / (negatives + 2))
        both = np.stack([x, np.ones_like(x)], 1)
        point = scales[output].copy()
        loss = cost(both, target, point)
        for _ in range(100):
            p = sigmoid(both @ point)
            gradient = both.T @ (p - target) + PULL * (point - AS_IT_IS)
            bend = (both * (p * (1 - p))[:, None]).T @ both + PULL * np.eye(2)
            step = np.linalg.solve(bend, gradient)
            # A whole step may lead too far where the curve is flat.
            while cost(both, target, point - step) > loss and np.abs(step).max() > 1e-9:
                step /= 2
            point -= step
            loss = cost(both, target, point)
            if np.abs(step).max() < 1e-8:
                break
        point[0] = max(point[0], 0.05)  # a higher logit is never worth less
        scales[output] = point
    return scales.astype(np.float32)


def probabilities(logits: np.ndarray, scales: np.ndarray) -> np.ndarray:
    """Probabilities of logits (sentences, OUTPUTS)."""
    return sigmoid(logits * scales[:, 0] + scales[:, 1])
