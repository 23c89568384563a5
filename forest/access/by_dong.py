"""What the edges and houses of each dong add up to."""

from __future__ import annotations

import numpy as np
import pandas as pd

from .gaps import Houses
from .rules import Access

WHOLE = "*"
"""``dong_id`` of the row for the whole area."""

DONG_FIELDS = (
    "dong_id", "name", "edge_m", *(f"{access.key}_m" for access in Access), "in_time_share", "hose_share",
    "water_share", "dead_end_share", "response_min", "buildings", "gap_buildings", "people", "gap_people",
    "gap_people_share", "elderly", "gap_elderly",
)  # fmt: skip


def access_by_dong(
    edges: pd.DataFrame, edge_dong: np.ndarray, houses: Houses | None, house_dong: np.ndarray,
    ids: np.ndarray, names: np.ndarray, water_m: float,
) -> pd.DataFrame:  # fmt: skip
    """A row for the whole area (:data:`WHOLE`) and for each dong (fields :data:`DONG_FIELDS`).

    Lengths are metres of forest edge by :class:`~.rules.Access`; shares are of ``edge_m`` (``hose_share``: a road
    within the hoses' reach, ``water_share``: water within ``water_m``, ``dead_end_share``: the road has one way out).
    ``response_min``: the median over metres of edge; edges that no engine gets to count as never, so that it is empty
    where most are. Buildings and people are those by the forest, ``gap_…`` those that are not reached in time.
    """
    rows = [_row(WHOLE, None, edges, houses, slice(None), slice(None), water_m)]
    for dong, (dong_id, name) in enumerate(zip(ids, names, strict=True)):
        rows.append(_row(dong_id, name, edges, houses, edge_dong == dong, house_dong == dong, water_m))
    return pd.DataFrame(rows, columns=list(DONG_FIELDS))


def _row(dong_id, name, edges: pd.DataFrame, houses: Houses | None, own, housed, water_m: float) -> dict:
    edges = edges[own]
    metres = edges["length_m"].to_numpy()
    total = metres.sum()
    by_access = {f"{access.key}_m": metres[edges["access"] == access.key].sum() for access in Access}
    shares = {
        "in_time_share": by_access["in_time_m"],
        "hose_share": metres[edges["hose_reach"]].sum(),
        "water_share": np.nan if edges["water_m"].isna().all() else metres[edges["water_m"] <= water_m].sum(),
        "dead_end_share": metres[edges["dead_end"]].sum(),
    }
    return {
        "dong_id": dong_id, "name": name, "edge_m": total, **by_access,
        **{key: part / total if total else np.nan for key, part in shares.items()},
        "response_min": _median(edges["response_min"].to_numpy(float), metres),
        **_of_houses(houses, housed),
    }  # fmt: skip


def _of_houses(houses: Houses | None, own) -> dict:
    if houses is None:
        return {}
    people, elderly, missed = houses.people[own], houses.elderly[own], houses.missed[own]
    known, in_gaps = _sum(people, houses.people), _sum(people[missed], houses.people)
    return {
        "buildings": len(missed), "gap_buildings": int(missed.sum()), "people": known, "gap_people": in_gaps,
        "gap_people_share": in_gaps / known if known else np.nan,
        "elderly": _sum(elderly, houses.elderly), "gap_elderly": _sum(elderly[missed], houses.elderly),
    }  # fmt: skip


def _sum(values: np.ndarray, all_values: np.ndarray) -> float:
    """The sum of a part; NaN where nobody counted any of ``all_values``."""
    return float(np.nansum(values)) if np.isfinite(all_values).any() else np.nan


def _median(minutes: np.ndarray, metres: np.ndarray) -> float:
    """The minutes within which half of the metres are reached."""
    minutes = np.where(np.isfinite(minutes), minutes, np.inf)
    order = np.argsort(minutes, kind="stable")
    half = np.searchsorted(np.cumsum(metres[order]), metres.sum() / 2)
    found = minutes[order[half]] if len(order) else np.inf
    return float(found) if np.isfinite(found) else np.nan
