"""An unknown file → the likeliest mapping of its columns, by their names and by what they hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...common.texts import marked
from . import contents
from .contents import ENOUGH, filled_share, share
from .file_sample import FileSample
from .layouts import SERVICE_DATE
from .mapping import TIME_COLUMNS, ColumnMapping
from .synonyms import opinion
from .time_formats import format_of

BY_BOTH = marked("by its name and its values")
BY_VALUES = marked("by its values")
BY_PLACE = marked("by its place beside the time; please check")

NAME_WEIGHT, CONTENT_WEIGHT = 0.65, 0.35
LEAST = 0.3
"""Confidence below which nothing is proposed: half the weight of a name that only sounds right."""
PLACE_CONFIDENCE = 0.3
SHARE_OF_STOPS = 0.8
"""Different values per row above which a column of ids is one of cards or transactions rather than of stops."""
MISSING_MARKS = ("~", "_", "-", "NULL", "null", "NA", "NaN", "nan", "\\N", "None")

_DECIMAL = re.compile(r"\d+\.0+")


@dataclass(frozen=True)
class Proposal:
    """The columns of a file that ``column`` is likely to be: why (an English text), and how sure (0 to 1)."""

    column: str
    sources: tuple[str, ...]
    reason: str
    confidence: float


def propose(sample: FileSample) -> dict[str, Proposal]:
    """For each canonical column the likeliest column of the file (or two: date and time), each used once."""
    table = _Columns(sample)
    candidates = sorted(table.candidates(), key=lambda found: -found.confidence)
    chosen: dict[str, Proposal] = {}
    used: set[str] = set()
    for found in candidates:
        if found.column not in chosen and not used.intersection(found.sources):
            chosen[found.column] = found
            used.update(found.sources)
    for found in table.beside_the_times(chosen):
        if found.column not in chosen and not used.intersection(found.sources):
            chosen[found.column] = found
            used.update(found.sources)
    return chosen


def mapping_for(sample: FileSample, name: str, columns: dict[str, tuple[str, ...]]) -> ColumnMapping:
    """The mapping of ``columns``, with what else the sample tells: marks of missing values, format of the times.

    Of two columns that are a time together the date comes first.
    """
    marks = _marks(sample)
    ordered = {
        column: tuple(sorted(parts, key=lambda part: not _is_date_column(sample, part)))
        for column, parts in columns.items()
    }
    times = [_joined(sample, ordered[column], marks) for column in TIME_COLUMNS if ordered.get(column)]
    return ColumnMapping(
        name,
        ordered,
        sample.encoding,
        sample.delimiter,
        sample.header,
        0 if sample.header else len(sample.names),
        marks,
        next(filter(None, map(format_of, times)), ""),
        decimals=_has_decimals(sample, ordered),
    )


class _Columns:
    """The columns of a sample, and what each could be."""

    def __init__(self, sample: FileSample) -> None:
        self._sample = sample
        marks = _marks(sample)
        self._texts = {
            name: ["" if text in marks else text.removesuffix(".0") for text in sample.column(name)]
            for name in sample.names
        }

    def candidates(self) -> list[Proposal]:
        found = [self._single(column, name) for column in _CONTENT for name in self._sample.names]
        pairs = [pair for pair in pairwise(self._sample.names) if self._is_date_and_clock(*pair)]
        found += [self._pair(column, pair) for column in TIME_COLUMNS for pair in pairs]
        found += self._times_in_order()
        return [proposal for proposal in found if proposal and proposal.confidence >= LEAST]

    def beside_the_times(self, chosen: dict[str, Proposal]) -> list[Proposal]:
        """Where nothing else tells: the stop stands after its time, and the route before the boarding."""
        names = self._sample.names
        found = []
        for time, column, step in (
            ("board_time", "board_stop", 1), ("alight_time", "alight_stop", 1), ("board_time", "route_id", -1),
        ):  # fmt: skip
            if time not in chosen:
                continue
            place = names.index(chosen[time].sources[-1 if step > 0 else 0]) + step
            if 0 <= place < len(names) and self._could_be_of_places(names[place]):
                found.append(Proposal(column, (names[place],), BY_PLACE, PLACE_CONFIDENCE))
        return found

    def _single(self, column: str, name: str) -> Proposal | None:
        by_name = opinion(column, name) if self._sample.header else 0.0
        by_content = _CONTENT[column](self._texts[name])
        if by_content == 0 or (not by_name and column not in _TOLD_BY_CONTENT):
            return None
        confidence = NAME_WEIGHT * by_name + CONTENT_WEIGHT * by_content
        reason = BY_BOTH if by_name else BY_VALUES
        return Proposal(column, (name,), reason, round(confidence, 2))

    def _pair(self, column: str, pair: tuple[str, str]) -> Proposal | None:
        by_name = max(opinion(column, name) for name in pair) if self._sample.header else 0.0
        if not by_name:
            return None
        return Proposal(column, pair, BY_BOTH, round(NAME_WEIGHT * by_name + CONTENT_WEIGHT, 2))

    def _times_in_order(self) -> list[Proposal]:
        """Columns of times without names: the earlier one is the boarding."""
        if self._sample.header:
            return []
        single = [(name,) for name in self._sample.names if share(self._texts[name], contents.is_moment) >= ENOUGH]
        pairs = [pair for pair in pairwise(self._sample.names) if self._is_date_and_clock(*pair)]
        times = sorted(single + pairs, key=lambda parts: -filled_share(self._texts[parts[0]]))[: len(TIME_COLUMNS)]
        times.sort(key=self._first_moment)
        return [
            Proposal(column, parts, BY_VALUES, CONTENT_WEIGHT)
            for column, parts in zip(TIME_COLUMNS, times, strict=False)
        ]

    def _first_moment(self, parts: tuple[str, ...]) -> str:
        rows = zip(*(self._texts[part] for part in parts), strict=False)
        return next((" ".join(row) for row in rows if all(row)), "9")

    def _is_date_and_clock(self, first: str, second: str) -> bool:
        return (
            share(self._texts[first], contents.is_date) >= ENOUGH
            and share(self._texts[second], contents.is_clock) >= ENOUGH
        )

    def _could_be_of_places(self, name: str) -> bool:
        texts = self._texts[name]
        filled = [text for text in texts if text]
        return (
            bool(filled)
            and not share(filled, contents.is_moment)
            and not share(filled, contents.is_date) >= ENOUGH
            and len(set(filled)) <= max(1, SHARE_OF_STOPS * len(filled))
        )


def _kind(is_such: Callable[[str], bool]) -> Callable[[Sequence[str]], float]:
    def content(texts: Sequence[str]) -> float:
        fitting = share(texts, is_such)
        return fitting if fitting >= ENOUGH else 0.0

    return content


def _any(texts: Sequence[str]) -> float:
    return 0.0 if share(texts, contents.is_moment) >= ENOUGH else 0.5


def _always(texts: Sequence[str]) -> float:
    """Of what has to be in nearly every row."""
    return _any(texts) * (1 + filled_share(texts)) / 2 if filled_share(texts) > 0 else 0.0


def _cards(texts: Sequence[str]) -> float:
    """Long texts; of several such columns the one with most different values is that of the cards."""
    filled = [text for text in texts if text]
    if not filled or share(filled, contents.is_card) < ENOUGH:
        return 0.5 * filled_share(texts)
    return 0.9 + 0.1 * len(set(filled)) / len(filled)


def _modes(texts: Sequence[str]) -> float:
    """Codes of three digits; whole words too, for those who write them out."""
    return 1.0 if share(texts, contents.is_mode) >= ENOUGH else 0.3 * bool(any(texts))


_CONTENT: dict[str, Callable[[Sequence[str]], float]] = {
    "card_id": _cards,
    "mode": _modes,
    "route_id": _always,
    "vehicle_id": _any,
    "board_stop": _always,
    "board_time": _kind(contents.is_moment),
    "alight_stop": _any,
    "alight_time": _kind(contents.is_moment),
    "linked_trip_id": _any,
    "leg_no": _kind(contents.is_leg),
    "user_type": lambda texts: 1.0 if share(texts, contents.is_user_type) >= ENOUGH else 0.3 * bool(any(texts)),
    "passengers": _kind(contents.is_passengers),
    SERVICE_DATE: _kind(contents.is_date),
}
"""Column → how much the values of a column say that it is this one; 0 rules it out."""

_TOLD_BY_CONTENT = ("card_id",)
"""Columns that their values alone can tell; the times are told together (:meth:`_Columns._times_in_order`)."""


def _marks(sample: FileSample) -> tuple[str, ...]:
    present = {text for row in sample.rows for text in row}
    return tuple(mark for mark in MISSING_MARKS if mark in present)


def _is_date_column(sample: FileSample, name: str) -> bool:
    return share(sample.column(name), contents.is_date) >= ENOUGH


def _joined(sample: FileSample, parts: tuple[str, ...], marks: tuple[str, ...]) -> list[str]:
    rows = zip(*(sample.column(part) for part in parts), strict=False)
    return [" ".join(row) for row in rows if all(row) and not set(row) & set(marks)]


def _has_decimals(sample: FileSample, columns: dict[str, tuple[str, ...]]) -> bool:
    plain_columns = [parts[0] for column, parts in columns.items() if column not in TIME_COLUMNS and parts]
    return any(share(sample.column(name), _DECIMAL.fullmatch) >= ENOUGH for name in plain_columns)
