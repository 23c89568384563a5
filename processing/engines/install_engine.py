"""``sijeong:installengine``: a wheel file → the plugin's own folder of engines."""

from __future__ import annotations

from qgis.core import QgsProcessingOutputString, QgsProcessingParameterFile

from ...common.engines import install_engine
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm, Topic
from ..parameters import existing_path
from ..translation import tr


class InstallEngine(SijeongAlgorithm):
    """Unpacks an engine from a wheel that someone carried in on a disk, after checking its hash."""

    NAME = "installengine"
    TITLE = QT_TRANSLATE_NOOP("Install engine from a wheel file")
    TOPIC = Topic.ENGINES

    def declare(self) -> None:
        self.addParameter(QgsProcessingParameterFile("WHEEL", tr("Wheel file"), extension="whl"))
        self.addOutput(QgsProcessingOutputString("ENGINE", tr("Engine")))
        self.addOutput(QgsProcessingOutputString("VERSION", tr("Version")))

    def compute(self, parameters, context, progress) -> dict:
        wheel = existing_path(self.parameterAsString(parameters, "WHEEL", context), tr("Wheel file"))
        installed = install_engine(wheel, progress)
        return {"ENGINE": installed.name, "VERSION": installed.version}
