"""The charts of traffic."""

from __future__ import annotations

from functools import partial

from ...processing.results import Result
from ...processing.translation import tr
from ..jobs import Step
from . import dong_drawing, dong_reading, traffic_drawing, traffic_reading
from .chart import Chart
from .marks import height_of_bars
from .rows import Column
from .subject import Kind

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

NAME = Column("name", QT_TRANSLATE_NOOP("Name"), None)
TIME = Column("time", QT_TRANSLATE_NOOP("Time"), None)

SLICES = Chart(
    (Kind.LINK,),
    QT_TRANSLATE_NOOP("Flow and speed through the day"),
    Result.LINK_INTERVALS,
    Step.SIMULATE_TRAFFIC,
    traffic_reading.slices_of,
    traffic_drawing.draw_slices,
    (
        Column("run", QT_TRANSLATE_NOOP("Run"), None),
        TIME,
        Column("flow_vph", QT_TRANSLATE_NOOP("Flow (veh/h)")),
        Column("speed_kmh", QT_TRANSLATE_NOOP("Speed (km/h)"), 1),
        Column("queue_veh", QT_TRANSLATE_NOOP("Halting vehicles"), 1),
    ),
    busiest=traffic_reading.busiest_link,
)
CONVERGENCE = Chart(
    (Kind.TRAFFIC,),
    QT_TRANSLATE_NOOP("Way to equilibrium"),
    Result.RUN_ROUNDS,
    Step.SIMULATE_TRAFFIC,
    traffic_reading.rounds_of,
    traffic_drawing.draw_rounds,
    (
        Column("number", QT_TRANSLATE_NOOP("Round")),
        Column("mean_trip_min", QT_TRANSLATE_NOOP("Mean trip time (min)"), 2),
        Column("gap", QT_TRANSLATE_NOOP("Gap to equilibrium"), 9),
    ),
    is_of_all=True,
)
DIFFERENCES = Chart(
    (Kind.TRAFFIC, Kind.LINK),
    QT_TRANSLATE_NOOP("Roads that change most"),
    Result.LINK_DIFFERENCES,
    Step.COMPARE_SCENARIOS,
    traffic_reading.differences_of,
    traffic_drawing.draw_differences,
    (
        Column("name", QT_TRANSLATE_NOOP("Road"), None),
        Column("flow_vph", QT_TRANSLATE_NOOP("Change of flow (veh/h)"), 1),
        Column("noise_vph", QT_TRANSLATE_NOOP("± by chance (veh/h)"), 1),
    ),
    is_of_all=True,
    english_empty=QT_TRANSLATE_NOOP("No road changes beyond chance."),
    least_height=height_of_bars,
)
FOLLOWED = Chart(
    (Kind.TRAFFIC,),
    QT_TRANSLATE_NOOP("Vehicles that enter and leave"),
    Result.RUN_VEHICLES,
    Step.SIMULATE_TRAFFIC,
    traffic_reading.traffic_of,
    traffic_drawing.draw_traffic,
    (
        TIME,
        Column("entered", QT_TRANSLATE_NOOP("enter")),
        Column("left", QT_TRANSLATE_NOOP("leave")),
        Column("driving", QT_TRANSLATE_NOOP("on the way")),
    ),
    is_of_all=True,
)
DELAY_DONGS = Chart(
    (Kind.TRAFFIC, Kind.DONG),
    QT_TRANSLATE_NOOP("Change of delay by dong"),
    Result.DONG_DIFFERENCES,
    Step.COMPARE_SCENARIOS,
    partial(dong_reading.values_of, value="delay_h_diff", noise="delay_h_noise"),
    lambda axes, rows, look: dong_drawing.draw_changes(axes, rows, look, tr("Change of delay (vehicle hours)")),
    (
        NAME,
        Column("value", QT_TRANSLATE_NOOP("Change of delay (vehicle hours)"), 1),
        Column("noise", QT_TRANSLATE_NOOP("± by chance"), 1),
    ),
    is_of_all=True,
    least_height=height_of_bars,
)
LOST_DONGS = Chart(
    (Kind.TRAFFIC, Kind.DONG),
    QT_TRANSLATE_NOOP("Delay by dong"),
    Result.RUN_DONGS,
    Step.SIMULATE_TRAFFIC,
    partial(dong_reading.values_of, value="delay_h"),
    lambda axes, rows, look: dong_drawing.draw_values(axes, rows, look, tr("Delay (vehicle hours)"), 1),
    (NAME, Column("value", QT_TRANSLATE_NOOP("Delay (vehicle hours)"), 1)),
    is_of_all=True,
    least_height=height_of_bars,
)
