"""Calibration of demand and costs against counts and speeds, judged by links that the fit never saw."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum

import numpy as np
import pandas as pd

from ...common.progress import SILENT, Progress
from ...common.texts import marked
from ..clock import clock_of
from ..demand.model import Demand
from ..errors import TrafficError
from ..network.model import RoadNetwork
from ..results.model import Results
from ..results.record import CALIBRATED
from .agreement import AFTER, BEFORE, HELD, Agreement, agreement_of
from .cost_fit import RankFactors, fitted_costs, with_factors
from .counts import Counts
from .demand_fit import ROUNDS, DemandFit
from .holdout import held_out
from .loaded import Loaded, loaded
from .matrix_fit import Bounds
from .modelled import modelled_by
from .remark import Remark
from .speeds import Speeds
from .verdict import CALIBRATION, CalibrationVerdict, share

AT_THE_BOUND = marked(
    "The counts ask for another total: all vehicles changed by {change}, which is as far as they may. Check the total "
    "of the demand, or let it change more (TOTAL_TOLERANCE)."
)
COST_SWEEPS = 3
"""Fitting costs and loading the network anew by turns: costs change flows, flows change speeds."""


class Adjust(Enum):
    """What a calibration may change."""

    DEMAND = "demand"
    COSTS = "costs"
    BOTH = "both"

    @property
    def fits_costs(self) -> bool:
        return self is not Adjust.DEMAND

    @property
    def fits_demand(self) -> bool:
        return self is not Adjust.COSTS


@dataclass(frozen=True)
class CalibrationOptions:
    """The period (seconds after midnight); share of links held out; ``bounds`` of the pairs."""

    begin_s: float
    end_s: float
    adjust: Adjust = Adjust.DEMAND
    hold_out: float = 0.2
    seed: int = 1
    max_rounds: int = 8
    bounds: Bounds = field(default_factory=Bounds)


@dataclass(frozen=True)
class Calibration:
    """``demand`` and ``network`` as calibrated, with the verdict in the demand's facts; how they agree with counts.

    ``factors``: of each rank whose costs were fitted; ``rounds``: of the demand's fit.
    """

    demand: Demand
    network: RoadNetwork
    agreement: Agreement
    factors: list[RankFactors]
    rounds: pd.DataFrame


def calibrate(
    network: RoadNetwork, demand: Demand, counts: Counts, speeds: Speeds | None, options: CalibrationOptions,
    progress: Progress = SILENT,
) -> Calibration:  # fmt: skip
    """Fit costs to ``speeds`` and demand to ``counts``, as ``options.adjust`` says, with the static engine.

    At least a fifth of the counted links is held out (:func:`~.holdout.held_out`) and decides the verdict; a result
    that is worse there is kept, marked and told. Costs first: they decide which ways are taken. Raises
    :class:`TrafficError` for too few observed links and for a period that is not the demand's.
    """
    _check_period(demand, options)
    counted = _observed(network, counts.table)
    counted = counted.assign(held_out=held_out(counted, options.hold_out, options.seed))
    observed = _by_edge(network.edges["edge_id"], speeds)
    period = (options.begin_s, options.end_s)
    progress.step("Loading the network with the given demand")
    before = loaded(network, demand, *period, progress.part(0, 0.15))
    model, factors = before, []
    if options.adjust.fits_costs and speeds is not None:
        usable = _for_costs(network, speeds, counted, options)
        model, factors = _costs_fitted(model, demand, observed.where(usable), period, progress.part(0.15, 0.4))
    fitted, rounds = demand, pd.DataFrame(columns=list(ROUNDS))
    if options.adjust.fits_demand:
        fit = _demand_fit(demand, counted[~counted["held_out"]], options)
        found = fit.run(model, options.max_rounds, progress.part(0.4, 1.0))
        fitted, model, rounds = found.demand, found.model, found.rounds
    remarks = counts.remarks + (speeds.remarks if speeds else ()) + _at_the_bound(rounds, options.bounds)
    agreement = agreement_of(network.edges, counted, observed, before.by_edge, model.by_edge, remarks)
    return Calibration(_marked(fitted, agreement), model.network, agreement, factors, rounds)


def _check_period(demand: Demand, options: CalibrationOptions) -> None:
    if not demand.begin_s <= options.begin_s < options.end_s <= demand.end_s:
        raise TrafficError(
            "The demand is of {first} to {last}. Choose a period within it (BEGIN, END).",
            first=clock_of(demand.begin_s),
            last=clock_of(demand.end_s),
        )


def _at_the_bound(rounds: pd.DataFrame, bounds: Bounds) -> tuple[Remark, ...]:
    if rounds.empty or abs(rounds["total"].iloc[-1] - 1) < 0.99 * bounds.total:
        return ()
    return (Remark(AT_THE_BOUND, {"change": f"{rounds['total'].iloc[-1] - 1:+.0%}"}),)


def validate(
    results: Results, edges: pd.DataFrame, counts: Counts, speeds: Speeds | None, begin_s: float, end_s: float
) -> Agreement:
    """The same figures of a run of either engine: all counted links judge it, none was fitted to."""
    counted = counts.table.assign(held_out=True)
    observed = _by_edge(edges["edge_id"], speeds)
    remarks = counts.remarks + (speeds.remarks if speeds else ())
    return agreement_of(edges, counted, observed, None, modelled_by(results, begin_s, end_s), remarks)


def _observed(network: RoadNetwork, table: pd.DataFrame) -> pd.DataFrame:
    return table.merge(network.edges[["edge_id", "road_rank", "opposite"]], on="edge_id")


def _by_edge(ids: pd.Series, speeds: Speeds | None) -> pd.Series:
    if speeds is None:
        return pd.Series(np.nan, index=ids)
    return speeds.table.set_index("edge_id")["observed_kmh"].reindex(ids)


def _for_costs(network: RoadNetwork, speeds: Speeds, counted: pd.DataFrame, options: CalibrationOptions) -> np.ndarray:
    """Which edges' speeds may be fitted to: not those held out, nor those whose counts are."""
    rows = _observed(network, speeds.table).rename(columns={"observed_kmh": "counted"})
    out = rows.loc[held_out(rows, options.hold_out, options.seed), "edge_id"]
    hidden = set(out) | set(counted.loc[counted["held_out"], "edge_id"])
    return ~network.edges["edge_id"].isin(hidden).to_numpy()


