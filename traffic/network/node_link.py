"""The standard node-link (표준노드링크): rows of MOCT_LINK as directed links between their nodes."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ...common.fields import field_named, texts_of
from ...common.streets.road_traits import FROM_FIELD, TO_FIELD
from .candidates import candidates, fit_ids, source_ids
from .codes import allowed_vehicles
from .findings import FindingKind, Findings
from .rules import NetworkRules
from .speeds import told_speeds

RANK_FIELDS = ("road_rank", "도로등급")
TYPE_FIELDS = ("road_type", "도로유형")
NAME_FIELDS = ("road_name", "name", "도로명", "도로명칭")
LANE_FIELDS = ("lanes", "차로수")
LENGTH_FIELDS = ("length", "length_m", "연장")
VEHICLE_FIELDS = ("rest_veh",)
RAMP_FIELDS = ("connect",)
"""CONNECT: 000 for no link road."""

MOST_LANES = 8
"""More lanes in one direction stand for unknown (99), and SUMO takes no more."""


def is_node_link(links: pd.DataFrame) -> bool:
    """Whether rows name the nodes at their ends, and so are directed."""
    return all(field_named(links.columns, (name,)) for name in (FROM_FIELD, TO_FIELD))


def node_link_candidates(links: gpd.GeoDataFrame, rules: NetworkRules, findings: Findings) -> gpd.GeoDataFrame:
    """The rows of ``links`` as candidates, those without a line left out; of several parts each is one."""
    ids = source_ids(links)
    row, lines, whole = drawn_lines(links, ids, findings)
    told = links.iloc[row].reset_index(drop=True)
    ranks = texts_of(told, RANK_FIELDS)
    speed, unit = told_speeds(told, ranks.to_numpy(), rules.speed_unit)
    findings.unit = unit
    ramp = texts_of(told, RAMP_FIELDS)
    return candidates(
        {
            "row": row,
            "edge_id": ids.to_numpy()[row],
            "source_id": ids.to_numpy()[row],
            # The parts of a link that is drawn in several meet where they are drawn: its nodes are at its ends only.
            "from_node": np.where(whole, fit_ids(texts_of(told, (FROM_FIELD,))), ""),
            "to_node": np.where(whole, fit_ids(texts_of(told, (TO_FIELD,))), ""),
            "road_rank": ranks,
            "road_type": texts_of(told, TYPE_FIELDS).map(rules.codes.road_types).fillna(""),
            "road_name": texts_of(told, NAME_FIELDS).replace("-", ""),
            "lanes": told_lanes(told),
            "speed_kmh": speed,
            "length_m": np.where(whole, numbers_above_0(told, LENGTH_FIELDS), np.nan),
            "allow": texts_of(told, VEHICLE_FIELDS).map(
                lambda code: allowed_vehicles(rules.codes.banned_vehicles.get(code, ()))
            ),
            "ramp": ~ramp.isin(["", "0", "000"]),
            "pair": np.full(len(row), -1),
        },
        lines,
        links.crs,
    )


def drawn_lines(
    links: gpd.GeoDataFrame, ids: pd.Series, findings: Findings
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Row (index of ``links``), line and whether the row is one line, of each line with a length; in two dimensions."""
    shapes, ids, rows = shapely.force_2d(links.geometry.to_numpy()), ids.to_numpy(object), links.index.to_numpy()
    drawn = ~shapely.is_missing(shapes) & ~shapely.is_empty(shapes) & np.isin(shapely.get_type_id(shapes), (1, 5))
    drawn[drawn] = np.isfinite(shapely.bounds(shapes[drawn])).all(axis=1)
    findings.add(FindingKind.NO_SHAPE, np.full((~drawn).sum(), None), source_id=ids[~drawn])
    findings.lose(FindingKind.NO_SHAPE, rows[~drawn])
    shapes, ids, rows = shapes[drawn], ids[drawn], rows[drawn]
    short = shapely.length(shapes) == 0
    places = shapely.points(shapely.bounds(shapes[short])[:, :2])
    findings.add(FindingKind.SHORT, places, source_id=ids[short])
    findings.lose(FindingKind.SHORT, rows[short])
    shapes, ids, rows = shapes[~short], ids[~short], rows[~short]
    parted = shapely.get_type_id(shapes) == 5
    shapes[parted] = shapely.line_merge(shapes[parted], directed=True)
    lines, part = shapely.get_parts(shapes, return_index=True)
    parts = np.bincount(part, minlength=len(rows))
    several = parts > 1
    findings.add(FindingKind.SEVERAL_PARTS, shapes[several], source_id=ids[several], parts=parts[several])
    return rows[part], lines, ~several[part]


def told_lanes(links: pd.DataFrame) -> np.ndarray:
    """Lanes, NaN where none, 0 or more than :data:`MOST_LANES` are told."""
    lanes = numbers_above_0(links, LANE_FIELDS)
    return np.where(lanes <= MOST_LANES, np.floor(lanes), np.nan)


def numbers_above_0(links: pd.DataFrame, names: tuple[str, ...]) -> np.ndarray:
    """The numbers above 0 in the first of ``names``, NaN otherwise."""
    numbers = pd.to_numeric(texts_of(links, names), errors="coerce").to_numpy(float)
    return np.where(numbers > 0, numbers, np.nan)
