"""The ground truth beside the city: true journeys, transfers and rides, and every defect that was put in."""

from __future__ import annotations

import gzip
from pathlib import Path

import numpy as np
import pandas as pd

from .dirt import Defect

_ONLY_FOR_SUMS = ("service_date", "user_type", "passengers", "board_x", "board_y", "alight_x", "alight_y")
"""Columns of rides that the journeys and transfers tell already."""


def write_truth(
    folder: Path, legs: pd.DataFrame, defects: tuple[Defect, ...], traffic: dict[str, pd.DataFrame]
) -> None:
    """Write ``journeys``, ``transfers``, ``legs``, ``defects`` and the tables of ``traffic`` as gzipped UTF-8 CSV; see
    docs/formats.md."""
    folder.mkdir(parents=True, exist_ok=True)
    if not legs.empty:
        legs = legs.sort_values(["journey_id", "leg"], kind="stable").reset_index(drop=True)
        _write(folder / "journeys.csv.gz", journeys_of(legs))
        _write(folder / "transfers.csv.gz", transfers_of(legs))
        _write(folder / "legs.csv.gz", legs.drop(columns=[*_ONLY_FOR_SUMS]))
    for name, rows in traffic.items():
        _write(folder / f"{name}.csv.gz", rows)
    table = pd.DataFrame([(d.file, d.line, d.kind.label) for d in defects], columns=["file", "line", "kind"])
    _write(folder / "defects.csv.gz", table)


def journeys_of(legs: pd.DataFrame) -> pd.DataFrame:
    """True journeys of true rides (sorted by journey and leg)."""
    seconds = (legs["alight_time"] - legs["board_time"]).dt.total_seconds().astype(int)
    grouped = legs.assign(boarding_s=seconds).groupby("journey_id", sort=True)
    return grouped.agg(
        service_date=("service_date", "first"), card_no=("card_no", "first"), legs=("leg", "size"),
        origin_stop=("board_stop", "first"), destination_stop=("alight_stop", "last"), start=("board_time", "first"),
        end=("alight_time", "last"), boarding_s=("boarding_s", "sum"), user_type=("user_type", "first"),
        passengers=("passengers", "first"),
    ).reset_index()  # fmt: skip


def transfers_of(legs: pd.DataFrame) -> pd.DataFrame:
    """True transfers: pairs of rides that follow each other in a journey."""
    before, after = legs.iloc[:-1].reset_index(drop=True), legs.iloc[1:].reset_index(drop=True)
    same = (before["journey_id"] == after["journey_id"]).to_numpy()
    before, after = before[same], after[same]
    return pd.DataFrame({
        "journey_id": before["journey_id"], "from_leg": before["leg"], "from_route": before["route_id"],
        "to_route": after["route_id"], "from_stop": before["alight_stop"], "to_stop": after["board_stop"],
        "alight_time": before["alight_time"], "board_time": after["board_time"],
        "time_s": (after["board_time"] - before["alight_time"]).dt.total_seconds().astype(int),
        "walk_m": np.hypot(after["board_x"] - before["alight_x"], after["board_y"] - before["alight_y"]).round(1),
        "passengers": before["passengers"],
    })  # fmt: skip


def _write(path: Path, table: pd.DataFrame) -> None:
    text = table.to_csv(index=False, lineterminator="\n", date_format="%Y-%m-%d %H:%M:%S")
    path.write_bytes(gzip.compress(text.encode("utf-8"), 9, mtime=0))
