"""A number of a form that begins with what the settings say, and follows them as long as nobody has typed another."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QDoubleSpinBox, QSpinBox

from ...processing.settings import CHANGES, Setting


class Beginning:
    """Mixed into a spin box; see :func:`begin_with`."""

    def begin_with(self, setting: Setting) -> None:
        """Show the value of ``setting`` now and whenever it changes."""
        self._setting, self._begun = setting, setting.value()
        self.setValue(self._begun)
        CHANGES.changed.connect(self._follow)

    def _follow(self, key: str) -> None:
        if key != self._setting.key:
            return
        if self.value() == self._begun:
            self.setValue(self._setting.value())
        self._begun = self._setting.value()


class WholeBox(Beginning, QSpinBox):
    """A whole number."""


class NumberBox(Beginning, QDoubleSpinBox):
    """A number with decimals."""
