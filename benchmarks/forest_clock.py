"""What every contender of the forest benchmark does alike: watch the clock, keep its answers, say what it took."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path
from resource import RUSAGE_SELF, getrusage

import numpy as np

RADIUS_M = 100.0
CELL_M = 500.0
"""Side of the cells into which the engines cut the zone: what they lack an overlay of two large layers for."""


class Clock:
    """CPU and wall seconds of what happens while it runs."""

    def __init__(self) -> None:
        self.cpu, self.wall = time.process_time(), time.monotonic()

    def stop(self) -> dict:
        return {"cpu": time.process_time() - self.cpu, "wall": time.monotonic() - self.wall}


def kept(folder: Path, name: str, number, distance, stand) -> None:
    """Keep the distance and the stand of each parcel (by its number in the layer, from 0) for comparison."""
    number = np.asarray(number, dtype=np.int64)
    far, which = np.full(len(number), np.nan), np.zeros(len(number), dtype=np.int64)
    far[number], which[number] = distance, stand
    np.savez(folder / f"{name}.npz", distance=far, stand=which)


def reported(result: dict) -> None:
    """Print the result where the runner finds it, and end: QGIS may crash while it shuts down."""
    peak = getrusage(RUSAGE_SELF).ru_maxrss / 1024
    print("RESULT " + json.dumps(result | {"mb": max(peak, result.get("server_mb", 0.0))}), flush=True)
    os._exit(0)


def totals(forest_m2: float, adjacent_m2: float) -> dict:
    return {"forest_ha": float(forest_m2) / 1e4, "adjacent_ha": float(adjacent_m2) / 1e4}


def compared(folder: Path, name: str) -> dict:
    """The answers of a contender in figures, and how they differ from ours, which ran before.

    Ids are compared where the parcel is off the forest: which of several stands at distance 0 counts is a rule of ours.
    """
    answers, reference = np.load(folder / f"{name}.npz"), np.load(folder / "ours.npz")
    distance, off = answers["distance"], reference["distance"] > 0
    return {
        "touching": int((distance <= 1e-6).sum()),
        "within": int((distance <= RADIUS_M).sum()),
        "mean_m": float(distance.mean()),
        "off_by_m": float(np.abs(distance - reference["distance"]).max()),
        "other_ids": int((answers["stand"] != reference["stand"])[off].sum()),
    }
