"""Pulled and imported data as layers of a project: named, with Korean field titles, in a group that results cover."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsMapLayer,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

from ...catalog.entries import Theme
from ...catalog.files.crs_guess import chosen_crs
from ...catalog.slots import filled
from ..exchange import exchanged
from ..placement import PlacementError, name_fields, note_provenance, read_provenance
from ..translation import tr
from . import shelf
from .looks import dress

DATASET_PROPERTY = "sijeong/dataset"
"""Layer property with the id of the dataset that a layer holds."""
OWN_FILE_PROPERTY = "sijeong/own_file"
"""Layer property of what came from a file of the city: what it was taken for."""
NOT_TO_LOOK_AT = ("node_link_nodes", "fire_records")
"""Points that steps read and that only cover the map: there, and not ticked."""
DRAWN_ORDER = (
    *(Theme.SENSORS, Theme.FIRE, Theme.BUS, Theme.BOUNDARIES, Theme.ROADS),
    *(Theme.BUILDINGS, Theme.PARCELS, Theme.FOREST, Theme.LAND_USE),
)
"""Groups from top to bottom: points before lines, lines before areas."""


def add_kept(project: QgsProject, kept: shelf.KeptCard) -> QgsVectorLayer:
    """Put a kept dataset on the map; the layer that showed the same file before is replaced in its place."""
    name = tr("{dataset} · {area}").format(dataset=kept.title, area=kept.area_title)
    layer = add_data_layer(project, kept.uri, name, kept.aliases, kept.theme)
    layer.setCustomProperty(DATASET_PROPERTY, kept.dataset_id)
    return layer


def add_data_layer(
    project: QgsProject, uri: str, name: str, aliases: dict[str, str] | None = None, theme: str = ""
) -> QgsVectorLayer:
    """Put the layer at ``uri`` into the group of its theme.

    Raises :class:`PlacementError` where it cannot be opened.
    """
    layer = QgsVectorLayer(uri, name, "ogr")
    if not layer.isValid():
        raise PlacementError("The result {file} cannot be opened.", file=uri)
    name_fields(layer, aliases or {})
    dress(layer, theme, _imported_layers(project))
    provenance = read_provenance(layer)
    if provenance is not None:
        note_provenance(layer, provenance)
    old = next((old for old in project.mapLayers().values() if old.source() == layer.source()), None)
    project.addMapLayer(layer, False)
    group = theme_group(project, theme)
    if old is None:
        group.insertLayer(0 if layer.isSpatial() else -1, layer)
    else:
        _take_place_of(project, old, layer, group)
    return layer


def add_own_layer(project: QgsProject, uri: str, name: str, kind: str, theme: str) -> QgsVectorLayer:
    """Put a file of the city's own on the map, known from then on as what it was taken for (``kind``)."""
    card = shelf.known_card(kind)
    layer = add_data_layer(project, uri, name, card.aliases if card is not None else {}, theme)
    layer.setCustomProperty(OWN_FILE_PROPERTY, kind)
    if kind in NOT_TO_LOOK_AT:
        project.layerTreeRoot().findLayer(layer.id()).setItemVisibilityChecked(False)
    return layer


def own_layer(project: QgsProject, kind: str) -> QgsVectorLayer | None:
    """The layer of ``project`` that holds the city's own file of ``kind``."""
    layers = project.mapLayers().values()
    return next((layer for layer in layers if kind and layer.customProperty(OWN_FILE_PROPERTY) == kind), None)


def replace_own_layer(project: QgsProject, layer: QgsVectorLayer, uri: str, name: str) -> dict[str, str]:
    """Have ``layer`` show a newer file, in its place and with its look; returns from where to where it has moved."""
    moves = {layer.source(): uri}
    exchanged(project, uri, moves)
    layer.setName(name)
    return moves


def add_elevation(project: QgsProject, file: str, system: str = "") -> QgsRasterLayer:
    """Put a raster of elevation below all areas; its name says what it is, for that is how steps know it.

    ``system``: the coordinate system (``EPSG:5186``, ``KATEC``) where the file does not say it.
    """
    title = tr("Elevation")
    name = Path(file).stem
    layer = QgsRasterLayer(file, name if title.lower() in name.lower() else f"{title} · {name}", "gdal")
    if not layer.isValid():
        raise PlacementError("The result {file} cannot be opened.", file=file)
    if system:
        layer.setCrs(QgsCoordinateReferenceSystem.fromWkt(chosen_crs(system).crs.to_wkt()))
    project.addMapLayer(layer, False)
    node = base_group(project).insertLayer(-1, layer)
    node.setItemVisibilityChecked(False)  # it would lie grey over a base map
    node.setExpanded(False)
    return layer


def base_group(project: QgsProject) -> QgsLayerTreeGroup:
    """The group of what results are made from: below them, above base maps."""
    root, title = project.layerTreeRoot(), tr("Base data")
    return root.findGroup(title) or root.insertGroup(_above_base_maps(root), title)


def theme_group(project: QgsProject, theme: str) -> QgsLayerTreeGroup:
    """The group of a theme within :func:`base_group`, made in its place; that group itself where none is known."""
    base = base_group(project)
    order = [one.value for one in DRAWN_ORDER]
    if theme not in order:
        return base
    titles = dict(shelf.themes())
    found = base.findGroup(titles[theme])
    if found is not None:
        return found
    later = {titles[one] for one in order[order.index(theme) :]}
    nodes = base.children()
    place = next((place for place, node in enumerate(nodes) if _lies_below(node, later)), len(nodes))
    return base.insertGroup(place, titles[theme])


def _lies_below(node, later: set[str]) -> bool:
    """Whether a new group goes above ``node``; layers of no known theme stay on top of all groups."""
    return node.name() in later or _is_raster(node)


def _above_base_maps(root: QgsLayerTreeGroup) -> int:
    place = len(root.children())
    while place and _is_raster(root.children()[place - 1]):
        place -= 1
    return place


def _is_raster(node) -> bool:
    if isinstance(node, QgsLayerTreeLayer):
        return node.layer() is not None and node.layer().type() == QgsMapLayer.LayerType.RasterLayer
    return bool(node.findLayers()) and all(map(_is_raster, node.findLayers()))


def _imported_layers(project: QgsProject) -> int:
    layers = [node.layer() for node in base_group(project).findLayers()]
    return sum(layer is not None and layer.customProperty(DATASET_PROPERTY) is None for layer in layers)


def add_map_service(project: QgsProject, dataset_id: str, login: str, address: str) -> QgsRasterLayer:
    """Put a WMS or WMTS of the catalogue below all data; asks the server what it has, in the main thread.

    Raises :class:`~...catalog.errors.CatalogError` with what to do, also with the names to choose from.
    """
    from .pictures import add_picture

    dataset, bare = filled(shelf.dataset(dataset_id), address)
    return add_picture(project, dataset, bare, login)


def _take_place_of(project: QgsProject, old: QgsVectorLayer, layer: QgsVectorLayer, group: QgsLayerTreeGroup) -> None:
    """The user's style, name and place in the tree survive an update."""
    layer.setName(old.name())
    if old.renderer() is not None and old.geometryType() == layer.geometryType():
        layer.setRenderer(old.renderer().clone())
    node = project.layerTreeRoot().findLayer(old.id())
    parent = node.parent() if node is not None else group
    parent.insertLayer(parent.children().index(node) if node is not None else 0, layer)
    project.removeMapLayer(old.id())
