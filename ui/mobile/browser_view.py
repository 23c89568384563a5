"""A publication in the browser of this computer, served to nobody else."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices

from .history import Publication

if TYPE_CHECKING:
    from ...processing.mobile.preview import Preview

LOOPBACK = "127.0.0.1"
ANY_PORT = 0
MINUTES = 120
"""A planner looks at it now and then; it ends with QGIS in any case."""


class BrowserView:
    """One at a time: the one before stops."""

    def __init__(self) -> None:
        self.open_address: Callable[[str], None] = _open_address
        self._preview: Preview | None = None

    @property
    def is_open(self) -> bool:
        return self._preview is not None and self._preview.is_running

    def show(self, publication: Publication) -> None:
        """Serve it and let the browser open it; raises QgsProcessingException with a sentence where that fails."""
        from ...processing.mobile.preview import Preview  # late: it needs packages that a QGIS may lack

        self.stop()
        self._preview = Preview(publication.bundle, LOOPBACK, ANY_PORT, MINUTES)
        self.open_address(self._preview.url)

    def stop(self) -> None:
        preview, self._preview = self._preview, None
        if preview is not None:
            preview.stop()


def _open_address(address: str) -> None:
    QDesktopServices.openUrl(QUrl(address))
