"""Algorithms that QGIS shows before their modules are imported: those bring pandas, scipy and the rooms along."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsProcessingAlgorithm

from ..common.packages import import_noted
from .base import InProvider, Topic


@dataclass(frozen=True)
class Listed:
    """An algorithm or model of the provider: what the toolbox shows of it, and the class of what runs."""

    name: str
    title: str
    """English."""
    topic: Topic
    place: str
    """Module and class, below this package."""

    @property
    def module(self) -> str:
        return f"{__package__}.{self.place.rpartition('.')[0]}"

    def algorithm(self) -> type[QgsProcessingAlgorithm]:
        """The class itself; its module is imported now if nobody has done so."""
        return getattr(import_noted(self.module), self.place.rpartition(".")[2])


class Announced(InProvider, QgsProcessingAlgorithm):
    """Stands in the registry for an algorithm that is not imported yet; whoever wants to run it gets the real one.

    QGIS runs, shows and chains only what ``create`` gives. An announced algorithm itself has no parameters; a script
    that asks the registry for those of an algorithm (as ``processing.algorithmHelp`` does) is told the real one's.
    """

    def __init__(self, listed: Listed) -> None:
        super().__init__()
        self._listed = listed
        self._real: QgsProcessingAlgorithm | None = None
        self.NAME, self.TITLE, self.TOPIC = listed.name, listed.title, listed.topic

    def createInstance(self) -> QgsProcessingAlgorithm:
        return self._listed.algorithm()()

    def initAlgorithm(self, configuration=None) -> None:
        """Nothing: parameters are declared by the class that is not there yet."""

    def parameterDefinitions(self) -> list:
        """For Python alone: QGIS itself asks what it has created."""
        return self._own().parameterDefinitions()

    def outputDefinitions(self) -> list:
        return self._own().outputDefinitions()

    def _own(self) -> QgsProcessingAlgorithm:
        """The real one, kept because what it defines lives only as long."""
        self._real = self._real or self.create()
        return self._real
