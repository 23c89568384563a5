"""The layers that the steps and analyses of the forest panel share."""

from __future__ import annotations

from qgis.core import QgsMapLayerProxyModel, QgsVectorLayer

from ...processing.results import Result
from ..analysis import Need
from ..layer_field import has_field, named
from ..shared_needs import DONGS, ROADS

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()
Filters = QgsMapLayerProxyModel.Filter

FOREST_FIELDS = ("FRTP_CD", "FRTP_NM", "KOFTR_GROUP_CD", "KOFTR_GROU", "STORUNST_CD")
"""Fields of the forest map 임상도 (reference/datasources.md §5.1; one is cut to ten bytes in shapefiles)."""
FOREST_WORDS = ("임상", "산림", "임야", "forest")
PARCEL_FIELDS = ("pnu", "pnu_derived")
BUILDING_FIELDS = ("usability", "strct_cd", "grnd_flr", "totalarea", "useapr_day")
"""Fields of GIS건물통합정보."""
FIRE_FIELDS = ("frfr_info_id", "frfr_sttmn_dt", "frfr_sttmn_addr", "damagearea")
"""Fields of the forest service's list of fires."""


def looks_like_forest(layer: QgsVectorLayer) -> bool:
    """Whether a layer has fields of the forest map, or a name that says so."""
    return has_field(*FOREST_FIELDS)(layer) or named(*FOREST_WORDS)(layer)


def _looks_like_buildings(layer: QgsVectorLayer) -> bool:
    return has_field(*BUILDING_FIELDS)(layer) or named("건물", "건축물", "building")(layer)


def _looks_like_parcels(layer: QgsVectorLayer) -> bool:
    return has_field(*PARCEL_FIELDS)(layer) and not looks_like_forest(layer) and not _looks_like_buildings(layer)


FOREST = Need(
    "FOREST",
    QT_TRANSLATE_NOOP("Forest"),
    Filters.PolygonLayer,
    looks_like_forest,
    QT_TRANSLATE_NOOP("Choose the forest layer."),
    QT_TRANSLATE_NOOP("Polygons: the forest map (임상도), or the parcels of land use 임야."),
    offered=(Result.FOREST_LAYER,),
    offers_selection=True,
)
PARCELS = Need(
    "PARCELS",
    QT_TRANSLATE_NOOP("Parcels"),
    Filters.PolygonLayer,
    _looks_like_parcels,
    QT_TRANSLATE_NOOP("Choose the layer of parcels."),
    QT_TRANSLATE_NOOP("Polygons of the cadastral map with the field PNU, in any Korean CRS."),
    offers_selection=True,
)
BUILDINGS = Need(
    "BUILDINGS",
    QT_TRANSLATE_NOOP("Buildings"),
    Filters.PolygonLayer,
    _looks_like_buildings,
    QT_TRANSLATE_NOOP("Choose the layer of buildings."),
    offers_selection=True,
)
DEM = Need(
    "DEM",
    QT_TRANSLATE_NOOP("Elevation (raster)"),
    Filters.RasterLayer,
    named("dem", "dtm", "표고", "고도", "elevation"),
    QT_TRANSLATE_NOOP("Choose the raster of elevation."),
    QT_TRANSLATE_NOOP("A DEM in metres. Without it, slope and aspect stay empty."),
)
STATIONS = Need(
    "STATIONS",
    QT_TRANSLATE_NOOP("Fire stations"),
    Filters.PointLayer,
    named("소방", "119", "fire station", "fire_station"),
    QT_TRANSLATE_NOOP("Choose the layer of fire stations."),
)
WATER = Need(
    "WATER",
    QT_TRANSLATE_NOOP("Water points"),
    Filters.HasGeometry,
    named("소화전", "비상소화", "용수", "담수", "급수", "hydrant"),
    QT_TRANSLATE_NOOP("Choose the layer of water points."),
    QT_TRANSLATE_NOOP("Hydrants, emergency hose boxes, ponds and reservoirs."),
)
FIRES = Need(
    "FIRES",
    QT_TRANSLATE_NOOP("Past fires"),
    Filters.VectorLayer,
    lambda layer: has_field(*FIRE_FIELDS)(layer) or named("산불", "past fire")(layer),
    QT_TRANSLATE_NOOP("Choose the layer of past fires."),
)

POPULATION = Need(
    "POPULATION",
    QT_TRANSLATE_NOOP("People (cells or areas)"),
    Filters.PolygonLayer,
    named("인구", "집계구", "격자", "population"),
    QT_TRANSLATE_NOOP("Choose the layer of people."),
    QT_TRANSLATE_NOOP("Counts of people in cells or areas. Without it, the dongs' residents are taken."),
)

FIRST = (FOREST, PARCELS)
"""Asked in plain sight: nothing works without them."""
MORE = (BUILDINGS, DEM, DONGS, ROADS, STATIONS, WATER, FIRES, POPULATION)
"""Asked in a box that is folded away; each analysis says which of them it needs."""
