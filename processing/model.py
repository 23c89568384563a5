"""Models that Sijeong ships: chains of its algorithms that run in the toolbox, in other models and by ``qgis_process``.

A model is a file of QGIS's own format (``processing/models/*.model3``, written by tools/make_models.py), so that a
user can open it in the modeler and change it. Here it gets its place in the provider and the user's language.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsProcessingParameterDefinition,
    QgsXmlUtils,
)
from qgis.PyQt.QtXml import QDomDocument

from ..common.josa import phrased
from .base import QT_TRANSLATE_NOOP, InProvider, Topic
from .listed import Listed
from .translation import tr

FOLDER = Path(__file__).resolve().parent / "models"


@dataclass(frozen=True)
class Branch:
    """Steps of a model that run where the input ``given`` is given, and the files that they write."""

    given: str
    outputs: tuple[str, ...]


class SijeongModel(InProvider, QgsProcessingModelAlgorithm):
    """Base of the models: derive, set ``NAME``, ``TITLE``, ``TOPIC`` and the English ``TEXTS`` that its file shows."""

    TEXTS: tuple[str, ...] = ()
    BRANCHES: tuple[Branch, ...] = ()
    """Steps that run only where an input is given; where it is not, nobody has to name their files."""

    def __init__(self) -> None:
        super().__init__()
        self.loadVariant(_translated(self._variant(), set(self.TEXTS)))
        for branch in self.BRANCHES:
            for name in branch.outputs:
                definition = self.parameterDefinition(name)
                definition.setFlags(definition.flags() | QgsProcessingParameterDefinition.Flag.FlagOptional)

    def checkParameterValues(self, parameters: dict, context: QgsProcessingContext) -> tuple[bool, str]:
        for branch in self.BRANCHES:
            missing = [name for name in branch.outputs if not parameters.get(name)]
            if parameters.get(branch.given) and missing:
                return False, phrased(
                    tr("{parameter} is given, so say where this goes as well: {outputs}."),
                    parameter=branch.given,
                    outputs=", ".join(missing),
                )
        return super().checkParameterValues(parameters, context)

    def _variant(self) -> dict:
        document = QDomDocument()
        document.setContent((FOLDER / f"{self.NAME}.model3").read_bytes())
        return QgsXmlUtils.readVariant(document.firstChildElement())

    def createInstance(self) -> SijeongModel:
        return type(self)()


class NightlyRegister(SijeongModel):
    """Makes the registers and the summary of today from parcels, forest map and buildings, and what changed."""

    NAME = "nightlyregister"
    TITLE = QT_TRANSLATE_NOOP("Nightly register of forest-adjacent land")
    TOPIC = Topic.FOREST
    TEXTS = (
        QT_TRANSLATE_NOOP("Parcels (with PNU)"),
        QT_TRANSLATE_NOOP("Forest map 1:5,000 (임상도)"),
        QT_TRANSLATE_NOOP("Dongs"),
        QT_TRANSLATE_NOOP("Buildings"),
        QT_TRANSLATE_NOOP("Register before (layer or workbook)"),
        QT_TRANSLATE_NOOP("Forest to measure against"),
        QT_TRANSLATE_NOOP("Register of forest-adjacent land"),
        QT_TRANSLATE_NOOP("Changes since the register before"),
        QT_TRANSLATE_NOOP("Register as a workbook"),
        QT_TRANSLATE_NOOP("Summary of forest-adjacent land"),
    )


class MonthlyTransfers(SijeongModel):
    """Makes the transfer report, flows, hubs and journeys of a month's card records, and what changed in it."""

    NAME = "monthlytransfers"
    TITLE = QT_TRANSLATE_NOOP("Monthly transfer report")
    TOPIC = Topic.TRANSIT
    BRANCHES = (Branch("LEGS_BEFORE", ("changes:OUTPUT",)),)
    TEXTS = (
        QT_TRANSLATE_NOOP("Card records of the month (file or folder)"),
        QT_TRANSLATE_NOOP("Stops (with stop_id)"),
        QT_TRANSLATE_NOOP("Dongs"),
        QT_TRANSLATE_NOOP("Routes (table)"),
        QT_TRANSLATE_NOOP("Legs of the month before (folder)"),
        QT_TRANSLATE_NOOP("Leave out what has fewer different cards than"),
        QT_TRANSLATE_NOOP("Which steps run"),
        QT_TRANSLATE_NOOP("Import card taps"),
        QT_TRANSLATE_NOOP("Import report"),
        QT_TRANSLATE_NOOP("Link taps into journeys"),
        QT_TRANSLATE_NOOP("Legs of the month (folder)"),
        QT_TRANSLATE_NOOP("Report on transfers"),
        QT_TRANSLATE_NOOP("Transfer flows"),
        QT_TRANSLATE_NOOP("Transfer hubs"),
        QT_TRANSLATE_NOOP("Stops by hour"),
        QT_TRANSLATE_NOOP("Journeys between zones"),
        QT_TRANSLATE_NOOP("Zones with beginnings and ends of journeys"),
        QT_TRANSLATE_NOOP("Change between two periods"),
        QT_TRANSLATE_NOOP("Comparison of two periods"),
    )


