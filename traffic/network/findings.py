"""What was wrong with the input: kinds of findings, and the list that a run collects."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import Enum

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ...common.josa import phrased
from ...common.texts import marked
from .rules import SpeedUnit

CIRCLE_M = 10.0
"""Radius of the circle that shows a finding at a node: about a junction."""

COLUMNS = ("finding", "edge_id", "node_id", "source_id", "sentence")


class FindingKind(Enum):
    """A kind of finding: its key, and its sentence with ``{gaps}``."""

    NO_SHAPE = ("no_shape", marked("Link {source_id} has no line; it was left out."))
    NO_ROAD = ("no_road", marked("{source_id} is no road for cars ({word}); it was left out."))
    SHORT = ("zero_length", marked("Link {source_id} has no length; it was left out."))
    SEVERAL_PARTS = ("several_parts", marked("Link {source_id} is drawn in {parts} parts; each became a link."))
    SELF_LOOP = ("self_loop", marked("Link {source_id} begins and ends at node {node_id}; it was left out."))
    DUPLICATE_ID = ("duplicate_id", marked("The id {source_id} stands at several links; this one is called {edge_id}."))
    DUPLICATE_SHAPE = ("duplicate_shape", marked("Link {source_id} is drawn twice, as {other} too; it was left out."))
    NO_NODE = ("no_node", marked("Link {source_id} names no node at its {end}; the node was made from the drawing."))
    UNKNOWN_NODE = ("unknown_node", marked("Node {node_id} is not in the node layer; it was made from the links."))
    FAR_NODE = (
        "far_node",
        marked("Link {source_id} ends {metres} m from node {old}, which it names; it was joined where it is drawn."),
    )
    REVERSED = ("reversed", marked("Link {source_id} is drawn from its end to its beginning; it was turned round."))
    LENGTH = ("length", marked("Link {source_id}: length {told} m, drawn {metres} m; the drawn length is used."))
    DEAD_END = ("dead_end", marked("At node {node_id} the road ends; who comes there must turn round."))
    ONE_WAY_ISLAND = (
        "one_way_island",
        marked("Link {source_id} can be entered or left by one-way links only, not both; it was left out."),
    )
    DISCONNECTED = (
        "disconnected",
        marked("Link {source_id} is not joined to the main network ({size} links in its part); it was left out."),
    )
    BORDER = (
        "border",
        marked("The data end here: {edge_id} joins node {node_id} to {other} outside them, as a way of 5 km."),
    )
    UNKNOWN_TURN = ("unknown_turn", marked("Turn {turn}: link {link} is not in the layer; the row was left out."))
    BROKEN_TURN = ("broken_turn", marked("Turn {turn}: link {link} does not end where {other} begins; left out."))
    UNUSED_TURN = ("unused_turn", marked("Turn {turn} names link {link}, which was left out, and so was the turn."))
    TRAPPED = (
        "trapped",
        marked("The banned turns leave no way out of link {source_id}; its bans were lifted. Check TURNINFO."),
    )
    FAR_SIGNAL = ("far_signal", marked("The signal {signal} stands at no junction within {metres} m; not used."))

    def __init__(self, key: str, english: str) -> None:
        self.key, self.english = key, english


class Findings:
    """The findings of one run, in the order in which they were made, and why rows of the input were left out."""

    def __init__(self, translate: Callable[[str], str] = str) -> None:
        self.translate = translate
        self._parts: list[pd.DataFrame] = []
        self.counts: dict[FindingKind, int] = {}
        self.lost: dict[int, FindingKind] = {}
        """Row of the input → why all of it, or a part, became no edge."""
        self.unit = SpeedUnit.KMH
        """In what the speeds of the layer were read."""
        self.directions_told = True
        """Whether the layer says which roads are one-way."""

    def add(self, kind: FindingKind, shapes: Sequence[object], **values: Sequence[object]) -> None:
        """One finding for each of ``shapes`` (None where there is none); ``values``: ids and gaps of the sentence, each
        a sequence as long as ``shapes``."""
        count = len(shapes)
        if not count:
            return
        template = self.translate(kind.english)
        columns = {name: [str(value) for value in column] for name, column in values.items()}
        rows = (dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True))
        part = pd.DataFrame({"finding": kind.key, "geometry": list(shapes)})
        part["sentence"] = [phrased(template, **row) for row in rows]
        for name in COLUMNS[1:-1]:
            part[name] = columns.get(name, "")
        self._parts.append(part)
        self.counts[kind] = self.counts.get(kind, 0) + count

    def lose(self, kind: FindingKind, rows: Iterable[int]) -> None:
        """Remember that ``rows`` of the input were left out, and why; the first reason stays."""
        for row in rows:
            self.lost.setdefault(int(row), kind)

    def frame(self, crs: object) -> gpd.GeoDataFrame:
        """All of them: :data:`COLUMNS` with lines: the link, or a circle round the node that it is about."""
        table = pd.concat([pd.DataFrame({name: pd.Series(dtype=str) for name in COLUMNS}), *self._parts])
        shapes = table.pop("geometry").to_numpy(object) if self._parts else np.empty(0, object)
        return gpd.GeoDataFrame(table[list(COLUMNS)].reset_index(drop=True), geometry=_as_lines(shapes), crs=crs)


def _as_lines(shapes: np.ndarray) -> np.ndarray:
    """``shapes`` as MultiLineStrings, None where there is nothing to show: one layer holds one kind of shape."""
    lines = np.full(len(shapes), None, object)
    kind = np.where(shapely.is_empty(shapes), -1, shapely.get_type_id(shapes))
    points, single, several = kind == 0, kind == 1, kind == 5
    circles = shapely.boundary(shapely.buffer(shapes[points], CIRCLE_M, quad_segs=4))
    lines[points] = shapely.multilinestrings(circles[:, None]) if points.any() else None
    lines[single] = shapely.multilinestrings(shapes[single][:, None]) if single.any() else None
    lines[several] = shapes[several]
    return lines
