"""The page that says what a scenario does, and how far that can be believed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pandas as pd

from ...common import pages
from ...common.pages import signed, signed_percent
from ...common.texts import marked
from ..reports.overview import UserType
from .demand import Demand
from .evaluating import Evaluation
from .scenario import Change
from .summaries import HOUR, USER_TYPE

MOST_ROWS = 12
"""Zones and routes in the page; the layers hold all."""
POOR_ERROR = 0.1
"""Beyond this share of transfers missed the page warns: changes of that size cannot be told from the model's error."""

Translate = Callable[[str], str]


def write_report(evaluation: Evaluation, target: Path, translate: Translate = str, language: str = "en") -> None:
    """Write ``evaluation`` to ``target`` as one self-contained page in the language of ``translate``."""
    parts = [
        _headline(evaluation, translate),
        _belief(evaluation, translate),
        _routes(evaluation, translate),
        _hours(evaluation, translate),
        _user_types(evaluation, translate),
        _zones(evaluation, translate),
        _left_out(evaluation, translate),
        _limits(translate),
    ]
    pages.write_page(
        target, translate(marked("What-if of bus routes")), language, parts, _changes(evaluation, translate)
    )


def _changes(evaluation: Evaluation, translate: Translate) -> str:
    """The scenario in one line: ``cut: 2, 5 · re-timed: 30``."""
    table = evaluation.routes
    words = []
    for change in Change:
        names = table.loc[table["change"] == change.value, "route_name"]
        if change is not Change.KEPT and len(names):
            words.append(f"{translate(change.title)}: {', '.join(names)}")
    return " · ".join(words)


def _headline(evaluation: Evaluation, translate: Translate) -> str:
    total = evaluation.comparison.total
    before, after = evaluation.vehicle_km
    items = (
        (marked("Passengers a day"), pages.number(total["passengers"])),
        (marked("Winners"), pages.number(total["winners"])),
        (marked("Losers"), pages.number(total["losers"])),
        (marked("Left without a way"), pages.number(total["lost_service"])),
        (marked("Given a way"), pages.number(total["new_service"])),
        (marked("Change of transfers a day"), signed(-total["transfers_saved"])),
        (marked("Change of passenger hours a day"), signed(-total["hours_saved"])),
        (marked("Change of vehicle-km a day"), signed(after - before)),
    )
    noticed = translate(marked("Winners and losers: the felt time of the journey changes by {minutes} min or more."))
    noticed = noticed.format(minutes=f"{evaluation.comparison.noticed_min:g}")
    return pages.figures((translate(label), value) for label, value in items) + pages.paragraph(noticed, "quiet")


def _belief(evaluation: Evaluation, translate: Translate) -> str:
    error, unfitted, costs = evaluation.error, evaluation.unfitted, evaluation.costs
    sentence = translate(
        marked(
            "On the half of the journeys that nothing was fitted to, the model of today's routes makes {modelled} "
            "transfers a day where {observed} were observed: {error}."
        )
    ).format(
        modelled=pages.number(error.transfers_modelled),
        observed=pages.number(error.transfers_observed),
        error=signed_percent(error.transfer_error),
    )
    poor = abs(error.transfer_error) > POOR_ERROR
    rows = [
        (marked("Error of transfers"), signed_percent(error.transfer_error), signed_percent(unfitted.transfer_error)),
        (
            marked("Passengers who change as often as observed"),
            pages.percent(error.same_transfers),
            pages.percent(unfitted.same_transfers),
        ),
        (
            marked("Mean journey, modelled / observed (min)"),
            f"{pages.number(error.minutes_modelled, 1)} / {pages.number(error.minutes_observed, 1)}",
            f"{pages.number(unfitted.minutes_modelled, 1)} / {pages.number(unfitted.minutes_observed, 1)}",
        ),
        (marked("Boardings modelled on another route"), pages.percent(evaluation.misplaced), "–"),
        (marked("Transfer penalty (min)"), pages.number(costs.transfer_min, 1), "–"),
        (marked("How much riders' tastes differ"), pages.number(costs.taste_spread, 2), "–"),
    ]
    columns = ("", translate(marked("As used")), translate(marked("Before fitting")))
    alike = marked("Both networks are modelled alike, so the differences above are smaller in error than each side.")
    return pages.section(
        translate(marked("How far this can be believed")),
        pages.paragraph(sentence, "bad" if poor else "good"),
        pages.table(columns, [[translate(name), *values] for name, *values in rows]),
        _rides(evaluation, translate),
        pages.paragraph(translate(alike), "quiet"),
    )


def _rides(evaluation: Evaluation, translate: Translate) -> str:
    rows = [[str(rides), pages.percent(seen), pages.percent(made)] for rides, seen, made in evaluation.rides]
    columns = (marked("Rides in the journey"), marked("Observed"), marked("Modelled"))
    return pages.table([translate(name) for name in columns], rows)


