"""The review itself: how far each application is from forest, and whether the forest service must be asked."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from pyproj import CRS

from ...common.fields import field_named
from ...common.progress import SILENT, Progress
from ..crs import FOREST, analysis_crs, require_crs, require_korea
from ..geometry.cleaning import cleaned
from ..law import LawTable
from ..measuring.proximity import forest_proximity
from ..measuring.result import BARE_STANDS
from ..stands.fuel import Fuel, bare_stands, stand_attributes
from ..stands.layers import in_crs
from ..terrain.dem import Dem
from .applications import Application
from .lots import PARCELS, Lots
from .rule import ReviewRule, review_rule
from .subjects import Basis, Note, Status, Subject, subject_of

TREELESS = (Fuel.UNSTOCKED.key, Fuel.BARE.key)
"""무립목지 and 제지: forest by 산림자원법 §2 where they are cleared for a time, not where they are another use."""

Heights = Callable[[tuple[float, float, float, float]], Dem]
"""Opens the heights within west, south, east and north: known only when the forest's edges are found."""


@dataclass(frozen=True)
class Stand:
    """The nearest forest: its row in the layer, its id, what grows there (keys and codes as in the forest layer)."""

    row: int
    forest_id: object
    fuel: str
    species: str
    species_name: str
    age_class: int | None


@dataclass(frozen=True)
class Answer:
    """What the desk is told of one application; ``needed`` is None where nothing could be measured.

    ``dist_m``: metres from the ground that counts, ``lot_dist_m`` from the lot (both never rounded). ``line``: the
    shortest line from the ground to the forest, None where they touch. ``bearing_deg``: the way it goes, clockwise
    from grid north. ``slope_deg``: of the forest's ground at its end.
    """

    subject: Subject
    rule: ReviewRule
    needed: bool | None = None
    dist_m: float = math.nan
    lot_dist_m: float = math.nan
    stand: Stand | None = None
    line: shapely.LineString | None = None
    bearing_deg: float = math.nan
    slope_deg: float = math.nan

    @property
    def notes(self) -> tuple[Note, ...]:
        """What must be known of it, the weightiest first."""
        said = set(self.subject.notes)
        if self.dist_m == 0:
            said.add(Note.INSIDE_FOREST)
        if self.stand is not None and self.stand.fuel in TREELESS:
            said.add(Note.NOT_STOCKED)
        if not self.rule.in_force and self.needed is not None:
            said.add(Note.NOT_IN_FORCE)
        if self.lot_dist_m <= self.rule.limit_m < self.dist_m:
            said.add(Note.LOT_NEARER)
        return tuple(note for note in Note if note in said)


@dataclass(frozen=True)
class Review:
    """The answers in the order of the applications, the CRS they are measured in, and what they were measured with."""

    answers: tuple[Answer, ...]
    crs: CRS
    forest: gpd.GeoDataFrame
    lots: Lots | None

    @property
    def needed(self) -> int:
        return sum(answer.needed is True for answer in self.answers)

    @property
    def unplaced(self) -> int:
        """Applications of which nothing could be measured."""
        return sum(answer.needed is None for answer in self.answers)


def permit_review(
    applications: Sequence[Application],
    forest: gpd.GeoDataFrame,
    table: LawTable,
    crs: CRS,
    lots: Lots | None = None,
    heights: Heights | None = None,
    limit_m: float | None = None,
    progress: Progress = SILENT,
) -> Review:
    """Answer every application: the review is needed where its ground is within the distance of forest (closed).

    ``crs`` is that of the analysis (:func:`review_crs`): the places of ``applications``, ``lots`` and ``heights`` are
    in it already, ``forest`` is transformed. ``limit_m`` takes the place of the distance of the law ``table``. The
    distance is the true one of the footprint, of the lot where no footprint is given, of the point where there is no
    lot; all forest counts, whatever its size, as in the legal text (reference/forest.md §0). An application that cannot
    be placed keeps its row, with the reason. The forest is prepared once for all.

    Raises :class:`ForestError`: no CRS, coordinates outside Korea, no forest polygon, no rule of the review in
    ``table``. Raises ``Cancelled`` within a second of a request to stop.
    """
    progress.step("Looking for {count} applications", count=len(applications))
    subjects = []
    for application in applications:
        progress.check()
        subjects.append(subject_of(application, lots))
    require_korea(forest, FOREST)
    forest = in_crs(forest, crs, FOREST).reset_index(drop=True)
    answers = [Answer(subject, review_rule(table, subject.application.day, limit_m)) for subject in subjects]
    placed = [number for number, subject in enumerate(subjects) if subject.ground is not None]
    if placed:
        measured = _measured([answers[number] for number in placed], forest, crs, heights, progress.part(0.2, 0.9))
        for number, answer in zip(placed, measured, strict=True):
            answers[number] = answer
    review = Review(tuple(answers), crs, forest, lots)
    bare = bare_stands(forest)
    if bare and placed:
        progress.warn(BARE_STANDS, count=bare)
    _warn(review, progress)
    return review


