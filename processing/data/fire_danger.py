"""What the forest page says of the day: the season of caution, and the fire danger index that was pulled last."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from qgis.core import NULL, QgsVectorLayer

from ...forest.season import NATIONAL, SeasonState, season_on, seasons_of
from .. import settings
from . import shelf

DATASET = "fire_index"
KST = timezone(timedelta(hours=9))
NEXT_IS_OUT_AFTER = timedelta(hours=4)
"""The index is renewed every three hours (reference/datasources.md §5.3); one hour for it to come out."""
WRITTEN_TIME = re.compile(r"(\d{4})\D?(\d{2})\D?(\d{2})\D*(\d{2})")


@dataclass(frozen=True)
class FireDanger:
    """The index of one city or district. ``grade`` is 1 (낮음) to 4 (매우높음), by the mean of its area."""

    place: str
    index: float
    grade: int
    grade_name: str
    highest: float | None
    highest_name: str
    analysed: datetime
    """When the forest service computed it, in Korean time."""

    def age(self, now: datetime) -> timedelta:
        return max(now - self.analysed, timedelta(0))

    def is_old(self, now: datetime) -> bool:
        """Whether a newer one must be out."""
        return self.age(now) > NEXT_IS_OUT_AFTER


def city() -> shelf.CityCard:
    """The city that was chosen last, else the first one that is known."""
    known = {card.id: card for card in shelf.cities()}
    return known.get(settings.CITY.value()) or next(iter(known.values()))


def season(day: date) -> SeasonState | None:
    """How ``day`` stands to the seasons of the city. Raises ``ForestError`` where its profile cannot be used."""
    tables = shelf.rules_of(city().id, "fire").get("seasons")
    return season_on(day, NATIONAL if tables is None else seasons_of(tables))


def danger() -> FireDanger | None:
    """The highest index of the city's districts as it was pulled last; None where it never was."""
    chosen = city()
    kept = [card for card in shelf.kept() if card.dataset_id == DATASET and Path(card.file).exists()]
    rows = [row for card in kept for row in _rows(card) if row["sigucode"] in chosen.sigungu_codes]
    found = [one for one in map(_danger, rows) if one is not None]
    newest = max((one.analysed for one in found), default=None)
    return max((one for one in found if one.analysed == newest), key=lambda one: one.index, default=None)


def login() -> str:
    """The authentication configuration with the key for the index; empty where none was chosen yet."""
    card = shelf.known_card(DATASET)
    return settings.login(card.login).value() if card is not None else ""


def address() -> str:
    """Another address of the service, where the user has given one."""
    return settings.address(DATASET).value()


def _rows(card: shelf.KeptCard) -> list[dict[str, object]]:
    layer = QgsVectorLayer(card.uri, card.dataset_id, "ogr")
    names = [field.name() for field in layer.fields()]
    rows = [dict(zip(names, feature.attributes(), strict=True)) for feature in layer.getFeatures()]
    return [{name: None if value == NULL else value for name, value in row.items()} for row in rows]


def _danger(row: dict[str, object]) -> FireDanger | None:
    """None where the row lacks the index, its grade or a time that can be read."""
    analysed, index = _time(str(row.get("analdate") or "")), _number(row.get("meanavg"))
    if analysed is None or index is None or row.get("grade") is None:
        return None
    return FireDanger(
        place=str(row.get("sigun") or ""),
        index=index,
        grade=int(row["grade"]),
        grade_name=str(row.get("grade_name") or ""),
        highest=_number(row.get("maxi")),
        highest_name=str(row.get("highest_grade_name") or ""),
        analysed=analysed,
    )


def _time(text: str) -> datetime | None:
    written = WRITTEN_TIME.match(text)
    with suppress(ValueError):
        return datetime(*map(int, written.groups()), tzinfo=KST) if written else None
    return None


def _number(value: object) -> float | None:
    with suppress(TypeError, ValueError):
        return float(value)
    return None
