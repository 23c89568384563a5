"""How the results of the bus analysis are classed, coloured and named on a map. Knows no QGIS."""

from __future__ import annotations

from . import whatif_legends

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

# --- Fields -------------------------------------------------------------------------------------------------------

ALIASES = {
    "from_route": QT_TRANSLATE_NOOP("From route"),
    "to_route": QT_TRANSLATE_NOOP("To route"),
    "from_stop": QT_TRANSLATE_NOOP("Alighting stop"),
    "to_stop": QT_TRANSLATE_NOOP("Boarding stop"),
    "transfers": QT_TRANSLATE_NOOP("Transfers"),
    "time_median_s": QT_TRANSLATE_NOOP("Transfer time, median (s)"),
    "time_p90_s": QT_TRANSLATE_NOOP("Transfer time, 90th percentile (s)"),
    "walk_median_m": QT_TRANSLATE_NOOP("Walk, median (m)"),
    "hub_id": QT_TRANSLATE_NOOP("Hub number"),
    "name": QT_TRANSLATE_NOOP("Name"),
    "stops": QT_TRANSLATE_NOOP("Stops"),
    "routes": QT_TRANSLATE_NOOP("Routes"),
    "boardings": QT_TRANSLATE_NOOP("Boardings"),
    "alightings": QT_TRANSLATE_NOOP("Alightings"),
    "transfer_share": QT_TRANSLATE_NOOP("Share of transfers"),
    "rank": QT_TRANSLATE_NOOP("Rank"),
    **whatif_legends.ALIASES,
}
"""Field → English alias; Korean shows in attribute tables, forms and map tips."""

FIELDS = {
    "transfer_pairs": (
        "from_route",
        "to_route",
        "from_stop",
        "to_stop",
        "transfers",
        "time_median_s",
        "time_p90_s",
        "walk_median_m",
    ),
    "transfer_hubs": (
        "hub_id",
        "name",
        "stops",
        "routes",
        "boardings",
        "alightings",
        "transfers",
        "transfer_share",
        "time_median_s",
        "rank",
    ),
    **whatif_legends.FIELDS,
}
"""Result → the fields that Sijeong adds."""

VALUES: dict[str, dict[str, str]] = {**whatif_legends.VALUES}
"""Field whose values are words of ours → value → what users read."""

WHOLE_NUMBERS = {"transfers", "stops", "routes", "boardings", "alightings", "rank", *whatif_legends.WHOLE_NUMBERS}
"""Fields shown without decimals and with thousands separated."""
