"""The table that says whether a demand can be worked with: a line a check, green, yellow or red."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...common.texts import marked
from ..results.model import RunCheck, Verdict
from .access import OUTER
from .count_scaling import Scaled
from .furness import TOLERANCE
from .model import Demand
from .od_table import OdTable

SAME_SUM = 1e-6
"""Relative: what goes out of all zones must come in."""
LARGEST_FACTOR = 1.5
"""A demand that counts blow up or down by more than this is doubtful: its pairs or the roads are wrong."""


@dataclass(frozen=True)
class Findings:
    """What was met while the demand was made."""

    demand: Demand
    table: OdTable | None
    source: str
    iterations: int
    error: float
    lost_pairs: int
    lost_vehicles: float
    profile_is_proposal: bool
    scaled: Scaled | None
    remarks: tuple[tuple[str, dict], ...]
    mean_km: float
    mean_min: float


def checks_of(found: Findings) -> tuple[RunCheck, ...]:
    """All checks of a demand, with their English templates."""
    return (
        *_sums(found),
        *_table(found),
        *_balance(found),
        *_ways(found),
        *_outer(found),
        *_within(found),
        *_proposals(found),
        *_counts(found),
    )


def _check(name: str, verdict: Verdict, sentence: str, **values: object) -> RunCheck:
    return RunCheck(name, verdict, sentence, values)


def _sums(found: Findings) -> Iterator[RunCheck]:
    zones, vehicles = found.demand.zones, found.demand.od["vehicles"].sum()
    out, into = zones["productions"].sum(), zones["attractions"].sum()
    same = abs(out - into) <= SAME_SUM * max(out, 1.0)
    yield _check(
        "sums",
        Verdict.GOOD if same else Verdict.BAD,
        marked("{vehicles} vehicles leave in this time; in a day {out} go out of all zones and {into} come in."),
        vehicles=f"{vehicles:,.0f}",
        out=f"{out:,.0f}",
        into=f"{into:,.0f}",
    )
    yield _check(
        "length",
        Verdict.GOOD if found.mean_km > 0 else Verdict.BAD,
        marked("A mean trip is {km} km and {minutes} minutes long on empty roads. Compare it with what is known."),
        km=f"{found.mean_km:.1f}",
        minutes=f"{found.mean_min:.1f}",
    )


def _table(found: Findings) -> Iterator[RunCheck]:
    table = found.table
    if table is None:
        return
    if table.totals:
        yield _check(
            "totals", Verdict.GOOD, marked("{count} rows of sums in the OD table were passed over."), count=table.totals
        )
    if table.blank:
        yield _check(
            "blank", Verdict.DOUBTFUL, marked("{count} empty numbers in the OD table count as 0."), count=table.blank
        )
    if table.unknown:
        yield _check(
            "unknown_zones",
            Verdict.DOUBTFUL,
            marked(
                "{count} rows of the OD table with {vehicles} trips were left out: their zones are not in the layer."
            ),
            count=table.unknown,
            vehicles=f"{table.unknown_vehicles:,.0f}",
        )
    if table.left_out_columns:
        yield _check(
            "left_out_means",
            Verdict.DOUBTFUL,
            marked("Left out of the OD table, as it is no car or lorry: {names}. Buses come from their routes."),
            names=", ".join(table.left_out_columns),
        )


def _balance(found: Findings) -> Iterator[RunCheck]:
    if found.source == "table":
        return
    yield _check(
        "balance",
        Verdict.GOOD if found.error <= TOLERANCE else Verdict.BAD,
        marked("Rows and columns were balanced in {count} rounds; the largest error is {error}."),
        count=found.iterations,
        error=f"{found.error:.1e}",
    )
    if found.source == "roads":
        yield _check(
            "from_roads",
            Verdict.DOUBTFUL,
            marked("Trips were made from the length of roads and the counts alone. Use them for a first look only."),
        )


def _ways(found: Findings) -> Iterator[RunCheck]:
    yield _check(
        "reachable",
        Verdict.BAD if found.lost_pairs else Verdict.GOOD,
        marked("{count} pairs of zones with {vehicles} vehicles have no way on the roads."),
        count=found.lost_pairs,
        vehicles=f"{found.lost_vehicles:,.0f}",
    )


def _outer(found: Findings) -> Iterator[RunCheck]:
    zones, od = found.demand.zones, found.demand.od
    outer = set(zones.loc[zones["kind"] == OUTER, "zone_id"])
    if not outer:
        yield _check(
            "outer",
            Verdict.DOUBTFUL,
            marked("There are no outer zones, so nobody comes from outside, leaves or passes through."),
        )
        return
    total = max(od["vehicles"].sum(), 1e-9)
    from_out, to_out = od["origin"].isin(outer), od["destination"].isin(outer)
    yield _check(
        "outer",
        Verdict.GOOD,
        marked("{crossing} % of the vehicles cross the border once, {through} % pass through."),
        crossing=f"{100 * od.loc[from_out ^ to_out, 'vehicles'].sum() / total:.0f}",
        through=f"{100 * od.loc[from_out & to_out, 'vehicles'].sum() / total:.0f}",
    )


def _within(found: Findings) -> Iterator[RunCheck]:
    od = found.demand.od
    own = od["origin"] == od["destination"]
    yield _check(
        "within_zones",
        Verdict.GOOD,
        marked("{share} % of the vehicles stay within their zone; they use its own streets only."),
        share=f"{100 * od.loc[own, 'vehicles'].sum() / max(od['vehicles'].sum(), 1e-9):.0f}",
    )


def _proposals(found: Findings) -> Iterator[RunCheck]:
    if found.profile_is_proposal:
        yield _check(
            "profile",
            Verdict.DOUBTFUL,
            marked("The times of day are Sijeong's proposal of a working day, not measured here. Give the city's own."),
        )


def _counts(found: Findings) -> Iterator[RunCheck]:
    scaled = found.scaled
    if scaled is None:
        return
    fits = 1 / LARGEST_FACTOR <= scaled.factor <= LARGEST_FACTOR or found.source == "roads"
    yield _check(
        "counts",
        Verdict.GOOD if fits else Verdict.DOUBTFUL,
        marked(
            "{links} counted links carry {counted} vehicles an hour, the demand as given {before}: it was multiplied "
            "by {factor}."
        ),
        links=scaled.links,
        counted=f"{scaled.counted:,.0f}",
        before=f"{scaled.before:,.0f}",
        factor=f"{scaled.factor:.2f}",
    )
    for sentence, values in found.remarks:
        yield _check("count_remarks", Verdict.DOUBTFUL, sentence, **values)
