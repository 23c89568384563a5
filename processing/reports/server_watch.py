"""Whether the servers of base maps answer: where no tile comes, QGIS draws nothing and reports no error."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import unquote

from qgis.core import QgsMapLayer, QgsNetworkAccessManager, QgsNetworkReplyContent
from qgis.PyQt.QtCore import QEventLoop, QObject, QTimer
from qgis.PyQt.QtNetwork import QNetworkReply

HOST = re.compile(r"https?://([^/?&'\"\s]+)")
CHOSEN_BY_QGIS = re.compile(r".*\{[^}]*\}")
"""A server's name up to the last gap, as in ``{s}.tile.example.org``."""
LATE_MS = 50
"""How long a reply may be on its way from the thread that draws to the main thread."""


class ServerWatch(QObject):
    """Hears of every reply that QGIS gets from the network.

    Make it in the main thread, where replies are announced; ``deleteLater`` may be called in any.
    """

    def __init__(self) -> None:
        super().__init__()
        self._replies: list[tuple[str, bool]] = []
        self._told: set[str] = set()
        QgsNetworkAccessManager.instance().finished[QgsNetworkReplyContent].connect(self._note)

    def begin(self) -> None:
        """Forget what was heard: a new sheet is drawn."""
        self._replies = []

    def newly_silent(self, layers: Iterable[QgsMapLayer]) -> set[str]:
        """Ids of those whose server was asked since :meth:`begin` and gave nothing but errors; each is told once."""
        hosts = {layer.id(): _host_of(layer) for layer in layers}
        if any(map(self._is_silent, hosts.values())):
            _wait(LATE_MS)
        found = {layer_id for layer_id, host in hosts.items() if self._is_silent(host)} - self._told
        self._told |= found
        return found

    def _is_silent(self, host: str) -> bool:
        came = [is_good for address, is_good in self._replies if host and host in address]
        return bool(came) and not any(came)

    def _note(self, reply: QgsNetworkReplyContent) -> None:
        # Unquoted: requests to the relay of base maps carry the server's address inside theirs.
        address = unquote(reply.request().url().toString())
        self._replies.append((address, reply.error() == QNetworkReply.NetworkError.NoError))


def _host_of(layer: QgsMapLayer) -> str:
    """Name and port of the server; empty for a file."""
    found = HOST.search(unquote(layer.source()))
    return CHOSEN_BY_QGIS.sub("", found[1]) if found else ""


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
