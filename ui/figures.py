"""The main figures of a result, as a line that a planner reads."""

from __future__ import annotations

from ..processing.translation import tr

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

LABELS = {
    "ROWS_KEPT": QT_TRANSLATE_NOOP("Rows kept"),
    "ROWS_REJECTED": QT_TRANSLATE_NOOP("Rows rejected"),
    "JOURNEYS": QT_TRANSLATE_NOOP("Journeys"),
    "TRANSFERS": QT_TRANSLATE_NOOP("Transfers"),
    "FEATURES": QT_TRANSLATE_NOOP("Features"),
    "WITHIN_LEGAL": QT_TRANSLATE_NOOP("Features within the legal distance"),
    "GAPS": QT_TRANSLATE_NOOP("Pairs without a direct route"),
    "CORRIDOR_COUNT": QT_TRANSLATE_NOOP("Corridors"),
    "ROUTE_COUNT": QT_TRANSLATE_NOOP("Routes"),
    "WINNERS": QT_TRANSLATE_NOOP("Winners"),
    "LOSERS": QT_TRANSLATE_NOOP("Losers"),
    "TRANSFERS_SAVED": QT_TRANSLATE_NOOP("Transfers saved"),
    "UNCOVERED_PEOPLE": QT_TRANSLATE_NOOP("People out of reach"),
    "MORE": QT_TRANSLATE_NOOP("More than before"),
    "FEWER": QT_TRANSLATE_NOOP("Fewer than before"),
    "FLOWS": QT_TRANSLATE_NOOP("Flows"),
    "STANDS": QT_TRANSLATE_NOOP("Stands"),
    "PATCHES": QT_TRANSLATE_NOOP("Patches of connected forest"),
    "NEEDED": QT_TRANSLATE_NOOP("Reviews needed"),
    "UNPLACED": QT_TRANSLATE_NOOP("Applications that could not be checked"),
    "ADJACENT": QT_TRANSLATE_NOOP("Forest-adjacent parcels"),
    "TO_REVIEW": QT_TRANSLATE_NOOP("Buildings within the distance of the permit review"),
    "VILLAGES_COUNT": QT_TRANSLATE_NOOP("Villages"),
    "CLASS_A": QT_TRANSLATE_NOOP("Villages of class A"),
    "IN_INTERFACE": QT_TRANSLATE_NOOP("Buildings in the interface or intermix"),
    "GAP_COUNT": QT_TRANSLATE_NOOP("Places that no engine reaches in time"),
    "GAP_PEOPLE": QT_TRANSLATE_NOOP("Residents not reached in time"),
    "DANGER_BUILDINGS": QT_TRANSLATE_NOOP("Buildings in the danger zone"),
    "DANGER_PEOPLE": QT_TRANSLATE_NOOP("People in the danger zone"),
    "NEAR_PARCELS": QT_TRANSLATE_NOOP("Forest-adjacent parcels"),
    "NEAR_BUILDINGS": QT_TRANSLATE_NOOP("Forest-adjacent buildings"),
    "NEAR_PEOPLE": QT_TRANSLATE_NOOP("People in forest-adjacent buildings"),
    "NEW": QT_TRANSLATE_NOOP("New"),
    "GONE": QT_TRANSLATE_NOOP("Gone"),
    "CHANGED": QT_TRANSLATE_NOOP("Changed"),
    "EDGE_COUNT": QT_TRANSLATE_NOOP("Links"),
    "SIGNAL_COUNT": QT_TRANSLATE_NOOP("Junctions with signals"),
    "FINDING_COUNT": QT_TRANSLATE_NOOP("Findings"),
    "VEHICLES": QT_TRANSLATE_NOOP("Vehicles in the period"),
    "BUS_LINES": QT_TRANSLATE_NOOP("Bus lines that run"),
    "TRIPS": QT_TRANSLATE_NOOP("Vehicles (pcu)"),
    "TRIPS_COUNT": QT_TRANSLATE_NOOP("Trips a run"),
    "MEAN_TRIP_S": QT_TRANSLATE_NOOP("Mean travel time (s)"),
    "OVER_CAPACITY": QT_TRANSLATE_NOOP("Links over capacity"),
    "TELEPORTS": QT_TRANSLATE_NOOP("Teleports a run"),
    "UNSERVED": QT_TRANSLATE_NOOP("Vehicles without a way"),
    "WAITING": QT_TRANSLATE_NOOP("Vehicles a run that never entered"),
    "CHANGES": QT_TRANSLATE_NOOP("Changes of the scenario"),
    "LESS": QT_TRANSLATE_NOOP("Roads with less traffic"),
    "HELD_BACK": QT_TRANSLATE_NOOP("Values held back"),
    "PAGES": QT_TRANSLATE_NOOP("Sheets"),
    "FIELDS_LEFT_OUT": QT_TRANSLATE_NOOP("Fields left out"),
    "COUNTED": QT_TRANSLATE_NOOP("Counted links"),
    "DONG_COUNT": QT_TRANSLATE_NOOP("Dongs"),
    "INDICATOR_COUNT": QT_TRANSLATE_NOOP("Indicators"),
    "TABLES": QT_TRANSLATE_NOOP("Tables"),
}
"""Number outputs worth showing, in the order of showing; their names are those of the algorithms."""

IF_ANY = {"UNPLACED", "NEW", "GONE", "CHANGED", "BUS_LINES", "TELEPORTS", "UNSERVED", "WAITING"}
"""Of those the ones that are not worth showing where there are none."""

SHARES = {
    "BASE_TRANSFER_ERROR": QT_TRANSLATE_NOOP("Error of the modelled transfers"),
    "IN_TIME_SHARE": QT_TRANSLATE_NOOP("Forest edge reached in time"),
    "COVERED_SHARE": QT_TRANSLATE_NOOP("People in reach"),
    "GEH5_HELD_OUT": QT_TRANSLATE_NOOP("Share below GEH 5, links held out"),
}
"""Outputs from 0 to 1 (an error may be negative), shown as percent."""

PERCENTS = {
    "SHOWN_SHARE": QT_TRANSLATE_NOOP("Journeys shown"),
    "KEPT_SHARE": QT_TRANSLATE_NOOP("Journeys kept"),
    "F1": QT_TRANSLATE_NOOP("F1 of the linking"),
    "NEAR": QT_TRANSLATE_NOOP("Inferred alightings within 400 m"),
}
"""Outputs that are percent already."""


ONLY = {"DISTANCE": QT_TRANSLATE_NOOP("Distance to forest (m)")}
"""Outputs that speak of the first of ``COUNT`` things: shown where it is the only one."""


def figures_line(figures: dict[str, float], most: int | None = None) -> str:
    """``Journeys 12,345 · Transfers 4,321``, at most so many; empty when there is nothing worth showing."""
    counts = [
        f"{tr(label)} {figures[name]:,.0f}"
        for name, label in LABELS.items()
        if name in figures and (figures[name] or name not in IF_ANY)
    ]
    shares = [f"{tr(label)} {figures[name]:.1%}" for name, label in SHARES.items() if name in figures]
    percents = [f"{tr(label)} {figures[name]:.1f}%" for name, label in PERCENTS.items() if name in figures]
    is_only = figures.get("COUNT") == 1
    only = [f"{tr(label)} {figures[name]:,.1f}" for name, label in ONLY.items() if is_only and name in figures]
    return " · ".join((only + counts + shares + percents)[:most])
