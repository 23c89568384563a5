"""The charts of the forest."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from ...processing.results import Result
from ...processing.translation import tr
from ..jobs import Step
from . import dong_drawing, dong_reading, forest_drawing, forest_reading
from .chart import Chart
from .marks import height_of_bars
from .rows import Column
from .subject import Kind

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

NAME = Column("name", QT_TRANSLATE_NOOP("Name"), None)


def villages_table(villages: Sequence[forest_reading.RankedVillage]) -> list[list[object]]:
    """A column for each factor."""
    factors = list(villages[0].points) if villages else []
    headings = [tr("Village"), tr("Class"), tr("Score (0–100)"), *factors]
    lines = (
        [
            village.name,
            village.village_class,
            round(village.score, 1),
            *(round(village.points[one], 1) for one in factors),
        ]
        for village in villages
    )
    return [headings, *lines]


BANDS = Chart(
    (Kind.FOREST, Kind.PARCEL),
    QT_TRANSLATE_NOOP("By distance from forest"),
    Result.FOREST_PROXIMITY,
    Step.MEASURE_FOREST,
    forest_reading.bands_of,
    forest_drawing.draw_bands,
    (
        Column("name", QT_TRANSLATE_NOOP("Distance to forest"), None),
        Column("count", QT_TRANSLATE_NOOP("Parcels or buildings")),
        Column("area_m2", QT_TRANSLATE_NOOP("Area (m²)")),
    ),
    is_of_all=True,
    least_height=height_of_bars,
)
CHANGES = Chart(
    (Kind.FOREST,),
    QT_TRANSLATE_NOOP("Changes since the register before"),
    Result.REGISTER_CHANGES,
    Step.FOREST_REGISTER,
    forest_reading.changes_of,
    forest_drawing.draw_changes,
    (
        Column("name", QT_TRANSLATE_NOOP("Change"), None),
        Column("count", QT_TRANSLATE_NOOP("Parcels")),
    ),
    is_of_all=True,
    least_height=height_of_bars,
)
EXPOSURE = Chart(
    (Kind.FOREST, Kind.VILLAGE),
    QT_TRANSLATE_NOOP("Most exposed villages, by factor"),
    Result.EXPOSED_VILLAGES,
    Step.FIRE_EXPOSURE,
    forest_reading.villages_of,
    forest_drawing.draw_villages,
    (
        Column("name", QT_TRANSLATE_NOOP("Village"), None),
        Column("village_class", QT_TRANSLATE_NOOP("Class"), None),
        Column("score", QT_TRANSLATE_NOOP("Score (0–100)"), 1),
        Column("worst", QT_TRANSLATE_NOOP("Heaviest factor"), None),
    ),
    is_of_all=True,
    tabled=villages_table,
    least_height=forest_drawing.height_of_villages,
)
RESPONSE = Chart(
    (Kind.FOREST,),
    QT_TRANSLATE_NOOP("Forest edge by the time of the first engine"),
    Result.ACCESS_EDGES,
    Step.FIRE_ACCESS,
    forest_reading.responses_of,
    forest_drawing.draw_responses,
    (
        Column("name", QT_TRANSLATE_NOOP("First fire engine"), None),
        Column("length_m", QT_TRANSLATE_NOOP("Forest edge (m)")),
        Column("share", QT_TRANSLATE_NOOP("Share (%)"), 1, 100),
    ),
    is_of_all=True,
    least_height=height_of_bars,
)
FOREST_DONGS = Chart(
    (Kind.FOREST, Kind.DONG),
    QT_TRANSLATE_NOOP("Forest-adjacent land by area"),
    Result.FOREST_SUMMARY,
    Step.FOREST_SUMMARY,
    partial(dong_reading.values_of, value="adjacent_share", factor=100),
    lambda axes, rows, look: dong_drawing.draw_values(axes, rows, look, tr("Share of forest-adjacent land (%)"), 1),
    (NAME, Column("value", QT_TRANSLATE_NOOP("Share of forest-adjacent land (%)"), 1)),
    is_of_all=True,
    least_height=height_of_bars,
)
REACH_DONGS = Chart(
    (Kind.FOREST, Kind.DONG),
    QT_TRANSLATE_NOOP("Fire engines at the forest edge, by dong"),
    Result.ACCESS_BY_DONG,
    Step.FIRE_ACCESS,
    dong_reading.reach_of,
    dong_drawing.draw_reach,
    (
        NAME,
        Column("in_time", QT_TRANSLATE_NOOP("in time (km)"), 1),
        Column("late", QT_TRANSLATE_NOOP("late (km)"), 1),
        Column("not_reached", QT_TRANSLATE_NOOP("not reached (km)"), 1),
    ),
    is_of_all=True,
    least_height=partial(height_of_bars, legend=3),
)
