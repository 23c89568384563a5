"""Fits the classes of the bus analysis' styles to the data of a layer."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsRuleBasedRenderer, QgsVectorLayer

from . import (
    coverage_fitting,
    gap_fitting,
    legends,
    od_fitting,
    period_fitting,
    route_fitting,
    transit_legends,
    whatif_fitting,
)
from .fitting import count_conditions, keep, label_where, numbers, set_size
from .flow_fitting import fit_flow_widths
from .legend_classes import EXACTLY, PERSONS, in_persons
from .results import Result
from .translation import tr

WEAKEST_OPACITY = (0.06, 0.5)
"""Opacity of the thinnest flows: from many of them to few."""


def _fit_flows(layer: QgsVectorLayer, renderer: QgsRuleBasedRenderer) -> None:
    fit_flow_widths(layer, renderer, "transfers", WEAKEST_OPACITY, legends.flow_colour_expression)


def _fit_hubs(layer: QgsVectorLayer, renderer: QgsRuleBasedRenderer) -> None:
    transfers = numbers(layer, "transfers")
    sizes = legends.hub_sizes(transfers)
    times, examples = renderer.rootRule().children()
    for rule in times.children():
        set_size(rule.symbol().symbolLayer(0), legends.hub_size_expression(sizes[0]))
    label_where(layer, hub_label_conditions(sizes[0]))
    if len(numbers(layer, "time_median_s")) == len(transfers):
        times.removeChild(times.children()[-1])
    fit_size_examples(examples, sizes)


def hub_label_conditions(full: float) -> tuple[str, str]:
    """Filters of the names on large circles and beside small ones, both of the first ranks only."""
    inside = legends.hub_transfers(legends.HUB_NAME_INSIDE_MM, full)
    first = f'"rank" <= {legends.HUB_LABELS_ALWAYS}'
    return f'{first} AND "transfers" >= {inside:g}', f'{first} AND "transfers" < {inside:g}'


def _fit_catchment(layer: QgsVectorLayer, renderer: QgsRuleBasedRenderer) -> None:
    classes = in_persons(legends.flow_classes(numbers(layer, "passengers")))
    widths = renderer.rootRule().children()[0]
    keep(widths, len(classes))
    for rule, kind, condition in zip(widths.children(), classes, count_conditions(classes, "passengers"), strict=True):
        rule.setLabel(kind.text(tr))
        rule.setFilterExpression(condition)
    label_where(layer, [f'"passengers" >= {classes[-1].low or 0:g} AND "hub_rank" <= {transit_legends.HUBS_SHOWN}'])


def changing_condition(kind: legends.Class) -> str:
    """Filter of a class of stops by the share of passengers who change there."""
    limits = (
        f"{transit_legends.CHANGING} > {kind.low:g}" if kind.low is not None else "",
        f"{transit_legends.CHANGING} <= {kind.high:g}" if kind.high is not None else "",
    )
    return " AND ".join(filter(None, limits))


def _fit_profile(layer: QgsVectorLayer, renderer: QgsRuleBasedRenderer) -> None:
    both = zip(numbers(layer, "boardings"), numbers(layer, "alightings"), strict=False)
    sizes = legends.hub_sizes([on + off for on, off in both])
    shares, examples = renderer.rootRule().children()
    for rule in shares.children():
        set_size(rule.symbol().symbolLayer(0), legends.hub_size_expression(sizes[0], transit_legends.ACTIVITY))
    fit_size_examples(examples, sizes, PERSONS[EXACTLY])


def fit_size_examples(examples: QgsRuleBasedRenderer.Rule, sizes: Sequence[int], label: str = legends.EXACTLY) -> None:
    """The circles of the legend that explain sizes; the first is the largest."""
    while len(examples.children()) > len(sizes):
        examples.removeChild(examples.children()[-1])
    for rule, size in zip(examples.children(), sizes, strict=True):
        rule.setLabel(tr(label).format(low=f"{size:,}"))
        rule.symbol().setSize(legends.hub_diameter_mm(size, sizes[0]))


FIT = {
    Result.HUB_CATCHMENT: _fit_catchment,
    Result.STOP_PROFILE: _fit_profile,
    Result.TRANSFER_PAIRS: _fit_flows,
    Result.TRANSFER_HUBS: _fit_hubs,
    **coverage_fitting.FIT,
    **gap_fitting.FIT,
    **route_fitting.FIT,
    **whatif_fitting.FIT,
    **od_fitting.FIT,
    **period_fitting.FIT,
}
"""Result → what makes its style fit a layer."""

DISPLAY_PARTS = {
    **coverage_fitting.DISPLAY_PARTS,
    **gap_fitting.DISPLAY_PARTS,
    Result.HUB_CATCHMENT: (
        ("hub_name", "coalesce(\"hub_name\", '') || ' · '"),
        ("place_name", "coalesce(\"place_name\", '') || ' · '"),
        ("passengers", 'format_number("passengers", 0)'),
    ),
    Result.HUB_PAIRS: (
        ("hub_name", "coalesce(\"hub_name\", '') || ' · '"),
        ("from_route", "\"from_route\" || ' → '"),
        ("to_route", '"to_route"'),
    ),
    Result.LINKING_VALIDATION: (
        ("test", "\"test\" || ' · '"),
        ("metric", "\"metric\" || ' · '"),
        ("subject", '"subject"'),
    ),
    Result.STOP_PROFILE: (
        ("stop_name", "coalesce(\"stop_name\", '')"),
        ("hour", "' · ' || \"hour\" || ':00'"),
    ),
    Result.TRANSFER_PAIRS: (
        ("from_route", "coalesce(\"from_route\" || ' ', '')"),
        ("from_stop", "coalesce(\"from_stop\" || ' ', '')"),
        ("transfers", "'→ '"),
        ("to_route", "coalesce(\"to_route\" || ' ', '')"),
        ("to_stop", "coalesce(\"to_stop\" || ' ', '')"),
        ("transfers", "'· ' || format_number(\"transfers\", 0)"),
    ),
    Result.TRANSFER_HUBS: (
        ("name", "coalesce(\"name\", '')"),
        ("transfers", "' · ' || format_number(\"transfers\", 0)"),
    ),
    **route_fitting.DISPLAY_PARTS,
    **whatif_fitting.DISPLAY_PARTS,
    **od_fitting.DISPLAY_PARTS,
    **period_fitting.DISPLAY_PARTS,
}
"""Result → (field that must be there, piece of the display expression)."""
