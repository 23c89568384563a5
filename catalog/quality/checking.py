"""All checks of a layer, one after the other."""

from __future__ import annotations

from datetime import date

import pandas as pd

from ...common.progress import SILENT, Progress
from ..cities import City
from ..entries import Dataset
from . import freshness, identifiers, place, schema, shapes
from .codes import Code
from .coverage import TOLERANCE_M2, Coverage, check_gaps, check_overlaps
from .joining import Reference, check_join
from .model import Quality
from .subject import Subject

SHAPES_UNTIL, OVERLAPS_UNTIL = 0.3, 0.7
"""How far the job is when the quick checks, and when the overlaps are done, with real parcels."""


def check_layer(
    frame: pd.DataFrame,
    dataset: Dataset | None = None,
    city: City | None = None,
    *,
    name: str = "",
    reference: Reference | None = None,
    fetched: date | None = None,
    today: date | None = None,
    tolerance_m2: float = TOLERANCE_M2,
    progress: Progress = SILENT,
) -> Quality:
    """Say of a layer (or a table) what is wrong with it; nothing is changed.

    ``dataset``: the entry that it should agree with; without one the fields are guessed by their names. ``city``:
    whose codes and place it should have. ``reference``: another layer to join with. ``fetched``: when it was pulled.
    Overlaps and gaps smaller than ``tolerance_m2`` are left out. Raises :class:`~..errors.CatalogError` when a field
    of the join is missing, and :class:`~...common.errors.Cancelled`.
    """
    subject = Subject(name or (dataset.id if dataset else ""), frame.reset_index(drop=True), dataset, city, progress)
    coverage = Coverage(subject, progress.part(SHAPES_UNTIL, OVERLAPS_UNTIL))
    outcomes = []
    progress.step("Checking fields, codes and shapes")
    for check in _QUICK:
        progress.at(SHAPES_UNTIL * len(outcomes) / len(_QUICK))
        outcomes.append(check(subject))
    progress.step("Looking for overlaps")
    outcomes.append(check_overlaps(subject, coverage, tolerance_m2))
    progress.step("Looking for gaps")
    outcomes.append(check_gaps(subject, coverage, tolerance_m2))
    progress.step("Comparing with the reference layer and the calendar")
    outcomes += [check_join(subject, reference), freshness.check(subject, fetched, today)]
    progress.at(1)
    return Quality(
        name=subject.name,
        rows=len(subject.frame),
        outcomes=tuple(outcomes),
        crs=subject.crs,
        dataset=dataset,
        city=city,
    )


_QUICK = (
    schema.check,
    place.check,
    shapes.check_missing,
    shapes.check_validity,
    identifiers.check_ids,
    shapes.check_repeated,
    identifiers.check_codes,
)


def likely_city(frame: pd.DataFrame, cities: tuple[City, ...]) -> City | None:
    """The city whose codes most records begin with; None where no field holds such codes."""
    subject = Subject("", frame)
    for code in (Code.PNU, Code.LEGAL_DONG, Code.LEGAL_DONG_8, Code.ADMINISTRATIVE_DONG, Code.SIGUNGU):
        for column in subject.code_columns_of(code):
            beginnings = pd.Series(subject.texts(column)).str[:5].value_counts()
            counts = [int(beginnings.reindex(city.sigungu_codes).sum()) for city in cities]
            if max(counts, default=0) > 0:
                return cities[counts.index(max(counts))]
    return None
