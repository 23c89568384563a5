"""The charts of the buses."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from ...processing.results import Result
from ...processing.translation import tr
from ..jobs import Step
from . import dong_drawing, dong_reading, transit_drawing, transit_reading
from .chart import Chart
from .marks import height_of_bars
from .rows import Column
from .subject import Kind

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

BOARDINGS = Column("boardings", QT_TRANSLATE_NOOP("Boardings"), 1)
ALIGHTINGS = Column("alightings", QT_TRANSLATE_NOOP("Alightings"), 1)
HOUR = Column("hour", QT_TRANSLATE_NOOP("Hour"))
HOURLY = (HOUR, BOARDINGS, ALIGHTINGS, Column("transfers", QT_TRANSLATE_NOOP("of them transfers"), 1))
PARTNERED = (
    Column("name", QT_TRANSLATE_NOOP("Partner"), None),
    Column("arriving", QT_TRANSLATE_NOOP("change from there")),
    Column("leaving", QT_TRANSLATE_NOOP("change to there")),
)
NAME = Column("name", QT_TRANSLATE_NOOP("Name"), None)


def matrix_table(cells: Sequence[transit_reading.MatrixCell]) -> list[list[object]]:
    """From routes down, to routes along, as it is drawn."""
    names = list(dict.fromkeys(cell.one for cell in cells))
    numbers = {(cell.one, cell.other): round(cell.transfers) for cell in cells}
    return [[tr("From route"), *names], *([one, *(numbers[one, other] for other in names)] for one in names)]


PROFILE = Chart(
    (Kind.ROUTE,),
    QT_TRANSLATE_NOOP("Load along the route"),
    Result.ROUTE_PROFILE,
    Step.ROUTE_PROFILE,
    transit_reading.profile_of,
    transit_drawing.draw_profile,
    (
        Column("name", QT_TRANSLATE_NOOP("Stop"), None),
        BOARDINGS,
        ALIGHTINGS,
        Column("load", QT_TRANSLATE_NOOP("Load to the next stop"), 1),
    ),
    choices=transit_reading.ways_and_hours,
    busiest=transit_reading.busiest_route,
)
ROUTE_HOURS = Chart(
    (Kind.ROUTE,),
    QT_TRANSLATE_NOOP("Boardings of the route by hour"),
    Result.ROUTE_PROFILE,
    Step.ROUTE_PROFILE,
    transit_reading.hours_of_route,
    transit_drawing.draw_hours,
    (HOUR, BOARDINGS, ALIGHTINGS),
)
ROUTE_PARTNERS = Chart(
    (Kind.ROUTE,),
    QT_TRANSLATE_NOOP("Partners of its transfers"),
    Result.TRANSFER_PAIRS,
    Step.MAP_TRANSFERS,
    transit_reading.partners_of,
    transit_drawing.draw_partners,
    PARTNERED,
    english_empty=QT_TRANSLATE_NOOP(
        "These flows do not tell routes apart. Map the transfer flows again between routes or stops and routes."
    ),
    step_fills=True,
    least_height=partial(height_of_bars, legend=2),
)
MATRIX = Chart(
    (Kind.TRANSIT, Kind.ROUTE),
    QT_TRANSLATE_NOOP("Transfers between all routes"),
    Result.TRANSFER_PAIRS,
    Step.MAP_TRANSFERS,
    transit_reading.matrix_of,
    transit_drawing.draw_matrix,
    (
        Column("one", QT_TRANSLATE_NOOP("From route"), None),
        Column("other", QT_TRANSLATE_NOOP("To route"), None),
        Column("transfers", QT_TRANSLATE_NOOP("Transfers")),
    ),
    is_of_all=True,
    tabled=matrix_table,
    english_empty=ROUTE_PARTNERS.english_empty,
    step_fills=True,
    least_height=transit_drawing.height_of_matrix,
)
HOURS = Chart(
    (Kind.STOP,),
    QT_TRANSLATE_NOOP("Through the day"),
    Result.STOP_PROFILE,
    Step.HUB_DETAILS,
    transit_reading.hours_at,
    transit_drawing.draw_hours,
    HOURLY,
)
NETWORK_HOURS = Chart(
    (Kind.TRANSIT,),
    QT_TRANSLATE_NOOP("Boardings of the whole network by hour"),
    Result.STOP_PROFILE,
    Step.HUB_DETAILS,
    transit_reading.hours_of_network,
    transit_drawing.draw_hours,
    HOURLY,
    is_of_all=True,
)
STOP_PARTNERS = Chart(
    (Kind.STOP,),
    QT_TRANSLATE_NOOP("Partners of its transfers"),
    Result.TRANSFER_PAIRS,
    Step.MAP_TRANSFERS,
    transit_reading.partners_of,
    transit_drawing.draw_partners,
    PARTNERED,
    least_height=partial(height_of_bars, legend=2),
)
HUBS = Chart(
    (Kind.TRANSIT, Kind.STOP),
    QT_TRANSLATE_NOOP("Largest transfer hubs"),
    Result.TRANSFER_HUBS,
    Step.MAP_TRANSFERS,
    transit_reading.hubs_of,
    transit_drawing.draw_hubs,
    (
        Column("name", QT_TRANSLATE_NOOP("Transfer hub"), None),
        Column("transfers", QT_TRANSLATE_NOOP("Transfers")),
        Column("minutes", QT_TRANSLATE_NOOP("Median transfer time (min)"), 1),
    ),
    is_of_all=True,
    least_height=height_of_bars,
)
WINNERS = Chart(
    (Kind.TRANSIT, Kind.DONG),
    QT_TRANSLATE_NOOP("What-if: change of travel time by zone"),
    Result.WHATIF_ZONES,
    Step.EVALUATE_ROUTES,
    partial(dong_reading.values_of, value="time_change_min"),
    lambda axes, rows, look: dong_drawing.draw_changes(axes, rows, look, tr("Change of travel time (min)")),
    (NAME, Column("value", QT_TRANSLATE_NOOP("Change of travel time (min)"), 2)),
    is_of_all=True,
    least_height=height_of_bars,
)
ORIGINS = Chart(
    (Kind.TRANSIT, Kind.DONG),
    QT_TRANSLATE_NOOP("Journeys that begin, by zone"),
    Result.OD_ZONES,
    Step.OD_FLOWS,
    partial(dong_reading.values_of, value="origins"),
    lambda axes, rows, look: dong_drawing.draw_values(axes, rows, look, tr("Journeys"), 0),
    (NAME, Column("value", QT_TRANSLATE_NOOP("Journeys"))),
    is_of_all=True,
    least_height=height_of_bars,
)
COVERED = Chart(
    (Kind.TRANSIT, Kind.DONG),
    QT_TRANSLATE_NOOP("People in reach of a stop, by dong"),
    Result.SERVICE_BY_DONG,
    Step.SERVICE_COVERAGE,
    partial(dong_reading.values_of, value="within_share", factor=100),
    lambda axes, rows, look: dong_drawing.draw_values(axes, rows, look, tr("People in reach of a stop (%)"), 1),
    (NAME, Column("value", QT_TRANSLATE_NOOP("People in reach of a stop (%)"), 1)),
    is_of_all=True,
    least_height=height_of_bars,
)
