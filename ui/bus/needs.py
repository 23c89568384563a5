"""The layers that the analyses of the bus panel share, and the step whose result they read."""

from __future__ import annotations

from qgis.core import QgsMapLayerProxyModel

from ..analysis import Basis, Need
from ..jobs import Step
from ..layer_field import has_all, has_field
from ..shared_needs import ROADS

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()
Filters = QgsMapLayerProxyModel.Filter

LEGS = Basis(Step.LINK_TAPS, "LEGS", QT_TRANSLATE_NOOP("Link the taps into journeys first."))
LEGS_AFTER = Basis(Step.LINK_TAPS, "LEGS_AFTER", LEGS.english_missing)
TAPS = Basis(Step.IMPORT_TAPS, "TAPS", QT_TRANSLATE_NOOP("Import card records first."))

STOPS = Need(
    "STOPS",
    QT_TRANSLATE_NOOP("Bus stop layer"),
    Filters.PointLayer,
    has_field("stop_id"),
    QT_TRANSLATE_NOOP("Choose the layer of bus stops."),
    QT_TRANSLATE_NOOP("Points with the field stop_id. It gives walking distances and places the transfers on the map."),
)
ROUTE_STOPS = Need(
    "ROUTE_STOPS",
    QT_TRANSLATE_NOOP("Stops of each route (table)"),
    Filters.NoGeometry,
    has_all("route_id", "seq", "stop_id"),
    QT_TRANSLATE_NOOP("Choose the table of the stops of each route; the data page pulls it."),
)
ROUTES = Need(
    "ROUTES",
    QT_TRANSLATE_NOOP("Routes (table)"),
    Filters.NoGeometry,
    has_all("route_id", "route_name", "peak_min"),
    QT_TRANSLATE_NOOP("Choose the table of routes; the data page pulls it."),
)
ROUTE_LINES = Need(
    "ROUTE_LINES",
    QT_TRANSLATE_NOOP("Lines of the routes"),
    Filters.LineLayer,
    has_field("route_id"),
    QT_TRANSLATE_NOOP("Choose the layer of route lines; the data page pulls it."),
)
ZONES = Need(
    "ZONES",
    QT_TRANSLATE_NOOP("Dongs (areas)"),
    Filters.PolygonLayer,
    has_field("adm_cd", "adm_nm", "행정동명"),
    QT_TRANSLATE_NOOP("Choose the layer of dongs."),
)
BUILDINGS = Need(
    "BUILDINGS",
    QT_TRANSLATE_NOOP("Buildings"),
    Filters.PolygonLayer,
    has_field("usability", "grnd_flr", "totalarea"),
    QT_TRANSLATE_NOOP("Choose the layer of buildings."),
)
NETWORK = (ROUTE_STOPS, ROUTES, ROUTE_LINES, ZONES, BUILDINGS, ROADS)
"""What the panel asks in one box; the stops are asked where they are needed first."""
