"""The way to the window of the city's own files, from the home page and from files that are dropped on the dock."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from qgis.core import Qgis
from qgis.PyQt.QtCore import QObject

from ...processing.translation import tr
from ..announcer import announce
from ..workbench import Workbench
from .dialog import OwnFilesDialog
from .taking import Taken, Taking


class OwnFiles(QObject):
    """Holds the window while it is open; what is being taken goes on when it is closed."""

    def __init__(self, bench: Workbench, take_records: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._bench = bench
        self.taking = Taking(bench, take_records, self)
        self.taking.ended.connect(self._tell)
        self.dialog: OwnFilesDialog | None = None

    def open(self, places: Sequence[Path] = ()) -> OwnFilesDialog:
        """Show the window, and in it what ``places`` hold."""
        if self.dialog is None:
            self.dialog = OwnFilesDialog(self._bench, self.taking, self._bench.iface.mainWindow())
            self.dialog.finished.connect(self._forget_dialog)
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()
        self.dialog.look(places)
        return self.dialog

    def let_go(self) -> None:
        """Close the window; called before the dock is deleted."""
        if self.dialog is not None:
            self.dialog.close()

    def _forget_dialog(self, *_) -> None:
        dialog, self.dialog = self.dialog, None
        dialog.let_go()
        dialog.deleteLater()

    def _tell(self, taken: Taken) -> None:
        level = Qgis.MessageLevel.Warning if taken.failed else Qgis.MessageLevel.Success
        announce(self._bench.iface, level, told(taken))


def told(taken: Taken) -> str:
    """What has become of the files, in a sentence or two."""
    text = tr("{count} files are in the project.").format(count=len(taken.done))
    if taken.replaced:
        text += " " + tr("{count} took the place of earlier ones.").format(count=len(taken.replaced))
    if taken.failed:
        text += " " + tr("{count} could not be added: {reason}").format(
            count=len(taken.failed), reason=taken.failed[0][1]
        )
    return text
