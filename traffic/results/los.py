"""Level of service (서비스수준) of each edge and slice, by a table that a city may edit."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

import numpy as np

from ..errors import TrafficError

LEVELS = ("A", "B", "C", "D", "E", "F", "FF", "FFF")
"""Best first. FF and FFF are Korea's own: a vehicle waits for a second, a third cycle (도로용량편람)."""
OVERLOADED = LEVELS[LEVELS.index("E") :]
"""Levels that a plan has to answer: at capacity and beyond (교통영향평가 asks for D or better)."""

DEFAULT_FILE = Path(__file__).with_name("los.csv")
COLUMNS = ("measure", "los", "limit", "source")


class Measure(Enum):
    """What a level is told by; limits of a speed are lower ends, of the others upper ends."""

    SIGNAL_DELAY = "signal_delay_s"
    SPEED_RATIO = "speed_ratio"
    V_C = "v_c"

    @property
    def rises_when_better(self) -> bool:
        return self is Measure.SPEED_RATIO


@dataclass(frozen=True)
class LevelTable:
    """Measure → limits of the levels from A on (each included); beyond the last limit lies the next level.

    ``sources``: measure → where its limits are from.
    """

    limits: dict[Measure, tuple[float, ...]]
    sources: dict[Measure, str]

    def ranks(self, measure: Measure, values: np.ndarray) -> np.ndarray:
        """Numbers of the levels (0 is A) that ``values`` of one measure give; 0 where a value is missing."""
        sign = -1.0 if measure.rises_when_better else 1.0
        limits = sign * np.asarray(self.limits.get(measure, ()))
        values = np.asarray(values, dtype=float)
        found = np.searchsorted(limits, sign * values, side="left")
        return np.where(np.isnan(values), 0, found)


def levels(
    table: LevelTable, has_signal: np.ndarray, delay_s: np.ndarray, speed_ratio: np.ndarray, v_c: np.ndarray
) -> np.ndarray:
    """Level of service of each row, as text.

    ``has_signal``: whether the edge ends at a signal. Those are told by the mean delay of a vehicle in seconds
    (제어지체); all others by the worse of speed (share of the speed when empty) and v/c. In a static assignment speeds
    fall little up to capacity and v/c speaks; in a simulation a jam has a small flow, and speed does.
    """
    by_delay = table.ranks(Measure.SIGNAL_DELAY, delay_s)
    by_flow = np.maximum(table.ranks(Measure.SPEED_RATIO, speed_ratio), table.ranks(Measure.V_C, v_c))
    return np.asarray(LEVELS, dtype=object)[np.where(np.asarray(has_signal, dtype=bool), by_delay, by_flow)]


def level_table(file: Path | None = None) -> LevelTable:
    """The table in ``file`` (CSV, ``measure los limit source``), the one that comes with Sijeong where none is given.

    Raises :class:`TrafficError` that names the row where a measure, a level or a limit cannot be used.
    """
    file = Path(file or DEFAULT_FILE)
    limits: dict[Measure, list[float]] = {}
    sources: dict[Measure, str] = {}
    for number, row in enumerate(_rows(file), start=2):
        measure = _measure(row, file, number)
        known = limits.setdefault(measure, [])
        if len(known) == len(LEVELS) - 1 or row["los"] != LEVELS[len(known)]:
            raise TrafficError(
                "{file}, row {row}: “{los}” is out of turn. The levels of a measure follow each other from A on.",
                file=file.name,
                row=number,
                los=row["los"],
            )
        known.append(_limit(row, known, measure, file, number))
        sources.setdefault(measure, row["source"] or "")
    if Measure.SIGNAL_DELAY not in limits:
        raise TrafficError(
            "{file} tells no level of service by delay at signals. Give rows with the measure signal_delay_s.",
            file=file.name,
        )
    return LevelTable({measure: tuple(values) for measure, values in limits.items()}, sources)


def _rows(file: Path) -> Sequence[dict[str, str]]:
    content = file.read_bytes()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp949", errors="replace")  # what Excel saves a CSV in
    reader = csv.DictReader(io.StringIO(text))
    missing = [name for name in COLUMNS if name not in (reader.fieldnames or ())]
    if missing:
        raise TrafficError(
            "{file} has no column {missing}. A table of levels of service has measure, los, limit and source.",
            file=file.name,
            missing=", ".join(missing),
        )
    return list(reader)


def _measure(row: dict[str, str], file: Path, number: int) -> Measure:
    try:
        return Measure(row["measure"])
    except ValueError as cause:
        raise TrafficError(
            "{file}, row {row}: “{measure}” is no measure. Use {known}.",
            file=file.name,
            row=number,
            measure=row["measure"],
            known=", ".join(measure.value for measure in Measure),
        ) from cause


def _limit(row: dict[str, str], known: list[float], measure: Measure, file: Path, number: int) -> float:
    try:
        limit = float(row["limit"])
    except (TypeError, ValueError):
        limit = float("nan")
    in_order = not known or (limit < known[-1] if measure.rises_when_better else limit > known[-1])
    if not np.isfinite(limit) or not in_order:
        raise TrafficError(
            "{file}, row {row}: the limit “{limit}” is no number beyond the one before it. Correct the table.",
            file=file.name,
            row=number,
            limit=row["limit"],
        )
    return limit
