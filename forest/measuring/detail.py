"""What is told of each feature beyond its distance and its adjacent area, and for which kind of feature."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum

import geopandas as gpd
import shapely

from ...common.texts import marked
from ..buildings.attributes import is_building_layer
from ..errors import ForestError
from ..terrain.raster_file import DemFile
from .edge import FACING_M


class Subject(Enum):
    """What the features are: the key of the parameter, and its English name."""

    PARCELS = ("parcels", marked("parcels"))
    BUILDINGS = ("buildings", marked("buildings"))
    PLACES = ("places", marked("places or lines"))

    def __init__(self, key: str, english: str) -> None:
        self.key, self.english = key, english


@dataclass(frozen=True)
class Detail:
    """What else is told: ``subject`` decides which fields, and so does ``dem`` (without it none about terrain).

    ``band_areas``: the area within each band, of parcels and buildings. ``facing_m``: metres within which a perimeter
    faces forest; ``None`` leaves that share out. ``burning``: whether parcels whose fields may tell a land category
    are told how risky burning on them is (whether they do tell one shows only the whole layer). All fields follow from
    this and from the names of the layers' fields, never from their values, so that each part of a layer gets the same
    ones. Raises :class:`ForestError` where ``facing_m`` cannot be used.
    """

    subject: Subject = Subject.PARCELS
    band_areas: bool = True
    facing_m: float | None = FACING_M
    burning: bool = True
    dem: DemFile | None = None

    def __post_init__(self) -> None:
        if self.facing_m is not None and not (math.isfinite(self.facing_m) and self.facing_m > 0):
            raise ForestError(
                "The distance {distance} within which land faces forest cannot be used. Give metres above 0.",
                distance=self.facing_m,
            )

    @property
    def has_land(self) -> bool:
        """Whether the features have areas and perimeters to speak of."""
        return self.subject is not Subject.PLACES


def subject_of(features: gpd.GeoDataFrame) -> Subject:
    """What a layer holds: buildings where it tells floors or construction, parcels where there are polygons."""
    if is_building_layer(features.columns):
        return Subject.BUILDINGS
    polygonal = (shapely.get_dimensions(features.geometry.to_numpy()) == 2).any()
    return Subject.PARCELS if polygonal else Subject.PLACES
