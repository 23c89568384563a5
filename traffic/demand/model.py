"""Travel demand as both engines read it: vehicles between zones, their times of day, and where they join the roads."""

from __future__ import annotations

from dataclasses import dataclass, field

import geopandas as gpd
import pandas as pd

ZONE_FIELDS = {"zone_id": "str", "zone_name": "str", "kind": "str", "productions": "float64", "attractions": "float64"}
"""``kind``: ``inner`` or ``outer`` (a road across the border, 외부존). Productions and attractions: vehicles a day."""

OD_FIELDS = {"origin": "str", "destination": "str", "vehicle_class": "str", "vehicles": "float64"}
"""Vehicles of a class from zone to zone in the whole time of the demand (``begin_s`` to ``end_s``)."""

PROFILE_FIELDS = {"vehicle_class": "str", "begin_s": "float64", "end_s": "float64", "share": "float64"}
"""Shares of the vehicles of a class that leave in each slice of the demand's time; they add up to 1 a class."""

CLASS_FIELDS = {
    "vehicle_class": "str",
    "pcu": "float64",
    "sumo_class": "str",
    "length_m": "float64",
    "emission_class": "str",
}
"""``vehicle_class``: ``car``, ``truck``, …; ``pcu``: cars that one vehicle takes the place of; SUMO's names of both."""

ACCESS_FIELDS = {"zone_id": "str", "node_id": "str", "out_share": "float64", "in_share": "float64"}
"""Where vehicles of a zone join and leave the roads: shares of its nodes, adding up to 1 a zone in each direction."""


@dataclass(frozen=True)
class Demand:
    """Demand from ``begin_s`` to ``end_s`` (seconds after midnight of the study day).

    ``zones``: polygons or points with :data:`ZONE_FIELDS`; ``od``, ``profile``, ``classes``, ``access``: tables with
    the fields above. ``buses``: tables by name (see ``traffic/buses``), none without buses. ``facts``: how it was made.
    """

    zones: gpd.GeoDataFrame
    od: pd.DataFrame
    profile: pd.DataFrame
    classes: pd.DataFrame
    access: pd.DataFrame
    begin_s: float
    end_s: float
    buses: dict[str, pd.DataFrame] = field(default_factory=dict)
    facts: dict[str, str] = field(default_factory=dict)
