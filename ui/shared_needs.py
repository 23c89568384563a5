"""The layers that panels of several jobs ask for in the same words."""

from __future__ import annotations

from qgis.core import QgsMapLayerProxyModel

from .analysis import Need
from .layer_field import has_field

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()
Filters = QgsMapLayerProxyModel.Filter

DONG_FIELDS = ("adm_cd", "adm_nm", "emd_cd", "emd_nm", "행정동명", "읍면동명")

DONGS = Need(
    "DONGS",
    QT_TRANSLATE_NOOP("Dongs (areas)"),
    Filters.PolygonLayer,
    has_field(*DONG_FIELDS),
    QT_TRANSLATE_NOOP("Choose the layer of dongs."),
)
ROADS = Need(
    "ROADS",
    QT_TRANSLATE_NOOP("Roads"),
    Filters.LineLayer,
    has_field("link_id", "road_rank", "hw", "highway"),
    QT_TRANSLATE_NOOP("Choose the layer of roads."),
)
