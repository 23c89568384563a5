"""Ways from a feature to the web: what the land is used for, and how the place looks from the road.

Nothing is sent unless the user opens a link, and then only the parcel's number or the place.
"""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsAction, QgsVectorLayer, QgsWkbTypes

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

PARCEL_FIELDS = ("pnu", "PNU")
LAND_USE = QT_TRANSLATE_NOOP("Land use plan of the parcel (토지이음)…")
LAND_USE_URL = 'https://www.eum.go.kr/web/ar/lu/luLandDet.jsp?selGbn=umd&isNoScr=script&mode=search&pnu=[% "{field}" %]'
"""토지이음, 국토교통부: 토지이용계획 열람, asked by the parcel's number."""
ROAD_VIEW = QT_TRANSLATE_NOOP("Place as seen from the road (Kakao Map)…")
_PLACE = "transform(point_on_surface($geometry), layer_property(@layer, 'crs'), 'EPSG:4326')"
ROAD_VIEW_URL = f"https://map.kakao.com/link/roadview/[% y({_PLACE}) %],[% x({_PLACE}) %]"
"""Kakao's own address for links to its road view: latitude, longitude."""
SCOPES = {"Canvas", "Feature"}


def offer_links(layer: QgsVectorLayer, translate: Callable[[str], str]) -> None:
    """Put the links that fit ``layer`` among its actions; the user's own actions stay."""
    links = list(_links(layer))
    manager = layer.actions()
    ours = {url for _, url in links}
    for action in manager.actions():
        if action.command() in ours:
            manager.removeAction(action.id())
    for title, url in links:
        text = translate(title)
        manager.addAction(QgsAction(QgsAction.ActionType.OpenUrl, text, url, "", False, text, SCOPES))


def _links(layer: QgsVectorLayer):
    parcel = next((name for name in PARCEL_FIELDS if layer.fields().lookupField(name) >= 0), None)
    if parcel is not None:
        yield LAND_USE, LAND_USE_URL.format(field=parcel)
    kinds = QgsWkbTypes.GeometryType
    if layer.geometryType() in (kinds.PointGeometry, kinds.PolygonGeometry):
        yield ROAD_VIEW, ROAD_VIEW_URL
