"""The demand GeoPackage: layer ``zones``, tables ``od profile classes access facts`` and, with buses, ``bus_…``."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pyogrio

from ...common.files import replacing
from ..errors import TrafficError
from ..network.store import write_layer
from .model import Demand

TABLES = ("zones", "od", "profile", "classes", "access", "facts")
BUS_PREFIX = "bus_"
BEGIN, END = "begin_s", "end_s"


def write_demand(demand: Demand, file: Path, metadata: dict[str, str] | None = None) -> None:
    """Write ``demand`` to ``file``, which is replaced as a whole when all of it is written."""
    facts = {BEGIN: demand.begin_s, END: demand.end_s} | demand.facts
    frames = {name: getattr(demand, name) for name in TABLES if name != "facts"}
    frames["facts"] = pd.DataFrame({"name": list(facts), "value": list(map(str, facts.values()))}, dtype=str)
    frames |= {f"{BUS_PREFIX}{name}": frame for name, frame in demand.buses.items()}
    with replacing(file) as fresh:
        for name, frame in frames.items():
            write_layer(frame, fresh, name, metadata if name == "zones" else None)


def read_demand(file: Path) -> Demand:
    """The demand in ``file``. Raises :class:`TrafficError` where ``sijeong:trafficdemand`` did not write it."""
    try:
        there = {name for name, _ in pyogrio.list_layers(file)}
    except pyogrio.errors.DataSourceError as cause:
        raise TrafficError(
            "{file} cannot be read as traffic demand. Choose the GeoPackage that “Make traffic demand” wrote.",
            file=Path(file).name,
        ) from cause
    if not set(TABLES) <= there:
        raise TrafficError(
            "{file} is no traffic demand: it lacks the table {missing}. Choose that of “Make traffic demand”.",
            file=Path(file).name,
            missing=", ".join(sorted(set(TABLES) - there)),
        )
    frames = {name: pyogrio.read_dataframe(file, layer=name) for name in TABLES}
    facts = dict(zip(frames["facts"]["name"], frames["facts"]["value"], strict=True))
    buses = {
        name.removeprefix(BUS_PREFIX): pyogrio.read_dataframe(file, layer=name)
        for name in sorted(there)
        if name.startswith(BUS_PREFIX)
    }
    begin, end = (float(facts.pop(name)) for name in (BEGIN, END))
    tables = {name: frames[name] for name in TABLES if name != "facts"}
    return Demand(**tables, begin_s=begin, end_s=end, buses=buses, facts=facts)
