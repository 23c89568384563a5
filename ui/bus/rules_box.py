"""The transfer rules in the bus panel: a city's preset fills them in, and any edit makes them one's own."""

from __future__ import annotations

from qgis.gui import QgsCollapsibleGroupBoxBasic
from qgis.PyQt.QtCore import QTime
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QSpinBox, QTimeEdit, QWidget

from ...processing.transit.rule_parameters import CUSTOM, NO_LIMIT, preset_values
from ...processing.translation import tr
from ..narrow import SideBySide, Tick
from ..widgets import choice, column, field, note

MAX_WINDOW_MIN = 24 * 60


class RulesBox(QgsCollapsibleGroupBoxBasic):
    """The rules as the parameters of ``sijeong:linktaps``, folded away: the defaults are those of the capital area."""

    def __init__(self) -> None:
        super().__init__(tr("Transfer rules"))
        self.setFlat(True)
        self.preset = choice(_presets())
        self.definition = choice(_definitions())
        self.method = choice(_methods())
        self.infer = Tick(tr("Infer missing alightings"))
        self.infer.setChecked(True)
        self.infer.setToolTip(
            tr("From the next boarding of the same card within walking distance; such rows are marked.")
        )
        self.single: dict[str, QWidget] = {
            "ANCHOR": choice(_anchors()),
            "WINDOW_MIN": _minutes(30),
            "NIGHT_WINDOW_MIN": _minutes(60),
            "NIGHT_START": _time(21),
            "NIGHT_END": _time(7),
            "WINDOW_CLOCK": choice([("alighting", tr("Time of alighting")), ("boarding", tr("Time of next boarding"))]),
            "MAX_TRANSFERS": _most_transfers(),
            "ALLOW_SAME_ROUTE": _check(tr("Same route again counts"), tr("Same route again counts as a transfer")),
            "ALLOW_ROUTE_BEFORE": _check(
                tr("A→B→A counts"), tr("Back to the route before (A→B→A) counts as a transfer")
            ),
            "REENTRY_MIN": _minutes(0),
        }
        self._filling = False
        self._lay_out()
        self.fill(self.preset.currentData())
        self.preset.currentIndexChanged.connect(lambda _: self.fill(self.preset.currentData()))
        for widget in self.single.values():
            _changed(widget).connect(self._edited)
        self.setCollapsed(True)

    def parameters(self) -> dict[str, object]:
        return {
            "PRESET": self.preset.currentData(),
            "DEFINITION": self.definition.currentData(),
            "METHOD": self.method.currentData(),
            "INFER_ALIGHTING": self.infer.isChecked(),
            **{name: _value(widget) for name, widget in self.single.items()},
        }

    def fill(self, preset: str) -> None:
        """Show the rules of ``preset``; those of one's own stay as they are."""
        if preset == CUSTOM:
            return
        self._filling = True
        for name, value in preset_values(preset).items():
            _set_value(self.single[name], value)
        self._filling = False

    def _edited(self) -> None:
        if not self._filling:
            self.preset.setCurrentIndex(self.preset.findData(CUSTOM))

    def _lay_out(self) -> None:
        layout, single = column(self, margin=4), self.single
        clock_tip = tr("Which clock time decides which window holds.")
        layout.addWidget(note(tr("Cities differ. A city fills in the fields below, and each can be changed.")))
        layout.addWidget(field(tr("Rules of"), self.preset, tr("“My own rules” are the fields below as they stand.")))
        layout.addWidget(
            field(
                tr("Transfers that make the journeys"),
                self.definition,
                tr("Both kinds are marked on every ride and counted, whichever makes the journeys."),
            )
        )
        layout.addWidget(
            field(
                tr("How journeys are recognised"),
                self.method,
                tr("Automatic uses the transaction id of the records where there is one, and the rules elsewhere."),
            )
        )
        layout.addWidget(
            field(tr("The window runs from"), single["ANCHOR"], tr("Daegu counts from the first ride of a journey."))
        )
        window_tip = tr("From there to the next boarding, at most.")
        layout.addWidget(
            SideBySide(
                field(tr("Day window"), single["WINDOW_MIN"], window_tip),
                field(tr("Night window"), single["NIGHT_WINDOW_MIN"], window_tip),
            )
        )
        layout.addWidget(
            SideBySide(field(tr("Night begins"), single["NIGHT_START"]), field(tr("Night ends"), single["NIGHT_END"]))
        )
        layout.addWidget(
            SideBySide(
                field(tr("Day or night by"), single["WINDOW_CLOCK"], clock_tip),
                field(tr("Most transfers"), single["MAX_TRANSFERS"], tr("One more boarding begins a new journey.")),
            )
        )
        layout.addWidget(
            field(
                tr("Rail re-entry within"),
                single["REENTRY_MIN"],
                tr("Entering the same line at the same station again is a transfer; 0 is never (Seoul's lines: 10)."),
            )
        )
        for check in (single["ALLOW_SAME_ROUTE"], single["ALLOW_ROUTE_BEFORE"], self.infer):
            layout.addWidget(check)