class ClosureStudy(SijeongModel):
    """Closes roads and says what that does to the traffic, by the equilibrium and, where wanted, by simulation."""

    NAME = "closurestudy"
    TITLE = QT_TRANSLATE_NOOP("Closure study")
    TOPIC = Topic.TRAFFIC
    BRANCHES = (Branch("SIMULATE", ("sim_base:OUTPUT", "sim_closed:OUTPUT", "sim_compare:OUTPUT")),)
    TEXTS = (
        QT_TRANSLATE_NOOP("Road network"),
        QT_TRANSLATE_NOOP("Traffic demand"),
        QT_TRANSLATE_NOOP("Roads to close (tick “Selected features only”)"),
        QT_TRANSLATE_NOOP("Or their ids, with commas between"),
        QT_TRANSLATE_NOOP("Dongs to sum up by"),
        QT_TRANSLATE_NOOP("Beginning of the period (HH:MM; empty: as the demand)"),
        QT_TRANSLATE_NOOP("End of the period (HH:MM; empty: as the demand)"),
        QT_TRANSLATE_NOOP("Name of the scenario"),
        QT_TRANSLATE_NOOP("Simulate as well (SUMO; takes much longer)"),
        QT_TRANSLATE_NOOP("Runs with other chance (5 or more to compare scenarios)"),
        QT_TRANSLATE_NOOP("Which steps run"),
        QT_TRANSLATE_NOOP("Change something (scenario)"),
        QT_TRANSLATE_NOOP("Changes of the scenario"),
        QT_TRANSLATE_NOOP("Base"),
        QT_TRANSLATE_NOOP("Closure"),
        QT_TRANSLATE_NOOP("Simulated base"),
        QT_TRANSLATE_NOOP("Simulated closure"),
        QT_TRANSLATE_NOOP("What the scenario does"),
        QT_TRANSLATE_NOOP("What the scenario does, simulated"),
        QT_TRANSLATE_NOOP("Loads of the roads without the closure"),
        QT_TRANSLATE_NOOP("Loads of the roads with the closure"),
        QT_TRANSLATE_NOOP("Checks of the loads with the closure"),
        QT_TRANSLATE_NOOP("Loads: closure against base"),
        QT_TRANSLATE_NOOP("Report on the closure"),
        QT_TRANSLATE_NOOP("Simulation without the closure"),
        QT_TRANSLATE_NOOP("Simulation with the closure"),
        QT_TRANSLATE_NOOP("Checks of the simulation with the closure"),
        QT_TRANSLATE_NOOP("Simulation: closure against base"),
        QT_TRANSLATE_NOOP("Report on the closure, simulated"),
    )


class PublishToPhone(SijeongModel):
    """Publishes chosen results for the officials' phones, locked unless the user says otherwise."""

    NAME = "publishtophone"
    TITLE = QT_TRANSLATE_NOOP("Publish to phones with a lock")
    TOPIC = Topic.MOBILE
    TEXTS = (
        QT_TRANSLATE_NOOP("Layers to publish"),
        QT_TRANSLATE_NOOP("Layers behind them, without details"),
        QT_TRANSLATE_NOOP("Administrative dongs"),
        QT_TRANSLATE_NOOP("Title"),
        QT_TRANSLATE_NOOP("Published by"),
        QT_TRANSLATE_NOOP("Publication before (folder or zip)"),
        QT_TRANSLATE_NOOP("Counts of persons below this are held back"),
        QT_TRANSLATE_NOOP("Lock with a passphrase"),
        QT_TRANSLATE_NOOP("Publish for phones"),
        QT_TRANSLATE_NOOP("Folder of the publication"),
        QT_TRANSLATE_NOOP("Report"),
        QT_TRANSLATE_NOOP("File for a new passphrase"),
    )


MODELS = (NightlyRegister, MonthlyTransfers, ClosureStudy, PublishToPhone)


def listed_model(model: type[SijeongModel]) -> Listed:
    """A model as the toolbox shows it; made only when it is wanted, since QGIS asks for each of its steps then."""
    return Listed(model.NAME, model.TITLE, model.TOPIC, f"model.{model.__name__}")


def _translated(part: object, texts: set[str]) -> object:
    """The content of a model file with each of ``texts`` in the user's language, however deep it stands."""
    if isinstance(part, dict):
        return {key: _translated(value, texts) for key, value in part.items()}
    if isinstance(part, list):
        return [_translated(value, texts) for value in part]
    return tr(part) if isinstance(part, str) and part in texts else part
