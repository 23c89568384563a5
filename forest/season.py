"""The season of caution against forest fire (산불조심기간): whether a day lies in it, and how long until it turns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from .errors import ForestError


def _day(text: str, year: int) -> date:
    """``02-29`` is the last of February in any year."""
    try:
        if text == "02-29":
            return date(year, 3, 1) - timedelta(days=1)
        return date.fromisoformat(f"{year}-{text}")
    except ValueError as cause:
        raise ForestError("“{text}” is no day of a season. Write month and day as 02-01.", text=text) from cause


@dataclass(frozen=True)
class Season:
    """One season by month and day, both ends included.

    ``year``: it holds in that year alone, in the place of the yearly season that it meets, as the measures of 2026 do,
    which began on 20 January. Raises :class:`ForestError` for days that no calendar has, or an end before the begin.
    """

    first: str
    last: str
    year: int | None = None

    def __post_init__(self) -> None:
        begins, ends = self.days(self.year or 2024)  # any leap year, for 29 February
        if ends < begins:
            raise ForestError(
                "The season from {first} to {last} ends before it begins. Write one that passes New Year as two.",
                first=self.first,
                last=self.last,
            )

    def days(self, year: int) -> tuple[date, date]:
        """The first and last day in ``year``."""
        return _day(self.first, year), _day(self.last, year)

    def meets(self, other: Season, year: int) -> bool:
        """Whether the two share a day in ``year``."""
        (begins, ends), (others_begin, others_end) = self.days(year), other.days(year)
        return begins <= others_end and others_begin <= ends


@dataclass(frozen=True)
class SeasonState:
    """``is_on``: the day lies in a season, whose last day is ``turn``; else ``turn`` is the first day of the next one.

    ``days``: from the day to ``turn``, 0 on the last day of a season.
    """

    is_on: bool
    turn: date
    days: int


NATIONAL = (Season("02-01", "05-15"), Season("11-01", "12-15"), Season("01-20", "05-15", 2026))
"""Those of the whole country; 2026 by the measures of that year (korea.kr 148958301, reference/forest.md §0)."""


def seasons_of(tables: Iterable[Mapping[str, object]]) -> tuple[Season, ...]:
    """The seasons of a city profile: ``{ from = "02-01", to = "05-15" }``, with ``year`` where it is one year's alone.

    Raises :class:`ForestError` naming what cannot be used.
    """
    return tuple(
        Season(str(table.get("from", "")), str(table.get("to", "")), table.get("year"))  # type: ignore[arg-type]
        for table in tables
    )


def season_on(day: date, seasons: Iterable[Season] = NATIONAL) -> SeasonState | None:
    """How ``day`` stands to ``seasons``; None without any."""
    seasons = tuple(seasons)
    spans = sorted(span for year in (day.year, day.year + 1) for span in _spans(seasons, year))
    for begins, ends in spans:
        if begins <= day <= ends:
            return SeasonState(True, ends, (ends - day).days)
        if day < begins:
            return SeasonState(False, begins, (begins - day).days)
    return None


def _spans(seasons: tuple[Season, ...], year: int) -> list[tuple[date, date]]:
    special = [season for season in seasons if season.year == year]
    yearly = [season for season in seasons if season.year is None]
    kept = [season for season in yearly if not any(season.meets(other, year) for other in special)]
    return [season.days(year) for season in (*special, *kept)]
