"""Models that Sijeong ships: chains of its algorithms that run in the toolbox, in other models and by ``qgis_process``.

A model is a file of QGIS's own format (``processing/models/*.model3``, written by tools/make_models.py), so that a
user can open it in the modeler and change it. Here it gets its place in the provider and the user's language.
"""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingModelAlgorithm, QgsXmlUtils
from qgis.PyQt.QtXml import QDomDocument

from .base import QT_TRANSLATE_NOOP, InProvider, Topic
from .translation import tr

FOLDER = Path(__file__).resolve().parent / "models"


class SijeongModel(InProvider, QgsProcessingModelAlgorithm):
    """Base of the models: derive, set ``NAME``, ``TITLE``, ``TOPIC`` and the English ``TEXTS`` that its file shows."""

    TEXTS: tuple[str, ...] = ()

    def __init__(self) -> None:
        super().__init__()
        self.loadVariant(_translated(self._variant(), set(self.TEXTS)))

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


MODELS = (NightlyRegister,)


def _translated(part: object, texts: set[str]) -> object:
    """The content of a model file with each of ``texts`` in the user's language, however deep it stands."""
    if isinstance(part, dict):
        return {key: _translated(value, texts) for key, value in part.items()}
    if isinstance(part, list):
        return [_translated(value, texts) for value in part]
    return tr(part) if isinstance(part, str) and part in texts else part
