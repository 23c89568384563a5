"""``sijeong:removeengine``: an engine out of the plugin's own folder."""

from __future__ import annotations

from qgis.core import QgsProcessingOutputBoolean, QgsProcessingOutputString

from ...common.engine_store import remove_engine
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm, Topic
from ..translation import tr
from .install_engine import engine_parameter


class RemoveEngine(SijeongAlgorithm):
    """Clears an engine away, at the next start of QGIS where Windows holds its files back."""

    NAME = "removeengine"
    TITLE = QT_TRANSLATE_NOOP("Remove engine")
    TOPIC = Topic.ENGINES

    def declare(self) -> None:
        self.addParameter(engine_parameter())
        self.addOutput(QgsProcessingOutputString("ENGINE", tr("Engine")))
        self.addOutput(QgsProcessingOutputBoolean("AT_NEXT_START", tr("Goes when QGIS starts the next time")))

    def compute(self, parameters, context, progress) -> dict:
        engine = self.parameterAsEnumString(parameters, "ENGINE", context)
        is_gone = remove_engine(engine)
        if not is_gone:
            progress.warn(
                "Files of {engine} are still loaded. It is no longer used, and goes when QGIS starts the next time.",
                engine=engine,
            )
        return {"ENGINE": engine, "AT_NEXT_START": not is_gone}
