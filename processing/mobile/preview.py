"""A running preview for the dock and for ``sijeong:servemobile``: one at a time or several, all ending with QGIS."""

from __future__ import annotations

import weakref
from pathlib import Path

from qgis.core import QgsProcessingException
from qgis.PyQt.QtNetwork import QAbstractSocket, QNetworkInterface

from ...common.errors import SijeongError
from ...common.josa import phrased
from ...common.progress import SILENT, Progress
from ...mobile.serving.addresses import LOOPBACK, is_loopback
from ...mobile.serving.preview_server import MINUTES, PreviewServer, PreviewSettings
from ...mobile.serving.qr import qr_png, qr_svg
from ..base import QT_TRANSLATE_NOOP
from ..translation import tr

OWN_CERTIFICATE = QT_TRANSLATE_NOOP(
    "The phone warns that it does not know this computer: the certificate was made just now. Compare its fingerprint "
    "(SHA-256) with the one shown here, then go on. With such a certificate the phone shows the map, the indicators "
    "and locked publications, but keeps nothing for offline use."
)
CITY_CERTIFICATE = QT_TRANSLATE_NOOP(
    "With the city's certificate the phone keeps the publication for offline use, if it knows the authority that "
    "signed it and the address shown is the one in the certificate."
)
ONLY_HERE = QT_TRANSLATE_NOOP(
    "{address} is seen by this computer alone. For a phone choose the address of the network that both are in."
)


class Preview:
    """Starts on creation and stops by :meth:`stop`, after its minutes, or when QGIS quits.

    Raises :class:`QgsProcessingException` with a sentence in the user's language.
    """

    def __init__(
        self, bundle: str, address: str = LOOPBACK, port: int = 0, minutes: float = MINUTES, log: str = ""
    ) -> None:
        settings = PreviewSettings(Path(bundle), address, port, minutes, log=Path(log) if log else None)
        try:
            self.server = started(settings)
        except SijeongError as error:
            raise QgsProcessingException(error.sentence(tr)) from error

    @property
    def url(self) -> str:
        """With the access word: to be shown and drawn, never to be logged."""
        return self.server.url

    @property
    def origin(self) -> str:
        """The address without the word."""
        return self.server.origin

    @property
    def fingerprint(self) -> str:
        return self.server.fingerprint

    @property
    def is_running(self) -> bool:
        return self.server.is_running

    @property
    def requests(self) -> int:
        return self.server.requests

    def qr_svg(self) -> str:
        return qr_svg(self.url)

    def qr_png(self, module_px: int = 8) -> bytes:
        return qr_png(self.url, module_px)

    def remarks(self) -> tuple[str, ...]:
        """What a phone can and cannot do there."""
        return tuple(phrased(tr(remark), address=self.server.address) for remark in remarks_on(self.server))

    def stop(self) -> None:
        self.server.stop()


def addresses() -> tuple[str, ...]:
    """The addresses that a preview can listen at: this computer alone first, then those of its networks."""
    found = [LOOPBACK]
    for interface in QNetworkInterface.allInterfaces():
        if not interface.flags() & QNetworkInterface.InterfaceFlag.IsUp:
            continue
        for entry in interface.addressEntries():
            address = entry.ip()
            is_ipv4 = address.protocol() == QAbstractSocket.NetworkLayerProtocol.IPv4Protocol
            if is_ipv4 and address.toString() not in found:
                found.append(address.toString())
    return tuple(found)


_RUNNING: weakref.WeakSet[PreviewServer] = weakref.WeakSet()


def started(settings: PreviewSettings, progress: Progress = SILENT) -> PreviewServer:
    """A preview that ends with QGIS at the latest."""
    server = PreviewServer(settings, progress)
    _RUNNING.add(server)
    return server


def stop_all() -> None:
    """Stop every preview: the provider does it when QGIS quits and when the plugin is unloaded."""
    for server in list(_RUNNING):
        server.stop()


def remarks_on(server: PreviewServer) -> tuple[str, ...]:
    """What a phone can and cannot do there: English templates with the gap ``address``."""
    certificate = OWN_CERTIFICATE if server.has_own_certificate else CITY_CERTIFICATE
    return (certificate, ONLY_HERE) if is_loopback(server.address) else (certificate,)
