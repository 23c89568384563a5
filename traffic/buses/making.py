"""The bus lines of a city on its road network: tables for the demand, and what of them lies on the roads."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pandas as pd

from ...common.progress import SILENT, Progress
from ..demand.making import MadeDemand
from ..network.model import RoadNetwork
from .dwelling import DwellRule
from .matching import match_lines
from .model import RULES
from .static_results import match_check
from .summary import MatchSummary
from .tables import BusLayers, bus_tables

NAMED = 8
"""Stops and lines that a warning names."""


@dataclass(frozen=True)
class CityBuses:
    """``tables`` for ``Demand.buses`` and how much of them is on the roads."""

    tables: dict[str, pd.DataFrame]
    summary: MatchSummary


def city_buses(
    network: RoadNetwork, layers: BusLayers, rule: DwellRule | None = None, progress: Progress = SILENT
) -> CityBuses:
    """The bus lines of ``layers`` for the demand on ``network``, with the rule by which they stand at stops.

    Warns of the stops that lie on no road and of lines of which less than half is on the network. Raises
    :class:`TrafficError` as :func:`~.tables.bus_tables` does.
    """
    progress.step("Laying the bus lines along the roads")
    tables = bus_tables(layers, network.crs, progress) | {RULES: (rule or DwellRule()).table()}
    summary = MatchSummary.of(tables, match_lines(network, tables, progress=progress))
    if summary.missing:
        progress.warn(
            "{count} bus stops are on no road that a bus line could take: {stops}",
            count=len(summary.missing),
            stops=_some(summary.missing),
        )
    if summary.poor:
        progress.warn(
            "Of {count} bus lines less than half lies on the road network: {lines}",
            count=len(summary.poor),
            lines=_some(summary.poor),
        )
    return CityBuses(tables, summary)


def with_buses(made: MadeDemand, buses: CityBuses) -> MadeDemand:
    """``made`` with the lines in its demand and a check of how many of their stops are on the roads."""
    check = match_check(buses.summary.stops, buses.summary.matched)
    return replace(made, demand=replace(made.demand, buses=buses.tables), checks=(*made.checks, check))


def _some(names: tuple[str, ...]) -> str:
    return ", ".join(names[:NAMED]) + (" …" if len(names) > NAMED else "")
