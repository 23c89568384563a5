"""Tables of trips from zone to zone as KTDB and transport authorities deliver them → vehicles by class."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ...common.fields import field_named, texts_of
from ...common.texts import marked
from ..errors import TrafficError
from .access import named
from .model import OD_FIELDS
from .numbers import numbers_in
from .vehicle_names import NOT_DRIVEN, class_named, is_vehicle_class

ORIGIN_NAMES = ("origin", "from_zone", "o_zone", "출발존코드", "출발행정동코드", "출발지코드", "출발존", "출발행정동",
                "출발지", "기점", "기점존", "o", "from", "orig", "production")  # fmt: skip
DESTINATION_NAMES = ("destination", "to_zone", "d_zone", "도착존코드", "도착행정동코드", "도착지코드", "도착존",
                     "도착행정동", "도착지", "종점", "종점존", "d", "to", "dest", "attraction")  # fmt: skip
VALUE_NAMES = ("vehicles", "trips", "value", "volume", "flow", "통행량", "차량대수", "대수", "교통량", "통행수", "합계",
               "전체", "total", "persons")  # fmt: skip
CLASS_NAMES = ("vehicle_class", "class", "차종", "수단", "수단구분", "mode")
TOTAL_WORDS = ("합계", "총계", "소계", "계", "total", "sum")

UNKNOWN_ZONE = marked(
    "Row {row} of the OD table: there is no zone {zone}. Correct the row, add the zone (zones beyond the border belong "
    "into the layer of outer zones), or choose to leave out rows of unknown zones."
)
NO_FIELDS = marked(
    "The OD table has no fields for {what}. Name it {name}, or give a matrix whose first field and whose other fields' "
    "names are ids of zones; its fields are {fields}."
)


@dataclass(frozen=True)
class OdTable:
    """``pairs``: :data:`~.model.OD_FIELDS`, class ``""`` where the table tells none. What was left out: ``totals``
    (rows of sums), ``unknown`` (rows of unknown zones) and ``unknown_vehicles``; ``blank``: numbers that were empty."""

    pairs: pd.DataFrame
    totals: int = 0
    unknown: int = 0
    unknown_vehicles: float = 0.0
    blank: int = 0
    left_out_columns: tuple[str, ...] = ()


def read_od(table: pd.DataFrame, zones: pd.DataFrame, skip_unknown: bool = False) -> OdTable:
    """The trips that ``table`` tells between ``zones`` (``zone_id zone_name``), by id, else by name.

    Long: a row a pair, with a number, or a column a class of vehicles (승용차, 화물차; those that do not drive, and
    buses, which come from their routes, are left out and named), or a field of the class. Wide: a matrix. The same pair
    twice is added up. Rows of sums (합계) are left out, empty numbers are 0.

    Raises :class:`TrafficError` for missing fields, a number that is none or below 0 (with its row), an empty table,
    and unknown zones, unless ``skip_unknown``: national tables have all zones of the country.
    """
    if table.empty:
        raise TrafficError("The OD table has no rows. Choose another table.")
    origin, destination = (field_named(table.columns, names) for names in (ORIGIN_NAMES, DESTINATION_NAMES))
    is_long = origin is not None and destination is not None
    rows, skipped_columns = _long(table, origin, destination) if is_long else _wide(table, zones)
    is_total = _is_total(rows["origin"]) | _is_total(rows["destination"])
    totals = rows.loc[is_total, "row"].nunique()
    rows = _known(rows[~is_total], zones, skip_unknown)
    lost = rows["origin"].isna() | rows["destination"].isna()
    found = (
        rows[~lost].groupby(["origin", "destination", "vehicle_class"], sort=False, as_index=False)["vehicles"].sum()
    )
    if len(found) and not found["vehicles"].sum() > 0:
        raise TrafficError("All numbers of the OD table are 0 or empty. Choose a table with trips.")
    if found.empty:
        raise TrafficError(
            "The OD table has no trips between zones of the layer: its first origin is {origin}, the layer's first "
            "zone {zone}. Choose the zones that the table was made for.",
            origin=texts_of(table, (str(table.columns[0]).lower(),)).iloc[0],
            zone=zones["zone_id"].iloc[0],
        )
    return OdTable(
        found[list(OD_FIELDS)],
        totals=totals,
        unknown=rows.loc[lost, "row"].nunique(),
        unknown_vehicles=float(rows.loc[lost, "vehicles"].sum()),
        blank=int(rows["blank"].sum()),
        left_out_columns=skipped_columns,
    )


def _long(table: pd.DataFrame, origin: object, destination: object) -> tuple[pd.DataFrame, tuple[str, ...]]:
    ends = {"origin": _ids(table[origin]), "destination": _ids(table[destination])}
    ends["row"] = np.arange(1, len(table) + 1)
    named_class = field_named(table.columns, CLASS_NAMES)
    columns = [column for column in table.columns if is_vehicle_class(column)]
    if columns:
        driven = [column for column in columns if class_named(column) != "bus"]
        left = [str(column) for column in table.columns if class_named(column) == "bus" or _is_not_driven(column)]
        parts = [_part(table, ends, column, class_named(column)) for column in driven]
        if parts:
            return pd.concat(parts, ignore_index=True), tuple(left)
    value = field_named(table.columns, VALUE_NAMES)
    if value is None:
        raise TrafficError(NO_FIELDS, what=marked("vehicles"), name=VALUE_NAMES[0], fields=_fields(table))
    part = _part(table, ends, value, "")
    if named_class is not None:
        part["vehicle_class"] = [class_named(text) for text in _ids(table[named_class])]
        drives = ~part["vehicle_class"].isin(["bus", *NOT_DRIVEN])
        left = tuple(sorted(set(part.loc[~drives, "vehicle_class"])))
        return part[drives].reset_index(drop=True), left
    return part, ()


def _is_not_driven(column: object) -> bool:
    return str(column).split("(")[0].strip().lower() in NOT_DRIVEN


def _part(table: pd.DataFrame, ends: dict, column: object, vehicle_class: str) -> pd.DataFrame:
    vehicles = numbers_in(table[column], marked("OD table"), column)
    blank = table[column].isna() | (table[column].astype(str).str.strip() == "")
    return pd.DataFrame({**ends, "vehicle_class": vehicle_class, "vehicles": vehicles, "blank": blank.to_numpy()})


def _wide(table: pd.DataFrame, zones: pd.DataFrame) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """A matrix: the first field names the origin, each other field a destination; other fields are passed over."""
    known = {*zones["zone_id"], *zones["zone_name"]}
    names = {column: str(column).strip().removesuffix(".0") for column in table.columns}
    targets = [column for column in table.columns[1:] if names[column] in known]
    if not targets:
        raise TrafficError(
            NO_FIELDS, what=marked("origin and destination"), name="origin, destination", fields=_fields(table)
        )
    origins = _ids(table[table.columns[0]])
    ends = {"origin": origins, "row": np.arange(1, len(table) + 1)}
    parts = [_part(table, {**ends, "destination": names[column]}, column, "") for column in targets]
    return pd.concat(parts, ignore_index=True), ()


def _ids(values: pd.Series) -> np.ndarray:
    text = values.astype(object).where(values.notna(), "").astype(str).str.strip().str.removesuffix(".0")
    return text.to_numpy()


def _fields(table: pd.DataFrame) -> str:
    return ", ".join(map(str, table.columns[:12]))


def _is_total(values: pd.Series) -> pd.Series:
    return values.str.lower().isin(TOTAL_WORDS)


def _known(rows: pd.DataFrame, zones: pd.DataFrame, skip_unknown: bool) -> pd.DataFrame:
    """``rows`` with ids of zones at both ends, NaN for a zone that is not there."""
    ids = set(zones["zone_id"])
    by_name = zones.drop_duplicates("zone_name", keep=False).set_index("zone_name")["zone_id"]
    rows = rows.copy()
    for end in ("origin", "destination"):
        own = rows[end].where(rows[end].isin(ids), rows[end].map(by_name))
        if own.isna().any() and not skip_unknown:
            first = rows.loc[own.isna()].iloc[0]
            raise TrafficError(UNKNOWN_ZONE, row=first["row"], zone=first[end] or "–")
        rows[end] = own
    return rows


def joined_classes(pairs: pd.DataFrame, classes: pd.DataFrame) -> pd.DataFrame:
    """``pairs`` with the classes of ``classes``: vehicles of no class are split by their shares.

    Raises :class:`TrafficError` for a class that the table of classes does not have.
    """
    known = list(classes["vehicle_class"])
    unknown = sorted(set(pairs["vehicle_class"]) - {"", *known})
    if unknown:
        raise TrafficError(
            "The OD table has vehicles of the class {name}, which the table of vehicle classes does not have: add it, "
            "or leave it out of the OD table. There are: {known}.",
            name=unknown[0],
            known=named(known),
        )
    told = pairs[pairs["vehicle_class"] != ""]
    untold = pairs[pairs["vehicle_class"] == ""]
    split = [
        untold.assign(vehicle_class=name, vehicles=untold["vehicles"] * share)
        for name, share in zip(known, classes["share"], strict=True)
        if share > 0
    ]
    return pd.concat([told, *split], ignore_index=True) if len(untold) else told.reset_index(drop=True)
