"""Which members of a network hang together."""

from __future__ import annotations

import numpy as np


def components(count: int, left: np.ndarray, right: np.ndarray) -> np.ndarray:
    """For each of ``count`` members the smallest number among those that the links ``left``–``right`` join it with."""
    label = np.arange(count)
    while True:
        least = np.minimum(label[left], label[right])
        before = label.copy()
        np.minimum.at(label, left, least)
        np.minimum.at(label, right, least)
        # Point each label at the label of what it points at: halves the remaining rounds.
        label = label[label]
        if (label == before).all():
            return label
