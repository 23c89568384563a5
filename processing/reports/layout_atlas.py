"""What a layout has besides when it is an atlas: a page for each dong, and where the page lies in the city."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsFillSymbol,
    QgsLayoutItemMap,
    QgsMapClippingRegion,
    QgsMapLayer,
    QgsPrintLayout,
    QgsVectorLayer,
)

from ..paper import Size
from ..placement import RESULT_PROPERTY
from .atlas import OUTLINE
from .page_boxes import BESIDE_LEGEND, OVERVIEW_ASPECT, OVERVIEW_SHARE, ROUND_SCALES, Box, Boxes

HALF_LETTER = "\ufffd"


def turn_into_atlas(
    layout: QgsPrintLayout, shown: QgsLayoutItemMap, dongs: QgsVectorLayer, layers: Sequence[QgsMapLayer], file: str
) -> None:
    """Give ``layout`` a page for each of ``dongs``: results among ``layers`` only within it, at a round scale.

    ``file``: the expression that files of pages begin with.
    """
    name, atlas = _name_expression(dongs), layout.atlas()
    atlas.setCoverageLayer(dongs)
    atlas.setPageNameExpression(name)
    atlas.setSortFeatures(True)
    atlas.setSortExpression(name)
    atlas.setFilenameExpression(f"{file} || '_' || @atlas_featurenumber || '_' || @atlas_pagename")
    atlas.setEnabled(True)
    shown.setAtlasDriven(True)
    shown.setAtlasMargin(0.05)
    shown.setAtlasScalingMode(QgsLayoutItemMap.AtlasScalingMode.Predefined)
    layout.renderContext().setPredefinedScales([float(scale) for scale in ROUND_SCALES])
    clipping = shown.atlasClippingSettings()
    clipping.setEnabled(True)
    clipping.setFeatureClippingType(QgsMapClippingRegion.FeatureClippingType.ClipPainterOnly)
    clipping.setRestrictToLayers(True)  # the land round the dong stays, to find one's way
    clipping.setLayersToClip([layer for layer in layers if layer.customProperty(RESULT_PROPERTY)])


def show_page_in(overview: QgsLayoutItemMap, shown: QgsLayoutItemMap) -> None:
    """Outline in ``overview`` what the map ``shown`` shows, as the overview of a sheet does."""
    outline = {"style": "no", "outline_color": OUTLINE, "outline_width": "0.5"}
    overview.overview().setLinkedMap(shown)
    overview.overview().setFrameSymbol(QgsFillSymbol.createSimple(outline))


def overview_box(place: Boxes, size: Size) -> Box:
    """At the foot of the side, right of the legend on an upright page."""
    side = place.side
    if size.is_landscape:
        return side.foot(min(OVERVIEW_ASPECT * side.width, OVERVIEW_SHARE * side.height))
    width, top = BESIDE_LEGEND * side.width, 6 * place.growth
    return Box(side.right - width, side.y + top, width, side.height - top)


def legend_box(place: Boxes, size: Size) -> Box:
    """What the overview leaves of the side."""
    box = overview_box(place, size)
    if size.is_landscape:
        return place.side.above(place.side.bottom - box.y + 8 * place.growth)
    return Box(place.side.x, place.side.y, place.side.width - box.width - 4, place.side.height)


def _name_expression(dongs: QgsVectorLayer) -> str:
    """The field that names a dong, as an expression; the layer's own display name where none is known."""
    from ...common.dongs import NAME_FIELDS  # late: its packages may be missing where a layout is only opened

    # A shapefile cuts names after ten bytes, in the middle of a Korean letter.
    fields = {field.name().lower().rstrip(HALF_LETTER): field.name() for field in dongs.fields()}
    known = next((fields[name] for name in NAME_FIELDS if name in fields), None)
    return f'"{known}"' if known else dongs.displayExpression()
