"""The second way out: the same layers, fields and indicators into the city's database."""

from __future__ import annotations

from qgis.core import QgsProviderRegistry
from qgis.gui import QgsFilterLineEdit, QgsProviderConnectionComboBox
from qgis.PyQt.QtCore import pyqtSignal

from ...processing.translation import tr
from ..jobs import Step
from ..runs import Outcome
from ..state.ledger import Made
from ..step_section import StepSection
from ..widgets import choice, field, note, shrinkable

PROVIDER = "postgres"
USUAL_SCHEMA = "sijeong"
SHARED = (
    *("LAYERS", "FIELDS", "ALLOW_IDENTIFYING", "TITLE", "PUBLISHER", "VALID_UNTIL", "DATA_DATE"),
    *("INDICATORS", "INDICATOR_FILE", "FEWEST", "DONGS"),
)
"""What the page has asked already."""


class DatabaseSection(StepSection):
    """Asks for one of QGIS's own connections: logins stay where QGIS keeps them."""

    changed = pyqtSignal()

    def __init__(self) -> None:
        tip = tr("Writes the results with their history into PostGIS, in one transaction: all of it or nothing.")
        super().__init__(None, Step.PUBLISH_DATABASE, tr("Write"), tip)
        self.connection = shrinkable(QgsProviderConnectionComboBox(PROVIDER))
        self.schema = QgsFilterLineEdit()
        self.schema.setText(USUAL_SCHEMA)
        self.audience = choice(
            [
                ("reduced", tr("Small counts hidden, as on the phones")),
                ("inside", tr("All counts, for those who handle the data")),
            ]
        )
        self._written = ""
        self._said = note()
        self.add(note(tip + " " + tr("Layers, fields and indicators are those chosen above.")))
        self.add(
            field(tr("Connection"), self.connection, tr("Connections to PostgreSQL are made in QGIS's Browser panel."))
        )
        self.add(field(tr("Schema"), self.schema))
        self.add(field(tr("Who will see it"), self.audience))
        self.add(self._said)
        self._said.hide()
        self.connection.connectionChanged.connect(lambda _name: self.changed.emit())
        self.schema.textChanged.connect(lambda _text: self.changed.emit())

    def parameters(self, of_page: dict[str, object]) -> dict[str, object]:
        """What the algorithm is told; ``of_page``: all that the page says."""
        shared = {name: value for name, value in of_page.items() if name in SHARED}
        return shared | {
            "CONNECTION": self.connection.currentConnection(),
            "SCHEMA": self.schema.text().strip(),
            "AUDIENCE": self.audience.currentData(),
        }

    def missing(self) -> str:
        """What has to be given first, as a sentence."""
        if not connections():
            return tr("QGIS knows no PostgreSQL connection yet. Make one in the Browser panel.")
        if not self.connection.currentConnection():
            return tr("Choose the connection to the city's database.")
        return "" if self.schema.text().strip() else tr("Give the schema of the database.")

    def tell(self, outcome: Outcome) -> None:
        """Say what a run has written into the database."""
        made = outcome.outputs
        self._written = tr(
            "Written: version {version}, {rows} rows. Hidden values: {hidden}. Fields left out: {fields}."
        ).format(
            version=made["VERSION"],
            rows=f"{made['ROWS']:,}",
            hidden=f"{made['HELD_BACK']:,}",
            fields=made["FIELDS_LEFT_OUT"],
        )
        self._show_line("")

    def show_state(self, made: Made | None, is_next: bool, missing: str, busy: bool) -> None:
        super().show_state(made, is_next, missing, busy)
        self._show_line(missing)

    def _show_line(self, missing: str) -> None:
        text = missing or self._written
        self._said.setText(text)
        self._said.setVisible(bool(text))


def connections() -> list[str]:
    """The names of QGIS's PostgreSQL connections."""
    return list(QgsProviderRegistry.instance().providerMetadata(PROVIDER).connections(False))
