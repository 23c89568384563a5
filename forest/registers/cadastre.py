"""Parcel layers as agencies deliver them → one row for each PNU, with what the cadastre says of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ...common.texts import marked
from ..errors import ForestError
from ..geometry.cleaning import cleaned
from .land_categories import category_letters, letters_of_lots
from .owners import owner_classes
from .pnu import clean_pnus, digits_lost, dong_codes, lot_numbers

FIELDS = {
    "pnu": ("pnu", "pnu_derived", "pnu_cd", "필지고유번호", "고유번호"),
    "jibun": ("jibun", "지번", "bonbun_bubun"),
    "jimok": ("jimok", "지목", "지목명", "지목부호", "lndcgr_code_nm", "lndcgrcodenm", "lndcgr_nm"),
    "registered_m2": ("registered_m2", "공부면적", "대장면적", "토지면적", "parea", "lndpcl_ar", "lndpclar"),
    "owner_class": (
        "owner_class", "소유구분", "소유구분명", "posesn_se_code_nm", "posesnsecodenm", "posesn_se_nm",
        "posesn_se_code", "posesnsecode",
    ),
    "address": ("address", "addr", "소재지", "법정동명", "법정동", "ld_code_nm", "ldcodenm", "dong"),
    "changed_on": ("changed_on", "토지이동일", "토지이동일자", "이동일자", "lad_mvmn_de", "ladmvmnde"),
}  # fmt: skip
"""What each is called in cadastral layers, in lower case, the likeliest first."""

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

    Fields: ``pnu address jibun jimok registered_m2 owner_class changed_on note``, and the geometry.
    """

    frame: gpd.GeoDataFrame
    repeated: int
    without_pnu: int
    digits_lost: int
    without_geometry: int
    unknown_dongs: int


def read_cadastre(parcels: gpd.GeoDataFrame, dong_names: Mapping[str, str]) -> Cadastre:
    """What the register takes from a parcel layer, whatever the layer calls its fields.

    ``dong_names``: code of a legal dong (10 digits) → its name with that of the city. Lot number and land category come
    from the fields of the layer, else from the PNU and from the letter at the end of the lot as the map labels it. The
    shapes of a PNU that stands in several rows are put together, and its first row says the rest (a parcel that was
    split between files or drawn twice must not count twice; reference/forest.md §3, pitfall 11).

    Raises :class:`ForestError` where there is no field of PNUs.
    """
    columns = {str(name).lower(): name for name in reversed(parcels.columns)}
    given = {key: _first(parcels, columns, names) for key, names in FIELDS.items()}
    if given["pnu"] is None:
        raise ForestError(
            "The parcels have no field of parcel numbers (PNU). The register needs one of: {names}.",
            names=", ".join(FIELDS["pnu"]),
        )
    pnu = clean_pnus(given["pnu"])
    jibun, dong = _lots(pnu, given["jibun"]), dong_codes(pnu).map(dict(dong_names))
    frame = gpd.GeoDataFrame(
        {
            "pnu": pnu,
            "address": _addresses(dong, given["address"]),
            "jibun": jibun,
            "jimok": _categories(given["jimok"], given["jibun"], parcels.index),
            "registered_m2": _numbers(given["registered_m2"], parcels.index),
            "owner_class": _or_missing(given["owner_class"], owner_classes, parcels.index),
            "changed_on": _or_missing(given["changed_on"], dates, parcels.index),
            "note": _notes(given["pnu"], pnu),
        },
        geometry=parcels.geometry.to_numpy(),
        crs=parcels.crs,
    ).reset_index(drop=True)
    repeated = frame["pnu"].duplicated(keep=False) & frame["pnu"].notna()
    lots = _put_together(frame, repeated.to_numpy()) if repeated.any() else frame
    shapeless = lots.geometry.isna() | lots.geometry.is_empty
    lots.loc[shapeless, "note"] = lots.loc[shapeless, "note"].fillna(Note.NO_GEOMETRY.key)
    return Cadastre(
        frame=lots,
        repeated=len(frame) - len(lots),
        without_pnu=int(frame["pnu"].isna().sum()),
        digits_lost=int((frame["note"] == Note.DIGITS_LOST.key).sum()),
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


def _first(parcels: pd.DataFrame, columns: Mapping[str, object], names: tuple[str, ...]) -> pd.Series | None:
    found = next((columns[name] for name in names if name in columns), None)
    return None if found is None else parcels[found]


def _or_missing(values: pd.Series | None, read, index: pd.Index) -> pd.Series:
    return pd.Series(None, index=index, dtype=object) if values is None else read(values)


def _numbers(values: pd.Series | None, index: pd.Index) -> pd.Series:
    if values is None:
        return pd.Series(np.nan, index=index)
    text = values.astype(str).str.replace(",", "") if values.dtype == object else values
    return pd.to_numeric(text, errors="coerce").astype(float)


def _lots(pnu: pd.Series, jibun: pd.Series | None) -> pd.Series:
    """The lot number of the PNU, else that of the layer without the letter of the land category."""
    lots = lot_numbers(pnu)
    if jibun is None:
        return lots
    said = jibun.astype(object).where(jibun.notna(), "").astype(str).str.strip()
    said = said.str.replace(r"\s*[가-힣]+$", "", regex=True).str.replace(r"^산\s*", "산 ", regex=True)
    return lots.where(lots.notna(), said.where(said != "", None))


def _addresses(dong: pd.Series, said: pd.Series | None) -> pd.Series:
    """The name of the dong by its code, else what the layer says, without the lot, which has a column of its own."""
    if said is None:
        return dong.astype(object).where(dong.notna(), None)
    text = said.astype(object).where(said.notna(), "").astype(str).str.replace(_LOT_AT_END, "", regex=True).str.strip()
    return dong.astype(object).where(dong.notna(), text.where(text != "", None))


def _categories(jimok: pd.Series | None, jibun: pd.Series | None, index: pd.Index) -> pd.Series:
    said = _or_missing(jimok, category_letters, index)
    return said.where(said.notna(), _or_missing(jibun, letters_of_lots, index))


def _notes(given: pd.Series, pnu: pd.Series) -> pd.Series:
    notes = pd.Series(None, index=pnu.index, dtype=object)
    notes[pnu.isna()] = Note.NO_PNU.key
    notes[pnu.isna() & digits_lost(given)] = Note.DIGITS_LOST.key
    return notes


def _put_together(frame: gpd.GeoDataFrame, repeated: np.ndarray) -> gpd.GeoDataFrame:
    """One row for each PNU, in the place of its first."""
    several = frame[repeated]
    shapes = pd.Series(cleaned(several.geometry.to_numpy()).geometries, index=several.index, dtype=object)
    together = shapes.groupby(several["pnu"]).agg(_union)
    kept = frame[~repeated | ~frame["pnu"].duplicated()].copy()
    again = kept["pnu"].isin(together.index)
    kept.loc[again, "note"] = Note.REPEATED.key
    geometries = kept.geometry.to_numpy().copy()
    geometries[again.to_numpy()] = together.loc[kept.loc[again, "pnu"]].to_numpy()
    return kept.set_geometry(gpd.array.from_shapely(geometries, crs=frame.crs)).reset_index(drop=True)


def _union(shapes: pd.Series) -> shapely.Geometry | None:
    there = [shape for shape in shapes if shape is not None]
    return shapely.union_all(there) if there else None
