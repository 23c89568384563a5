"""Whether two results may be compared at all, and what must be said where they are."""

from __future__ import annotations

from dataclasses import dataclass

from ...common.texts import marked
from ..clock import clock_of
from ..errors import TrafficError
from ..results.model import Results, Verdict
from ..results.record import BEGIN_S, DEMAND, END_S, ENGINE, GAP, NETWORK, SEEDS, STATIC

FEWEST_SEEDS = 5
"""Runs from which the spread is known well enough (reference/traffic.md §3.5)."""
LARGEST_GAP = 1e-5
"""Relative gap up to which static differences of single links mean something (§0.6, §4: single links are off by
hundreds of vehicles at 1e-4)."""

SETTLED_GAP = 1e-9
"""On roads that are mostly free a gap of 1e-6 still leaves equally fast ways undecided: closing a bridge of the sample
city moved 97 vehicles/h round blocks at its other end; at 1e-9 4, at 1e-10 0.6."""
FREE_V_C = 0.5
"""Mean flow by capacity, as vehicles meet it, below which roads count as mostly free: BPR then adds less than 1 %."""

Warning_ = tuple[str, dict[str, object]]


@dataclass(frozen=True)
class Common:
    """What two results have in common. ``seeds``: 0 alone for static ones; ``warnings``: template and values each."""

    engine: str
    seeds: tuple[int, ...]
    begin_s: float
    end_s: float
    warnings: tuple[Warning_, ...]

    @property
    def is_static(self) -> bool:
        return self.engine == STATIC


def common_ground(base: Results, scenario: Results, period: tuple[float | None, float | None] = (None, None)) -> Common:
    """What both results share. Raises :class:`TrafficError` where they differ in engine, base network, times or seeds,
    or ``period`` (seconds after midnight, None: as the runs) has no time in common with them."""
    for key, sentence in _MUST_AGREE.items():
        ours, theirs = base.record.get(key, ""), scenario.record.get(key, "")
        if ours != theirs:
            raise TrafficError(sentence, base=ours or "–", scenario=theirs or "–")
    begin, end = (_times(base), _times(scenario))
    if begin != end:
        raise TrafficError(
            "The results are of different times, {base} and {scenario}. Run both from the same begin to the same end.",
            base="–".join(map(clock_of, begin)),
            scenario="–".join(map(clock_of, end)),
        )
    engine = base.record.get(ENGINE, "")
    seeds = _seeds(base, scenario, engine)
    first, last = _within(_times(base), period)
    return Common(engine, seeds, first, last, tuple(_warnings(base, scenario, engine, seeds)))


_MUST_AGREE = {
    ENGINE: marked("The results come from different engines, {base} and {scenario}. Compare runs of the same engine."),
    NETWORK: marked(
        "The results were run on different base networks ({base}, {scenario}). Run both on the same network; what "
        "differs belongs into the scenario."
    ),
    DEMAND: marked(
        "The results were run with different base demand ({base}, {scenario}). Run both with the same demand; what "
        "differs belongs into the scenario."
    ),
}


def _times(results: Results) -> tuple[float, float]:
    try:
        return float(results.record[BEGIN_S]), float(results.record[END_S])
    except (KeyError, ValueError) as cause:
        raise TrafficError(
            "The record of a result does not say from when to when it ran. Run it again with this version."
        ) from cause


def _within(times: tuple[float, float], period: tuple[float | None, float | None]) -> tuple[float, float]:
    first = max(times[0], times[0] if period[0] is None else period[0])
    last = min(times[1], times[1] if period[1] is None else period[1])
    if first >= last:
        raise TrafficError(
            "The results run from {begin} to {end}; nothing of that lies in the period. Choose another one.",
            begin=clock_of(times[0]),
            end=clock_of(times[1]),
        )
    return first, last


def _seeds(base: Results, scenario: Results, engine: str) -> tuple[int, ...]:
    if engine == STATIC:
        return (0,)
    ours, theirs = (set(results.record.get(SEEDS, "").split()) for results in (base, scenario))
    both = sorted(map(int, ours & theirs))
    if not both:
        raise TrafficError(
            "The runs have no seed in common ({base}; {scenario}), so chance cannot be told from change. Run both with "
            "the same seeds.",
            base=" ".join(sorted(ours)) or "–",
            scenario=" ".join(sorted(theirs)) or "–",
        )
    return tuple(both)


def _warnings(base: Results, scenario: Results, engine: str, seeds: tuple[int, ...]) -> list[Warning_]:
    found: list[Warning_] = []
    for name, results in (("BASE", base), ("RESULT", scenario)):
        if results.is_partial:
            found.append((_STOPPED, {"name": name}))
        bad = sum(check.verdict is Verdict.BAD for check in results.checks)
        if bad:
            found.append((_FAILED, {"name": name, "count": bad}))
        if engine == STATIC:
            found += _of_gap(name, results)
    return found if engine == STATIC else found + _of_seeds(base, scenario, seeds)


def _of_gap(name: str, results: Results) -> list[Warning_]:
    gap = _gap(results)
    if not gap <= LARGEST_GAP:
        return [(_WIDE_GAP, {"name": name, "gap": f"{gap:.1e}", "least": f"{LARGEST_GAP:.0e}"})]
    if gap > SETTLED_GAP and _fullness(results) < FREE_V_C:
        return [(_TIES, {"name": name, "gap": f"{gap:.1e}", "least": f"{SETTLED_GAP:.0e}"})]
    return []


def _fullness(results: Results) -> float:
    """Flow by capacity as the vehicles meet it, the mean over all of them."""
    known = results.statistics[["vehicles", "v_c"]].dropna()
    total = known["vehicles"].sum()
    return float((known["vehicles"] * known["v_c"]).sum() / total) if total else float("nan")


def _of_seeds(base: Results, scenario: Results, seeds: tuple[int, ...]) -> list[Warning_]:
    found: list[Warning_] = []
    others = set(base.record.get(SEEDS, "").split()) ^ set(scenario.record.get(SEEDS, "").split())
    if others:
        found.append((_SOME_SEEDS, {"seeds": " ".join(map(str, seeds))}))
    if len(seeds) < FEWEST_SEEDS:
        found.append((_FEW_SEEDS, {"count": len(seeds), "least": FEWEST_SEEDS}))
    return found


_STOPPED = marked("{name} was stopped before its end: what follows holds for the time it ran only.")
_FAILED = marked("{name} failed {count} of its run checks: look at its table of checks first.")
_WIDE_GAP = marked("{name} ended at a relative gap of {gap}: differences of single links need {least} or less.")
_TIES = marked(
    "{name}: the roads are mostly free, so ways that are equally fast exchange vehicles without a reason at a relative "
    "gap of {gap}. Run both with GAP {least}; it takes seconds."
)
_SOME_SEEDS = marked("Only the seeds in common are compared ({seeds}).")
_FEW_SEEDS = marked("{count} common seed(s): too few to tell small changes from chance. Use {least} or more.")


def _gap(results: Results) -> float:
    try:
        return float(results.record.get(GAP, "nan"))
    except ValueError:
        return float("nan")
