"""The layers of the sample city in a project: styled, in their groups, and marked as made up wherever named."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from qgis.core import (
    QgsLayerMetadata,
    QgsProcessingContext,
    QgsProcessingLayerPostProcessorInterface,
    QgsProject,
    QgsVectorLayer,
)

from ...catalog.sample_city import SampleCity, SampleLayer, read_city
from ..placement import PlacementError, finish, name_fields, note_provenance, read_provenance
from ..results import STYLE_FOLDER, Result
from ..translation import tr, user_language
from . import shelf

BY_KEY = {result.key: result for result in Result}


def city_in(folder: str) -> SampleCity:
    """The sample city that ``sijeong:samplecity`` has unpacked into ``folder``."""
    return read_city(Path(folder))


def add_sample_layer(project: QgsProject, city: SampleCity, kind: SampleLayer) -> QgsVectorLayer:
    """Put one layer of ``city`` into its group; a layer of the same file is replaced. For the main thread."""
    uri = city.uri(kind)
    layer = QgsVectorLayer(uri, _title(kind), "ogr")
    if not layer.isValid():
        raise PlacementError("The result {file} cannot be opened.", file=uri)
    for old in [old for old in project.mapLayers().values() if old.source() == layer.source()]:
        project.removeMapLayer(old.id())
    project.addMapLayer(layer, False)
    project.layerTreeRoot().addLayer(layer)
    dress(layer, kind, project)
    return layer


def load_when_done(context: QgsProcessingContext, city: SampleCity, kind: SampleLayer) -> None:
    """Have QGIS load the layer when the algorithm ends, where there is a project to load it into."""
    if context.project() is None:
        return
    uri = city.uri(kind)
    context.addLayerToLoadOnCompletion(uri, QgsProcessingContext.LayerDetails(_title(kind), context.project(), uri))
    context.layerToLoadOnCompletionDetails(uri).setPostProcessor(_Dresser(kind))


def dress(layer: QgsVectorLayer, kind: SampleLayer, project: QgsProject | None) -> None:
    """Style the layer, move it to its place in the tree, and say in its name and metadata that it is made up."""
    result = BY_KEY.get(kind.result)
    if result is not None:
        finish(layer, result, read_provenance(layer), project)
    else:
        _finish_data(layer, kind, project)
    layer.setName(_title(kind))
    _say_it_is_made_up(layer)
    node = project.layerTreeRoot().findLayer(layer.id()) if project is not None else None
    if node is not None:
        node.setItemVisibilityChecked(kind.shown)
        node.setExpanded(kind.shown)


def _finish_data(layer: QgsVectorLayer, kind: SampleLayer, project: QgsProject | None) -> None:
    """Data lies below all results here, in a group of its own: its areas would cover them."""
    name_fields(layer, _aliases(kind))
    provenance = read_provenance(layer)
    if provenance is not None:
        note_provenance(layer, provenance)
    if kind.style:
        layer.loadNamedStyle(str(STYLE_FOLDER / f"{kind.style}.qml"))
    node = project.layerTreeRoot().findLayer(layer.id()) if project is not None else None
    if node is None:
        return
    root, title = project.layerTreeRoot(), tr("Base data (made-up city)")
    group = root.findGroup(title) or root.addGroup(title)
    group.insertChildNode(-1, node.clone())
    node.parent().removeChildNode(node)


def _title(kind: SampleLayer) -> str:
    known = BY_KEY.get(kind.result)
    title = known.title if known is not None else kind.titles.get(user_language(), kind.layer)
    return tr("{layer} (made-up city)").format(layer=title)


def _aliases(kind: SampleLayer) -> dict[str, str]:
    card = shelf.known_card(kind.dataset)
    return card.aliases if card is not None else {}


def _say_it_is_made_up(layer: QgsVectorLayer) -> None:
    metadata = QgsLayerMetadata(layer.metadata())
    notice = tr("A made-up city for trying things out: no real place, person, plot or count.")
    metadata.setTitle(layer.name())
    metadata.setAbstract("\n".join(filter(None, (notice, metadata.abstract()))))
    metadata.setRights([notice])
    metadata.setLicenses([])
    layer.setMetadata(metadata)


class _Dresser(QgsProcessingLayerPostProcessorInterface):
    # QGIS does not own the Python half of a post-processor: without this list the override is lost (plugins.md §2.3).
    alive: ClassVar[list[_Dresser]] = []

    def __init__(self, kind: SampleLayer) -> None:
        super().__init__()
        self._kind = kind
        self.alive.append(self)

    def postProcessLayer(self, layer, context, feedback) -> None:
        if isinstance(layer, QgsVectorLayer):
            dress(layer, self._kind, context.project())
