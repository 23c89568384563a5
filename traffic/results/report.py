"""The page “run checks” (실행 점검): whether a run can be used, how it came to rest, and how far its runs differ."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pandas as pd

from ...common import pages
from ...common.errors import filled
from ...common.line_chart import line_chart
from ...common.texts import marked
from .los import LEVELS, OVERLOADED
from .model import Results, RunCheck, Verdict
from .record import CALIBRATED, STATIC

Translate = Callable[[str], str]

KIND = {Verdict.GOOD: "good", Verdict.DOUBTFUL: "doubt", Verdict.BAD: "bad"}
MARK = {Verdict.GOOD: "✓", Verdict.DOUBTFUL: "△", Verdict.BAD: "✕"}
"""Said by a sign too, not by colour alone."""
SPREAD = (
    ("mean_trip_s", marked("Trip time, mean (s)"), 0),
    ("mean_delay_s", marked("Delay of a trip, mean (s)"), 0),
    ("vehicle_km", marked("Vehicle-km"), 0),
    ("vehicle_h", marked("Vehicle hours"), 0),
    ("co2_kg", marked("CO₂ (kg)"), 0),
    ("teleports", marked("Teleports"), 0),
    ("unserved", marked("Without a way"), 0),
)
"""Fields of ``SEEDS`` whose spread the page tells, with what they are called and their digits."""
TRAFFIC = ("trips", "departed", "arrived", "running", "waiting")
WORST_ROADS = 15
LONGEST_VALUE = 300
"""Letters of an entry of the record that are shown; the whole is in the table ``run``."""


def write_report(results: Results, target: Path, translate: Translate = str, language: str = "en") -> None:
    """Write the page of ``results`` to ``target``, in the language of ``translate``; atomically."""
    parts = [
        _verdict(results, translate),
        _headline(results, translate),
        pages.section(translate(marked("Checks")), *(_check(check, translate) for check in results.checks)),
        _convergence(results, translate),
        _spread(results, translate),
        _levels(results, translate),
        _worst_roads(results, translate),
        _record(results, translate),
    ]
    name = results.record.get("scenario") or translate(marked("Base case"))
    pages.write_page(target, translate(marked("Run checks")), language, parts, name)


def _verdict(results: Results, translate: Translate) -> str:
    found = {check.verdict for check in results.checks}
    if results.is_partial:
        told, kind = marked("The run was stopped before its end. What is shown is what there was until then."), "bad"
    elif Verdict.BAD in found:
        told, kind = marked("Do not use this run before what is marked red is put right."), "bad"
    elif Verdict.DOUBTFUL in found:
        told, kind = marked("The run can be used with the reservations below."), "doubt"
    else:
        told, kind = marked("The run has passed all of its checks."), "good"
    lines = [pages.paragraph(translate(told), kind)]
    if results.record.get(CALIBRATED) != "yes":
        uncalibrated = marked("Not calibrated: for comparing runs with each other, not for forecasting.")
        lines.append(pages.paragraph(translate(uncalibrated), "doubt"))
    return "\n".join(lines)


def _headline(results: Results, translate: Translate) -> str:
    seeds = results.seeds
    if seeds.empty:
        return ""
    means = seeds.mean(numeric_only=True)
    told = [
        (marked("Runs"), pages.number(len(seeds))),
        (marked("Trips of the demand"), pages.number(means.get("trips"))),
        (marked("Vehicles arrived"), pages.percent(means["arrived"] / means["trips"] if means["trips"] else None)),
        (marked("Trip time, mean (s)"), pages.number(means.get("mean_trip_s"))),
        (marked("Delay of a trip, mean (s)"), pages.number(means.get("mean_delay_s"))),
    ]
    return pages.figures((translate(label), value) for label, value in told)


def _check(check: RunCheck, translate: Translate) -> str:
    sentence = filled(check.sentence, check.values, translate)
    return pages.paragraph(f"{MARK[check.verdict]} {sentence}", KIND[check.verdict])


def _convergence(results: Results, translate: Translate) -> str:
    """The curve of the equilibrium: relative gap of a static run, mean trip time of a simulated one."""
    rounds = results.rounds
    is_static = results.record.get("engine") == STATIC
    field = "gap" if is_static else "mean_trip_s"
    if rounds.empty or rounds[field].notna().sum() < 2:
        return ""
    explained = (
        marked("Relative gap by iteration; each line of the grid is ten times better than the one above.")
        if is_static
        else marked("Mean trip time by round, in seconds. It should have come to rest in the last rounds.")
    )
    curves = [
        part.sort_values("round")[["round", field]].dropna().to_numpy(float) for _, part in rounds.groupby("seed")
    ]
    return pages.section(
        translate(marked("Way to equilibrium")),
        pages.paragraph(translate(explained), "quiet"),
        line_chart(curves, logarithmic=is_static),
    )


def _spread(results: Results, translate: Translate) -> str:
    """How far runs with other seeds differ: a difference between scenarios has to be larger to mean anything."""
    seeds = results.seeds
    if len(seeds) < 2:
        return ""
    rows = [
        [translate(label), *(pages.number(value, digits + 1) for value in _figures(seeds[field]))]
        for field, label, digits in SPREAD
        if field in seeds and seeds[field].notna().any()
    ]
    heads = [marked("Mean"), marked("Standard deviation"), marked("Least"), marked("Most")]
    told = marked("{runs} runs that differ by chance alone. Differences of scenarios below this spread mean nothing.")
    return pages.section(
        translate(marked("Spread of the runs")),
        pages.paragraph(translate(told).format(runs=len(seeds)), "quiet"),
        pages.table(["", *map(translate, heads)], rows),
        _balance(seeds, translate),
    )


def _figures(values: pd.Series) -> tuple[float, float, float, float]:
    return float(values.mean()), float(values.std(ddof=1)), float(values.min()), float(values.max())


def _balance(seeds: pd.DataFrame, translate: Translate) -> str:
    heads = (
        marked("Run (seed)"), marked("Trips of the demand"), marked("Set out"), marked("Vehicles arrived"),
        marked("On the road at the end"), marked("Waiting to set out at the end"), marked("Teleports"),
        marked("Without a way"),
    )  # fmt: skip
    fields = ("seed", *TRAFFIC, "teleports", "unserved")
    rows = [[pages.number(value) for value in row] for row in seeds[list(fields)].itertuples(index=False)]
    return pages.table([translate(head) for head in heads], rows)


def _levels(results: Results, translate: Translate) -> str:
    """Kilometres driven at each level of service."""
    statistics = results.statistics
    if statistics.empty:
        return ""
    length_km = results.links.set_index("edge_id")["length_m"].reindex(statistics["edge_id"]).to_numpy(float) / 1000.0
    driven = pd.Series(statistics["vehicles"].to_numpy(float) * length_km).groupby(statistics["los"].to_numpy()).sum()
    driven = driven.reindex(LEVELS).fillna(0.0)
    bad = driven[list(OVERLOADED)].sum() / driven.sum() if driven.sum() else None
    told = translate(marked("{share} of the vehicle-km are driven at level E or worse."))
    return pages.section(
        translate(marked("Vehicle-km by level of service")),
        pages.paragraph(told.format(share=pages.percent(bad)), "quiet"),
        pages.bar_chart([pages.Bar(los, (float(km),)) for los, km in driven.items()]),
    )


def _worst_roads(results: Results, translate: Translate) -> str:
    """The slices in which most time is lost."""
    statistics = results.statistics
    if statistics.empty:
        return ""
    lost = (statistics["vehicles"] * statistics["delay_s"]).rename("lost_h") / 3600.0
    worst = statistics.assign(lost_h=lost).sort_values("lost_h", ascending=False)
    worst = worst.drop_duplicates("edge_id").head(WORST_ROADS)
    names = results.links.set_index("edge_id")["road_name"].reindex(worst["edge_id"]).fillna("")
    heads = (
        marked("Road name"), marked("Link number"), marked("Slice from"), marked("Level of service"),
        marked("Flow (vehicles/h)"), marked("Speed (km/h)"), marked("Delay (s/vehicle)"),
        marked("Time lost (vehicle hours)"),
    )  # fmt: skip
    rows = [
        [
            name, row.edge_id, row.time_begin.strftime("%H:%M"), row.los, pages.number(row.flow_vph),
            pages.number(row.speed_kmh, 1), pages.number(row.delay_s), pages.number(row.lost_h, 1),
        ]
        for name, row in zip(names, worst.itertuples(), strict=True)
    ]  # fmt: skip
    heading = translate(marked("Roads on which most time is lost"))
    return pages.section(heading, pages.table([translate(head) for head in heads], rows))


def _record(results: Results, translate: Translate) -> str:
    rows = [[name, _short(value)] for name, value in results.record.items() if value]
    return pages.section(translate(marked("Record of the run")), pages.table(["", ""], rows))


def _short(value: str) -> str:
    return value if len(value) <= LONGEST_VALUE else f"{value[:LONGEST_VALUE]} …"
