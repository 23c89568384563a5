"""Parcel layers as agencies deliver them → one row for each PNU, with what the cadastre says of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ...common.fields import field_named, texts_of
from ...common.progress import SILENT, Progress
from ...common.texts import marked
from ..errors import ForestError
from ..jimok import JIBUN_FIELDS, jimok_of
from ..stands.layers import cleaned_with_progress
from .owners import owner_classes
from .pnu import clean_pnus, digits_lost, dong_codes, lot_numbers

PNU_FIELDS = ("pnu", "pnu_derived", "pnu_cd", "필지고유번호", "고유번호")
AREA_FIELDS = ("registered_m2", "공부면적", "대장면적", "토지면적", "parea", "lndpcl_ar", "lndpclar")
OWNER_FIELDS = (
    "owner_class", "소유구분", "소유구분명", "posesn_se_code_nm", "posesnsecodenm", "posesn_se_nm", "posesn_se_code",
    "posesnsecode",
)  # fmt: skip
ADDRESS_FIELDS = ("address", "addr", "소재지", "법정동명", "법정동", "ld_code_nm", "ldcodenm", "dong")
CHANGED_FIELDS = ("changed_on", "토지이동일", "토지이동일자", "이동일자", "lad_mvmn_de", "ladmvmnde")
"""What each is called in cadastral layers, in lower case, the likeliest first."""

UNITED_AT_ONCE = 500
"""PNUs between two looks at whether to stop."""

_LOT_AT_END = r"\s+산?\s*\d[\d\-]*(?:번지)?\s*[가-힣]?$"


class Note(Enum):
    """What is to be known of a row of the register: its key, its Korean and its English words; the worst first."""

    DIGITS_LOST = ("digits_lost", "PNU 자릿수 손실", marked("digits of the PNU were lost: it became a rounded number"))
    NO_PNU = ("no_pnu", "PNU 없음", marked("no PNU of 19 digits"))
    NO_GEOMETRY = ("no_geometry", "도형 없음", marked("no shape"))
    REPEATED = ("repeated", "PNU 중복(합침)", marked("several shapes of one PNU were put together"))
    SLIVER = ("sliver", "접함(겹침 미미)", marked("touches forest; the overlap is too thin to be meant"))

    def __init__(self, key: str, korean: str, english: str) -> None:
        self.key, self.korean, self.english = key, korean, english


@dataclass(frozen=True)
class Cadastre:
    """``frame``: a row for each PNU and for each parcel without one, in the order of the layer; counts of what was met.

    Fields: ``pnu address jibun jimok registered_m2 owner_class changed_on flag``, and the geometry.
    """

    frame: gpd.GeoDataFrame
    repeated: int
    without_pnu: int
    digits_lost: int
    without_geometry: int
    unknown_dongs: int


def read_cadastre(parcels: gpd.GeoDataFrame, dong_names: Mapping[str, str], progress: Progress = SILENT) -> Cadastre:
    """What the register takes from a parcel layer, whatever the layer calls its fields.

    ``dong_names``: code of a legal dong (10 digits) → its name with that of the city. Lot number and land category come
    from the fields of the layer, else from the PNU and from the letter at the end of the lot as the map labels it. The
    shapes of a PNU that stands in several rows are put together, and its first row says the rest (a parcel that was
    split between files or drawn twice must not count twice; reference/forest.md §3, pitfall 11).

    Raises :class:`ForestError` where there is no field of PNUs.
    """
    column = field_named(parcels.columns, PNU_FIELDS)
    if column is None:
        raise ForestError(
            "The parcels have no field of parcel numbers (PNU). The register needs one of: {names}.",
            names=", ".join(PNU_FIELDS),
        )
    pnu = clean_pnus(parcels[column])
    progress.check()
    dong = dong_codes(pnu).map(dict(dong_names))
    frame = gpd.GeoDataFrame(
        {
            "pnu": pnu,
            "address": _addresses(dong, texts_of(parcels, ADDRESS_FIELDS)),
            "jibun": _lots(pnu, texts_of(parcels, JIBUN_FIELDS)),
            "jimok": pd.Series(jimok_of(parcels), index=parcels.index, dtype=object),
            "registered_m2": pd.to_numeric(texts_of(parcels, AREA_FIELDS).str.replace(",", ""), errors="coerce"),
            "owner_class": owner_classes(texts_of(parcels, OWNER_FIELDS)),
            "changed_on": dates(texts_of(parcels, CHANGED_FIELDS)),
            "flag": _notes(parcels[column], pnu),
        },
        geometry=parcels.geometry.to_numpy(),
        crs=parcels.crs,
    ).reset_index(drop=True)
    progress.check()
    repeated = frame["pnu"].duplicated(keep=False) & frame["pnu"].notna()
    lots = _put_together(frame, repeated.to_numpy(), progress) if repeated.any() else frame
    shapeless = lots.geometry.isna() | lots.geometry.is_empty
    lots.loc[shapeless, "flag"] = lots.loc[shapeless, "flag"].fillna(Note.NO_GEOMETRY.key)
    return Cadastre(
        frame=lots,
        repeated=len(frame) - len(lots),
        without_pnu=int(frame["pnu"].isna().sum()),
        digits_lost=int((frame["flag"] == Note.DIGITS_LOST.key).sum()),
        without_geometry=int(shapeless.sum()),
        unknown_dongs=int(dong[pnu.notna()].isna().sum()),
    )


def dates(values: pd.Series) -> pd.Series:
    """Days as ISO text, of dates and of texts such as 20260401, 2026.4.1 or 2026/04/01; missing where none is meant."""
    text = values.astype(object).where(values.notna(), "").astype(str).str.strip().str.removesuffix(".0")
    parts = text.str.extract(r"^(\d{4})[-./년\s]*(\d{1,2})[-./월\s]*(\d{1,2})")
    iso = parts[0] + "-" + parts[1].str.zfill(2) + "-" + parts[2].str.zfill(2)
    valid = pd.to_datetime(iso, format="%Y-%m-%d", errors="coerce").notna()
    return iso.astype(object).where(valid, None)


def _lots(pnu: pd.Series, said: pd.Series) -> pd.Series:
    """The lot number of the PNU, else that of the layer without the letter of the land category."""
    said = said.str.replace(r"\s*[가-힣]+$", "", regex=True).str.replace(r"^산\s*", "산 ", regex=True)
    return _else(lot_numbers(pnu), said)


def _addresses(dong: pd.Series, said: pd.Series) -> pd.Series:
    """The name of the dong by its code, else what the layer says, without the lot, which has a column of its own."""
    said = said.str.replace(_LOT_AT_END, "", regex=True)
    return _else(dong, said)


def _else(values: pd.Series, others: pd.Series) -> pd.Series:
    """``values``, the text of ``others`` where they are missing, and missing where that is empty."""
    values = values.astype(object).where(values.notna(), others)
    return values.where(values != "", None)


def _notes(given: pd.Series, pnu: pd.Series) -> pd.Series:
    notes = pd.Series(None, index=pnu.index, dtype=object)
    notes[pnu.isna()] = Note.NO_PNU.key
    notes[pnu.isna() & digits_lost(given)] = Note.DIGITS_LOST.key
    return notes


def _put_together(frame: gpd.GeoDataFrame, repeated: np.ndarray, progress: Progress) -> gpd.GeoDataFrame:
    """One row for each PNU, in the place of its first."""
    shapes = cleaned_with_progress(frame.geometry.to_numpy()[repeated], progress).geometries
    number, pnus = pd.factorize(frame.loc[repeated, "pnu"])
    united = _united(shapes[np.argsort(number, kind="stable")], np.bincount(number), progress)
    kept = frame[~repeated | ~frame["pnu"].duplicated()].copy()
    again = kept["pnu"].isin(pnus).to_numpy()
    kept.loc[again, "flag"] = Note.REPEATED.key
    geometries = kept.geometry.to_numpy().copy()
    geometries[again] = united
    return kept.set_geometry(gpd.array.from_shapely(geometries, crs=frame.crs)).reset_index(drop=True)


def _united(shapes: np.ndarray, counts: np.ndarray, progress: Progress) -> np.ndarray:
    """The union of each run of ``counts`` shapes; None where none of them is there."""
    united = np.full(len(counts), None, dtype=object)
    for number, run in enumerate(np.split(shapes, np.cumsum(counts)[:-1])):
        if not number % UNITED_AT_ONCE:
            progress.check()
        there = run[~shapely.is_missing(run)]
        united[number] = shapely.union_all(there) if len(there) else None
    return united
