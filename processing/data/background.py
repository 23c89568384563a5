"""Pictures as background: below all data, and above the pictures that were there, so that one sees what one adds."""

from __future__ import annotations

from qgis.core import QgsLayerTreeLayer, QgsLayerTreeNode, QgsProject, QgsRasterLayer


def lay_below_data(project: QgsProject, layer: QgsRasterLayer) -> None:
    """Put ``layer`` on the map; one with the same source makes room for it."""
    for old in [old.id() for old in project.mapLayers().values() if old.source() == layer.source()]:
        project.removeMapLayer(old)
    project.addMapLayer(layer, False)
    root = project.layerTreeRoot()
    nodes = root.children()
    place = len(nodes)
    while place and _is_picture(nodes[place - 1]):
        place -= 1
    root.insertLayer(place, layer)


def _is_picture(node: QgsLayerTreeNode) -> bool:
    return isinstance(node, QgsLayerTreeLayer) and isinstance(node.layer(), QgsRasterLayer)