def review_crs(parcels: gpd.GeoDataFrame | None, forest: gpd.GeoDataFrame) -> CRS:
    """The CRS in which applications are measured: the belt of Korea 2000 at the parcels, else at the forest."""
    layer, name = (forest, FOREST) if parcels is None else (parcels, PARCELS)
    require_crs(layer, name)
    return analysis_crs(layer)


def _measured(
    answers: list[Answer], forest: gpd.GeoDataFrame, crs: CRS, heights: Heights | None, progress: Progress
) -> list[Answer]:
    grounds = [answer.subject.ground for answer in answers]
    beside = [number for number, answer in enumerate(answers) if _has_both(answer.subject)]
    lots = [answers[number].subject.lot.shape for number in beside]
    found = forest_proximity(gpd.GeoDataFrame(geometry=grounds + lots, crs=crs), forest, progress=progress).frame
    distance, row = found["dist_m"].to_numpy(), found["forest_id"].to_numpy(dtype=float).astype(int) - 1
    lot_distance = np.where([answer.subject.lot is None for answer in answers], np.nan, distance[: len(answers)])
    lot_distance[beside] = distance[len(answers) :]
    stands = _stands(forest, row[: len(answers)])
    shapes = cleaned(forest.geometry.to_numpy()[row[: len(answers)]]).geometries
    lines = [
        shapely.shortest_line(ground, shape) if apart > 0 else None
        for ground, shape, apart in zip(grounds, shapes, distance[: len(answers)], strict=True)
    ]
    slopes = _slopes(grounds, shapes, lines, heights)
    return [
        replace(
            answer,
            needed=bool(answer.rule.in_force and distance[number] <= answer.rule.limit_m),
            dist_m=float(distance[number]),
            lot_dist_m=float(lot_distance[number]),
            stand=stands[number],
            line=lines[number],
            bearing_deg=_bearing(lines[number]),
            slope_deg=float(slopes[number]),
        )
        for number, answer in enumerate(answers)
    ]


def _has_both(subject: Subject) -> bool:
    return subject.basis is Basis.FOOTPRINT and subject.lot is not None


def _stands(forest: gpd.GeoDataFrame, rows: np.ndarray) -> list[Stand]:
    chosen = forest.iloc[rows]
    grown = stand_attributes(chosen)
    own_id = field_named(forest.columns, ("forest_id",))
    named = field_named(forest.columns, ("species_name", "koftr_nm"))
    return [
        Stand(
            row=int(rows[number]),
            forest_id=chosen[own_id].iloc[number] if own_id else int(rows[number]) + 1,
            fuel=stand["fuel"],
            species=_text(stand["species"]),
            species_name=_text(chosen[named].iloc[number]) if named else "",
            age_class=None if pd.isna(stand["age_class"]) else int(stand["age_class"]),
        )
        for number, (_, stand) in enumerate(grown.iterrows())
    ]


def _text(value: object) -> str:
    return "" if pd.isna(value) else str(value).strip()


def _bearing(line: shapely.LineString | None) -> float:
    if line is None:
        return math.nan
    (x, y), (to_x, to_y) = shapely.get_coordinates(line)
    return math.degrees(math.atan2(to_x - x, to_y - y)) % 360.0


def _slopes(grounds: list, stands: np.ndarray, lines: list, heights: Heights | None) -> np.ndarray:
    """Degrees at the forest's end of each line; where ground and forest meet, at a point of what they share."""
    if heights is None:
        return np.full(len(grounds), np.nan)
    places = [
        shapely.get_point(line, 1) if line is not None else _shared_place(ground, stand)
        for ground, stand, line in zip(grounds, stands, lines, strict=True)
    ]
    xy = shapely.get_coordinates(places)
    return heights((*xy.min(axis=0), *xy.max(axis=0))).slope_aspect_at(xy)[0]


def _shared_place(ground: shapely.Geometry, stand: shapely.Geometry) -> shapely.Point:
    shared = shapely.intersection(ground, stand)
    return shapely.point_on_surface(shared if not shared.is_empty else ground)


def _warn(review: Review, progress: Progress) -> None:
    for status, count in Counter(answer.subject.status for answer in review.answers).items():
        if status is not Status.CHECKED:
            progress.warn("{count} applications could not be checked: {reason}.", count=count, reason=status.english)
    for note, count in Counter(note for answer in review.answers for note in answer.notes[:1]).items():
        if note in (Note.OUTSIDE_LOT, Note.NOT_IN_FORCE, Note.LOT_NEARER):
            progress.warn("{count} applications: {note}", count=count, note=note.english)
