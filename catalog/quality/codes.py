"""The code lists that a field may be checked against (reference/datasources.md §3.3, §4.1, §5.1, §6, §7.4)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from ...common.texts import marked

if TYPE_CHECKING:
    from ..cities import City

LAND_FLAGS = ("1", "2")
"""필지구분: 1 land, 2 산 (§7.4)."""
RARE_FLAGS = ("8", "9")
"""Seen for parcels of development projects, from memory only (§7.4)."""

LAND_CATEGORIES = {
    "전": "전", "답": "답", "과": "과수원", "목": "목장용지", "임": "임야", "광": "광천지", "염": "염전",
    "대": "대", "장": "공장용지", "학": "학교용지", "차": "주차장", "주": "주유소용지", "창": "창고용지",
    "도": "도로", "철": "철도용지", "제": "제방", "천": "하천", "구": "구거", "유": "유지", "양": "양어장",
    "수": "수도용지", "공": "공원", "체": "체육용지", "원": "유원지", "종": "종교용지", "사": "사적지",
    "묘": "묘지", "잡": "잡종지",
}  # fmt: skip
"""The 28 지목 and the letters that stand for them on the cadastral map (공간정보관리법 §67, 시행규칙 §64)."""

_SPECIES = (
    "10 11 12 13 14 15 16 17 18 19 20 21 30 31 32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49 60 61 62 63 64 65 "
    "66 67 68 77 78 81 82 91 92 93 94 95 99"
)
_ROUTE_TYPES = "11 12 13 14 15 16 17 21 22 23 30 41 42 43 51 52 53"


class Wrong(Enum):
    """What is wrong with a code: a key, whether it is an error or only odd, and a sentence."""

    MALFORMED = (True, marked("{field} is {value}, which is not {kind}."))
    UNKNOWN = (True, marked("{field} is {value}, but {city} has no such code ({kind})."))
    FLAG = (True, marked("{field} is {value}: the eleventh digit must be 1 (land) or 2 (mountain)."))
    RARE_FLAG = (False, marked("{field} is {value}: the eleventh digit is 8 or 9, which only project land has."))
    ABOLISHED = (False, marked("{field} is {value}, a code of {city} that has been abolished."))
    ELSEWHERE = (False, marked("{field} is {value}, a code outside {city}."))

    def __init__(self, is_error: bool, sentence: str) -> None:
        self.is_error = is_error
        self.sentence = sentence


@dataclass(frozen=True)
class Known:
    """The codes of a city: in force, abolished, and the sigungu codes that its own begin with."""

    active: frozenset[str]
    abolished: frozenset[str]
    beginnings: tuple[str, ...]

    def wrong(self, code: str) -> Wrong | None:
        if code in self.active:
            return None
        if code in self.abolished:
            return Wrong.ABOLISHED
        return Wrong.UNKNOWN if code.startswith(self.beginnings) else Wrong.ELSEWHERE

    def cut(self, digits: int) -> Known:
        """The same codes with so many digits."""
        active = frozenset(code[:digits] for code in self.active)
        return Known(active, frozenset(code[:digits] for code in self.abolished) - active, self.beginnings)


def legal_codes(city: City) -> Known:
    return Known(
        frozenset(dong.code for dong in city.active_dongs),
        frozenset(dong.code for dong in city.dongs if dong.abolished),
        city.sigungu_codes,
    )


def administrative_codes(city: City) -> Known:
    dongs = city.administrative_dongs
    return Known(
        frozenset(dong.code for dong in dongs if not dong.abolished),
        frozenset(dong.code for dong in dongs if dong.abolished),
        city.sigungu_codes,
    )


def statistics_codes(city: City) -> Known:
    """Where a city of several districts ends with 0 (31090), those of its districts begin with the rest (3109)."""
    dongs = [dong for dong in city.administrative_dongs if dong.statistics_code]
    beginning = city.statistics_code[:4] if len(city.sigungu_codes) > 1 else city.statistics_code
    return Known(
        frozenset(dong.statistics_code for dong in dongs if not dong.abolished),
        frozenset(dong.statistics_code for dong in dongs if dong.abolished),
        (beginning,),
    )


Judge = Callable[[str], "Wrong | None"]


def _digits(text: str, count: int) -> bool:
    return len(text) == count and text.isascii() and text.isdigit()


def _one_of(*words: str) -> Callable[[City | None], Judge]:
    known = frozenset(words)
    return lambda city: lambda text: None if text in known else Wrong.MALFORMED


def _shaped(digits: int) -> Callable[[City | None], Judge]:
    return lambda city: lambda text: None if _digits(text, digits) else Wrong.MALFORMED


def _of_city(digits: int, codes_of: Callable[[City], Known]) -> Callable[[City | None], Judge]:
    def judge_for(city: City | None) -> Judge:
        known = codes_of(city).cut(digits) if city is not None else None

        def judge(text: str) -> Wrong | None:
            if not _digits(text, digits):
                return Wrong.MALFORMED
            return known.wrong(text) if known is not None and known.active else None

        return judge

    return judge_for


def _pnu(city: City | None) -> Judge:
    known = legal_codes(city) if city is not None and city.active_dongs else None

    def judge(text: str) -> Wrong | None:
        if not _digits(text, 19):
            return Wrong.MALFORMED
        if text[10] not in LAND_FLAGS:
            return Wrong.RARE_FLAG if text[10] in RARE_FLAGS else Wrong.FLAG
        return known.wrong(text[:10]) if known is not None else None

    return judge


def _sigungu(city: City | None) -> Judge:
    def judge(text: str) -> Wrong | None:
        if not _digits(text, 5):
            return Wrong.MALFORMED
        return None if city is None or text in (*city.sigungu_codes, city.id) else Wrong.ELSEWHERE

    return judge


class Code(Enum):
    """A kind of code: its key in the catalogue, what it is called, the columns that usually hold it, and its judge.

    ``judge(city)`` gives a function from the text of a value to what is wrong with it, None where nothing is. Without
    a city only the form is judged.
    """

    PNU = ("pnu", marked("a parcel number of 19 digits"), ("pnu", "pnu_derived", "필지고유번호"), _pnu)
    LEGAL_DONG = (
        "legal_dong", marked("a legal-dong code of 10 digits"), ("legal_cd", "bjd_cd", "법정동코드", "li_cd"),
        _of_city(10, legal_codes),
    )  # fmt: skip
    LEGAL_DONG_8 = ("legal_dong_8", marked("a legal-dong code of 8 digits"), ("emd_cd",), _of_city(8, legal_codes))
    SIGUNGU = ("sigungu", marked("a sigungu code of 5 digits"), ("sig_cd", "sgg_cd", "col_adm_se"), _sigungu)
    ADMINISTRATIVE_DONG = (
        "administrative_dong", marked("an administrative-dong code of 10 digits"), ("adm_cd2", "행정동코드"),
        _of_city(10, administrative_codes),
    )  # fmt: skip
    STATISTICS_DONG = (
        "statistics_dong", marked("an administrative-dong code of the statistics office, 8 digits"), (),
        _of_city(8, statistics_codes),
    )  # fmt: skip
    JIMOK = (
        "jimok", marked("one of the 28 land categories"), ("jimok", "지목"),
        _one_of(*LAND_CATEGORIES, *LAND_CATEGORIES.values()),
    )  # fmt: skip
    BUILDING_NUMBER = ("building_number", marked("a building number of 25 digits"), ("bd_mgt_sn",), _shaped(25))
    CARD_USER = (
        "card_user", marked("a user type of the transit card (01 to 08)"), ("user_type", "이용자유형코드(시스템)"),
        _one_of(*(f"{number:02d}" for number in range(1, 9))),
    )  # fmt: skip
    ROAD_RANK = (
        "road_rank", marked("a road rank (101 to 108)"), ("road_rank",), _one_of(*(str(n) for n in range(101, 109))),
    )  # fmt: skip
    REST_VEHICLE = (
        "rest_vehicle", marked("a code of restricted vehicles (0 to 6)"), ("rest_veh",),
        _one_of(*"0123456", *(f"{n:03d}" for n in range(7))),
    )  # fmt: skip
    GBIS_STOP = ("gbis_stop", marked("a GBIS stop number of 9 digits"), (), _shaped(9))
    GBIS_ROUTE_TYPE = (
        "gbis_route_type", marked("a GBIS route type"), (),
        _one_of(*_ROUTE_TYPES.split()),
    )  # fmt: skip
    FOREST_STOCK = (
        "forest_stock", marked("a code of stocked land (0 to 2)"), ("storunst_cd", "storunst_c"), _one_of(*"012"),
    )  # fmt: skip
    FOREST_ORIGIN = ("forest_origin", marked("a code of forest origin (1 or 2)"), ("fror_cd",), _one_of(*"12"))
    FOREST_TYPE = ("forest_type", marked("a forest type (0 to 4)"), ("frtp_cd",), _one_of(*"01234"))
    FOREST_SPECIES = (
        "forest_species", marked("a species code of the forest map"), ("koftr_group_cd", "koftr_grou"),
        _one_of(*_SPECIES.split()),
    )  # fmt: skip
    FOREST_GIRTH = ("forest_girth", marked("a girth class (0 to 3)"), ("dmcls_cd",), _one_of(*"0123"))
    FOREST_AGE = ("forest_age", marked("an age class (1 to 9)"), ("agcls_cd",), _one_of(*"123456789"))
    FOREST_DENSITY = ("forest_density", marked("a density (A, B or C)"), ("dnst_cd",), _one_of(*"ABC"))

    def __init__(self, key: str, kind: str, columns: tuple[str, ...], judge: Callable[[City | None], Judge]) -> None:
        self.key = key
        self.kind = kind
        self.columns = columns
        self.judge = judge

    @classmethod
    def of(cls, key: str) -> Code | None:
        """The code with this key of the catalogue; None for an empty one."""
        return next((code for code in cls if code.key == key), None)

    @classmethod
    def by_column(cls, column: str) -> Code | None:
        """The code that a column of this name usually holds."""
        return next((code for code in cls if column.lower() in code.columns), None)
