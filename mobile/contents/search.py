"""The index of the search: what is called by a name and can be found on the map."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd

from ...common.dongs import named_dongs
from ...common.progress import SILENT, Progress
from ..bundle.publication import SearchData
from ..model import SourceLayer
from ..published import Remark
from ..style.model import Geometry
from .files import write_json
from .places import places
from .searched import SearchKind, names_in

FOLDER = "search"
PART = 5_000
"""Entries of a file: some 400 KB at most. The app reads them one after the other and searches what it has."""
MOST = 50_000
"""Entries in all: some 4 MB, which a phone searches within a tenth of a second."""
SAME_PLACE_DECIMALS = 3
"""Of degrees, 100 m: two entries of one name and kind so near are one (a stop on both sides of a road)."""


@dataclass(frozen=True)
class SearchWritten:
    """``data`` is None where nothing has a name."""

    data: SearchData | None
    remarks: tuple[Remark, ...] = ()


def write_search(
    layers: Sequence[SourceLayer], folder: Path, dongs: gpd.GeoDataFrame | None = None, progress: Progress = SILENT
) -> SearchWritten:
    """Write the index of ``layers`` (reduced, EPSG:4326, ``_id``; top first) and ``dongs`` (any CRS).

    From white-listed fields only: stops, routes and addresses by what agencies call such fields
    (:mod:`.searched`), else what names a feature (``title_field``). Each is found once: routes and dongs by name, all
    else by name and place; a layer that is visible or further up goes first. At most :data:`MOST` entries, the kinds in
    the order of :class:`.searched.SearchKind`; what is cut off is told. The app finds text anywhere within names, so
    parts are not made by initial; the few that are searched most are in the first one.
    """
    progress.step("Writing the index of the search")
    tables = [] if dongs is None else [_dong_entries(dongs)]
    for place, layer in enumerate(sorted(layers, key=lambda one: not one.visible)):
        progress.at(place / len(layers))
        if not layer.background and layer.symbology.geometry is not Geometry.NONE:
            tables.extend(_entries(layer))
    tables = [one for one in tables if len(one)]
    if not tables:
        return SearchWritten(None)
    entries = _each_once(pd.concat(tables, ignore_index=True))
    kept = entries.iloc[:MOST]
    files = [
        write_json(_part(kept.iloc[first : first + PART]), folder, FOLDER, f"{number}.json")
        for number, first in enumerate(range(0, len(kept), PART))
    ]
    return SearchWritten(SearchData(tuple(files), len(kept)), _left_out(len(entries)))


def _left_out(count: int) -> tuple[Remark, ...]:
    if count <= MOST:
        return ()
    return (
        Remark("The search finds {shown} of {count} names; the others are on the map and in the lists.",
               {"shown": MOST, "count": count}),
    )  # fmt: skip


def _dong_entries(dongs: gpd.GeoDataFrame) -> pd.DataFrame:
    named = named_dongs(dongs).to_crs("EPSG:4326")
    x, y = places(named.geometry.to_numpy(), Geometry.POLYGON)
    return pd.DataFrame(
        {"text": named["name"].to_numpy(), "about": "", "kind": SearchKind.DONG, "x": x, "y": y, "layer": "", "id": -1}
    )


def _entries(layer: SourceLayer) -> list[pd.DataFrame]:
    found = names_in(layer)
    if not found:
        return []
    x, y = places(layer.frame.geometry.to_numpy(), layer.symbology.geometry)
    tables = []
    for kind, texts in found:
        table = pd.DataFrame(
            {"text": texts, "about": layer.title, "kind": kind, "x": x, "y": y, "layer": layer.key,
             "id": layer.frame["_id"].to_numpy()}
        )  # fmt: skip
        tables.append(table[(table["text"] != "") & np.isfinite(x)])
    return tables


def _each_once(entries: pd.DataFrame) -> pd.DataFrame:
    order = entries["kind"].map({kind: place for place, kind in enumerate(SearchKind)})
    anywhere = entries["kind"].isin([SearchKind.DONG, SearchKind.ROUTE])
    near = entries[["x", "y"]].round(SAME_PLACE_DECIMALS).where(~anywhere, 0.0)
    again = pd.DataFrame({"kind": order, "text": entries["text"], "x": near["x"], "y": near["y"]}).duplicated()
    return entries[~again].iloc[np.argsort(order[~again], kind="stable")]


def _part(entries: pd.DataFrame) -> dict[str, list]:
    columns = {name: entries[name].tolist() for name in entries}
    return {**columns, "kind": [kind.value for kind in columns["kind"]]}
