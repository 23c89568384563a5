"""QGIS's feedback as the progress that domain functions know."""

from __future__ import annotations

from qgis.core import QgsProcessingFeedback

from ..common.errors import filled
from ..common.progress import Progress
from .translation import tr


class FeedbackProgress(Progress):
    """Passes progress, stages and warnings on to QGIS and takes its cancel."""

    def __init__(self, feedback: QgsProcessingFeedback) -> None:
        self._feedback = feedback

    def is_cancelled(self) -> bool:
        return self._feedback.isCanceled()

    def _show(self, fraction: float) -> None:
        self._feedback.setProgress(100.0 * fraction)

    def _say(self, template: str, values: dict) -> None:
        text = filled(template, values, tr)
        self._feedback.setProgressText(text)
        self._feedback.pushInfo(text)

    def _warn(self, template: str, values: dict) -> None:
        self._feedback.pushWarning(filled(template, values, tr))