def _costs_fitted(
    model: Loaded, demand: Demand, observed: pd.Series, period: tuple[float, float], progress: Progress
) -> tuple[Loaded, list[RankFactors]]:
    whole: dict[str, RankFactors] = {}
    for number in range(COST_SWEEPS):
        part = progress.part(number / COST_SWEEPS, (number + 1) / COST_SWEEPS)
        part.step("Fitting delays and speeds by road rank, round {number}", number=number + 1)
        factors = fitted_costs(model.network.edges, model.cars_vph, observed.to_numpy(float))
        for each in factors:
            last = whole.get(each.road_rank, RankFactors(each.road_rank, 1.0, 1.0, each.links))
            whole[each.road_rank] = replace(last, delay=last.delay * each.delay, speed=last.speed * each.speed)
        model = loaded(with_factors(model.network, factors), demand, *period, part)
    return model, list(whole.values())


def _demand_fit(demand: Demand, fitted: pd.DataFrame, options: CalibrationOptions) -> DemandFit:
    roads = fitted["edge_id"].where(
        (fitted["opposite"] == "") | (fitted["edge_id"] < fitted["opposite"]), fitted["opposite"]
    )
    return DemandFit(
        demand, pd.Index(fitted["edge_id"]), fitted["counted"].to_numpy(float), roads.to_numpy(object),
        options.begin_s, options.end_s, options.bounds, options.seed,
    )  # fmt: skip


def _marked(demand: Demand, agreement: Agreement) -> Demand:
    """``demand`` with the verdict in its facts, which runs and comparisons carry on."""
    fits = agreement.fits[HELD]
    is_good = agreement.verdict is CalibrationVerdict.PASSED
    facts = {
        CALIBRATED: "yes" if is_good else "no",
        CALIBRATION: agreement.verdict.key,
        "calibration_hold_out": f"GEH < 5: {share(fits[BEFORE].geh5)} → {share(fits[AFTER].geh5)}",
    }
    return replace(demand, facts=demand.facts | facts)
