"""Vehicles on the way as trips: a GeoJSON that kepler.gl, deck.gl and the phone play.

A feature is a ride of a vehicle: a LineString whose vertices are ``[longitude, latitude, 0, seconds]``, with ``id``
and ``kind`` (class of vehicle). ``seconds``: Unix time of the city's clock read as UTC, as in the results package, so
that 08:00 in the city is shown as 08:00. Times rise along a line. Members beside ``features``: ``begin`` and ``end``,
the first and the last of all seconds. (kepler.gl's trip layer: docs.kepler.gl.)
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import geopandas as gpd
import numpy as np
import shapely

from ...common.files import replacing
from ...common.progress import SILENT, Progress

DEGREES = 6
"""Digits of a degree: 0.1 m."""
LONGEST_GAP = 3
"""Frames that a vehicle may be unseen within a ride; after more, another ride begins."""
CHECK_EVERY = 500


def write_trips(vehicles: gpd.GeoDataFrame, file: Path, progress: Progress = SILENT) -> int:
    """Write ``vehicles`` (``Results.vehicles``) as rides to ``file``, atomically; how many there are is returned.

    A vehicle that was seen once only has no ride.
    """
    count = 0
    begin, end = (_seconds(vehicles[name]) for name in ("time_begin", "time_end"))
    span = {"begin": int(begin.min()), "end": int(end.max())} if len(vehicles) else {"begin": 0, "end": 0}
    with replacing(file) as fresh, open(fresh, "w", encoding="utf-8") as out:
        out.write('{"type":"FeatureCollection",' + json.dumps(span, separators=(",", ":"))[1:-1] + ',"features":[')
        for ride in _rides(vehicles):
            if count % CHECK_EVERY == 0:
                progress.check()
            out.write(("," if count else "") + "\n" + json.dumps(ride, ensure_ascii=False, separators=(",", ":")))
            count += 1
        out.write("\n]}\n")
    return count


def _rides(vehicles: gpd.GeoDataFrame) -> Iterator[dict]:
    ordered = vehicles.sort_values(["vehicle_id", "time_begin"])
    begin, end = (_seconds(ordered[name]) for name in ("time_begin", "time_end"))
    places = np.round(shapely.get_coordinates(ordered.geometry.to_crs("EPSG:4326").to_numpy()), DEGREES)
    ids, kinds = (ordered[name].to_numpy(object) for name in ("vehicle_id", "vehicle_class"))
    frame_s = float(np.median(end - begin)) if len(ordered) else 0.0
    is_new = (ids[1:] != ids[:-1]) | (np.diff(begin) > LONGEST_GAP * frame_s)
    starts = np.concatenate([[0], np.flatnonzero(is_new) + 1, [len(ordered)]]).astype(np.int64)
    for first, last in pairwise(starts):
        if last - first > 1:
            yield _feature(ids[first], kinds[first], places[first:last], begin[first:last])


def _feature(name: str, kind: str, places: np.ndarray, seconds: np.ndarray) -> dict:
    line = [[x, y, 0, int(second)] for (x, y), second in zip(places.tolist(), seconds.tolist(), strict=True)]
    geometry = {"type": "LineString", "coordinates": line}
    return {"type": "Feature", "properties": {"id": name, "kind": kind}, "geometry": geometry}


def _seconds(moments) -> np.ndarray:
    return moments.to_numpy("datetime64[s]").astype(np.int64)
