"""``sijeong:installengine``: a wheel from a file, a folder or the package index → the plugin's folder of engines."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from qgis.core import (
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ...catalog.http.client import HttpClient
from ...catalog.http.exchange import Limits
from ...catalog.wheels import fetch_wheel
from ...common.engine_store import install_engine
from ...common.engine_wheels import required_wheel, wheel_in
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm, Topic
from ..network import office, office_session
from ..parameters import existing_path
from ..settings import ENGINE_INDEX
from ..translation import tr
from .known import CHOICES, INSTALLABLE

LIMITS = Limits(answer_bytes=1 << 30)
"""SUMO's wheel has some 150 MB, and an index that knows no ranges sends it at once."""


class InstallEngine(SijeongAlgorithm):
    """Unpacks an engine after checking its hash; QGIS's Python is not touched."""

    NAME = "installengine"
    TITLE = QT_TRANSLATE_NOOP("Install engine")
    TOPIC = Topic.ENGINES

    def declare(self) -> None:
        self.addParameter(
            QgsProcessingParameterFile("WHEEL", tr("Wheel file"), extension="whl", optional=True),
        )
        self.addParameter(engine_parameter(optional=True))
        folder = QgsProcessingParameterFile.Behavior.Folder
        self.addParameter(
            QgsProcessingParameterFile(
                "FOLDER", tr("Folder with wheel files (empty: the package index)"), folder, optional=True
            )
        )
        self.add_advanced(
            QgsProcessingParameterString("INDEX", tr("Package index (empty: that of the settings)"), optional=True)
        )
        self.addOutput(QgsProcessingOutputString("ENGINE", tr("Engine")))
        self.addOutput(QgsProcessingOutputString("VERSION", tr("Version")))

    def checkParameterValues(self, parameters, context) -> tuple[bool, str]:
        fits, reason = super().checkParameterValues(parameters, context)
        if fits and not parameters.get("WHEEL") and parameters.get("ENGINE") in (None, ""):
            return False, tr("Give a wheel file, or say which engine to install.")
        return fits, reason

    def take_in(self, parameters, context, feedback) -> bool:
        office()  # QGIS's proxy and certificates can only be read in the main thread
        return True

    def compute(self, parameters, context, progress) -> dict:
        with self._wheel(parameters, context, progress.part(0, 0.7)) as wheel:
            installed = install_engine(wheel, progress.part(0.7, 1))
        if installed.name in sys.modules:
            progress.warn(
                "{engine} was replaced while it was loaded. Start QGIS again to work with version {version}.",
                engine=installed.name,
                version=installed.version,
            )
        return {"ENGINE": installed.name, "VERSION": installed.version}

    @contextmanager
    def _wheel(self, parameters, context, progress) -> Iterator[Path]:
        """The file to unpack; one that was fetched is deleted at the end."""
        given = self.parameterAsString(parameters, "WHEEL", context)
        folder = self.parameterAsString(parameters, "FOLDER", context)
        if given:
            yield existing_path(given, tr("Wheel file"))
            return
        engine = self.parameterAsEnumString(parameters, "ENGINE", context)
        if folder:
            yield wheel_in(existing_path(folder, tr("Folder with wheel files")), engine)
            return
        index = self.parameterAsString(parameters, "INDEX", context).strip() or ENGINE_INDEX.value()
        wheel = required_wheel(engine)
        with tempfile.TemporaryDirectory(prefix="sijeong-") as place:
            file = Path(place) / wheel.file_name
            with HttpClient(session=office_session(), limits=LIMITS, progress=progress) as client:
                fetch_wheel(client, index, wheel, file, progress)
            yield file


def engine_parameter(optional: bool = False) -> QgsProcessingParameterEnum:
    """``ENGINE``: one of those that can be installed."""
    parameter = QgsProcessingParameterEnum("ENGINE", tr("Engine"), CHOICES, optional=optional, usesStaticStrings=True)
    parameter.setHelp("; ".join(f"{engine.package}: {engine.use}" for engine in INSTALLABLE))
    return parameter
