"""A number of a form that begins with what the settings say, and follows them as long as nobody has typed another."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QDoubleSpinBox, QSpinBox

from ...processing.setting import CHANGES, Setting


class _Following:
    """Mixed into a spin box; see :func:`begin`."""

    def begin_with(self, setting: Setting) -> None:
        self._setting, self._begun = setting, setting.value()
        self.setValue(self._begun)
        CHANGES.changed.connect(self._follow)

    def _follow(self, key: str) -> None:
        if key != self._setting.key:
            return
        if self.value() == self._begun:
            self.setValue(self._setting.value())
        self._begun = self._setting.value()


class WholeBox(_Following, QSpinBox):
    """A whole number."""


class NumberBox(_Following, QDoubleSpinBox):
    """A number with decimals."""


def begin(box: WholeBox | NumberBox, value: float | Setting) -> None:
    """Show ``value``, or that of a setting now and whenever it changes."""
    if isinstance(value, Setting):
        box.begin_with(value)
    else:
        box.setValue(value)
