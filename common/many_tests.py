"""Many tests at once: how many of those that seem significant are so by chance."""

from __future__ import annotations

import numpy as np


def false_discovery(p: np.ndarray) -> np.ndarray:
    """``p`` corrected for being many: the share of false ones among all that are called significant up to each.

    Benjamini & Hochberg 1995.
    """
    if not len(p):
        return p
    order = np.argsort(p)[::-1]
    ranked = p[order] * len(p) / np.arange(len(p), 0, -1)
    q = np.empty_like(p)
    q[order] = np.minimum(np.minimum.accumulate(ranked), 1.0)
    return q
