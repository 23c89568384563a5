"""Which axis comes first: names of reference systems, boxes in them, and where the features of an answer really lie.

The Korean projected systems (EPSG:2096 to 2098, 5173 to 5188) and EPSG:4326 have north first in the EPSG registry
(reference/datasources.md §7.1). The OGC rule is that a ``urn:`` or ``http://www.opengis.net/def/crs/`` name follows the
registry and the short ``EPSG:5186`` has east first. Servers keep it, or half of it, or not at all; so the rule decides
what is asked, and the coordinates that come back decide what is believed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

import geopandas as gpd
import numpy as np
import shapely
from pyproj import CRS, Transformer
from pyproj.exceptions import CRSError

from ..areas import KOREA
from ..cells import Cell

LONGITUDE_LATITUDE = "EPSG:4326"
SAMPLE = 200
"""Features of a page that are looked at to see where they lie."""
CLEAR_SHARE = 0.5
"""Share of the features that must lie where they were asked for, before a reading of the axes is believed."""
OBEYED_SHARE = 0.9
"""Below this share the server has not looked at the box; a box that it converted roughly loses less."""
MARGIN_DEGREES = 0.0005
"""About 50 m: datum shifts and rounded coordinates move a feature that only touches the box."""
EDGE_POINTS = 21
"""Points per side of a box on its way into another system, because its sides become curves (pyproj's default)."""

_CODE = re.compile(r"(?:EPSG[:/](?:[\d.]*[:/])*|epsg\.xml#)(\d+)$", re.IGNORECASE)
_CRS84 = re.compile(r"CRS:?84$", re.IGNORECASE)


def epsg_of(name: str) -> str:
    """``EPSG:5186`` for any way in which servers write it (CRS84: ``EPSG:4326``); empty for what is none of them."""
    name = name.strip()
    if _CRS84.search(name):
        return LONGITUDE_LATITUDE
    code = _CODE.search(name)
    return _known(f"EPSG:{code.group(1)}") if code else ""


@lru_cache(maxsize=256)
def _known(name: str) -> str:
    if name == "EPSG:900913":
        return "EPSG:3857"
    try:
        CRS.from_user_input(name)
    except CRSError:
        return ""
    return name


def is_north_first(name: str) -> bool:
    """Whether coordinates under this name should have north first: registry order for ``urn:`` and ``http://…/def/``."""
    if _CRS84.search(name.strip()) or not name.lower().startswith(
        ("urn:", "http://www.opengis.net/def", "https://www.opengis.net/def")
    ):
        return False
    code = epsg_of(name)
    return bool(code) and CRS.from_user_input(code).axis_info[0].direction == "north"


def box_in(cell: Cell, name: str, north_first: bool, decimals: int = 3) -> str:
    """``cell`` as the four numbers of a ``bbox`` in the system ``name``."""
    code = epsg_of(name)
    if code == LONGITUDE_LATITUDE:
        return cell.yx if north_first else cell.xy
    west, south, east, north = _transformer(LONGITUDE_LATITUDE, code).transform_bounds(
        cell.west, cell.south, cell.east, cell.north, densify_pts=EDGE_POINTS
    )
    sides = (south, west, north, east) if north_first else (west, south, east, north)
    return ",".join(f"{side:.{decimals}f}" for side in sides)


@lru_cache(maxsize=64)
def _transformer(source: str, target: str) -> Transformer:
    return Transformer.from_crs(source, target, always_xy=True)


@dataclass(frozen=True)
class Placed:
    """A frame whose x is east, in its true system; ``swapped``: the axes had to be exchanged; ``outside``: how many
    features were left out because they lie outside the box that was asked for (the server does not look at it)."""

    frame: gpd.GeoDataFrame
    crs: str
    swapped: bool = False
    outside: int = 0


def placed(
    frame: gpd.GeoDataFrame, candidates: tuple[str, ...], cell: Cell, extent: Cell | None = None
) -> Placed | None:
    """The frame as it lies on the ground, judged by its coordinates; None where no reading puts it anywhere sensible.

    ``candidates``: systems that may be meant, the most likely first, each tried with the axes as they are and
    exchanged. The reading wins in which most features touch ``cell``; where they are few, the first in which they lie
    in ``extent`` (what the server says the layer covers; Korea, where it does not say). A server of which some lie
    elsewhere does not look at the box, and the features outside are left out.
    """
    shapes = frame.geometry.to_numpy()
    sample = shapes[~(shapely.is_missing(shapes) | shapely.is_empty(shapes))][:SAMPLE]
    readings = [(code, swapped) for code in dict.fromkeys(filter(None, candidates)) for swapped in (False, True)]
    if not len(sample):
        return Placed(frame.set_crs(readings[0][0], allow_override=True), readings[0][0]) if readings else None
    bounds = shapely.bounds(sample)
    shares = [_touching(_in_degrees(bounds, *reading), cell).mean() for reading in readings]
    if max(shares) >= CLEAR_SHARE:
        likeliest = _as_read(frame, *readings[int(np.argmax(shares))])
        return likeliest if max(shares) >= OBEYED_SHARE else _clipped(likeliest, cell)
    whole = extent or Cell(*KOREA)
    for reading in readings:
        if _touching(_in_degrees(bounds, *reading), whole).mean() >= CLEAR_SHARE:
            return _clipped(_as_read(frame, *reading), cell)
    return None


def _in_degrees(bounds: np.ndarray, code: str, swapped: bool) -> np.ndarray:
    boxes = bounds[:, [1, 0, 3, 2]] if swapped else bounds
    if code == LONGITUDE_LATITUDE:
        return boxes
    to_degrees = _transformer(code, LONGITUDE_LATITUDE)
    # Lists, because pyproj takes an array of one for a number.
    west, south, east, north = boxes.T.tolist()
    return np.column_stack((*to_degrees.transform(west, south), *to_degrees.transform(east, north)))


def _touching(boxes: np.ndarray, cell: Cell) -> np.ndarray:
    margin = MARGIN_DEGREES
    return (
        (boxes[:, 0] <= cell.east + margin)
        & (boxes[:, 2] >= cell.west - margin)
        & (boxes[:, 1] <= cell.north + margin)
        & (boxes[:, 3] >= cell.south - margin)
    )


def _as_read(frame: gpd.GeoDataFrame, code: str, swapped: bool) -> Placed:
    if swapped:
        exchanged = shapely.transform(frame.geometry.to_numpy(), lambda xy: xy[:, ::-1])
        frame = frame.set_geometry(gpd.GeoSeries(exchanged, index=frame.index))
    return Placed(frame.set_crs(code, allow_override=True), code, swapped)


def _clipped(whole: Placed, cell: Cell) -> Placed:
    boxes = _in_degrees(whole.frame.geometry.bounds.to_numpy(), whole.crs, False)
    inside = _touching(boxes, cell)
    frame = whole.frame[inside].reset_index(drop=True)
    return Placed(frame, whole.crs, whole.swapped, int((~inside).sum()))
