"""``sijeong:servemobile``: a publication on one address of this computer until it is stopped."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...common.errors import Cancelled
from ...common.progress import Progress
from ...mobile.serving.addresses import LOOPBACK
from ...mobile.serving.preview_server import MINUTES, MOST_MINUTES, PreviewServer, PreviewSettings, serve
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm, Topic
from ..translation import tr
from .invitation import invitation
from .preview import addresses, remarks_on, started

LAST_PORT = 65535
NUMBER = QgsProcessingParameterNumber.Type


class ServeMobile(SijeongAlgorithm):
    """Shows a publication to a phone in the same network; ends by cancel, after its minutes, or with QGIS."""

    NAME = "servemobile"
    TITLE = QT_TRANSLATE_NOOP("Preview on a phone")
    TOPIC = Topic.MOBILE

    def declare(self) -> None:
        self.addParameter(QgsProcessingParameterString("BUNDLE", tr("Publication (its folder, or its zip file)")))
        address = QgsProcessingParameterString("ADDRESS", tr("Address of this computer to listen at"), LOOPBACK)
        address.setMetadata({"widget_wrapper": {"value_hints": list(addresses())}})
        self.addParameter(address)
        self.addParameter(
            QgsProcessingParameterNumber(
                "MINUTES", tr("Stop after (minutes)"), NUMBER.Integer, MINUTES, minValue=1, maxValue=MOST_MINUTES
            )
        )
        self.addParameter(
            QgsProcessingParameterNumber(
                "PORT", tr("Port (0: any that is free)"), NUMBER.Integer, 0, minValue=0, maxValue=LAST_PORT
            )
        )
        for name, title in (
            ("CERTIFICATE", tr("The city's certificate (PEM); empty: a new one is made")),
            ("KEY", tr("Its key (PEM)")),
        ):
            self.add_advanced(QgsProcessingParameterFile(name, title, optional=True))
        self.add_advanced(
            QgsProcessingParameterString("HOST", tr("Name in the address, as in the certificate"), optional=True)
        )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "QR", tr("QR code for the phone"), "HTML (*.html);;SVG (*.svg);;PNG (*.png)", optional=True
            )
        )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "LOG", tr("Record of requests"), "CSV (*.csv)", optional=True, createByDefault=False
            )
        )
        self.addOutput(QgsProcessingOutputNumber("REQUESTS", tr("Requests answered")))
        self.addOutput(QgsProcessingOutputString("ORIGIN", tr("Address, without the access word")))
        self.addOutput(QgsProcessingOutputString("FINGERPRINT", tr("Fingerprint of the certificate (SHA-256)")))

    def compute(self, parameters, context, progress) -> dict:
        settings = self._settings(parameters, context)
        code = _path(self.parameterAsFileOutput(parameters, "QR", context))
        with started(settings, progress) as server, invitation(server, code):
            with suppress(Cancelled):  # which serving sees as well, and ends
                _tell(server, settings.minutes, code, progress)
            serve(server, progress)
        found = {"REQUESTS": server.requests, "ORIGIN": server.origin, "FINGERPRINT": server.fingerprint}
        return found | ({"LOG": str(settings.log)} if settings.log else {})

    def _settings(self, parameters, context) -> PreviewSettings:
        def text(name: str) -> str:
            return self.parameterAsString(parameters, name, context).strip()

        return PreviewSettings(
            bundle=Path(text("BUNDLE")),
            address=text("ADDRESS"),
            port=self.parameterAsInt(parameters, "PORT", context),
            minutes=self.parameterAsInt(parameters, "MINUTES", context),
            host=text("HOST"),
            certificate=_path(text("CERTIFICATE")),
            key=_path(text("KEY")),
            log=_path(self.parameterAsFileOutput(parameters, "LOG", context)),
        )


def _path(text: str) -> Path | None:
    return Path(text) if text else None


def _tell(server: PreviewServer, minutes: float, code: Path | None, progress: Progress) -> None:
    progress.step(
        "The preview runs at {origin} for {minutes} minutes; cancel to stop it.", origin=server.origin, minutes=minutes
    )
    progress.step("Fingerprint of its certificate (SHA-256): {fingerprint}", fingerprint=server.fingerprint)
    if code:
        progress.step(
            "The way in, with the access word, is in {file}. Open it and point the phone's camera at it.", file=code
        )
    else:
        progress.warn("Nobody can get in: the access word is told in the QR code only. Choose a file for it.")
    for remark in remarks_on(server):
        progress.step(remark, address=server.address)
