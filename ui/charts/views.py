"""The charts there are."""

from __future__ import annotations

from enum import Enum

from ..jobs import Step
from . import forest_charts, traffic_charts, transit_charts
from .chart import Chart
from .subject import Kind


class View(Enum):
    """The charts in the order in which they are offered."""

    PROFILE = transit_charts.PROFILE
    ROUTE_HOURS = transit_charts.ROUTE_HOURS
    ROUTE_PARTNERS = transit_charts.ROUTE_PARTNERS
    HOURS = transit_charts.HOURS
    STOP_PARTNERS = transit_charts.STOP_PARTNERS
    HUBS = transit_charts.HUBS
    NETWORK_HOURS = transit_charts.NETWORK_HOURS
    MATRIX = transit_charts.MATRIX
    COVERED = transit_charts.COVERED
    ORIGINS = transit_charts.ORIGINS
    WINNERS = transit_charts.WINNERS
    BANDS = forest_charts.BANDS
    FOREST_DONGS = forest_charts.FOREST_DONGS
    CHANGES = forest_charts.CHANGES
    EXPOSURE = forest_charts.EXPOSURE
    RESPONSE = forest_charts.RESPONSE
    REACH_DONGS = forest_charts.REACH_DONGS
    SLICES = traffic_charts.SLICES
    DIFFERENCES = traffic_charts.DIFFERENCES
    CONVERGENCE = traffic_charts.CONVERGENCE
    FOLLOWED = traffic_charts.FOLLOWED
    LOST_DONGS = traffic_charts.LOST_DONGS
    DELAY_DONGS = traffic_charts.DELAY_DONGS

    @property
    def chart(self) -> Chart:
        return self.value

    @property
    def title(self) -> str:
        return self.chart.title


def views_of(kind: Kind) -> list[View]:
    """What can be shown of a subject of ``kind``."""
    return [view for view in View if kind in view.chart.kinds]


STEP_CHARTS = {
    **{view.chart.step: view for view in reversed(View) if view.chart.is_of_all or view.chart.busiest is not None},
    Step.ASSIGN_TRAFFIC: View.CONVERGENCE,
    Step.SIMULATE_TRAFFIC: View.CONVERGENCE,
}
"""Step → the chart that shows best what it makes: the first of those that need no subject chosen on the map."""
