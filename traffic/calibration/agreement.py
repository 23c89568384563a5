"""Observed against modelled, before and after: the layer of counted links, the figures, the table by rank."""

from __future__ import annotations

from dataclasses import dataclass, field

import geopandas as gpd
import numpy as np
import pandas as pd

from .geh import Fit, fit_of, geh
from .remark import Remark
from .speeds import SpeedError, speed_error
from .verdict import CalibrationVerdict, judged, sentence_of

LINK_FIELDS = {
    "edge_id": "str",
    "road_rank": "str",
    "road_name": "str",
    "counted_vph": "float64",
    "before_vph": "float64",
    "modelled_vph": "float64",
    "difference_vph": "float64",
    "geh_before": "float64",
    "geh": "float64",
    "held_out": "bool",
    "observed_kmh": "float64",
    "before_kmh": "float64",
    "modelled_kmh": "float64",
}
"""A row a counted link: vehicles an hour in the period as counted, as modelled before and in the end, modelled −
counted; GEH before and in the end; mean speeds (km/h). The ``before`` fields are empty where a run was only judged."""

HELD, FITTED, ALL = "held", "fitted", "all"
BEFORE, AFTER = "before", "after"


@dataclass(frozen=True)
class Agreement:
    """``links``: :data:`LINK_FIELDS`, the worst first. ``fits``: set (``held fitted all``), then ``before after``.

    ``by_rank``: ``road_rank links`` and the figures of all links. ``speeds``: ``road_rank links`` and mean absolute
    error and bias (km/h) of observed links, ``*`` is all ranks; empty without speeds.
    """

    links: gpd.GeoDataFrame
    fits: dict[str, dict[str, Fit]]
    by_rank: pd.DataFrame
    speeds: pd.DataFrame
    verdict: CalibrationVerdict
    sentence: Remark
    remarks: tuple[Remark, ...] = field(default=())


def agreement_of(
    edges: gpd.GeoDataFrame, counted: pd.DataFrame, observed_kmh: pd.Series, before: pd.DataFrame | None,
    after: pd.DataFrame, remarks: tuple[Remark, ...] = (),
) -> Agreement:  # fmt: skip
    """``counted``: ``edge_id counted held_out``; ``observed_kmh``: by edge; ``before``, ``after``: ``volume_vph`` and
    ``speed_kmh`` by edge (``before`` None: a run is judged, all links count)."""
    links = _links(edges, counted, observed_kmh, before, after)
    fits = {HELD: _fits(links[links["held_out"]]), FITTED: _fits(links[~links["held_out"]]), ALL: _fits(links)}
    verdict, sentence = _judge(fits, is_validation=before is None)
    by_rank = pd.DataFrame(
        [{"road_rank": rank, **{f"{when}_{name}": value for when, fit in _fits(rows).items()
                                for name, value in vars(fit).items()}} for rank, rows in links.groupby("road_rank")]
    )  # fmt: skip
    speeds = _speed_table(edges, observed_kmh, before, after)
    return Agreement(links, fits, by_rank, speeds, verdict, sentence, remarks)


def _links(
    edges: gpd.GeoDataFrame, counted: pd.DataFrame, observed: pd.Series, before: pd.DataFrame | None,
    after: pd.DataFrame,
) -> gpd.GeoDataFrame:  # fmt: skip
    roads = edges.set_index("edge_id").loc[counted["edge_id"]]
    nothing = pd.DataFrame({"volume_vph": np.nan, "speed_kmh": np.nan}, index=after.index)
    first, last = (frame.reindex(roads.index) for frame in (nothing if before is None else before, after))
    count = counted["counted"].to_numpy(float)
    frame = {
        "edge_id": roads.index, "road_rank": roads["road_rank"], "road_name": roads["road_name"],
        "counted_vph": count, "before_vph": first["volume_vph"], "modelled_vph": last["volume_vph"],
        "difference_vph": last["volume_vph"] - count, "geh_before": geh(first["volume_vph"], count),
        "geh": geh(last["volume_vph"], count), "held_out": counted["held_out"].to_numpy(bool),
        "observed_kmh": observed.reindex(roads.index), "before_kmh": first["speed_kmh"],
        "modelled_kmh": last["speed_kmh"],
    }  # fmt: skip
    columns = {name: np.asarray(values) for name, values in frame.items()}
    table = gpd.GeoDataFrame(columns, geometry=roads.geometry.to_numpy(), crs=edges.crs)
    return table.sort_values("geh", ascending=False, kind="stable", ignore_index=True)


def _fits(links: pd.DataFrame) -> dict[str, Fit]:
    count = links["counted_vph"].to_numpy()
    found = {AFTER: fit_of(links["modelled_vph"], count)}
    return found if links["before_vph"].isna().all() else {BEFORE: fit_of(links["before_vph"], count)} | found


def _judge(fits: dict[str, dict[str, Fit]], is_validation: bool) -> tuple[CalibrationVerdict, Remark]:
    if is_validation:
        fit = fits[ALL][AFTER]
        verdict = CalibrationVerdict.VALID if fit.passes else CalibrationVerdict.NOT_VALID
        return verdict, sentence_of(verdict, {"held_after": fit})
    named = {f"{who}_{when}": fits[who][when] for who in (HELD, FITTED) for when in (BEFORE, AFTER)}
    verdict = judged(named["held_before"], named["held_after"])
    return verdict, sentence_of(verdict, named)


def _speed_table(
    edges: pd.DataFrame, observed: pd.Series, before: pd.DataFrame | None, after: pd.DataFrame
) -> pd.DataFrame:
    known = observed.dropna()
    if known.empty:
        return pd.DataFrame()
    rank = edges.set_index("edge_id")["road_rank"].reindex(known.index)
    groups = [("*", known.index), *((name, rank.index[rank == name]) for name in sorted(rank.unique()))]
    rows = []
    for name, ids in groups:
        errors: dict[str, SpeedError] = {
            when: speed_error(frame["speed_kmh"].reindex(ids).to_numpy(), known[ids].to_numpy())
            for when, frame in ((BEFORE, before), (AFTER, after))
            if frame is not None
        }
        figures = {
            f"{when}_{key}": getattr(error, key) for when, error in errors.items() for key in ("mae_kmh", "bias_kmh")
        }
        rows.append({"road_rank": name, "links": errors[AFTER].links, **figures})
    return pd.DataFrame(rows)
