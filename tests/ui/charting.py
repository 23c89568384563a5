"""Waits until the charts beside the map have read, drawn and looked for what was asked."""

from qgis.PyQt.QtTest import QTest

PATIENCE_MS = 30_000


def ready(charts):
    """Give back ``charts`` when nothing is under way; fails where that never comes."""
    for _ in range(PATIENCE_MS // 10):
        QTest.qWait(10)
        if not charts.is_busy:
            return charts
    raise AssertionError("the charts are still busy")
