"""Pulled and imported data as layers of a project: named, with Korean field titles, in the group of the data."""

from __future__ import annotations

from qgis.core import QgsProject, QgsRasterLayer, QgsVectorLayer

from ...catalog.slots import filled
from ..placement import PlacementError, name_fields, note_provenance, read_provenance, result_group
from ..results import ResultGroup
from ..translation import tr
from . import shelf
from .looks import dress

DATASET_PROPERTY = "sijeong/dataset"
"""Layer property with the id of the dataset that a layer holds."""


def add_kept(project: QgsProject, kept: shelf.KeptCard) -> QgsVectorLayer:
    """Put a kept dataset on the map; the layer that showed the same file before is replaced in its place."""
    name = tr("{dataset} · {area}").format(dataset=kept.title, area=kept.area_title)
    layer = add_data_layer(project, kept.uri, name, kept.aliases, kept.theme)
    layer.setCustomProperty(DATASET_PROPERTY, kept.dataset_id)
    return layer


def add_data_layer(
    project: QgsProject, uri: str, name: str, aliases: dict[str, str] | None = None, theme: str = ""
) -> QgsVectorLayer:
    """Put the layer at ``uri`` into the group of the data. Raises :class:`PlacementError` where it cannot be opened."""
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
    group = result_group(project, ResultGroup.DATA)
    if old is None:
        group.insertLayer(0 if layer.isSpatial() else -1, layer)
    else:
        _take_place_of(project, old, layer)
    return layer


def _imported_layers(project: QgsProject) -> int:
    group = result_group(project, ResultGroup.DATA)
    layers = [node.layer() for node in group.findLayers()]
    return sum(layer is not None and layer.customProperty(DATASET_PROPERTY) is None for layer in layers)


def add_map_service(project: QgsProject, dataset_id: str, login: str, address: str) -> QgsRasterLayer:
    """Put a WMS or WMTS of the catalogue below all data; asks the server what it has, in the main thread.

    Raises :class:`~...catalog.errors.CatalogError` with what to do, also with the names to choose from.
    """
    from .pictures import add_picture

    dataset, bare = filled(shelf.dataset(dataset_id), address)
    return add_picture(project, dataset, bare, login)


def _take_place_of(project: QgsProject, old: QgsVectorLayer, layer: QgsVectorLayer) -> None:
    """The user's style, name and place in the tree survive an update."""
    layer.setName(old.name())
    if old.renderer() is not None and old.geometryType() == layer.geometryType():
        layer.setRenderer(old.renderer().clone())
    node = project.layerTreeRoot().findLayer(old.id())
    parent = node.parent() if node is not None else result_group(project, ResultGroup.DATA)
    parent.insertLayer(parent.children().index(node) if node is not None else 0, layer)
    project.removeMapLayer(old.id())
