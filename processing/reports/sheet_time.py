"""The moment that a sheet shows of results through the day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from qgis.core import QgsDateTimeRange, QgsMapLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QDateTime

from ..animation import on_the_clock
from ..styling import TIME_FIELDS
from .captured_layers import SheetError

BUSIEST_HOUR = "08:00"
"""The slice that is shown where none is asked for: that of the morning peak, else the first."""
ON_THE_CLOCK = "HH:mm"


@dataclass(frozen=True)
class Moment:
    """A slice of time: its range for QGIS, and how it is called (08:00–08:15)."""

    times: QgsDateTimeRange
    label: str


def moment_of(layers: Iterable[QgsMapLayer], asked: str) -> Moment | None:
    """The slice that begins at ``asked`` (08:00; empty: of the peak); None where no layer goes through the day.

    Raises :class:`SheetError` where no slice begins then.
    """
    layer = next((layer for layer in layers if _is_through_the_day(layer)), None)
    if layer is None:
        return None
    begins = sorted(_times(layer, TIME_FIELDS[0]), key=QDateTime.toMSecsSinceEpoch)
    ends = sorted(_times(layer, TIME_FIELDS[1]), key=QDateTime.toMSecsSinceEpoch)
    if not begins or not ends:
        return None
    begin = next((time for time in begins if time.toString(ON_THE_CLOCK) == (asked or BUSIEST_HOUR)), None)
    if begin is None and asked:
        known = ", ".join(dict.fromkeys(time.toString(ON_THE_CLOCK) for time in begins))
        raise SheetError(
            "No slice of {layer} begins at {time}. There are: {known}.", layer=layer.name(), time=asked, known=known
        )
    begin = begin or begins[0]
    end = next((time for time in ends if time > begin), begin)
    # A slice touches its neighbours: only what lies strictly within is wanted.
    times = QgsDateTimeRange(begin.addSecs(1), end.addSecs(-1))
    return Moment(times, f"{begin.toString(ON_THE_CLOCK)}–{on_the_clock(end).toString(ON_THE_CLOCK)}")


def _is_through_the_day(layer: QgsMapLayer) -> bool:
    return isinstance(layer, QgsVectorLayer) and all(layer.fields().lookupField(name) >= 0 for name in TIME_FIELDS)


def _times(layer: QgsVectorLayer, name: str) -> list[QDateTime]:
    values = layer.uniqueValues(layer.fields().lookupField(name))
    return [value for value in values if isinstance(value, QDateTime) and value.isValid()]
