"""A setting with its label: editable, or locked where the office has decided, with the place where it says so."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.gui import QgsAuthConfigSelect, QgsFilterLineEdit
from qgis.PyQt.QtCore import QSize, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from ...common.errors import SijeongError
from ...processing.setting import Origin, Setting
from ...processing.setting_kinds import Kind
from ...processing.translation import tr
from ..path_field import PathField
from ..widgets import choice, field, note, problem, theme_icon

LOCK_SIDE = 14


class SettingField(QWidget):
    """Nothing is kept before :meth:`keep`. ``problem`` is the sentence under the field, empty where all is well."""

    changed = pyqtSignal()

    def __init__(self, setting: Setting, label: str = "", tip: str = "") -> None:
        super().__init__()
        self.setting = setting
        self.editor = self._make_editor()
        self._said = problem()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(field(label or setting.title, self.editor, tip or setting.tip))
        layout.addWidget(self._said)
        self.lock = _Lock(setting)
        layout.addWidget(self.lock)
        self.show_value(setting.value())
        self.editor.setEnabled(not setting.is_preset)

    @property
    def problem(self) -> str:
        return "" if self._said.isHidden() else self._said.text()

    @property
    def is_changed(self) -> bool:
        """Whether something else is shown than what holds."""
        return not self.setting.is_preset and self.value() != self.setting.value()

    def value(self) -> str | int:
        """What is shown."""
        raise NotImplementedError

    def show_value(self, value: str | int) -> None:
        raise NotImplementedError

    def show_default(self) -> None:
        """Offer the default; where the office has decided, nothing changes."""
        if not self.setting.is_preset:
            self.show_value(self.setting.default)

    def keep(self) -> bool:
        """Make what is shown the user's own choice where it is another and can be used; whether it was kept."""
        if not self.is_changed or self.problem:
            return False
        if self.value() == self.setting.default:
            self.setting.reset()
        else:
            self.setting.set(self.value())
        return True

    def _make_editor(self) -> QWidget:
        raise NotImplementedError

    def _judge(self, *_) -> None:
        try:
            self.setting.read(str(self.value()))
        except SijeongError as error:
            self._said.setText(error.sentence(tr))
            self._said.show()
        else:
            self._said.hide()
        self.changed.emit()


class TextField(SettingField):
    """A line of text: a name, an address."""

    def value(self) -> str:
        return self.editor.text().strip()

    def show_value(self, value: str) -> None:
        self.editor.setText(value)
        self.editor.setCursorPosition(0)

    def _make_editor(self) -> QgsFilterLineEdit:
        line = QgsFilterLineEdit()
        line.textChanged.connect(self._judge)
        return line


class PlaceField(SettingField):
    """A file or a folder; ``usual`` is shown where nothing is chosen."""

    def __init__(self, setting: Setting, usual: str = "", pattern: str = "") -> None:
        self._pattern = pattern
        super().__init__(setting)
        self.editor.set_placeholder(usual)

    def value(self) -> str:
        return self.editor.path()

    def show_value(self, value: str) -> None:
        self.editor.set_path(value)

    def _make_editor(self) -> PathField:
        is_folder = self.setting.kind is Kind.FOLDER
        editor = PathField(self._pattern, files=not is_folder, folders=is_folder)
        editor.changed.connect(self._judge)
        return editor


class NumberField(SettingField):
    """A whole number within its limits."""

    def __init__(self, setting: Setting, unit: str = "") -> None:
        self._unit = unit
        super().__init__(setting)

    def value(self) -> int:
        return self.editor.value()

    def show_value(self, value: int) -> None:
        self.editor.setValue(value)

    def _make_editor(self) -> QSpinBox:
        box = QSpinBox()
        box.setRange(self.setting.limits.least, self.setting.limits.most)
        box.setSuffix(self._unit)
        box.setGroupSeparatorShown(True)
        box.valueChanged.connect(self._judge)
        return box


class ChoiceField(SettingField):
    """One of (value, text); a value that is none of them is shown as it is."""

    def __init__(self, setting: Setting, options: Sequence[tuple[str, str]]) -> None:
        self._options = options
        super().__init__(setting)

    def value(self) -> str:
        return self.editor.currentData()

    def show_value(self, value: str) -> None:
        if self.editor.findData(value) < 0:
            self.editor.addItem(value, value)
        self.editor.setCurrentIndex(self.editor.findData(value))

    def _make_editor(self) -> QWidget:
        box = choice(self._options)
        box.currentIndexChanged.connect(self._judge)
        return box


class LoginField(SettingField):
    """An authentication configuration; QGIS's own widget makes and edits it, and only its id is kept."""

    def value(self) -> str:
        return self.editor.configId()

    def show_value(self, value: str) -> None:
        self.editor.setConfigId(value)

    def show_default(self) -> None:
        """A chosen key is no deviation from a default: it stays."""

    def _make_editor(self) -> QgsAuthConfigSelect:
        editor = QgsAuthConfigSelect()
        editor.selectedConfigIdChanged.connect(self._judge)
        return editor

    def _judge(self, *_) -> None:
        self.changed.emit()  # what the widget offers is an id


class _Lock(QWidget):
    """A small lock and who has turned it."""

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        picture = QLabel()
        picture.setPixmap(theme_icon("/locked.svg").pixmap(QSize(LOCK_SIDE, LOCK_SIDE)))
        by = setting.origin()
        template = (
            tr("Set by your office: {source}")
            if by is Origin.FLEET
            else tr("Set by this PC's environment variable {source}")
        )
        self.text = note(template.format(source=setting.source()))
        self.text.setToolTip(tr("It is changed there, and counts when QGIS starts the next time."))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(picture)
        row.addWidget(self.text, 1)
        self.setVisible(setting.is_preset)
