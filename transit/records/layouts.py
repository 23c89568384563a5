"""The layouts in which card records are delivered: where in a row each canonical column stands, and how it is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from ..errors import TransitError
from .cleaning import TIME_FORMATS

REQUIRED = ("card_id", "route_id", "board_stop", "board_time")
SERVICE_DATE = "service_date"
CANONICAL_COLUMNS = (
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
    SERVICE_DATE,
)
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
_JEJU = {
    "card_id": ("user_card_id",),
    "route_id": ("bus_route_id",),
    "vehicle_id": ("vhc_id",),
    "board_stop": ("geton_station_code",),
    "board_time": (("geton_date", "geton_time"),),
    "alight_stop": ("getoff_station_code",),
    "alight_time": (("getoff_date", "getoff_time"),),
    "user_type": ("user_category",),
    "passengers": ("user_count",),
}
_JEJU_USER_TYPES = {"1": "01", "2": "02", "4": "03", "6": "04", "27": "05", "28": "05", "29": "06", "30": "06"}
"""일반, 어린이, 청소년, 경로, 장애 일반과 동반, 유공 일반과 동반 (profile of bus_bts.csv) → TS's codes."""


@dataclass(frozen=True)
class Reading:
    """How the texts of a layout are read.

    ``missing_marks`` stand for a missing value beside an empty field. ``user_types`` are the delivered codes and those
    of TS that they mean (empty: TS's own). ``decimals``: whole numbers are delivered as 592.0.
    """

    missing_marks: tuple[str, ...] = ()
    time_formats: tuple[str, ...] = TIME_FORMATS
    user_types: Mapping[str, str] = field(default_factory=dict)
    decimals: bool = False


class TapProfile(Enum):
    """A layout of card records."""

    AUTO = "auto"
    TS18 = "ts18"
    """The 18 columns of the Transportation Safety Authority (reference/datasources.md §4.1)."""
    SETTLEMENT2018 = "settlement2018"
    """The settlement company's layout of 2018, where ``~`` is a missing value (§4.2)."""
    CANONICAL = "canonical"
    """The columns that this plugin writes, for records prepared by hand."""
    JEJU = "jeju"
    """Jeju's records of 2019 with date and time apart (reference/data.md §3)."""
    TRIPCHAIN = "tripchain"
    """LH's TripChain of 51 columns, a row for a whole journey (see :mod:`~.tripchain`)."""
    TS27 = "ts27"
    """The 27 columns without a header (see :mod:`~.headerless`)."""

    @property
    def aliases(self) -> dict[str, tuple[str | tuple[str, ...], ...]]:
        """For each canonical column the names it goes by, the preferred one first; a group of names is one text in
        several columns. Empty where the columns are not found by name alone."""
        return {
            TapProfile.TS18: _TS18,
            TapProfile.SETTLEMENT2018: _SETTLEMENT2018,
            TapProfile.CANONICAL: {name: (name,) for name in CANONICAL_COLUMNS},
            TapProfile.JEJU: _JEJU,
        }.get(self, {})

    @property
    def reading(self) -> Reading:
        return {
            TapProfile.SETTLEMENT2018: Reading(missing_marks=("~",)),
            TapProfile.JEJU: Reading(user_types=_JEJU_USER_TYPES, decimals=True),
            TapProfile.TRIPCHAIN: Reading(missing_marks=("_", "NA")),
        }.get(self, Reading())


class Remark(Enum):
    """What a reader of the report should know of how a file was read."""

    NO_HEADER = (
        "머리글이 없어 필드 수와 값으로 열을 알아냄",
        "no header: columns recognised by their number and content",
    )
    HEADER_BY_MAPPING = ("머리글 없음: 저장한 열 맞추기를 따름", "no header: columns by the saved mapping")
    JOURNEYS = ("한 행이 통행 하나여서 탑승별로 나눔", "each row is a whole journey and was divided into its rides")

    def __init__(self, korean: str, english: str) -> None:
        self.korean, self.english = korean, english


@dataclass(frozen=True)
class Fields:
    """Where the text of a column stands in a row: the first of ``alternatives`` that is filled, each one field or
    several that are joined by a blank (a date and a time)."""

    alternatives: tuple[tuple[int, ...], ...]

    @classmethod
    def at(cls, *places: int) -> Fields:
        """One field, or the first filled of several."""
        return cls(tuple((place,) for place in places))


Columns = Mapping[str, Fields]
"""Canonical column → its fields."""


@dataclass(frozen=True)
class Layout:
    """How one file is laid out.

    ``title`` is what the report calls it, ``rides`` where the columns of each ride of a row stand (one, but for
    journeys), ``final`` the columns of a journey that hold for its last ride, ``names`` the source's name of each
    canonical column, ``width`` the number of fields, ``lines_above`` those with text above its header: a title, a date.
    """

    title: str
    rides: tuple[Columns, ...]
    names: dict[str, str]
    width: int
    delimiter: str = ","
    has_header: bool = True
    reading: Reading = Reading()
    final: Columns = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()
    lines_above: int = 0

    @property
    def columns(self) -> Columns:
        """Where the columns of a row's first ride stand."""
        return self.rides[0]

    @property
    def is_of_journeys(self) -> bool:
        return len(self.rides) > 1

    @property
    def missing(self) -> list[str]:
        """The columns that linking needs and that this layout lacks."""
        return [column for column in REQUIRED if column not in self.columns]


def layout_by_names(names: list[str], profile: TapProfile, delimiter: str = ",") -> Layout:
    """The layout of columns called ``names`` in ``profile``, found by name and never by position; it may lack some."""
    by_name = places_by_name(names)
    columns, found = {}, {}
    for column, aliases in profile.aliases.items():
        for alias in aliases:
            parts = [plain(part) for part in ((alias,) if isinstance(alias, str) else alias)]
            if all(part in by_name for part in parts):
                places = tuple(by_name[part] for part in parts)
                columns[column] = Fields((places,))
                found[column] = " + ".join(names[place].strip().strip('"') for place in places)
                break
    return Layout(profile.value, (columns,), found, len(names), delimiter, reading=profile.reading)


def lacking(file: str, columns: list[str], names: list[str]) -> TransitError:
    """The error for a file whose header does not name what linking needs."""
    return TransitError(
        "{file} lacks the columns {columns}. Its header must name them; it has: {header}.",
        file=file,
        columns=", ".join(columns),
        header=", ".join(names)[:200],
    )


def places_by_name(names: list[str]) -> dict[str, int]:
    """The place of each name, written plainly; of two that are alike the first."""
    by_name: dict[str, int] = {}
    for place, name in enumerate(names):
        by_name.setdefault(plain(name), place)
    return by_name


def plain(name: str) -> str:
    """``name`` without what differs between deliveries: byte order mark, quotes, blanks, capitals."""
    return "".join(name.replace("\ufeff", "").replace('"', "").split()).casefold()
