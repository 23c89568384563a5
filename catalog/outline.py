"""The true outline of an area, from the boundaries that were pulled before."""

from __future__ import annotations

from dataclasses import replace

import shapely
from pyproj import CRS, Transformer
from shapely.geometry.base import BaseGeometry

from ..common.geopackages import read_layer
from .areas import Area
from .entries import Dataset, SourceKind
from .store import Kept, Store

BOUNDARY_LAYERS = {"LT_C_ADEMD_INFO": 8, "LT_C_ADSIGG_INFO": 5}
"""V-World's layers of legal dongs and of sigungu, and the digits of their codes (reference/datasources.md §1.5)."""
CELLS = "cells"
USUALLY_BY = {
    SourceKind.VWORLD_DATA: CELLS,
    SourceKind.VWORLD_WFS: CELLS,
    SourceKind.VWORLD_NED: "pnu",
    SourceKind.WFS: CELLS,
    SourceKind.OGC_FEATURES: CELLS,
}
"""How a source asks where its entry does not say ``by``; the others ask by codes or for everything."""
DEGREES = "EPSG:4326"
LONGEST_EDGE_DEGREES = 0.001
"""About 100 m: a straight edge in degrees is a curve in a projected CRS."""
TOUCHING_M = 0.05
"""Neighbours overlap by this much at most where two datasets draw the same boundary, rounding included."""
METRES_PER_DEGREE = 111_000


def with_outline(area: Area, store: Store) -> Area:
    """``area`` with its outline, where it has none and boundaries of all its parts lie in ``store``.

    A box is an outline already. Dongs come from legal-dong boundaries, whole cities from those of sigungu, else from
    all of their dongs together.
    """
    if area.outline is not None or area.box is not None:
        return area
    for kept in store.kept():
        digits = BOUNDARY_LAYERS.get(_layer_of(kept))
        outline = _outline_in(kept, digits, area) if digits else None
        if outline is not None:
            return replace(area, outline=outline)
    return area


def asks_by_cells(dataset: Dataset, area: Area) -> bool:
    """Whether the server is asked for boxes, so that it also answers with what lies beside the area."""
    if dataset.source not in USUALLY_BY:
        return False
    return area.box is not None or dataset.request.get("by", USUALLY_BY[dataset.source]) == CELLS


def clip_of(dataset: Dataset, area: Area) -> BaseGeometry | None:
    """What features must meet to be kept, in the CRS of ``dataset``; None where all that comes is kept.

    A box takes what touches it. An outline leaves out neighbours that share no more than its boundary.
    """
    if dataset.geometry == "none":
        return None
    if area.box is not None:
        return _in_crs_of(dataset, shapely.box(*area.box))
    if area.outline is None or not asks_by_cells(dataset, area):
        return None
    depth = TOUCHING_M if CRS.from_user_input(dataset.crs).is_projected else TOUCHING_M / METRES_PER_DEGREE
    return _in_crs_of(dataset, area.outline).buffer(-depth)


def _in_crs_of(dataset: Dataset, shape: BaseGeometry) -> BaseGeometry:
    transformer = Transformer.from_crs(DEGREES, dataset.crs, always_xy=True)
    return shapely.transform(shapely.segmentize(shape, LONGEST_EDGE_DEGREES), transformer.transform, interleaved=False)


def _layer_of(kept: Kept) -> str:
    request = kept.provenance.parameters.get("REQUEST")
    return str(request.get("data", "")) if isinstance(request, dict) else ""


def _outline_in(kept: Kept, digits: int, area: Area) -> BaseGeometry | None:
    wanted = _wanted(digits, area)
    if not wanted:
        return None
    frame = read_layer(kept.file, layer=kept.layer).to_crs(DEGREES)
    for name in frame.columns.drop(frame.geometry.name):
        codes = frame[name].astype(str)
        if codes.str.fullmatch(rf"\d{{{digits}}}(\d\d)?").all():
            codes = codes.str[:digits]
            found = frame[codes.isin(wanted)]
            if wanted <= set(codes[found.index]):
                return shapely.union_all(shapely.make_valid(found.geometry.values))
    return None


def _wanted(digits: int, area: Area) -> set[str]:
    """Codes of the boundaries that make up the area; none where these boundaries cannot."""
    if digits == 8:
        return set(area.dong_prefixes)
    return set() if area.dongs else set(area.city.sigungu_codes)
