"""Turns that are banned and U-turns that are allowed: TURNINFO of the standard node-link by its links."""

from __future__ import annotations

from collections.abc import Mapping

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ...common.fields import field_named, texts_of
from ..errors import TrafficError
from .candidates import fit_ids
from .findings import FindingKind, Findings
from .model import TURN_FIELDS

COLUMNS = {
    "turn": ("turn_id",),
    "node_id": ("node_id",),
    "from_link": ("st_link", "from_link"),
    "to_link": ("ed_link", "to_link"),
    "source": ("turn_type",),
}
NEEDED = ("from_link", "to_link", "source")
BAN, UTURN = "ban", "uturn"


def turn_frame(
    turns: pd.DataFrame | None,
    edges: gpd.GeoDataFrame,
    all_links: np.ndarray,
    kinds: Mapping[str, str],
    findings: Findings,
) -> pd.DataFrame:
    """The rows of ``turns`` (TURNINFO) as :data:`~.model.TURN_FIELDS`, those that name no edge told and left out.

    ``all_links``: ids of all links of the input; ``kinds``: TURN_TYPE → ``ban`` or ``uturn``, other types say nothing.
    Bans that leave no way out of an edge are lifted and told. Raises :class:`TrafficError` where a field is missing.
    """
    if turns is None:
        return no_turns()
    table = _read(turns, kinds)
    rows = _on_edges(table, edges, all_links, findings)
    return _without_traps(_framed(rows), edges, findings)


def no_turns() -> pd.DataFrame:
    """The table without a row."""
    return pd.DataFrame({name: pd.Series(dtype=object) for name in TURN_FIELDS})


def _read(turns: pd.DataFrame, kinds: Mapping[str, str]) -> pd.DataFrame:
    for column in NEEDED:
        if field_named(turns.columns, COLUMNS[column]) is None:
            raise TrafficError(
                "The table of turns has no field {field}. Choose TURNINFO, or leave the turns out.",
                field=COLUMNS[column][0].upper(),
            )
    table = pd.DataFrame({column: fit_ids(texts_of(turns, names)) for column, names in COLUMNS.items()})
    # A spreadsheet takes 011 for the number 11.
    table["source"] = table["source"].str.zfill(3)
    row = pd.Series(np.arange(1, len(table) + 1), index=table.index).astype(str)
    table["turn"] = table["turn"].where(table["turn"] != "", row)
    table["kind"] = table["source"].map(kinds).fillna("")
    return table


def _on_edges(table: pd.DataFrame, edges: gpd.GeoDataFrame, all_links: np.ndarray, findings: Findings) -> pd.DataFrame:
    """The rows both of whose links became edges that meet, with the edges."""
    known = np.isin(table[["from_link", "to_link"]].to_numpy(str), all_links.astype(str))
    missing = np.where(known[:, 0], table["to_link"], table["from_link"])
    unknown = ~known.all(axis=1)
    _tell(findings, FindingKind.UNKNOWN_TURN, table[unknown], link=missing[unknown])
    table, missing = table[~unknown], missing[~unknown]
    there = np.isin(table[["from_link", "to_link"]].to_numpy(str), edges["source_id"].to_numpy(str))
    unused = ~there.all(axis=1)
    gone = np.where(there[:, 0], table["to_link"], table["from_link"])
    _tell(findings, FindingKind.UNUSED_TURN, table[unused], link=gone[unused])
    table = table[~unused & (table["kind"] != "").to_numpy()]
    # Where an id stands at several links, the turn belongs to those that meet.
    ways = edges[["edge_id", "source_id", "from_node", "to_node"]]
    arriving = ways[["edge_id", "source_id", "to_node"]].set_axis(["from_edge", "from_link", "at"], axis=1)
    leaving = ways[["edge_id", "source_id", "from_node"]].set_axis(["to_edge", "to_link", "then"], axis=1)
    met = table.merge(arriving, on="from_link").merge(leaving, on="to_link")
    met = met[met["at"] == met["then"]]
    broken = ~table["turn"].isin(met["turn"])
    shapes = edges.drop_duplicates("source_id").set_index("source_id").geometry
    _tell(
        findings, FindingKind.BROKEN_TURN, table[broken], link=table["from_link"][broken],
        other=table["to_link"][broken], shapes=shapes.reindex(table["from_link"][broken]).to_numpy(),
    )  # fmt: skip
    return met


def _tell(
    findings: Findings, kind: FindingKind, rows: pd.DataFrame, shapes: np.ndarray | None = None, **gaps: np.ndarray
) -> None:
    shapes = np.full(len(rows), None) if shapes is None else shapes
    findings.add(kind, shapes, turn=rows["turn"], source_id=rows["from_link"], node_id=rows["node_id"], **gaps)


def _framed(met: pd.DataFrame) -> pd.DataFrame:
    if met.empty:
        return no_turns()
    framed = met.assign(node_id=met["at"])[list(TURN_FIELDS)]
    return framed.drop_duplicates(["from_edge", "to_edge", "kind"]).reset_index(drop=True)


def _without_traps(turns: pd.DataFrame, edges: gpd.GeoDataFrame, findings: Findings) -> pd.DataFrame:
    """``turns`` without the bans of edges of which all ways out (but turning round) are banned."""
    ways = edges[["edge_id", "to_node", "opposite"]].merge(
        edges[["edge_id", "from_node"]].set_axis(["next", "to_node"], axis=1), on="to_node"
    )
    ways = ways[ways["next"] != ways["opposite"]]
    banned = turns[turns["kind"] == BAN].groupby("from_edge")["to_edge"].agg(set)
    ways = ways[ways["edge_id"].isin(banned.index)]
    ways["free"] = [after not in banned[before] for before, after in zip(ways["edge_id"], ways["next"], strict=True)]
    free = ways.groupby("edge_id")["free"].any()
    trapped = edges["edge_id"].isin(free.index[~free]).to_numpy()
    ends = shapely.get_point(edges.geometry.to_numpy()[trapped], -1)
    findings.add(
        FindingKind.TRAPPED, ends, source_id=edges["source_id"][trapped], edge_id=edges["edge_id"][trapped],
        node_id=edges["to_node"][trapped],
    )  # fmt: skip
    lifted = turns["from_edge"].isin(free.index[~free]) & (turns["kind"] == BAN)
    return turns[~lifted].reset_index(drop=True)
