"""Which panel each job has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .job_panel import JobPanel
from .jobs import Job

if TYPE_CHECKING:
    from .catalogue.page import CataloguePage


def panel_class(job: Job) -> type[JobPanel] | type[CataloguePage]:
    """Imported late: a panel brings in the analysis packages, which a QGIS may lack."""
    if job is Job.DATA:
        from .catalogue.page import CataloguePage

        return CataloguePage
    if job is Job.BUS:
        from .bus.panel import BusPanel

        return BusPanel
    if job is Job.TRAFFIC:
        from .traffic.panel import TrafficPanel

        return TrafficPanel
    if job is Job.MOBILE:
        from .mobile.panel import MobilePanel

        return MobilePanel
    if job is Job.REPORTS:
        from .reports.panel import ReportPanel

        return ReportPanel
    from .forest.panel import ForestPanel

    return ForestPanel
