"""Whether the start was done, for this user and in all projects."""

from __future__ import annotations

from qgis.core import QgsSettings

KEY = "sijeong/general/first_run_done"


def is_done() -> bool:
    return QgsSettings().value(KEY, False, type=bool)


def remember_done() -> None:
    QgsSettings().setValue(KEY, True)
