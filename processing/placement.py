"""Result layers in a project: styled, told where they came from, and put into their group."""

from __future__ import annotations

from collections.abc import Generator

from qgis.core import (
    QgsAbstractMetadataBase,
    QgsLayerMetadata,
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsProject,
    QgsRuleBasedRenderer,
    QgsVectorLayer,
)

from ..common.errors import SijeongError
from ..common.provenance import Provenance
from .animation import show_times
from .recognition import PROVENANCE_PROPERTY, RESULT_PROPERTY, read_provenance
from .results import DataLayer, Result, ResultGroup
from .styling import apply_style

WAITING = (
    *(Result.HUB_CATCHMENT, Result.STOP_PROFILE),
    *(Result.LINK_PEAKS, Result.RUN_VEHICLES, Result.RUN_DONGS, Result.BUS_TIMES, Result.LINK_USERS),
    *(Result.INTERVAL_DIFFERENCES, Result.DONG_DIFFERENCES),
)
"""Results that lie under or over the main one of their run: they are there, and shown when the user ticks them or
their map theme.

No set, because data layers, which cannot be hashed, are looked for in it too.
"""
OPEN_LEGEND_PROPERTY = "expandedLegendNodes"
"""QGIS's own property of a layer tree node: the legend entries that stand open."""


class PlacementError(SijeongError):
    """A result that cannot be shown."""


def add_result(project: QgsProject, uri: str, result: Result, provenance: Provenance | None = None) -> QgsVectorLayer:
    """Load the result at ``uri`` into its group of ``project``, styled; an older layer of that file is replaced.

    Where it came from is read from its file, unless ``provenance`` is given.
    """
    pieces = adding(project, uri, result, provenance)
    while True:
        try:
            next(pieces)
        except StopIteration as end:
            return end.value


def adding(
    project: QgsProject, uri: str, result: Result, provenance: Provenance | None = None
) -> Generator[None, None, QgsVectorLayer]:
    """:func:`add_result` in pieces, between which the main thread may turn to other things; returns the layer.

    The layer comes into the project with the last piece, so whatever becomes of the project meanwhile does no harm.
    """
    layer = QgsVectorLayer(uri, result.title, "ogr")
    if not layer.isValid():
        raise PlacementError("The result {file} cannot be opened.", file=uri)
    yield
    _dress(layer, result)
    yield
    told = provenance or read_provenance(layer)
    if told is not None:
        note_provenance(layer, told)
    yield
    for old in [old for old in project.mapLayers().values() if old.source() == layer.source()]:
        project.removeMapLayer(old.id())
    project.addMapLayer(layer, False)
    result_group(project, result.group).addLayer(layer)
    _settle(project, layer, result)
    return layer


def finish(
    layer: QgsVectorLayer, result: Result | DataLayer, provenance: Provenance | None, project: QgsProject | None
) -> None:
    """Style the layer, note where it came from, and move it to its place in the layer tree."""
    _dress(layer, result)
    if provenance is not None:
        note_provenance(layer, provenance)
    if project is not None:
        _settle(project, layer, result)


def _dress(layer: QgsVectorLayer, result: Result | DataLayer) -> None:
    layer.setName(result.title)
    layer.setCustomProperty(RESULT_PROPERTY, result.key)
    if isinstance(result, Result):
        apply_style(layer, result)
    else:
        name_fields(layer, result.aliases)


def _settle(project: QgsProject, layer: QgsVectorLayer, result: Result | DataLayer) -> None:
    if result is Result.LINK_INTERVALS:
        show_times(project, layer)
    _move_to_place(project, layer, result)


def name_fields(layer: QgsVectorLayer, aliases: dict[str, str]) -> None:
    """Give the fields of ``layer`` that are in ``aliases`` their titles."""
    for index, field in enumerate(layer.fields()):
        if aliases.get(field.name()):
            layer.setFieldAlias(index, aliases[field.name()])


def result_group(project: QgsProject, group: ResultGroup) -> QgsLayerTreeGroup:
    """The group of the layer tree for ``group``, made at the top, in the order of the jobs, when it is not there."""
    root = project.layerTreeRoot()
    return root.findGroup(group.title) or root.insertGroup(_place_of(group, root), group.title)


def _place_of(group: ResultGroup, root: QgsLayerTreeGroup) -> int:
    jobs = list(ResultGroup)
    earlier = [root.findGroup(job.title) for job in jobs[: jobs.index(group)]]
    nodes = root.children()
    return max((nodes.index(found) + 1 for found in earlier if found in nodes), default=0)


def _move_to_place(project: QgsProject, layer: QgsVectorLayer, result: Result | DataLayer) -> None:
    node = project.layerTreeRoot().findLayer(layer.id())
    if node is None:
        return  # QGIS puts it into the named group itself, after this
    _open_legend(node, layer)
    if result in WAITING:
        node.setItemVisibilityChecked(False)
    group = result_group(project, result.group)
    place = _place_by_rank(group, result, layer)
    group.insertChildNode(place, node.clone())
    node.parent().removeChildNode(node)


def _open_legend(node: QgsLayerTreeLayer, layer: QgsVectorLayer) -> None:
    """Show the classes under their headings: QGIS folds them, and a folded legend explains nothing."""
    renderer = layer.renderer()
    if isinstance(renderer, QgsRuleBasedRenderer):
        headings = [rule.ruleKey() for rule in renderer.rootRule().children()]
        node.setCustomProperty(OPEN_LEGEND_PROPERTY, headings)


def _place_by_rank(group: QgsLayerTreeGroup, result: Result | DataLayer, layer: QgsVectorLayer) -> int:
    ranks = {kind.key: kind.rank for kind in Result}
    for place, node in enumerate(group.findLayers()):
        if node.layer() is None or node.layerId() == layer.id():
            continue
        if ranks.get(node.layer().customProperty(RESULT_PROPERTY), len(ranks)) > result.rank:
            return place
    return -1


def note_provenance(layer: QgsVectorLayer, provenance: Provenance) -> None:
    """Write where ``layer`` came from into its metadata and properties."""
    metadata = QgsLayerMetadata(layer.metadata())
    metadata.setTitle(provenance.title)
    metadata.setAbstract("\n".join([provenance.algorithm, *map(_line, provenance.parameters.items())]))
    metadata.setRights([source.licence for source in provenance.sources if source.licence])
    metadata.setLicenses([source.licence for source in provenance.sources if source.licence])
    metadata.setHistory([f"{provenance.created} {provenance.algorithm} {provenance.version}", *provenance.remarks])
    metadata.setLinks([_link(source.name, source.location) for source in provenance.sources if source.location])
    layer.setMetadata(metadata)
    layer.setCustomProperty(PROVENANCE_PROPERTY, provenance.to_json())


def _line(item: tuple[str, object]) -> str:
    return f"{item[0]}: {item[1]}"


def _link(name: str, location: str) -> QgsAbstractMetadataBase.Link:
    return QgsAbstractMetadataBase.Link(name, "file", location)
