"""Lets a map begin to move: the project's time and QGIS's temporal controller, put to the times of a layer."""

from __future__ import annotations

from qgis.core import (
    QgsDateTimeRange,
    QgsInterval,
    QgsProject,
    QgsTemporalNavigationObject,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDateTime, Qt

from .styling import TIME_FIELDS

DEFAULT_STEP_MIN = 15


def show_times(project: QgsProject | None, layer: QgsVectorLayer) -> None:
    """Put the times of ``layer`` into ``project``, and open the map of a running QGIS at its busiest slice.

    A temporal controller that the user has set going is left alone.
    """
    times = times_of(layer)
    if project is None or times is None:
        return
    step = _step_minutes(layer)
    settings = project.timeSettings()
    settings.setTemporalRange(times)
    settings.setTimeStepUnit(QgsUnitTypes.TemporalUnit.TemporalMinutes)
    settings.setTimeStep(step)
    controller = _controller()
    if controller is not None and project is QgsProject.instance():
        open_at(controller, times, step, _busiest(layer) or times.begin())


def open_at(
    controller: QgsTemporalNavigationObject, times: QgsDateTimeRange, step_min: float, moment: QDateTime
) -> None:
    """Let ``controller`` step through ``times`` from ``moment`` on, unless it steps through something already."""
    modes = QgsTemporalNavigationObject.NavigationMode
    if controller.navigationMode() != modes.NavigationOff:
        return
    controller.setTemporalExtents(times)
    controller.setFrameDuration(QgsInterval(step_min, QgsUnitTypes.TemporalUnit.TemporalMinutes))
    controller.setNavigationMode(modes.Animated)
    controller.setCurrentFrameNumber(int(times.begin().secsTo(moment) / 60.0 / step_min))


def times_of(layer: QgsVectorLayer) -> QgsDateTimeRange | None:
    """From the first begin to the last end of the features; None for a layer without."""
    begin, end = (layer.fields().lookupField(name) for name in TIME_FIELDS)
    if begin < 0 or end < 0:
        return None
    first, last = layer.minimumValue(begin), layer.maximumValue(end)
    if not isinstance(first, QDateTime) or not isinstance(last, QDateTime):
        return None
    return QgsDateTimeRange(on_the_clock(first), on_the_clock(last), True, False)


def on_the_clock(moment: QDateTime) -> QDateTime:
    """The hands of the clock, as the controller counts them; the last millisecond of a slice is its end."""
    whole = moment.addMSecs(1) if moment.time().msec() == 999 else moment
    return QDateTime(whole.date(), whole.time(), Qt.TimeSpec.UTC)


def _step_minutes(layer: QgsVectorLayer) -> float:
    feature = next(layer.getFeatures(), None)
    begin, end = (feature[name] for name in TIME_FIELDS) if feature is not None else (None, None)
    if not isinstance(begin, QDateTime) or not isinstance(end, QDateTime):
        return DEFAULT_STEP_MIN
    return max(on_the_clock(begin).secsTo(on_the_clock(end)) / 60.0, 1 / 60.0)


def _busiest(layer: QgsVectorLayer) -> QDateTime | None:
    """Begin of the slice with the largest flow on any road."""
    field = layer.fields().lookupField("flow_vph")
    most = layer.maximumValue(field) if field >= 0 else None
    if not isinstance(most, (int, float)):
        return None
    feature = next(layer.getFeatures(f'"flow_vph" >= {most!r}'), None)
    return on_the_clock(feature[TIME_FIELDS[0]]) if feature is not None else None


def _controller() -> QgsTemporalNavigationObject | None:
    """The temporal controller of QGIS's main window; None where there is no window."""
    try:
        from qgis.utils import iface
    except ImportError:
        return None
    canvas = iface.mapCanvas() if iface is not None else None
    found = canvas.temporalController() if canvas is not None else None
    return found if isinstance(found, QgsTemporalNavigationObject) else None
