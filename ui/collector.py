"""Python's garbage is collected on the main thread alone."""

from __future__ import annotations

import gc
from time import monotonic

from qgis.PyQt.QtCore import QObject, QTimer

EVERY_MS = 100
"""How often it is looked whether a collection is due, by Python's own thresholds. What a thread makes
meanwhile, some 100,000 objects, takes a few milliseconds."""
FULL_EVERY_S = 60.0
"""The least time between two collections of all objects, which take up to a tenth of a second."""
OLDEST = 2
"""The generation whose collection is one of all objects."""


class Collector(QObject):
    """Collects unreachable cycles by a timer of the main thread, as long as the plugin is in QGIS.

    Python does it in the thread that happens to make the next object. A widget, layer or timer that is part of a cycle
    is then deleted in the thread that draws a chart or runs an algorithm, while Qt may use it in its own.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_automatic = gc.isenabled()
        self._last_full = monotonic()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect_what_is_due)
        self._timer.start(EVERY_MS)

    def leave_alone_what_is_there(self) -> None:
        """Look no more at what there is by now (modules, the dock, QGIS's own parts), which keeps the rest quick."""
        gc.freeze()

    def collect_what_is_due(self) -> None:
        """Collect the oldest generation that has reached its threshold, and those below it."""
        gc.disable()  # another plugin may have turned it on again
        generation = self._due()
        if generation is None:
            return
        gc.collect(generation)
        if generation == OLDEST:
            self._last_full = monotonic()

    def stop(self) -> None:
        """Give the collecting back to Python."""
        self._timer.stop()
        gc.unfreeze()
        if self._was_automatic:
            gc.enable()

    def _due(self) -> int | None:
        generations = zip(gc.get_count(), gc.get_threshold(), strict=True)
        due = [place for place, (count, threshold) in enumerate(generations) if count > threshold > 0]
        if OLDEST in due and monotonic() - self._last_full < FULL_EVERY_S:
            due.remove(OLDEST)
        return max(due, default=None)
