"""A publication on a phone of the same network, for some minutes: address, QR code, and who has asked."""

from __future__ import annotations

from qgis.core import QgsProcessingException
from qgis.PyQt.QtCore import QDateTime, QSize, Qt, QTimer
from qgis.PyQt.QtGui import QImage, QPixmap
from qgis.PyQt.QtWidgets import QDialog, QLabel, QPushButton, QSpinBox, QVBoxLayout, QWidget

from ...processing.mobile.preview import Preview, addresses
from ...processing.translation import tr
from ..help_pages import belongs_to
from ..mnemonics import keyed
from ..narrow import SideBySide
from ..widgets import choice, closing_box, field, note, primary, problem, scrolled, title
from .history import Publication

QR_SIDE = 300
"""Widget pixels: a phone held at arm's length reads it from an office screen."""
USUAL_MINUTES, MOST_MINUTES = 30, 480
LOOK_MS = 500
MINUTE_S = 60
ANY_PORT = 0
ONE_NETWORK = 2
"""Addresses of a computer in one network: that of the network and its own."""


class PhoneDialog(QDialog):
    """Nothing is served until somebody wants it; closing the dialog stops it."""

    def __init__(self, publication: Publication, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        belongs_to(self, "servemobile")
        self._publication = publication
        self._preview: Preview | None = None
        self._ends: QDateTime | None = None
        self.setWindowTitle(tr("Show on a phone"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(420, 690)
        self.address = choice([(one, one) for one in _networks_first(addresses())])
        self.minutes = QSpinBox()
        self.minutes.setRange(1, MOST_MINUTES)
        self.minutes.setValue(USUAL_MINUTES)
        self.minutes.setSuffix(" " + tr("min"))
        self.start_button = primary(QPushButton(keyed(tr("Start"), "S")))
        self.stop_button = QPushButton(keyed(tr("Stop now"), "T"))
        self._problem = problem()
        self.code = QLabel()
        self.code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.code.setAccessibleName(tr("QR code of the address"))
        self.link = _selectable()
        self.fingerprint = _selectable()
        self.standing = note()
        self.remarks = note()
        self._lay_out()
        self._clock = QTimer(self)
        self._clock.setInterval(LOOK_MS)
        self._clock.timeout.connect(self._look)
        self.start_button.clicked.connect(lambda _checked=False: self.start())
        self.stop_button.clicked.connect(lambda _checked=False: self.stop())
        self._show_parts()

    @property
    def preview(self) -> Preview | None:
        """What is served right now."""
        return self._preview

    def begin(self) -> None:
        """Show the dialog and serve at once, unless it must be chosen first on which of several networks."""
        if self.address.count() == ONE_NETWORK:
            self.start()
        self.show()

    def start(self) -> None:
        """Serve the publication at the chosen address, or say why that cannot be."""
        self.stop()
        self._problem.hide()
        minutes = self.minutes.value()
        try:
            preview = Preview(self._publication.bundle, self.address.currentData(), ANY_PORT, minutes)
        except QgsProcessingException as error:
            self._problem.setText(str(error))
            self._problem.show()
            return
        self._preview, self._ends = preview, QDateTime.currentDateTime().addSecs(minutes * MINUTE_S)
        self._show_code(preview)
        self._clock.start()
        self._look()
        self._show_parts()

    def stop(self) -> None:
        """Close the door; a second call does nothing."""
        self._clock.stop()
        preview, self._preview = self._preview, None
        if preview is not None:
            preview.stop()
            self._show_parts()
            self.standing.setText(tr("Stopped: the address leads nowhere any more."))

    def done(self, result: int) -> None:
        """However the dialog is left."""
        self.stop()
        super().done(result)

    def closeEvent(self, event) -> None:
        self.stop()
        super().closeEvent(event)

    def _show_code(self, preview: Preview) -> None:
        code = QPixmap.fromImage(QImage.fromData(preview.qr_png()))
        side = QSize(QR_SIDE, QR_SIDE)
        how = Qt.TransformationMode.FastTransformation  # a smoothed module is a grey one
        self.code.setPixmap(code.scaled(side, Qt.AspectRatioMode.KeepAspectRatio, how))
        self.link.setText(preview.url)
        self.fingerprint.setText(tr("Fingerprint (SHA-256): {fingerprint}").format(fingerprint=preview.fingerprint))
        self.remarks.setText("\n\n".join(preview.remarks()))

    def _look(self) -> None:
        """How long it still runs, and how often it was asked."""
        preview = self._preview
        if preview is None:
            return
        if not preview.is_running:
            self.stop()
            return
        left = max(QDateTime.currentDateTime().secsTo(self._ends), 0)
        self.standing.setText(
            tr("Open for {minutes}:{seconds} more · {count} requests").format(
                minutes=left // MINUTE_S, seconds=f"{left % MINUTE_S:02d}", count=f"{preview.requests:,}"
            )
        )

    def _show_parts(self) -> None:
        runs = self._preview is not None
        for part in (self.code, self.link, self.fingerprint, self.remarks):
            part.setVisible(runs)
        for part in (self.address, self.minutes):
            part.setEnabled(not runs)
        self.start_button.setVisible(not runs)
        self.stop_button.setVisible(runs)

    def _lay_out(self) -> None:
        page = QWidget()
        inner = QVBoxLayout(page)
        for part in (
            title(self._publication.title),
            note(
                tr(
                    "For a look at it on a phone in the same network. Officials get it from the city's web server, "
                    "behind their login."
                )
            ),
            SideBySide(field(tr("Address of this computer"), self.address), field(tr("Ends after"), self.minutes)),
            self.start_button,
            self.stop_button,
            self._problem,
            self.standing,
            self.code,
            self.link,
            self.fingerprint,
            self.remarks,
        ):
            inner.addWidget(part)
        inner.addStretch(1)
        buttons = closing_box(self)
        layout = QVBoxLayout(self)
        layout.addWidget(scrolled(page))
        layout.addWidget(buttons)


def _networks_first(found: tuple[str, ...]) -> list[str]:
    """The computer's own address is of use to nobody with a phone."""
    return [*found[1:], *found[:1]]


def _selectable() -> QLabel:
    label = note()
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label
