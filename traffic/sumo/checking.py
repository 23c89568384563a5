"""Whether a simulation may be believed: the checks that stand beside its map, counted from what SUMO says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ...common.texts import marked
from ..results.model import RunCheck, Verdict
from .city import SumoCity
from .options import LEAST_SEEDS
from .run_outputs import RunOutputs

FEW, MANY = 0.001, 0.01
"""Shares of the trips: teleports below 0.1 % are usual (reference/traffic.md §3.4), above 1 % they spoil the map."""
OVER = 1.1
"""Flow by capacity that a road cannot keep up for two slices; the capacity is a mean over the signal's cycles."""
OVER_SLICES = 2
SMALL_GAP = 0.05
TOLD_WARNINGS = 3


@dataclass(frozen=True)
class SeedRun:
    """A finished run: its seed, what it left, trips without a way; means are of those who wish to leave from
    ``from_s``."""

    seed: int
    outputs: RunOutputs
    trips: int
    unserved: int
    from_s: float

    @property
    def mean_trip_s(self) -> float:
        return self.outputs.mean_trip_s(self.from_s)

    @property
    def mean_delay_s(self) -> float:
        return self.outputs.mean_delay_s(self.from_s)


def checks_of(
    city: SumoCity, runs: Sequence[SeedRun], statistics: pd.DataFrame, rounds: pd.DataFrame, is_steady: bool
) -> tuple[RunCheck, ...]:
    """All that can be counted: entered, arrived, teleports, ways, roads, closures, conservation, rest, warnings."""
    trips = sum(run.trips for run in runs)
    counts: Counter = sum((Counter(run.outputs.counts) for run in runs), Counter())
    return (
        _of_share("inserted", counts["waiting"], trips, ENTERED, NOT_ENTERED),
        _of_share("arrived", counts["running"], trips, ARRIVED, NOT_ARRIVED),
        _of_share("teleports", counts["teleports_total"], trips, NO_TELEPORTS, TELEPORTS),
        _of_share("unserved", sum(run.unserved for run in runs), trips, SERVED, UNSERVED),
        _stopped(runs),
        _steady(rounds, is_steady),
        _seeds(runs),
        _conservation(runs),
        _over(statistics),
        _roads(city),
        *_closures(city, runs),
        _warnings(runs),
    )


ENTERED = marked("All vehicles entered the roads.")
NOT_ENTERED = marked("{count} of {all} vehicles ({share} %) were still waiting to enter the roads at the end.")
ARRIVED = marked("All vehicles on the roads reached their ends.")
NOT_ARRIVED = marked("{count} of {all} vehicles ({share} %) were still driving at the end.")
NO_TELEPORTS = marked("No vehicle was stuck so long that SUMO moved it (teleport).")
TELEPORTS = marked("{count} of {all} vehicles ({share} %) were stuck so long that SUMO moved them (teleport).")
SERVED = marked("Every trip has a way.")
UNSERVED = marked("{count} of {all} trips ({share} %) have no way and were left out.")


def _of_share(check: str, count: int, trips: int, good: str, other: str) -> RunCheck:
    if not count:
        return RunCheck(check, Verdict.GOOD, good)
    share = count / max(trips, 1)
    verdict = Verdict.GOOD if share <= FEW else Verdict.DOUBTFUL if share <= MANY else Verdict.BAD
    return RunCheck(check, verdict, other, {"count": count, "all": trips, "share": f"{100 * share:.2f}"})


