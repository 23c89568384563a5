"""The thresholds of a forest layer in their order, and the patches that come of it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from ...common.progress import SILENT, Progress
from ..errors import ForestError
from ..geometry.connecting import patches_of
from ..geometry.dissolving import dissolved, small_holes, without_holes
from ..geometry.narrow import narrow_parts
from .choice import ForestChoice
from .parts import Parts, Tally
from .thresholds import with_holes_filled, with_slivers_joined, without_narrow_parts


@dataclass(frozen=True)
class Shaped:
    """``parts`` and the patch of each, 1 the largest; ``patch_m2`` by part. The tallies say what was done: clearings
    ``filled``, ``narrow`` parts and ``small`` patches left out, slivers ``merged`` into their neighbour."""

    parts: Parts
    patch: np.ndarray
    patch_m2: np.ndarray
    filled: Tally
    narrow: Tally
    merged: Tally
    small: Tally


def shaped(parts: Parts, choice: ForestChoice, progress: Progress = SILENT) -> Shaped:
    """Apply the thresholds of ``choice`` and number the patches.

    Raises :class:`ForestError` where nothing is left.
    """
    filled = narrow = merged = Tally()
    whole = np.empty(0, dtype=object)
    if choice.max_hole_m2 > 0 or choice.min_width_m > 0:
        progress.step("Dissolving the stands")
        whole = dissolved(parts.polygon, progress)
        progress.at(0.3)
    if choice.max_hole_m2 > 0:
        progress.step("Filling holes up to {area:g} m²", area=choice.max_hole_m2)
        parts, filled = with_holes_filled(parts, small_holes(whole, choice.max_hole_m2), progress)
        whole = without_holes(whole, choice.max_hole_m2)
        progress.at(0.5)
    if choice.min_width_m > 0:
        progress.step("Looking for parts narrower than {width:g} m", width=choice.min_width_m)
        parts, narrow = without_narrow_parts(parts, narrow_parts(whole, choice.min_width_m, progress), progress)
        parts, merged = with_slivers_joined(parts, choice.min_width_m, progress)
        progress.at(0.8)
    _require_some(parts, choice)
    progress.step("Joining the stands to patches")
    patch, patch_m2 = _numbered(parts, patches_of(parts.polygon, choice.bridge_m, progress))
    large = patch_m2 >= choice.min_patch_m2
    small = Tally(len(np.unique(patch[~large])), float(shapely.area(parts.polygon[~large]).sum()))
    kept = parts.where(large)
    _require_some(kept, choice)
    return Shaped(kept, patch[large], patch_m2[large], filled, narrow, merged, small)


def _numbered(parts: Parts, patch: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Patches from 1 by falling area (so those that are too small are the last), and the area of each part's patch."""
    _, number = np.unique(patch, return_inverse=True)
    area = np.bincount(number, shapely.area(parts.polygon))
    rank = np.empty(len(area), dtype=np.int64)
    rank[np.argsort(-area, kind="stable")] = np.arange(1, len(area) + 1)
    return rank[number], area[number]


def _require_some(parts: Parts, choice: ForestChoice) -> None:
    if not len(parts.polygon):
        raise ForestError(
            "No forest is left: nothing is as wide as {width:g} m in a patch of {area:g} m² or more. Lower the "
            "smallest width or the smallest patch.",
            width=choice.min_width_m, area=choice.min_patch_m2,
        )  # fmt: skip
