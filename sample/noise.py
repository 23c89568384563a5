"""Smooth random fields: value noise over several octaves."""

from __future__ import annotations

import numpy as np


class Noise:
    """A smooth random field over the plane with values about -1 to 1; features are about ``cell`` metres wide."""

    _LATTICE = 64

    def __init__(self, random: np.random.Generator, cell: float, octaves: int = 3) -> None:
        self._cell = cell
        self._lattices = random.uniform(-1, 1, size=(octaves, self._LATTICE, self._LATTICE))
        self._offsets = random.uniform(0, self._LATTICE, size=(octaves, 2))

    def __call__(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        total, weight = np.zeros(np.broadcast(x, y).shape), 0.0
        for octave, (lattice, offset) in enumerate(zip(self._lattices, self._offsets, strict=True)):
            cell, amplitude = self._cell / 2**octave, 0.5**octave
            total += amplitude * self._smooth(lattice, x / cell + offset[0], y / cell + offset[1])
            weight += amplitude
        return total / weight * 1.6

    def _smooth(self, lattice: np.ndarray, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        column, row = np.floor(x).astype(int), np.floor(y).astype(int)
        fx, fy = x - column, y - row
        fx, fy = fx * fx * (3 - 2 * fx), fy * fy * (3 - 2 * fy)
        n = self._LATTICE
        c0, c1, r0, r1 = column % n, (column + 1) % n, row % n, (row + 1) % n
        south = lattice[r0, c0] * (1 - fx) + lattice[r0, c1] * fx
        north = lattice[r1, c0] * (1 - fx) + lattice[r1, c1] * fx
        return south * (1 - fy) + north * fy
