"""What a building is used for, by the code of the building register or in words."""

from __future__ import annotations

from enum import Enum

import pandas as pd

from ...common.texts import marked


class Use(Enum):
    """A class of use: its key in ``use`` fields, its codes, its words, its English name.

    ``codes``: the first two digits of the register's five (주용도코드), which up to 27 are the numbers of 건축법 시행령
    별표 1 (01 단독주택 … 27 관광휴게시설). From 28 on the register's numbers and those of the annex part ways, so these
    uses are read by their words only. ``words``: parts of the Korean names, blanks left out; the order of the members
    is the order in which they are tried (단독주택 before anything that has 주택 in it).
    ``vulnerable``: people there need help to leave (재해약자시설 of NIFoS, reference/forest.md §1.1).
    """

    CARE = (
        "care",
        ("11",),
        ("노유자", "경로당", "요양", "어린이집", "노인"),
        marked("care for old people and children"),
        True,
    )
    MEDICAL = ("medical", ("09",), ("의료", "병원"), marked("medical"), True)
    SCHOOL = ("school", ("10", "12"), ("교육", "학교", "유치원", "수련"), marked("school or training"), True)
    HAZARD = ("hazard", ("19",), ("위험물", "주유소", "가스"), marked("storage of dangerous goods"), False)
    FARM = ("farm", ("21",), ("동물", "식물", "축사", "온실", "버섯"), marked("stable or greenhouse"), False)
    FLATS = ("flats", ("02",), ("공동주택", "아파트", "연립", "다세대", "기숙사"), marked("flats"), False)
    HOUSE = ("house", ("01",), ("단독주택", "다가구", "다중주택", "주택"), marked("house"), False)
    SHOP = ("shop", ("03", "04", "07"), ("근린생활", "판매", "상점"), marked("shop or local service"), False)
    ASSEMBLY = (
        "assembly",
        ("05", "06", "13"),
        ("문화", "집회", "종교", "운동"),
        marked("assembly, religion or sport"),
        False,
    )
    LODGING = ("lodging", ("15", "27"), ("숙박", "관광", "휴게", "야영"), marked("lodging or leisure"), False)
    OFFICE = ("office", ("14",), ("업무",), marked("office"), False)
    FACTORY = ("factory", ("17",), ("공장",), marked("factory"), False)
    STORE = ("store", ("18",), ("창고",), marked("store"), False)
    TRAFFIC = ("traffic", ("08", "20"), ("운수", "자동차", "주차"), marked("transport or vehicles"), False)
    UTILITY = (
        "utility",
        ("22", "24", "25"),
        ("자원순환", "분뇨", "쓰레기", "방송", "통신", "발전"),
        marked("waste, power or telecommunication"),
        False,
    )
    GRAVE = ("grave", ("26",), ("묘지", "화장", "봉안"), marked("burial"), False)
    OTHER = ("other", ("16", "23"), (), marked("other use"), False)
    UNKNOWN = ("unknown", (), (), marked("not known"), False)

    def __init__(
        self, key: str, codes: tuple[str, ...], words: tuple[str, ...], english: str, vulnerable: bool
    ) -> None:
        self.key, self.codes, self.words, self.english, self.vulnerable = key, codes, words, english, vulnerable

    @classmethod
    def of(cls, text: str) -> Use:
        """The class of one register entry: a code of digits, or words."""
        text = text.replace(" ", "")
        if not text:
            return cls.UNKNOWN
        if text.isdigit():
            two = text.zfill(5)[:2]
            return next((use for use in cls if two in use.codes), cls.OTHER)
        return next((use for use in cls if any(word in text for word in use.words)), cls.OTHER)


def use_keys(entries: pd.Series) -> pd.Series:
    """The key of :class:`Use` of each entry; entries are texts without blanks at the ends, empty where unknown."""
    return entries.map({entry: Use.of(entry).key for entry in entries.unique()})
