"""Who lives in each building of a layer."""

from __future__ import annotations

import geopandas as gpd

from ...common.fields import making_room
from ...common.population.people import PopulationSources, residents_by_building
from ...common.progress import SILENT, Progress
from ..crs import analysis_crs

RESIDENT_FIELDS = ("people", "elderly")


def with_residents(
    buildings: gpd.GeoDataFrame,
    population: gpd.GeoDataFrame | None,
    dongs: gpd.GeoDataFrame | None,
    progress: Progress = SILENT,
) -> gpd.GeoDataFrame:
    """The buildings with :data:`RESIDENT_FIELDS`: the residents of cells or dongs, spread over the homes in them.

    Which layer says who lives where, and how they are spread, is :mod:`...common.population.people`'s: the same
    residents as in service coverage and fire access. All buildings must be there at once, for a dong's residents are
    shared out among its homes. A field of the input that bears one of the names is kept as ``<name>_input``. Raises
    ``UnusableLayer`` where nobody says how many live there.
    """
    sources = PopulationSources(population=population, buildings=buildings, dongs=dongs)
    residents = residents_by_building(sources, analysis_crs(buildings), progress)
    columns = {name: residents[name].to_numpy() for name in RESIDENT_FIELDS}
    return making_room(buildings, RESIDENT_FIELDS).assign(**columns)