def _check(text: str, tip: str) -> QCheckBox:
    """A tick with a short text, since it does not wrap, and the whole of it as a tip."""
    box = Tick(text)
    box.setToolTip(tip)
    return box


def _presets() -> list[tuple[str, str]]:
    return [
        ("seoul", tr("Seoul, Incheon, Gyeonggi")),
        ("busan", tr("Busan")),
        ("daegu", tr("Daegu")),
        ("daegu_before_2011", tr("Daegu before 2011")),
        (CUSTOM, tr("My own rules")),
    ]


def _definitions() -> list[tuple[str, str]]:
    return [("fare", tr("Fare transfers")), ("behaviour", tr("Behavioural transfers"))]


def _methods() -> list[tuple[str, str]]:
    return [
        ("auto", tr("Automatic")),
        ("linked_trip_id", tr("Transaction id only")),
        ("rules", tr("Transfer rules only")),
    ]


def _anchors() -> list[tuple[str, str]]:
    return [
        ("previous_alighting", tr("Previous alighting")),
        ("first_alighting", tr("First alighting of the journey")),
        ("first_boarding", tr("First boarding of the journey")),
    ]


def _minutes(value: int) -> QSpinBox:
    box = QSpinBox()
    box.setRange(0, MAX_WINDOW_MIN)
    box.setValue(value)
    box.setSuffix(f" {tr('min')}")
    return box


def _most_transfers() -> QSpinBox:
    box = QSpinBox()
    box.setRange(NO_LIMIT, 20)
    box.setSpecialValueText(tr("no limit"))
    box.setValue(4)
    return box


def _time(hour: int) -> QTimeEdit:
    box = QTimeEdit(QTime(hour, 0))
    box.setDisplayFormat("HH:mm")
    return box


def _changed(widget: QWidget):
    """The signal that says the value of ``widget`` is another now."""
    if isinstance(widget, QComboBox):
        return widget.currentIndexChanged
    if isinstance(widget, QTimeEdit):
        return widget.timeChanged
    return widget.toggled if isinstance(widget, QCheckBox) else widget.valueChanged


def _value(widget: QWidget) -> object:
    if isinstance(widget, QComboBox):
        return widget.currentData()
    if isinstance(widget, QTimeEdit):
        return widget.time().toString("HH:mm")
    return widget.isChecked() if isinstance(widget, QCheckBox) else widget.value()


def _set_value(widget: QWidget, value: object) -> None:
    if isinstance(widget, QComboBox):
        widget.setCurrentIndex(widget.findData(value))
    elif isinstance(widget, QTimeEdit):
        widget.setTime(QTime.fromString(value, "HH:mm"))
    elif isinstance(widget, QCheckBox):
        widget.setChecked(value)
    else:
        widget.setValue(value)
