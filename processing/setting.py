"""What a setting is: where its value comes from, how it is kept, and what is said where something wrong is written."""

from __future__ import annotations

import os
from dataclasses import dataclass
from enum import Enum

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QObject, pyqtSignal

from .fleet import fleet_file
from .setting_kinds import Kind, Span, Written, WrongSetting
from .translation import tr

QT_TRANSLATE_NOOP = str

ROOT = "sijeong"
"""The group of all of them in QGIS's settings."""


class Changes(QObject):
    """Tells whoever shows a setting that the user has chosen another value."""

    changed = pyqtSignal(str)
    """The key of the setting."""


CHANGES = Changes()


class Origin(Enum):
    """Where the value that holds comes from, the strongest first."""

    ENVIRONMENT = "environment"
    FLEET = "fleet"
    USER = "user"
    DEFAULT = "default"


ORIGIN_TITLES = {
    Origin.ENVIRONMENT: QT_TRANSLATE_NOOP("Environment of the PC"),
    Origin.FLEET: QT_TRANSLATE_NOOP("Your office"),
    Origin.USER: QT_TRANSLATE_NOOP("You"),
    Origin.DEFAULT: QT_TRANSLATE_NOOP("Sijeong"),
}
"""Who has decided, in the user's words."""


@dataclass(frozen=True)
class Setting:
    """One setting: ``key`` is its place in QGIS's settings, and its last two parts are section and name in the ini.

    ``variable``: the environment variable. ``limits``: what ``kind`` judges a value by, a :class:`Span` or the
    words to choose from.
    """

    key: str
    kind: Kind
    default: str | int | bool
    english_title: str
    english_tip: str
    variable: str
    limits: Span | tuple[str, ...] = ()

    @property
    def title(self) -> str:
        return tr(self.english_title)

    @property
    def tip(self) -> str:
        return tr(self.english_tip)

    @property
    def section(self) -> str:
        return self.key.split("/")[-2]

    @property
    def name(self) -> str:
        return self.key.split("/")[-1]

    def value(self) -> str | int | bool:
        """What holds now."""
        return self._found()[0]

    def origin(self) -> Origin:
        return self._found()[1]

    @property
    def is_preset(self) -> bool:
        """Whether the office has decided, by environment or ini: the user cannot choose then."""
        return self.origin() in (Origin.ENVIRONMENT, Origin.FLEET)

    def set(self, value: str | int | bool) -> None:
        """Keep the user's own ``value``; an empty one is none. It holds where the office has not decided."""
        if value == "":
            self.reset()
            return
        QgsSettings().setValue(f"{ROOT}/{self.key}", value)
        CHANGES.changed.emit(self.key)

    def reset(self) -> None:
        """Forget the user's own value."""
        QgsSettings().remove(f"{ROOT}/{self.key}")
        CHANGES.changed.emit(self.key)

    def source(self) -> str:
        """Where exactly the value that holds is written, for an administrator; empty for a default."""
        written = self._written().get(self.origin())
        return written.where if written is not None else ""

    def problems(self) -> tuple[WrongSetting, ...]:
        """What is written somewhere for this setting and cannot be used."""
        found = (self._problem(written) for written in self._written().values())
        return tuple(problem for problem in found if problem is not None)

    def read(self, text: str, where: str = "") -> str | int | bool:
        """``text`` as a value. Raises :class:`WrongSetting` where it is none."""
        return self.kind.read(Written(text, where or self.title), self.limits)

    def _found(self) -> tuple[str | int | bool, Origin]:
        for origin, written in self._written().items():
            if self._problem(written) is None:
                return self.kind.read(written, self.limits), origin
        return self.default, Origin.DEFAULT

    def _problem(self, written: Written) -> WrongSetting | None:
        try:
            self.kind.read(written, self.limits)
        except WrongSetting as problem:
            return problem
        return None

    def _written(self) -> dict[Origin, Written]:
        """What is written for this setting, the strongest first; an empty value is none."""
        found = {
            Origin.ENVIRONMENT: Written(os.environ.get(self.variable, ""), self.variable),
            Origin.FLEET: self._in_fleet(),
            Origin.USER: Written(str(QgsSettings().value(f"{ROOT}/{self.key}", "") or ""), self.title),
        }
        return {origin: written for origin, written in found.items() if written.text.strip()}

    def _in_fleet(self) -> Written:
        fleet = fleet_file()
        entry = fleet.entries.get((self.section, self.name))
        if entry is None:
            return Written("", "")
        where = tr("{file}, line {line}, [{section}] {name}").format(
            file=fleet.path, line=entry.line, section=self.section, name=self.name
        )
        return Written(entry.text, where, fleet.path.parent)
