"""The demand GeoPackage: layer ``zones``, tables ``od profile classes access facts`` and, with buses, ``bus_…``."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from ...common.files import replacing
from ...common.geopackages import read_layer
from ...common.progress import SILENT, Progress
from ...common.texts import marked
from ..edited_tables import Edited
from ..errors import TrafficError
from ..package_file import FACTS, facts_table, layers_of, write_layer
from .model import ACCESS_FIELDS, CLASS_FIELDS, OD_FIELDS, PROFILE_FIELDS, ZONE_FIELDS, Demand

TABLES = ("zones", "od", "profile", "classes", "access", FACTS)
UNREADABLE = marked("{file} cannot be read as traffic demand. Choose the GeoPackage that “Make traffic demand” wrote.")
BUS_PREFIX = "bus_"
BEGIN, END = "begin_s", "end_s"
FIELDS = {
    "zones": ZONE_FIELDS,
    "od": OD_FIELDS,
    "profile": PROFILE_FIELDS,
    "classes": CLASS_FIELDS,
    "access": ACCESS_FIELDS,
}
IDS = {
    "zones": ("zone_id",),
    "classes": ("vehicle_class",),
    "od": ("origin", "destination", "vehicle_class"),
    "access": ("zone_id", "node_id"),
}
LEAST = {
    "od": {"vehicles": 0},
    "profile": {"begin_s": 0, "end_s": 0, "share": 0},
    "classes": {"pcu": 0},
    "access": {"out_share": 0, "in_share": 0},
}
"""Smallest numbers of fields that may not be empty."""


def write_demand(
    demand: Demand, file: Path, metadata: dict[str, str] | None = None, progress: Progress = SILENT
) -> None:
    """Write ``demand`` to ``file``, which is replaced as a whole when all of it is written."""
    facts = {BEGIN: demand.begin_s, END: demand.end_s} | demand.facts
    frames = {name: getattr(demand, name) for name in TABLES if name != FACTS}
    frames[FACTS] = facts_table(facts)
    frames |= {f"{BUS_PREFIX}{name}": frame for name, frame in demand.buses.items()}
    with replacing(file) as fresh:
        for place, (name, frame) in enumerate(frames.items()):
            progress.at(place / len(frames))
            write_layer(frame, fresh, name, metadata if name == "zones" else None)


def read_demand(file: Path) -> Demand:
    """The demand in ``file``. Raises :class:`TrafficError` where ``sijeong:trafficdemand`` did not write it."""
    there = layers_of(file, UNREADABLE)
    if not set(TABLES) <= there:
        raise TrafficError(
            "{file} is no traffic demand: it lacks the table {missing}. Choose that of “Make traffic demand”.",
            file=Path(file).name,
            missing=", ".join(sorted(set(TABLES) - there)),
        )
    tables = _as_edited(file)
    facts = _facts_of(file)
    buses = {
        name.removeprefix(BUS_PREFIX): read_layer(file, layer=name)
        for name in sorted(there)
        if name.startswith(BUS_PREFIX)
    }
    begin, end = (facts.pop(name) for name in (BEGIN, END))
    return Demand(**tables, begin_s=begin, end_s=end, buses=buses, facts=facts)


def _as_edited(file: Path) -> dict[str, pd.DataFrame]:
    """The tables, of which users may have edited any row. Raises :class:`TrafficError` as :class:`Edited`."""
    read = {name: Edited.read(file, name, fields) for name, fields in FIELDS.items()}
    zones = read["zones"].rows["zone_id"]
    classes = read["classes"].rows["vehicle_class"]
    for name, fields in IDS.items():
        read[name].must_be_filled(*fields)
    for field in ("origin", "destination"):
        read["od"].must_be_known(field, zones, "zones")
    read["access"].must_be_known("zone_id", zones, "zones")
    for name in ("od", "profile"):
        read[name].must_be_known("vehicle_class", classes, "classes")
    for name, least in LEAST.items():
        read[name].must_be_at_least(least)
    return {name: each.frame(FIELDS[name]) for name, each in read.items()}


def _facts_of(file: Path) -> dict[str, object]:
    """The facts by name; the time of the demand as numbers."""
    rows = Edited.read(file, FACTS, {"name": "str", "value": "str"}).rows
    facts = dict(zip(rows["name"], rows["value"], strict=True))
    try:
        return facts | {name: float(facts[name]) for name in (BEGIN, END)}
    except (KeyError, ValueError) as cause:
        raise TrafficError(
            "The table facts of {file} does not tell the time of the demand ({begin}, {end}). Make the demand again.",
            file=Path(file).name,
            begin=BEGIN,
            end=END,
        ) from cause
