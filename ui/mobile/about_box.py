"""What every phone says of a publication: title, city, publisher, and from when until when it counts."""

from __future__ import annotations

from qgis.gui import QgsDateEdit, QgsFilterLineEdit
from qgis.PyQt.QtCore import QDate, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ...processing.settings import PUBLISHER
from ...processing.translation import tr
from ..widgets import column, field, note
from .city import city_name

USUAL_DAYS = 90
"""As the algorithm's own default: results of an analysis are older than a season after that."""
LONG_DAYS = 365
"""Beyond a year an official may act on what has long changed."""


class AboutBox(QWidget):
    """Filled with what is known; only the title is a must."""

    changed = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.title = QgsFilterLineEdit()
        self.title.setPlaceholderText(tr("For example: Forest fire readiness 2026"))
        self.city = QgsFilterLineEdit()
        self.publisher = QgsFilterLineEdit()
        self.publisher.setPlaceholderText(tr("Department and telephone"))
        self.data_date = _date_field(may_be_empty=True)
        self.valid_until = _date_field(may_be_empty=False)
        self._warning = note()
        self._warning.setStyleSheet("font-weight: bold")
        layout = column(self, margin=0)
        layout.addWidget(field(tr("Title of the publication"), self.title))
        layout.addWidget(field(tr("City"), self.city))
        layout.addWidget(field(tr("Publisher"), self.publisher, tr("Whom officials can ask; shown on every phone.")))
        layout.addWidget(field(tr("Date of the data"), self.data_date, tr("Left empty, the layers' own dates count.")))
        layout.addWidget(
            field(
                tr("Valid until"),
                self.valid_until,
                tr("After this day the app locks itself, also offline: nobody decides by old figures."),
            )
        )
        layout.addWidget(self._warning)
        for line in (self.title, self.city, self.publisher):
            line.textChanged.connect(self._tell)
        for date in (self.data_date, self.valid_until):
            date.dateValueChanged.connect(self._tell)
        self.restore({})

    def parameters(self) -> dict[str, object]:
        """What the algorithm is told."""
        return {
            "TITLE": self.title.text().strip(),
            "CITY": self.city.text().strip(),
            "PUBLISHER": self.publisher.text().strip(),
            "DATA_DATE": _iso(self.data_date),
            "VALID_UNTIL": _iso(self.valid_until),
        }

    def missing(self) -> str:
        """What has to be given first, as a sentence."""
        if not self.title.text().strip():
            return tr("Give the publication a title.")
        if self._days() < 0:
            return tr("The publication would be out of date at once. Choose a later day.")
        return ""

    def state(self) -> dict[str, object]:
        """What the project remembers. A last day is remembered as a span, which begins anew each time."""
        return {
            "title": self.title.text(),
            "city": self.city.text(),
            "publisher": self.publisher.text(),
            "data_date": _iso(self.data_date),
            "valid_days": self._days(),
        }

    def restore(self, state: dict[str, object]) -> None:
        """Fill in what was remembered, else what is known."""
        self.title.setText(str(state.get("title", "")))
        self.city.setText(str(state.get("city") or city_name()))
        self.publisher.setText(str(state.get("publisher") or PUBLISHER.value()))
        self.data_date.setDate(QDate.fromString(str(state.get("data_date", "")), Qt.DateFormat.ISODate))
        if not state.get("data_date"):
            self.data_date.clear()
        days = state.get("valid_days")
        usual = days if isinstance(days, int) and days > 0 else USUAL_DAYS
        self.valid_until.setDate(QDate.currentDate().addDays(usual))
        for line in (self.title, self.city, self.publisher):
            line.setCursorPosition(0)

    def suggest(self, title: str) -> None:
        """Fill in title and city where nothing stands yet: both may have become known after the page was made."""
        for line, known in ((self.title, title), (self.city, city_name())):
            if known and not line.text().strip():
                line.setText(known)

    def remember(self) -> None:
        """The publisher is the same in each project."""
        PUBLISHER.set(self.publisher.text().strip())

    def _days(self) -> int:
        return QDate.currentDate().daysTo(self.valid_until.date())

    def _tell(self, *_) -> None:
        days = self._days()
        self._warning.setVisible(days > LONG_DAYS)
        self._warning.setText(
            tr("More than a year: officials may go by figures that have long changed. Publish anew instead.")
        )
        self.changed.emit()


def _date_field(may_be_empty: bool) -> QgsDateEdit:
    edit = QgsDateEdit()
    edit.setAllowNull(may_be_empty)
    edit.setNullRepresentation(tr("as the layers say"))
    edit.setCalendarPopup(True)
    edit.setDisplayFormat("yyyy-MM-dd")
    return edit


def _iso(edit: QgsDateEdit) -> str:
    return "" if edit.isNull() else edit.date().toString(Qt.DateFormat.ISODate)
