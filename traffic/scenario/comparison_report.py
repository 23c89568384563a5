"""One page for officials: what is changed, what happens, how sure that is, and what the model cannot say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pandas as pd

from ...common import pages
from ...common.pages import signed, signed_percent
from ...common.texts import marked
from ..clock import clock_of, seconds_of
from .comparing import Comparison
from .comparison_belief import how_far
from .model import Change as ScenarioChange
from .model import Operation
from .operations import BEHAVIOUR
from .paired import Change
from .sums import SUM_TITLES

MOST_ROWS = 8
"""Roads, dongs and lines in the page; the layers hold all."""
RUN_TITLES = {
    "mean_trip_s": marked("Mean trip (s)"),
    "mean_delay_s": marked("Mean delay (s)"),
    "arrived": marked("Vehicles that arrived"),
    "unserved": marked("Trips without a way"),
    "teleports": marked("Vehicles moved by force (teleports)"),
}
TITLES = SUM_TITLES | RUN_TITLES
HEADLINE = ("vehicle_h", "delay_h", "mean_trip_s", "co2_kg")
"""Totals that stand at the top of the page."""
RELATIVE = marked("For relative comparison only (before calibration)")

Translate = Callable[[str], str]


def write_comparison_report(found: Comparison, target: Path, translate: Translate = str, language: str = "en") -> None:
    """Write ``found`` to ``target`` as one self-contained page in the language of ``translate``; atomically."""
    parts = [
        _headline(found, translate),
        _changes(found, translate),
        _totals(found, translate),
        _roads(found, translate),
        _dongs(found, translate),
        _buses(found, translate),
        how_far(found, translate),
    ]
    span = f"{clock_of(found.common.begin_s)}–{clock_of(found.common.end_s)}"
    named = [part for part in (found.scenario_name, span, "" if found.is_calibrated else translate(RELATIVE)) if part]
    pages.write_page(target, translate(marked("Comparison of scenarios")), language, parts, " · ".join(named))


def _headline(found: Comparison, translate: Translate) -> str:
    totals = found.totals.set_index("total")
    boxes = [
        (translate(TITLES[name]), with_error(totals.loc[name]))
        for name in HEADLINE
        if name in totals.index and _known(totals.loc[name])
    ]
    return pages.figures(boxes) + pages.paragraph(_in_a_sentence(found, translate))


def _in_a_sentence(found: Comparison, translate: Translate) -> str:
    row = found.totals.set_index("total").loc["vehicle_h"]
    if row["total_verdict"] == Change.NO_CHANGE.value:
        return translate(marked("All vehicles together drive as long as before; what differs may be chance."))
    if row["total_verdict"] == Change.UNKNOWN.value:
        return translate(marked("With one run nobody can tell change from chance."))
    template = {
        Change.MORE.value: marked("All vehicles together drive {hours} hours longer ({share})."),
        Change.LESS.value: marked("All vehicles together drive {hours} hours less ({share})."),
    }[row["total_verdict"]]
    hours = pages.number(abs(row["difference"]), _digits(row["difference"]))
    return translate(template).format(hours=hours, share=signed_percent(row["relative"]))


def _changes(found: Comparison, translate: Translate) -> str:
    rows = []
    names = dict(zip(found.links["edge_id"], found.links["road_name"], strict=True))
    for row in found.changes.itertuples(index=False):
        template, values = BEHAVIOUR[Operation.of(row.operation)].words(_as_change(row))
        name = names.get(row.target, "")
        said = translate(template).format(**values)
        rows.append([str(row.step), f"{said} · {name}" if name else said, row.note])
    if not rows:
        return pages.section(
            translate(marked("What is changed")), pages.paragraph(translate(marked("Nothing: the result is the base.")))
        )
    shown = rows[: 2 * MOST_ROWS]
    columns = (marked("Step"), marked("Change"), marked("Note"))
    more = len(rows) - len(shown)
    rest = translate(marked("… and {count} more, in the layer of changes.")).format(count=more) if more else ""
    return pages.section(
        translate(marked("What is changed")),
        pages.table([translate(name) for name in columns], shown),
        pages.paragraph(rest, "quiet") if rest else "",
    )


def _as_change(row) -> ScenarioChange:
    times = (seconds_of(text) if text else None for text in (row.begin, row.end))
    return ScenarioChange(row.step, Operation.of(row.operation), row.target, row.value, row.old, *times, row.note)


def _totals(found: Comparison, translate: Translate) -> str:
    rows = [
        [
            translate(TITLES[row["total"]]),
            pages.number(row["base"], _digits(row["base"])),
            pages.number(row["scenario"], _digits(row["base"])),
            with_error(row),
            _share(row["relative"]),
            _word(row["total_verdict"], translate),
        ]
        for _, row in found.totals.iterrows()
        if _known(row)
    ]
    columns = (
        "",
        marked("Base"),
        marked("Scenario"),
        marked("Difference"),
        marked("of base"),
        marked("What may be said"),
    )
    return _section(marked("What happens"), columns, rows, translate)


def _roads(found: Comparison, translate: Translate) -> str:
    links = pd.DataFrame(found.links.drop(columns=found.links.geometry.name))
    verdicts = links["flow_verdict"].value_counts()
    counted = translate(
        marked(
            "Of {all} roads {more} carry more, {less} carry less, {closed} are closed; the others do not change beyond "
            "chance."
        )
    ).format(
        all=f"{len(links):,}",
        more=f"{verdicts.get(Change.MORE.value, 0):,}",
        less=f"{verdicts.get(Change.LESS.value, 0):,}",
        closed=f"{verdicts.get(Change.ONLY_BASE.value, 0):,}",
    )
    changed = links[links["flow_verdict"].isin([Change.MORE.value, Change.LESS.value])]
    worst = _one_of_each_name(changed.sort_values("flow_diff", key=abs, ascending=False, kind="stable"))
    rows = [
        [
            f"{row['road_name'] or '–'} ({row['edge_id']})",
            pages.number(row["flow_base"]),
            pages.number(row["flow_scenario"]),
            plus_minus(row["flow_diff"], row["flow_noise"]),
            f"{pages.number(row['speed_base'], 0)} → {pages.number(row['speed_scenario'], 0)}",
            plus_minus(row["delay_diff"], row["delay_noise"], 1),
        ]
        for _, row in worst.head(MOST_ROWS).iterrows()
    ]
    columns = (
        marked("Road"),
        marked("Flow before (veh/h)"),
        marked("Flow after (veh/h)"),
        marked("Difference"),
        marked("Speed (km/h)"),
        marked("Delay, difference (s a vehicle)"),
    )
    return pages.section(
        translate(marked("Roads, the most affected")),
        pages.paragraph(counted),
        pages.table([translate(name) for name in columns], rows),
    )


def _one_of_each_name(links: pd.DataFrame) -> pd.DataFrame:
    """The first link of each road name, and all that have none: eight links of one road would tell of one road."""
    named = links["road_name"].fillna("") != ""
    return links[~named | ~links["road_name"].duplicated()]


def _dongs(found: Comparison, translate: Translate) -> str:
    if found.dongs is None:
        return ""
    table = pd.DataFrame(found.dongs.drop(columns=found.dongs.geometry.name))
    worst = table.sort_values("delay_h_diff", key=abs, ascending=False, kind="stable").head(MOST_ROWS)
    rows = [
        [
            str(row["name"]),
            plus_minus(row["vehicle_km_diff"], row["vehicle_km_noise"]),
            plus_minus(row["delay_h_diff"], row["delay_h_noise"], 1),
            plus_minus(row["co2_kg_diff"], row["co2_kg_noise"]),
            _word(row["delay_verdict"], translate),
        ]
        for _, row in worst.iterrows()
    ]
    columns = (
        marked("Dong"),
        marked("Vehicle-km, difference"),
        marked("Vehicle hours lost, difference"),
        marked("CO₂ (kg), difference"),
        marked("What may be said"),
    )
    return _section(marked("Dongs, the most affected"), columns, rows, translate)


def _buses(found: Comparison, translate: Translate) -> str:
    if found.buses is None:
        return ""
    worst = found.buses.sort_values("run_min_diff", key=abs, ascending=False, kind="stable").head(MOST_ROWS)
    rows = [
        [
            str(row["line_name"] or row["line_id"]),
            pages.number(row["run_min_base"], 1),
            pages.number(row["run_min_scenario"], 1),
            plus_minus(row["run_min_diff"], row["run_min_noise"], 1),
            _word(row["run_verdict"], translate),
        ]
        for _, row in worst.iterrows()
    ]
    columns = (
        marked("Bus line"),
        marked("Run before (min)"),
        marked("Run after (min)"),
        marked("Difference"),
        marked("What may be said"),
    )
    return _section(marked("Buses, the most affected"), columns, rows, translate)


def with_error(row: pd.Series) -> str:
    """The difference of a total with half of its interval: +12.3 ± 4.5."""
    return plus_minus(row["difference"], (row["high"] - row["low"]) / 2, _digits(row["difference"]))


def plus_minus(difference: float, noise: float, digits: int = 0) -> str:
    text = signed(difference, digits)
    return text if noise != noise else f"{text} ± {pages.number(noise, digits)}"


def _digits(value: float) -> int:
    """Small numbers with decimals, large ones whole."""
    return 0 if abs(value) >= 100 or value == round(value) else 1 if abs(value) >= 1 else 2


def _share(relative: float) -> str:
    return signed_percent(relative) if relative == relative else pages.NOTHING


def _known(row: pd.Series) -> bool:
    return row["base"] == row["base"] or row["scenario"] == row["scenario"]


def _word(verdict: str, translate: Translate) -> str:
    return translate(Change(verdict).title)


def _section(heading: str, columns: Sequence[str], rows: list[list], translate: Translate) -> str:
    return pages.section(translate(heading), pages.table([translate(name) for name in columns], rows)) if rows else ""
