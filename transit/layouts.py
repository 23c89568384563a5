"""The layouts in which card records are delivered, recognised by the names in their header."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from enum import Enum

from .errors import TransitError

REQUIRED = ("card_id", "route_id", "board_stop", "board_time")
SERVICE_DATE = "service_date"
DELIMITERS = (",", "|", "\t", ";")

_TS18 = {
    "card_id": ("가상카드번호", "카드번호"),
    "mode": ("교통수단코드", "교통수단"),
    "route_id": ("정산사노선ID", "노선ID"),
    "vehicle_id": ("정산사차량ID", "차량ID"),
    "board_stop": ("정산사승차정류장ID", "승차정류장ID"),
    "board_time": ("승차일시",),
    "alight_stop": ("정산사하차정류장ID", "하차정류장ID"),
    "alight_time": ("하차일시",),
    "linked_trip_id": ("트랜잭션ID", "트랜젝션ID"),
    "leg_no": ("환승건수", "환승횟수"),
    "user_type": ("이용자유형코드(시스템)", "이용자유형코드", "이용자유형"),
    "passengers": ("이용자수", "승객수"),
    SERVICE_DATE: ("운행일자",),
}
_SETTLEMENT2018 = {
    "card_id": ("VIRTL_CARD_NO", "카드번호(암호화)", "카드번호", "가상카드번호"),
    "mode": ("TFCMN_CD", "교통수단", "교통수단코드"),
    "route_id": ("ROUTE_ID", "노선ID"),
    "vehicle_id": ("CAR_ID", "차량ID"),
    "board_stop": ("TKCAR_STTN_ID", "승차정류장ID"),
    "board_time": ("TKCAR_DT", "승차일시"),
    "alight_stop": ("GFF_STTN_ID", "하차정류장ID"),
    "alight_time": ("GFF_DT", "하차일시"),
    "linked_trip_id": ("TRNSC_ID", "트랜젝션ID", "트랜잭션ID"),
    "leg_no": ("TRNSIT_CNTC", "환승횟수", "환승건수"),
    "passengers": ("USEA_PRSN_CNTC", "승객수", "이용자수"),
}
_CANONICAL = {
    name: (name,)
    for name in [
        "card_id",
        "mode",
        "route_id",
        "vehicle_id",
        "board_stop",
        "board_time",
        "alight_stop",
        "alight_time",
        "linked_trip_id",
        "leg_no",
        "user_type",
        "passengers",
        "service_date",
    ]
}


class TapProfile(Enum):
    """A layout of card records."""

    AUTO = "auto"
    TS18 = "ts18"
    """The 18 columns of the Transportation Safety Authority (reference/datasources.md §4.1)."""
    SETTLEMENT2018 = "settlement2018"
    """The settlement company's layout of 2018, where ``~`` is a missing value (§4.2)."""
    CANONICAL = "canonical"
    """The columns that this plugin writes, for records prepared by hand."""

    @property
    def aliases(self) -> dict[str, tuple[str, ...]]:
        """For each canonical column the names it goes by, the preferred one first."""
        return {
            TapProfile.TS18: _TS18,
            TapProfile.SETTLEMENT2018: _SETTLEMENT2018,
            TapProfile.CANONICAL: _CANONICAL,
        }[self]

    @property
    def missing_marks(self) -> tuple[str, ...]:
        """What stands for a missing value beside an empty field."""
        return ("~",) if self is TapProfile.SETTLEMENT2018 else ()


@dataclass(frozen=True)
class Layout:
    """How one file is laid out: the place of each canonical column, its name there, the number of fields."""

    profile: TapProfile
    places: dict[str, int]
    names: dict[str, str]
    width: int
    delimiter: str = field(default=",")

    def place(self, column: str) -> int | None:
        return self.places.get(column)


def layout_of_line(file: str, header: str, profile: TapProfile) -> Layout:
    """The layout that the header line of a text file declares; its delimiter is the most frequent candidate."""
    delimiter = max(DELIMITERS, key=header.count)
    names = next(csv.reader([header], delimiter=delimiter), [])
    return layout_of(file, names, profile, delimiter)


def layout_of(file: str, names: list[str], profile: TapProfile, delimiter: str = ",") -> Layout:
    """The layout of columns called ``names``; ``auto`` takes the first profile that has what linking needs.

    Columns are found by name, never by position. Raises :class:`TransitError` naming the columns that are missing.
    """
    candidates = [profile] if profile is not TapProfile.AUTO else [p for p in TapProfile if p is not TapProfile.AUTO]
    layouts = [_matched(names, candidate, delimiter) for candidate in candidates]
    best = max(layouts, key=lambda layout: (sum(column in layout.places for column in REQUIRED), len(layout.places)))
    missing = [best.profile.aliases[column][0] for column in REQUIRED if column not in best.places]
    if missing:
        raise TransitError(
            "{file} lacks the columns {columns}. Its header must name them; it has: {header}.",
            file=file,
            columns=", ".join(missing),
            header=", ".join(names)[:200],
        )
    return best


def _matched(names: list[str], profile: TapProfile, delimiter: str) -> Layout:
    by_name: dict[str, int] = {}
    for place, name in enumerate(names):
        by_name.setdefault(_plain(name), place)
    places, found = {}, {}
    for column, aliases in profile.aliases.items():
        place = next((by_name[_plain(alias)] for alias in aliases if _plain(alias) in by_name), None)
        if place is not None:
            places[column], found[column] = place, names[place].strip().strip('"')
    return Layout(profile, places, found, len(names), delimiter)


def _plain(name: str) -> str:
    return "".join(name.replace("\ufeff", "").replace('"', "").split()).casefold()
