"""The page that says what an import of aggregates read, mended and left out."""

from __future__ import annotations

from pathlib import Path

from ...common.pages import Bar, bar_chart, figures, paragraph, section, table, write_page
from ...transit.records.aggregates import Aggregates
from ..translation import tr, user_language

MOST_LISTED = 200
"""Rejected rows that the page lists; all of them are counted."""


def write_report(found: Aggregates, unplaced: int, target: Path, name: str) -> None:
    """Write the page of ``found``, read from the delivery ``name``."""
    headline = [(tr("Rows read"), found.rows_read), (tr("Rows kept"), found.rows_kept)]
    headline += [(tr(_TOTALS[column]), count) for column, count in found.totals.items()]
    write_page(
        target,
        tr("Import of card aggregates"),
        user_language(),
        [
            figures((label, f"{count:,}") for label, count in headline),
            section(tr("By hour"), _by_hour(found)) if "hour" in found.table else "",
            _noted(found, unplaced),
            _rejected(found),
        ],
        f"{name} · {tr(found.profile.title)}",
    )


_TOTALS = {"boardings": "Boardings", "alightings": "Alightings", "passengers": "Passengers"}


def _by_hour(found: Aggregates) -> str:
    sums = found.table.groupby("hour")[list(found.totals)].sum()
    bars = [Bar(str(hour), tuple(map(float, row))) for hour, row in zip(sums.index, sums.to_numpy(), strict=True)]
    return bar_chart(bars, [tr(_TOTALS[column]) for column in found.totals])


def _noted(found: Aggregates, unplaced: int) -> str:
    notes = [
        (tr("Files without a header, read by the order of the columns"), len(found.headless)),
        (tr("Rows with unquoted commas put right"), found.repaired),
        (tr("Stops without a place"), unplaced),
        *((f"{tr('Rejected')}: {tr(reason)}", rows) for reason, rows in found.rejected_by_reason.items()),
    ]
    met = [(what, count) for what, count in notes if count]
    return section(tr("Put right and noted"), table(("", tr("Number")), met)) if met else ""


def _rejected(found: Aggregates) -> str:
    if not found.rejected:
        return paragraph(tr("No row was rejected."), "good")
    rows = [(file, str(line), tr(reason)) for file, line, reason in found.rejected[:MOST_LISTED]]
    return section(tr("Rejected rows"), table((tr("File"), tr("Line"), tr("Reason")), rows))
