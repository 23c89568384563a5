"""Where a layer of the project came from, for functions that may be asked in any thread.

The project may be read in the main thread only. What it says is noted there, whenever a function is asked in it; a map
that is drawn in a thread of its own is told what was noted last.
"""

from __future__ import annotations

import time

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QThread

from ...common.provenance import Provenance, told_provenance
from ..recognition import PROVENANCE_PROPERTY
from ..told_sources import told_sources
from ..translation import tr

NOTE_AGAIN_S = 1.0
"""A field calculator asks for each of 100,000 rows: what the project says is noted once a second."""


class _Noted:
    """Id and name of a layer → its provenance as JSON, as it was noted last."""

    def __init__(self) -> None:
        self.told: dict[str, str] = {}
        self._when = float("-inf")

    def renew(self, project: QgsProject, key: str) -> None:
        """In the main thread; at once where nothing is known of ``key``."""
        if key in self.told and time.monotonic() - self._when < NOTE_AGAIN_S:
            return
        found: dict[str, str] = {}
        for layer in project.mapLayers().values():
            told = str(layer.customProperty(PROVENANCE_PROPERTY, "") or "")
            if told:
                found[layer.id()] = told
                found.setdefault(layer.name(), told)
        self.told, self._when = found, time.monotonic()


_NOTED = _Noted()


def result_date(layer: object) -> str | None:
    """The day on which the result was made."""
    provenance = _provenance(layer)
    return provenance.created[:10] if provenance is not None else None


def data_date(layer: object) -> str | None:
    """The date of its newest source."""
    provenance = _provenance(layer)
    return (provenance.data_date or None) if provenance is not None else None


def source(layer: object) -> str | None:
    """Its sources with their dates, as a line for the foot of a map."""
    provenance = _provenance(layer)
    named = [f"{one.name}({one.date})" if one.date else one.name for one in told_sources(provenance)]
    return tr("Source: {sources}").format(sources=", ".join(dict.fromkeys(named))) if named else None


def _provenance(layer: object) -> Provenance | None:
    if QThread.currentThread() == QgsApplication.instance().thread():
        _NOTED.renew(QgsProject.instance(), str(layer))
    return told_provenance(_NOTED.told.get(str(layer)) or "")
