"""Which page was open last, remembered with the project."""

from __future__ import annotations

from qgis.core import QgsProject

from .jobs import Job
from .state.ledger import SCOPE

ENTRY = "page"


def remember_page(project: QgsProject, page: Job | None) -> None:
    """Keep ``page`` (None: home); a look at another page is no change that QGIS should ask to save."""
    with QgsProject.blockDirtying(project):
        project.writeEntry(SCOPE, ENTRY, page.name if page is not None else "")


def remembered_page(project: QgsProject) -> Job | None:
    """The page that was open last in ``project``; None for the home page and where nothing is remembered."""
    name, _ = project.readEntry(SCOPE, ENTRY, "")
    return Job.__members__.get(name)
