"""Looks through the values of layers for personal data, one layer at a time, in the background."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import Qgis, QgsApplication, QgsTask, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...processing.message_log import log
from ...processing.mobile.field_check import FieldSample, sample_of
from ...processing.translation import tr
from .field_choices import names_of


class FieldWatch(QObject):
    """Tells of each layer once; a layer that is gone meanwhile is passed over."""

    found = pyqtSignal(str, dict)
    """The id of a layer, and field → why it identifies somebody."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[FieldSample] = []
        self._known: set[str] = set()
        self._task: _Look | None = None

    def look_at(self, layers: Iterable[QgsVectorLayer]) -> None:
        """Look through those that have not been looked through."""
        for layer in layers:
            if layer.id() not in self._known:
                self._known.add(layer.id())
                self._waiting.append(sample_of(layer, names_of(layer)))
        self._go_on()

    def forget(self, layer_ids: Iterable[str]) -> None:
        """These layers are gone; should they come again, they are looked at again."""
        gone = set(layer_ids)
        self._known -= gone
        self._waiting = [sample for sample in self._waiting if sample.layer_id not in gone]

    def stop(self) -> None:
        """Stop looking; called before the page goes."""
        self._waiting.clear()
        self._known.clear()
        task, self._task = self._task, None
        if task is not None:
            task.over.disconnect(self._take)
            task.cancel()

    @property
    def is_busy(self) -> bool:
        return self._task is not None

    def _go_on(self) -> None:
        if self._task is None and self._waiting:
            self._task = _Look(self._waiting.pop(0))
            self._task.over.connect(self._take)
            QgsApplication.taskManager().addTask(self._task)

    def _take(self, layer_id: str, reasons: object) -> None:
        self._task = None
        if reasons is not None and layer_id in self._known:
            self.found.emit(layer_id, reasons)
        self._go_on()


class _Look(QgsTask):
    over = pyqtSignal(str, object)
    """The layer's id and the reasons; None where they could not be found out."""

    def __init__(self, sample: FieldSample) -> None:
        super().__init__(
            tr("Looking for personal data in {layer}").format(layer=sample.layer_name), QgsTask.Flag.CanCancel
        )
        self._sample = sample
        self._reasons: dict[str, str] | None = None

    def run(self) -> bool:
        try:
            self._reasons = self._sample.suspects(self.isCanceled)
        except Exception as error:  # one that left this method would end QGIS
            log(repr(error), Qgis.MessageLevel.Warning)
        return self._reasons is not None and not self.isCanceled()

    def finished(self, succeeded: bool) -> None:
        self.over.emit(self._sample.layer_id, self._reasons if succeeded else None)
