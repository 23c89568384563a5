"""The answers as layers: one row per application, and the shortest line of each that is away from forest."""

from __future__ import annotations

import math

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from .review import Answer, Review

CHECK_FIELDS = (
    "application", "applied_on", "asked", "pnu", "address", "permit_status", "hint", "review_needed", "dist_m",
    "limit_m", "measured_from", "lot_dist_m", "permit_note", "forest_id", "fuel", "species", "species_name",
    "age_class", "slope_deg", "bearing_deg", "law", "law_since",
)  # fmt: skip
LINE_FIELDS = ("application", "pnu", "address", "review_needed", "dist_m", "forest_id", "bearing_deg")
"""The fields of the two layers, in their order."""

YES, NO = "yes", "no"
"""Of ``review_needed``; NULL where nothing could be measured."""

POINT_RADIUS_M = 1.0
"""Metres of the disc that stands in the layer, which is one of polygons, for an application that is a bare point."""


def shown_distance(dist_m: float, limit_m: float) -> float:
    """Metres to 0.1; to 0.001 where 0.1 would lie on the other side of the limit than the true distance does.

    50.04 m is no review within 50 m, so that it must not read 50.0.
    """
    rounded = round(dist_m, 1)
    if (rounded <= limit_m) == (dist_m <= limit_m):
        return rounded
    return math.ceil(dist_m * 1000) / 1000 if dist_m > limit_m else math.floor(dist_m * 1000) / 1000


def check_table(review: Review) -> gpd.GeoDataFrame:
    """The fields :data:`CHECK_FIELDS` of every application, in their order; polygons of what was measured.

    ``dist_m`` and ``lot_dist_m`` by :func:`shown_distance`; ``slope_deg`` and ``bearing_deg`` (clockwise from grid
    north) to 0.1; ``permit_note``: the weightiest of the notes. What is not known is NULL.
    """
    rows = [_row(answer) for answer in review.answers]
    frame = pd.DataFrame(rows, columns=list(CHECK_FIELDS))
    frame["age_class"] = frame["age_class"].astype("Int64")
    frame["forest_id"] = _ids(frame["forest_id"])
    shapes = [_as_polygon(answer.subject.ground) for answer in review.answers]
    result = gpd.GeoDataFrame(frame, geometry=shapes, crs=review.crs)
    result.attrs["geometry_type"] = "Polygon"
    return result


def line_table(review: Review) -> gpd.GeoDataFrame:
    """The fields :data:`LINE_FIELDS` of the applications that are away from forest, with their shortest lines."""
    away = [answer for answer in review.answers if answer.line is not None]
    rows = [{name: value for name, value in _row(answer).items() if name in LINE_FIELDS} for answer in away]
    frame = pd.DataFrame(rows, columns=list(LINE_FIELDS))
    frame["forest_id"] = _ids(frame["forest_id"])
    result = gpd.GeoDataFrame(frame, geometry=[answer.line for answer in away], crs=review.crs)
    result.attrs["geometry_type"] = "LineString"
    return result


def _row(answer: Answer) -> dict[str, object]:
    subject, stand, rule = answer.subject, answer.stand, answer.rule
    limit = rule.limit_m
    return {
        "application": subject.application.id,
        "applied_on": subject.application.day.isoformat(),
        "asked": subject.application.asked,
        "pnu": subject.lot.pnu if subject.lot else None,
        "address": subject.lot.address if subject.lot else None,
        "permit_status": subject.status.key,
        "hint": subject.hint or None,
        "review_needed": None if answer.needed is None else YES if answer.needed else NO,
        "dist_m": shown_distance(answer.dist_m, limit) if answer.needed is not None else np.nan,
        "limit_m": limit,
        "measured_from": subject.basis.key if subject.basis else None,
        "lot_dist_m": np.nan if math.isnan(answer.lot_dist_m) else shown_distance(answer.lot_dist_m, limit),
        "permit_note": answer.notes[0].key if answer.notes else None,
        "forest_id": stand.forest_id if stand else None,
        "fuel": stand.fuel if stand else None,
        "species": (stand.species or None) if stand else None,
        "species_name": (stand.species_name or None) if stand else None,
        "age_class": stand.age_class if stand else None,
        "slope_deg": round(answer.slope_deg, 1),
        "bearing_deg": round(answer.bearing_deg, 1) % 360,
        "law": rule.law.law,
        "law_since": rule.law.since.isoformat() if rule.law.since else None,
    }


def _ids(ids: pd.Series) -> pd.Series:
    """Whole numbers as such, though some are missing."""
    known = ids.dropna()
    whole = all(isinstance(value, int | np.integer) for value in known)
    return ids.astype("Int64") if whole else ids


def _as_polygon(ground: shapely.Geometry | None) -> shapely.Geometry | None:
    if ground is None or shapely.get_dimensions(ground) == 2:
        return ground
    return shapely.buffer(ground, POINT_RADIUS_M)
