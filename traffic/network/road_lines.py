"""OpenStreetMap and other layers of roads: lines cut where they meet, and a directed link for each way they work."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ...common.fields import texts_of
from ...common.streets.road_traits import RoadTraits
from .candidates import candidates, source_ids
from .codes import APART
from .findings import FindingKind, Findings
from .node_link import NAME_FIELDS, drawn_lines
from .noding import cut_where_they_meet
from .road_classes import classes, is_one_way_anyway, lanes_each_way, levels, road_types, with_tags
from .rules import NetworkRules
from .speeds import told_speeds


def road_line_candidates(links: gpd.GeoDataFrame, rules: NetworkRules, findings: Findings) -> gpd.GeoDataFrame:
    """Directed candidates of ``links``: of each piece between two meetings one, or two where it works both ways.

    Roads meet where they share a vertex or one ends on another; with ``rules.join_crossings`` also where they cross on
    one level, no bridge and no tunnel among them. What is no road for cars is told and left out.
    """
    roads = with_tags(links)
    traits = RoadTraits.of(roads)
    ids, kinds = source_ids(roads), classes(roads, traits.kind)
    findings.directions_told = "direction" in traits.told
    drivable = (kinds["road_rank"] != "").to_numpy()
    _tell_of_others(links, ids, kinds["word"], ~drivable, findings)
    inside = np.flatnonzero(drivable)
    row, lines, _ = drawn_lines(links.iloc[inside], ids.iloc[inside], findings)
    apart = np.isin(road_types(roads), APART) | (not rules.join_crossings)
    pieces, line = cut_where_they_meet(lines, apart[row], levels(roads)[row])
    return _both_ways(roads, traits, ids, kinds, row[line], pieces, line, rules, findings)


def _tell_of_others(
    links: gpd.GeoDataFrame, ids: pd.Series, words: pd.Series, out: np.ndarray, findings: Findings
) -> None:
    findings.add(FindingKind.NO_ROAD, links.geometry.to_numpy()[out], source_id=ids[out], word=words[out])
    findings.lose(FindingKind.NO_ROAD, np.flatnonzero(out))


def _both_ways(
    roads: gpd.GeoDataFrame,
    traits: RoadTraits,
    ids: pd.Series,
    kinds: pd.DataFrame,
    row: np.ndarray,
    pieces: np.ndarray,
    line: np.ndarray,
    rules: NetworkRules,
    findings: Findings,
) -> gpd.GeoDataFrame:
    """A candidate for each direction in which each of ``pieces`` (of ``row``) may be driven."""
    against = traits.against_line & ~is_one_way_anyway(roads, kinds["word"])
    ahead, back = traits.with_line[row], against[row]
    speed, findings.unit = told_speeds(roads, kinds["road_rank"].to_numpy(object), rules.speed_unit)
    lanes = lanes_each_way(roads, traits.with_line & against)
    piece_ids = _piece_ids(ids.to_numpy(object)[row], row)
    which = np.concatenate([np.flatnonzero(ahead), np.flatnonzero(back)])
    reverse = np.repeat([False, True], [ahead.sum(), back.sum()])
    order = np.lexsort([reverse, which])
    which, reverse = which[order], reverse[order]
    of = row[which]
    shapes = pieces[which].copy()
    shapes[reverse] = shapely.reverse(shapes[reverse])
    own = piece_ids[which]
    return candidates(
        {
            "row": of,
            "edge_id": np.where(reverse, "-" + own, own),
            "source_id": ids.to_numpy(object)[of],
            "from_node": "",
            "to_node": "",
            "road_rank": kinds["road_rank"].to_numpy(object)[of],
            "road_type": road_types(roads)[of],
            "road_name": texts_of(roads, NAME_FIELDS).to_numpy(object)[of],
            "lanes": np.where(reverse, lanes[1][of], lanes[0][of]),
            "speed_kmh": speed[of],
            "length_m": np.nan,
            "allow": "",
            "ramp": kinds["ramp"].to_numpy(bool)[of],
            "pair": which,
        },
        shapes,
        roads.crs,
    )


def _piece_ids(ids: np.ndarray, row: np.ndarray) -> np.ndarray:
    """The id of the line, with ``.1``, ``.2`` … along it where it was cut; the way against it begins with ``-``."""
    place = pd.Series(row).groupby(row)
    several = place.transform("size").to_numpy() > 1
    numbered = ids + np.char.add(".", (place.cumcount().to_numpy() + 1).astype(str)).astype(object)
    return np.where(several, numbered, ids)
