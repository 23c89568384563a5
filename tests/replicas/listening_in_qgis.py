"""A user who reads the log of an algorithm."""

from qgis.core import QgsProcessingFeedback


class Listening(QgsProcessingFeedback):
    """Keeps what is told and what is warned of."""

    def __init__(self) -> None:
        super().__init__(False)
        self.said: list[str] = []
        self.warnings: list[str] = []

    def pushInfo(self, info: str) -> None:
        self.said.append(info)

    def pushWarning(self, warning: str) -> None:
        self.warnings.append(warning)
