"""The register before: read from a layer or from a workbook that people have edited, and what they wrote taken over."""

from __future__ import annotations

import geopandas as gpd
import pandas as pd

from ...common.texts import marked
from ..errors import ForestError
from .cadastre import dates
from .columns import OFFICER_FIELDS, PARCEL_COLUMNS, RegisterColumn
from .pnu import clean_pnus
from .words import FUEL_WORDS, NOTE_WORDS, OWNER_WORDS

PREVIOUS = marked("previous register")
"""What the layer is called in messages."""

NUMBERS = (
    "registered_m2", "area_m2", "dist_m", "band", "adjacent_m2", "adjacent_share", "forest_m2", "slope_deg",
    "past_fires", "buildings",
)  # fmt: skip
DAYS = ("checked_on", "changed_on")
LEGAL_MARK = "within_legal"
"""A field of the layer that the workbook does not have."""
_KEYS = {
    "fuel": {word: key for key, word in FUEL_WORDS.items()},
    "owner_class": {word: key for key, word in OWNER_WORDS.items()},
    "flag": {word: key for key, word in NOTE_WORDS.items()},
}

HEADINGS_WITHIN = 50
"""Rows in which the headings of a workbook are looked for."""


def read_previous(table: pd.DataFrame) -> pd.DataFrame:
    """The register before with our field names, its first row for each PNU; a GeoDataFrame where it has shapes.

    Takes a register layer, or the sheet of the workbook, also after people wrote in it, sorted or moved its columns:
    its row of headings is found by the words PNU and 산림거리, whatever stands above. Rows without a PNU are left out.
    Fields that it lacks are not there in the result.

    Raises :class:`ForestError` where there is no column of PNUs.
    """
    table = _with_headings(table)
    names = _field_names(table)
    if "pnu" not in names.values():
        raise ForestError(
            "The register before has no column of parcel numbers (PNU). Choose a register that Sijeong wrote: the "
            "GeoPackage, or the sheet “{sheet}” of the workbook.",
            sheet="필지 대장",
        )
    kept = [name for name in names if name in table.columns]
    geometry = table.geometry.name if isinstance(table, gpd.GeoDataFrame) else None
    frame = table[[*kept, *([geometry] if geometry else [])]].rename(columns=names)
    frame["pnu"] = clean_pnus(frame["pnu"])
    frame = frame[frame["pnu"].notna() & ~frame["pnu"].duplicated()].reset_index(drop=True)
    for name in frame.columns.intersection(NUMBERS):
        frame[name] = pd.to_numeric(frame[name].astype(str).str.replace(",", ""), errors="coerce")
    for name in frame.columns.intersection(DAYS):
        frame[name] = dates(frame[name])
    for name, keys in _KEYS.items():
        if name in frame:
            frame[name] = frame[name].map(lambda value, keys=keys: keys.get(value, value))
    return frame


def carry_over(register: gpd.GeoDataFrame, previous: pd.DataFrame) -> gpd.GeoDataFrame:
    """``register`` with what people wrote into ``previous`` (:func:`read_previous`) about the same PNU."""
    before = previous.set_index("pnu")
    register = register.copy()
    for name in before.columns.intersection(OFFICER_FIELDS):
        written = register["pnu"].map(before[name].where(before[name].notna(), None))
        register[name] = written.astype(object).where(written.notna() & (written != ""), None)
    return register


def _with_headings(table: pd.DataFrame) -> pd.DataFrame:
    """The table below its row of headings, where that is a row of its own, as in a sheet with a title."""
    if any(str(name).lower() == "pnu" for name in table.columns):
        return table
    for number in range(min(HEADINGS_WITHIN, len(table))):
        cells = [_plain(value) for value in table.iloc[number]]
        if "pnu" in cells and any(cell.startswith("산림거리") for cell in cells):
            below = table.iloc[number + 1 :].reset_index(drop=True)
            below.columns = [cell or f"column_{place}" for place, cell in enumerate(cells)]
            return pd.DataFrame(below)
    return table


def _field_names(table: pd.DataFrame) -> dict[object, str]:
    """Column of the table → our field: by its name, or by the heading of the register."""
    names: dict[object, str] = {}
    for column in table.columns:
        found = next((ours.field for ours in PARCEL_COLUMNS if _means(ours, str(column))), None)
        found = LEGAL_MARK if str(column).lower() == LEGAL_MARK else found
        if found and found not in names.values():
            names[column] = found
    return names


def _means(column: RegisterColumn, name: str) -> bool:
    if name.lower() == column.field:
        return True
    pattern = _plain(column.heading)
    before, gap, after = pattern.partition("{distance}")
    plain = _plain(name)
    if not gap:
        return plain == pattern
    distance = plain.removeprefix(before).removesuffix(after)
    return plain == before + distance + after and distance.replace(".", "").isdigit()


def _plain(value: object) -> str:
    return "".join(str(value).lower().split()) if value is not None else ""
