"""지목, the land category of a parcel: read off whatever field a cadastral layer has it in."""

from __future__ import annotations

import pandas as pd

from .errors import ForestError

JIMOK = {
    "전": "전", "답": "답", "과": "과수원", "목": "목장용지", "임": "임야", "광": "광천지", "염": "염전",
    "대": "대", "장": "공장용지", "학": "학교용지", "차": "주차장", "주": "주유소용지", "창": "창고용지", "도": "도로",
    "철": "철도용지", "제": "제방", "천": "하천", "구": "구거", "유": "유지", "양": "양어장", "수": "수도용지",
    "공": "공원", "체": "체육용지", "원": "유원지", "종": "종교용지", "사": "사적지", "묘": "묘지", "잡": "잡종지",
}  # fmt: skip
"""Letter on the cadastral map → name, in the order of the codes 01–28 (공간정보관리법 시행규칙 §64, 시행령 §58)."""

FOREST = "임"
"""The letter of forest land, 임야 (code 05)."""

JIMOK_FIELDS = ("jimok", "지목", "jimok_nm", "지목명", "lndcgr_cod", "lndcgr_code", "lndcgr_c_1", "lndcgr_code_nm")
"""Fields that hold the category itself, in lower case: LX맵, V-World's land register (cut names of shapefiles too)."""

JIBUN_FIELDS = ("jibun", "지번")
"""Fields of which the last letter is the category: ``산12-3임`` of the continuous cadastral map."""

_BY_TEXT = {
    **{letter: letter for letter in JIMOK},
    **{name: letter for letter, name in JIMOK.items()},
    **{f"{number:02d}": letter for number, letter in enumerate(JIMOK, start=1)},
    **{f"{number}": letter for number, letter in enumerate(JIMOK, start=1)},
}


def jimok_of(parcels: pd.DataFrame) -> pd.Series | None:
    """The category of each parcel as its letter (``임``), None where a row tells none; None where no field does.

    Understood are letters, names (임야), codes (05, also as a number) and, where no such field is there, the last
    letter of the lot number. The first field that tells at least one category is taken. The index is that of
    ``parcels``.
    """
    columns = {str(name).lower(): name for name in reversed(parcels.columns)}
    for fields, letters_of in ((JIMOK_FIELDS, _of_category), (JIBUN_FIELDS, _of_lot_number)):
        for field in fields:
            if field in columns:
                found = letters_of(parcels[columns[field]])
                if found.notna().any() or not len(found):
                    return found
    return None


def require_jimok(parcels: pd.DataFrame) -> pd.Series:
    """As :func:`jimok_of`; raises :class:`ForestError` where no field tells a category."""
    found = jimok_of(parcels)
    if found is None:
        raise ForestError(
            "The parcels have no land category (지목): none of the fields {fields} tells it. Take the cadastral map "
            "whose JIBUN ends in a letter (산12임), or join the land register (토지대장) to it.",
            fields=", ".join(str(name) for name in parcels.columns if name != "geometry") or "–",
        )
    return found


def require_forest_land(forest: pd.DataFrame) -> None:
    """Raise :class:`ForestError` where a layer given as forest is a cadastral map of everything (swapped with the
    parcels, or not filtered): most of its parcels are of another category. All of a city would count as adjacent.

    A layer that tells no category passes, as a forest map does; so do forest parcels with some of another category.
    """
    told = jimok_of(forest)
    if told is None:
        return
    known = told.dropna()
    others = int((known != FOREST).sum())
    if others > len(known) / 2:
        raise ForestError(
            "The layer given as forest is a cadastral map: {count} of its {total} parcels are no forest land (지목 "
            "임야). Choose the forest map, or make the forest of the parcels first with “Forest to measure against”.",
            count=others, total=len(forest),
        )  # fmt: skip


def _of_category(values: pd.Series) -> pd.Series:
    return _texts(values).str.removesuffix(".0").map(_BY_TEXT).astype(object)


def _of_lot_number(values: pd.Series) -> pd.Series:
    """``산12-3 임`` → 임; a lot number alone (``산12-3``) tells none, because not every 산 lot is 임야."""
    letter = _texts(values).str.extract(r"\d\s*([가-힣]+)$", expand=False)
    return letter.map(_BY_TEXT).astype(object)


def _texts(values: pd.Series) -> pd.Series:
    return values.astype(object).where(values.notna(), "").astype(str).str.strip()
