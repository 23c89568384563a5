"""What every section of the page is: fields below each other, some with more around them."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ..widgets import column
from .fields import SettingField


class Section(QWidget):
    """A tab of the page. ``looked_at`` is called when its tab is opened: what takes time begins then."""

    changed = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.fields: list[SettingField] = []
        self.column = column(self, spacing=10)

    def add_field(self, field: SettingField, below: QWidget | None = None) -> SettingField:
        """Put ``field`` at the end of the section, or into another layout where ``below`` already holds it."""
        self.fields.append(field)
        field.changed.connect(self.changed)
        if below is None:
            self.column.addWidget(field)
        return field

    @property
    def problem(self) -> str:
        """The first sentence of a field that cannot be used."""
        return next(filter(None, (field.problem for field in self.fields)), "")

    def looked_at(self) -> None:
        """Nothing more to fetch."""
