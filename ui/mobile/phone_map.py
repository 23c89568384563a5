"""Draws the map of the preview in the background; what is asked for last is drawn, what went before is dropped."""

from __future__ import annotations

from qgis.core import QgsMapRendererParallelJob, QgsMapSettings
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtGui import QImage


class PhoneMap(QObject):
    """One drawing at a time."""

    drawn = pyqtSignal(QImage)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: QgsMapRendererParallelJob | None = None
        self._over: QgsMapRendererParallelJob | None = None
        """Kept until the next one is over: a job must not be deleted while it says that it has finished."""

    @property
    def is_busy(self) -> bool:
        return self._job is not None

    def draw(self, settings: QgsMapSettings) -> None:
        """Begin; ``drawn`` is emitted at the end."""
        self.stop()
        self._job = QgsMapRendererParallelJob(settings)
        self._job.finished.connect(self._tell)
        self._job.start()

    def stop(self) -> None:
        """Drop what is being drawn: its layers may be about to go."""
        job, self._job = self._job, None
        if job is not None:
            job.finished.disconnect(self._tell)
            job.cancel()

    def _tell(self) -> None:
        job, self._job = self._job, None
        self._over = job
        self.drawn.emit(job.renderedImage())
