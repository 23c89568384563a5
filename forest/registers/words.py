"""What the keys of the registers are called in print: Korean in every language, as the headings are."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from ..buildings.construction import Construction
from ..buildings.use import Use
from ..stands.fuel import Fuel
from .cadastre import Note
from .owners import Owner

FUEL_WORDS = {
    Fuel.CONIFER.key: "침엽수림", Fuel.MIXED.key: "혼효림", Fuel.BROADLEAF.key: "활엽수림", Fuel.BAMBOO.key: "죽림",
    Fuel.UNSTOCKED.key: "무립목지", Fuel.BARE.key: "제지", Fuel.UNKNOWN.key: "미상",
}  # fmt: skip
"""임상 in the words of the forest map."""
OWNER_WORDS = {owner.key: owner.korean for owner in Owner}
USE_WORDS = {
    Use.CARE.key: "노유자시설", Use.MEDICAL.key: "의료시설", Use.SCHOOL.key: "교육·수련시설",
    Use.HAZARD.key: "위험물시설", Use.FARM.key: "동식물시설", Use.FLATS.key: "공동주택", Use.HOUSE.key: "단독주택",
    Use.SHOP.key: "근린생활·판매시설", Use.ASSEMBLY.key: "문화·종교·운동시설", Use.LODGING.key: "숙박·휴게시설",
    Use.OFFICE.key: "업무시설", Use.FACTORY.key: "공장", Use.STORE.key: "창고", Use.TRAFFIC.key: "운수·자동차시설",
    Use.UTILITY.key: "자원순환·발전시설", Use.GRAVE.key: "묘지·장례시설", Use.OTHER.key: "기타",
    Use.UNKNOWN.key: "미상",
}  # fmt: skip
CONSTRUCTION_WORDS = {
    Construction.PANEL.key: "조립식판넬", Construction.WOOD.key: "목구조", Construction.CONCRETE.key: "콘크리트구조",
    Construction.BRICK.key: "조적구조", Construction.STEEL.key: "철골구조", Construction.OTHER.key: "기타",
    Construction.UNKNOWN.key: "미상",
}  # fmt: skip
NOTE_WORDS = {note.key: note.korean for note in Note}


def korean(names: dict[str, str]) -> Callable[[pd.Series], pd.Series]:
    """Puts the Korean words in the place of keys; what is no key stays."""

    def translated(values: pd.Series) -> pd.Series:
        return values.map(names).where(values.isin(names), values)

    return translated


def band_words(bands: pd.Series) -> pd.Series:
    """``0`` → 접함·편입, ``25`` → 25 m 이내; empty beyond the last band."""
    return bands.map(lambda band: None if pd.isna(band) else "접함·편입" if band == 0 else f"{band:g} m 이내")


def age_words(ages: pd.Series) -> pd.Series:
    return ages.map(lambda age: None if pd.isna(age) else f"{age:g}영급")
