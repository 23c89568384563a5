"""A result that was made again: its layer stays in its place in the project, with its style, and shows the new data."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import QgsDataProvider, QgsProject, QgsProviderRegistry, QgsVectorLayer

from .placement import note_provenance, read_provenance

KEPT_PARTS = ("subset",)
"""What the user has added to the address of a layer."""


def exchanged(project: QgsProject, uri: str, moves: Mapping[str, str]) -> QgsVectorLayer | None:
    """The layer of ``project`` that showed what ``uri`` replaces, and shows ``uri`` now; None where there is none.

    ``moves``: address or file of an earlier result → that of the one which takes its place.
    """
    new = _parts(uri)
    for layer in project.mapLayers().values():
        if not isinstance(layer, QgsVectorLayer) or layer.providerType() != "ogr":
            continue
        old = _parts(layer.source())
        target = moves.get(layer.source()) or moves.get(old["path"])
        if target is None or _parts(target)["path"] != new["path"]:
            continue
        if old.get("layerName") and new.get("layerName") and old["layerName"] != new["layerName"]:
            continue  # another layer of the same package
        _show(layer, new | {part: old[part] for part in KEPT_PARTS if old.get(part)})
        return layer
    return None


def _show(layer: QgsVectorLayer, parts: dict) -> None:
    uri = QgsProviderRegistry.instance().encodeUri("ogr", parts)
    layer.setDataSource(uri, layer.name(), "ogr", QgsDataProvider.ProviderOptions())
    provenance = read_provenance(layer)
    if provenance is not None:
        note_provenance(layer, provenance)
    layer.triggerRepaint()


def _parts(uri: str) -> dict:
    return QgsProviderRegistry.instance().decodeUri("ogr", uri)