def _routes(evaluation: Evaluation, translate: Translate) -> str:
    rows = [
        [
            row.route_name,
            translate(Change(row.change).title),
            pages.number(row.base_boardings),
            pages.number(row.scenario_boardings),
            signed(row.boardings_change),
            pages.number(row.base_vehicle_km),
            pages.number(row.scenario_vehicle_km),
        ]
        for row in evaluation.routes.head(MOST_ROWS).itertuples()
    ]
    columns = (
        marked("Route"),
        marked("What happens to it"),
        marked("Boardings before"),
        marked("Boardings after"),
        marked("Change"),
        marked("Vehicle-km before"),
        marked("Vehicle-km after"),
    )
    return _section(marked("Routes, the changed and the most affected"), columns, rows, translate)


def _hours(evaluation: Evaluation, translate: Translate) -> str:
    table = _shown(evaluation.groups, HOUR)
    bars = [pages.Bar(str(int(row.value) % 24), (row.winners, row.losers + row.lost_service)) for row in table]
    legend = [translate(marked("winners")), translate(marked("losers and those left without a way"))]
    return pages.section(translate(marked("Winners and losers by hour")), pages.bar_chart(bars, legend))


def _user_types(evaluation: Evaluation, translate: Translate) -> str:
    titles = {f"{kind.value:02d}": kind.title for kind in UserType}
    table = _shown(evaluation.groups, USER_TYPE)
    rows = [[translate(titles.get(row.value, marked("not recorded"))), *_summary(row)] for row in table]
    return _section(marked("By user type"), (marked("User type"), *_SUMMARY_COLUMNS), rows, translate)


def _zones(evaluation: Evaluation, translate: Translate) -> str:
    zones = pd.DataFrame(evaluation.zones.drop(columns=evaluation.zones.geometry.name))
    moved = (zones["cost_change_min"] * zones["passengers"]).abs()
    zones = zones[zones["passengers"] > 0].assign(moved=moved).sort_values("moved", ascending=False)
    rows = [[row.name, *_summary(row)] for row in zones.head(MOST_ROWS).itertuples(index=False)]
    heading = marked("Zones where journeys begin, the most affected")
    return _section(heading, (marked("Zone"), *_SUMMARY_COLUMNS), rows, translate)


_SUMMARY_COLUMNS = (
    marked("Passengers a day"),
    marked("Winners"),
    marked("Losers"),
    marked("Left without a way"),
    marked("Felt time, mean change (min)"),
    marked("Transfers, change"),
    marked("Passenger hours, change"),
)


def _summary(row) -> list[str]:
    return [
        pages.number(row.passengers),
        pages.number(row.winners),
        pages.number(row.losers),
        pages.number(row.lost_service),
        signed(row.cost_change_min, 1),
        signed(-row.transfers_saved),
        signed(-row.hours_saved),
    ]


def _left_out(evaluation: Evaluation, translate: Translate) -> str:
    demand: Demand = evaluation.comparison.demand
    comparison = evaluation.comparison
    served = comparison.in_both | comparison.lost | comparison.gained
    rows = [
        [translate(title), pages.number(count)]
        for title, count in (
            (marked("compared"), comparison.passengers[served].sum()),
            (marked("no way on either network"), comparison.passengers[~served].sum()),
            (marked("where they alighted is not known"), demand.unknown_end),
            (marked("a stop is not in the stop layer"), demand.unknown_stop),
            (marked("they return to the stop they left from"), demand.same_stop),
        )
    ]
    return _section(
        marked("All journeys, accounted for"), (marked("Journeys"), marked("Passengers a day")), rows, translate
    )


def _limits(translate: Translate) -> str:
    sentences = (
        marked("Only demand that rides by card today is moved: who would begin to ride, or stop, is not foreseen."),
        marked("Journeys keep their hour and their first and last stop, or one within a short walk of it."),
        marked("Vehicles are taken to have room; a crowded bus that leaves people behind is not modelled."),
        marked("Waiting is half a headway of all lines that share the way, at most the longest wait that was set."),
        marked("Railways without a stop sequence stay as they were ridden."),
    )
    return pages.section(
        translate(marked("What this cannot see")), *(pages.paragraph(translate(text)) for text in sentences)
    )


def _section(heading: str, columns: Sequence[str], rows: list[list], translate: Translate) -> str:
    return pages.section(translate(heading), pages.table([translate(name) for name in columns], rows)) if rows else ""


def _shown(groups: pd.DataFrame, kind: str) -> list:
    table = groups[(groups["kind"] == kind) & groups["passengers"].gt(0)]
    return list(table.itertuples())
