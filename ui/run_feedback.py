"""What an algorithm says while it runs, for the strip, the log and the one sentence about its failure."""

from __future__ import annotations

from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import pyqtSignal

from ..common.fingerprints import Fingerprint
from ..processing.translation import tr


class RunFeedback(QgsProcessingFeedback):
    """Passes on what an algorithm says in its thread, and remembers its error and all it said."""

    stage = pyqtSignal(str)

    def __init__(self) -> None:
        super().__init__(False)
        self.errors: list[str] = []
        self.warnings: list[str] = []
        self.said: list[str] = []
        self.inputs: tuple[Fingerprint, ...] = ()
        """How the inputs looked when they were read; none of an algorithm that is not ours, or of a model."""

    def take_inputs(self, inputs: tuple[Fingerprint, ...]) -> None:
        self.inputs = inputs

    def setProgressText(self, text: str) -> None:
        super().setProgressText(text)
        self.stage.emit(text)

    def pushInfo(self, info: str) -> None:
        super().pushInfo(info)
        self.said.append(info)

    def pushWarning(self, warning: str) -> None:
        super().pushWarning(warning)
        self.warnings.append(warning)

    def reportError(self, error: str, fatalError: bool = False) -> None:
        super().reportError(error, fatalError)
        self.errors.append(error)


def sentence_of(errors: list[str]) -> str:
    """The one sentence for the user; a traceback is never shown as one."""
    said = [error.strip() for error in errors if error.strip()]
    if not said or "Traceback" in said[0]:
        return tr("Something went wrong that Sijeong did not expect. Copy the details and send them to the developers.")
    return said[0]
