"""What a check finds, and what all checks together say of a layer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum

import geopandas as gpd
import numpy as np
import pandas as pd
from shapely.geometry import Point

from ...common.errors import filled
from ...common.texts import marked
from ..cities import City
from ..entries import Dataset


class Severity(Enum):
    """How much a finding matters, worst first."""

    ERROR = ("error", marked("Error"))
    WARNING = ("warning", marked("Warning"))
    NOTE = ("note", marked("Note"))

    def __init__(self, key: str, title: str) -> None:
        self.key = key
        self.title = title


class Verdict(Enum):
    """What a check, or all of them, come to."""

    FAULTY = ("faulty", marked("Correct it"))
    DOUBTFUL = ("doubtful", marked("Have a look"))
    GOOD = ("good", marked("In order"))
    SKIPPED = ("skipped", marked("Not checked"))

    def __init__(self, key: str, title: str) -> None:
        self.key = key
        self.title = title


class Check(Enum):
    """The checks, in the order of the report: a key and what is looked at."""

    SCHEMA = ("schema", marked("Fields and types"))
    CRS = ("crs", marked("Coordinate reference system and place"))
    EMPTY = ("empty", marked("Missing shapes"))
    VALIDITY = ("validity", marked("Validity of shapes"))
    IDS = ("ids", marked("Repeated identifiers"))
    SHAPES = ("shapes", marked("Repeated shapes"))
    CODES = ("codes", marked("Codes"))
    OVERLAPS = ("overlaps", marked("Overlaps"))
    GAPS = ("gaps", marked("Gaps"))
    JOIN = ("join", marked("Join with the reference layer"))
    FRESHNESS = ("freshness", marked("Freshness"))

    def __init__(self, key: str, title: str) -> None:
        self.key = key
        self.title = title


@dataclass(frozen=True)
class Saying:
    """A constant English sentence with gaps, and the values of its gaps."""

    template: str
    values: dict[str, object] = field(default_factory=dict)

    def text(self, translate: Callable[[str], str] = str) -> str:
        return filled(self.template, self.values, translate)


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong, and where.

    ``row``: the record's number in the layer, from 1; None where the whole layer is meant. ``place`` in the CRS of
    :attr:`Quality.crs`. ``area_m2`` and ``width_m`` of an overlap or a gap; the width is twice the area by the outline.
    """

    check: Check
    severity: Severity
    saying: Saying
    row: int | None = None
    field: str = ""
    value: str = ""
    place: Point | None = None
    area_m2: float | None = None
    width_m: float | None = None


@dataclass(frozen=True)
class Outcome:
    """What one check says: its findings, figures that are worth telling, or why it was left out."""

    check: Check
    findings: tuple[Finding, ...] = ()
    facts: tuple[Saying, ...] = ()
    skipped: Saying | None = None

    def count(self, severity: Severity) -> int:
        return sum(finding.severity is severity for finding in self.findings)

    @property
    def verdict(self) -> Verdict:
        if self.skipped is not None:
            return Verdict.SKIPPED
        if self.count(Severity.ERROR):
            return Verdict.FAULTY
        return Verdict.DOUBTFUL if self.count(Severity.WARNING) else Verdict.GOOD


ANY_CRS = "EPSG:5186"
FINDING_FIELDS = ("check", "severity", "sentence", "row", "field", "value", "area_m2", "width_m")
"""Fields of the layer of findings."""


@dataclass(frozen=True)
class Quality:
    """What all checks say of a layer of ``rows`` records; places are in ``crs`` (None where nobody knows it)."""

    name: str
    rows: int
    outcomes: tuple[Outcome, ...]
    crs: object = None
    dataset: Dataset | None = None
    """The entry of the catalogue that it was compared with."""
    city: City | None = None

    @property
    def findings(self) -> tuple[Finding, ...]:
        return tuple(finding for outcome in self.outcomes for finding in outcome.findings)

    def of(self, check: Check) -> Outcome:
        return next(outcome for outcome in self.outcomes if outcome.check is check)

    def count(self, severity: Severity) -> int:
        return sum(outcome.count(severity) for outcome in self.outcomes)

    @property
    def score(self) -> float:
        """Percent of the records without an error of their own."""
        faulty = {f.row for f in self.findings if f.severity is Severity.ERROR and f.row is not None}
        return 100.0 * (1 - len(faulty) / self.rows) if self.rows else 100.0

    @property
    def verdict(self) -> Verdict:
        verdicts = {outcome.verdict for outcome in self.outcomes}
        order = (Verdict.FAULTY, Verdict.DOUBTFUL, Verdict.GOOD)
        return next((verdict for verdict in order if verdict in verdicts), Verdict.SKIPPED)

    def to_frame(self, translate: Callable[[str], str] = str) -> gpd.GeoDataFrame:
        """The findings as points (without a place: none) with :data:`FINDING_FIELDS`; sentences translated."""
        found = self.findings
        frame = gpd.GeoDataFrame(
            {
                "check": [finding.check.key for finding in found],
                "severity": [finding.severity.key for finding in found],
                "sentence": [finding.saying.text(translate) for finding in found],
                "row": pd.array([finding.row for finding in found], dtype="Int64"),
                "field": [finding.field for finding in found],
                "value": [finding.value for finding in found],
                "area_m2": np.array([finding.area_m2 for finding in found], dtype=float),
                "width_m": np.array([finding.width_m for finding in found], dtype=float),
            },
            geometry=[finding.place for finding in found],
            # Without places the system does not matter, but files want one.
            crs=self.crs if self.crs is not None or any(f.place is not None for f in found) else ANY_CRS,
        )
        frame.attrs["geometry_type"] = "Point"
        return frame