def _stopped(runs: Sequence[SeedRun]) -> RunCheck:
    stopped = [run for run in runs if run.outputs.is_partial]
    if not stopped:
        return RunCheck("gridlock", Verdict.GOOD, marked("No run was stopped before its end."))
    hours, minutes = divmod(int(stopped[0].outputs.until_s // 60), 60)
    return RunCheck(
        "gridlock",
        Verdict.BAD,
        marked("{count} runs were stopped, the first at {time} of the simulated day: nothing after that is counted."),
        {"count": len(stopped), "time": f"{hours:02d}:{minutes:02d}"},
    )


def _steady(rounds: pd.DataFrame, is_steady: bool) -> RunCheck:
    gap = _last_gap(rounds)
    values = {"count": len(rounds), "gap": f"{100 * gap:.1f}"}
    if is_steady:
        verdict = Verdict.GOOD if gap <= SMALL_GAP else Verdict.DOUBTFUL
        return RunCheck(
            "equilibrium", verdict, marked("Trip times came to rest; better ways would save {gap} % of them."), values
        )
    return RunCheck(
        "equilibrium",
        Verdict.DOUBTFUL,
        marked("Trip times had not come to rest after {count} rounds (better ways would save {gap} %): allow more."),
        values,
    )


def _last_gap(rounds: pd.DataFrame) -> float:
    gaps = rounds["gap"].dropna()
    return float(gaps.iloc[-1]) if len(gaps) else float("nan")


def _seeds(runs: Sequence[SeedRun]) -> RunCheck:
    means = np.array([run.mean_trip_s for run in runs])
    values = {"count": len(runs), "mean": f"{means.mean():.1f}", "least": LEAST_SEEDS}
    if len(runs) < LEAST_SEEDS:
        sentence = marked(
            "{count} runs (mean trip {mean} s): at least {least} are needed to tell a difference from chance."
        )
        return RunCheck("seeds", Verdict.DOUBTFUL, sentence, values)
    values["spread"] = f"{means.std(ddof=1):.1f}"
    return RunCheck("seeds", Verdict.GOOD, marked("{count} runs: mean trip {mean} ± {spread} s."), values)


def _conservation(runs: Sequence[SeedRun]) -> RunCheck:
    """Inserted = arrived + on the road (+ those that SUMO took away), and on all roads together: in = out."""
    missing = 0
    for run in runs:
        counts = run.outputs.counts
        if counts and not run.outputs.is_partial:
            missing += abs(counts["inserted"] - int(run.outputs.all_arrived) - counts["running"])
    if not missing:
        return RunCheck("conservation", Verdict.GOOD, marked("Vehicles in are vehicles out and on the road."))
    return RunCheck(
        "conservation", Verdict.BAD, marked("{count} vehicles entered that neither arrived nor drive."),
        {"count": missing},
    )  # fmt: skip


def _over(statistics: pd.DataFrame) -> RunCheck:
    slices = statistics[statistics["v_c"] > OVER].groupby("edge_id").size()
    long = slices[slices >= OVER_SLICES]
    if long.empty:
        return RunCheck("capacity", Verdict.GOOD, marked("No road carried more than its capacity for long."))
    return RunCheck(
        "capacity",
        Verdict.DOUBTFUL,
        marked("{count} roads carried over {percent} % of their capacity for {slices} slices or more, such as {road}."),
        {"count": len(long), "percent": round(100 * OVER), "slices": OVER_SLICES, "road": long.idxmax()},
    )


def _roads(city: SumoCity) -> RunCheck:
    net = city.net
    if not net.lost and not net.dead_ends:
        return RunCheck("roads", Verdict.GOOD, marked("All roads are in the SUMO net, and all go on."))
    return RunCheck(
        "roads",
        Verdict.BAD if net.lost else Verdict.DOUBTFUL,
        marked("{lost} roads are not in the SUMO net, {dead} lead nowhere because of turn bans, such as {road}."),
        {"lost": len(net.lost), "dead": len(net.dead_ends), "road": (*net.lost, *net.dead_ends)[0]},
    )


def _closures(city: SumoCity, runs: Sequence[SeedRun]) -> list[RunCheck]:
    """Roads closed for some hours: in slices within these nobody may come onto them (who parks there may leave)."""
    if not city.closures:
        return []
    entered = 0
    for closure in city.closures:
        begin = -np.inf if closure.begin_s is None else closure.begin_s
        end = np.inf if closure.end_s is None else closure.end_s
        for run in runs:
            edges = run.outputs.edges
            within = (edges["edge_id"] == closure.edge_id) & (edges["begin_s"] >= begin) & (edges["end_s"] <= end)
            entered += int(edges["entered"][within].sum())
    if not entered:
        return [RunCheck("closures", Verdict.GOOD, marked("Nobody drove on a closed road."))]
    return [
        RunCheck(
            "closures", Verdict.BAD, marked("{count} vehicles drove on a road while it was closed."),
            {"count": entered},
        )
    ]  # fmt: skip


def _warnings(runs: Sequence[SeedRun]) -> RunCheck:
    warnings: Counter = sum((run.outputs.warnings for run in runs), Counter())
    if not warnings:
        return RunCheck("warnings", Verdict.GOOD, marked("SUMO gave no warning."))
    told = "; ".join(f"{count} × {kind}" for kind, count in warnings.most_common(TOLD_WARNINGS))
    return RunCheck(
        "warnings", Verdict.DOUBTFUL, marked("SUMO gave {count} warnings, most often: {kinds}"),
        {"count": sum(warnings.values()), "kinds": told},
    )  # fmt: skip
