"""A phone with the app on it, painted: title and search above the map, legend, and the sheet at its lowest stop."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPen
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from ...processing.mobile.phone_view import LegendRow
from ...processing.translation import tr

PHONE = QSize(390, 844)
"""CSS pixels of the phone that the app is tested on."""
BEZEL, CORNER = 10, 36
"""CSS pixels round the screen."""
WIDEST = 290
"""Widget pixels: a phone wider than that would be higher than the dock of a small screen."""
SHEET, BAR, MARGIN, ROW = 168, 56, 12, 26
MAP_HEIGHT = PHONE.height() - SHEET + 20
"""CSS pixels: down to a little below the round corners of the sheet."""
MOST_CARDS, MOST_ROWS = 3, 5


@dataclass(frozen=True)
class Look:
    """Colours of the app's light or dark theme."""

    ground: QColor
    paper: QColor
    ink: QColor
    quiet: QColor
    line: QColor


LIGHT = Look(QColor("#f2f4f6"), QColor("#ffffff"), QColor("#1b2127"), QColor("#56626e"), QColor("#d4dae0"))
DARK = Look(QColor("#1b2127"), QColor("#262e36"), QColor("#f2f4f6"), QColor("#aab5c0"), QColor("#3b4650"))


@dataclass(frozen=True)
class Card:
    """An indicator: ``value`` is empty until the publication has been computed once."""

    title: str
    value: str = ""


@dataclass(frozen=True)
class Screen:
    """What stands on the phone beside the map."""

    title: str = ""
    line: str = ""
    """City, publisher and date."""
    layer: str = ""
    legend: tuple[LegendRow, ...] = ()
    cards: tuple[Card, ...] = ()
    is_sealed: bool = False


class PhoneFrame(QWidget):
    """Scales with its width; a phone of 390 by 844."""

    def __init__(self) -> None:
        super().__init__()
        self._screen, self._look = Screen(), LIGHT
        self._map: QImage | None = None
        self._said = ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(tr("Preview on a phone"))

    @property
    def picture(self) -> QImage | None:
        """The map as it was drawn last."""
        return self._map

    @property
    def screen(self) -> Screen:
        return self._screen

    @property
    def is_dark(self) -> bool:
        return self._look is DARK

    @property
    def pixels_per_px(self) -> float:
        """Pixels of the screen in a CSS pixel of the phone."""
        return self._scale() * self.devicePixelRatioF()

    def map_size(self) -> QSize:
        """Pixels that a picture of the map has to have: what the sheet leaves of the screen."""
        return QSize(*(max(round(side * self.pixels_per_px), 1) for side in (PHONE.width(), MAP_HEIGHT)))

    def show_screen(self, screen: Screen) -> None:
        self._screen = screen
        self.setAccessibleDescription(", ".join(filter(None, (screen.title, screen.line))))
        self.update()

    def show_map(self, picture: QImage | None, said: str = "") -> None:
        """Show this map; without one ``said`` stands in its place."""
        self._map, self._said = picture, said
        self.update()

    def set_dark(self, is_dark: bool) -> None:
        self._look = DARK if is_dark else LIGHT
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(WIDEST, self.heightForWidth(WIDEST))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.heightForWidth(160))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(min(width, WIDEST) * (PHONE.height() + 2 * BEZEL) / (PHONE.width() + 2 * BEZEL))

    def paintEvent(self, _event) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        scale = self._scale()
        painter.translate((self.width() - (PHONE.width() + 2 * BEZEL) * scale) / 2, 0)
        painter.scale(scale, scale)
        self._draw_case(painter)
        painter.translate(BEZEL, BEZEL)
        self._draw_map(painter)
        self._draw_bar(painter)
        self._draw_legend(painter)
        self._draw_sheet(painter)
        painter.end()

    def _scale(self) -> float:
        return max(min(self.width(), WIDEST), 1) / (PHONE.width() + 2 * BEZEL)

    def _draw_case(self, painter: QPainter) -> None:
        case = QRectF(0, 0, PHONE.width() + 2 * BEZEL, PHONE.height() + 2 * BEZEL)
        painter.setPen(QPen(QColor("#7b8794"), 1.5))
        painter.setBrush(QColor("#20262c"))
        painter.drawRoundedRect(case.adjusted(1, 1, -1, -1), CORNER + BEZEL, CORNER + BEZEL)
        screen = QPainterPath()
        screen.addRoundedRect(QRectF(BEZEL, BEZEL, PHONE.width(), PHONE.height()), CORNER, CORNER)
        painter.setClipPath(screen)

    def _draw_map(self, painter: QPainter) -> None:
        whole = QRectF(0, 0, PHONE.width(), PHONE.height())
        painter.fillRect(whole, self._look.ground)
        if self._map is not None:
            painter.drawImage(QRectF(0, 0, PHONE.width(), MAP_HEIGHT), self._map)
        elif self._said:
            painter.setPen(self._look.quiet)
            painter.setFont(_font(17))
            painter.drawText(
                whole.adjusted(30, 0, -30, -SHEET), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._said
            )

    def _draw_bar(self, painter: QPainter) -> None:
        """The search field, below the phone's own line of clock and battery."""
        box = QRectF(MARGIN, 44, PHONE.width() - 2 * MARGIN, BAR - 8)
        self._draw_paper(painter, box, 24)
        painter.setPen(self._look.quiet)
        painter.setFont(_font(16))
        painter.drawText(
            box.adjusted(20, 0, -20, 0), Qt.AlignmentFlag.AlignVCenter, tr("Search a dong, stop or address")
        )

    def _draw_legend(self, painter: QPainter) -> None:
        rows = self._screen.legend[:MOST_ROWS]
        if not rows:
            return
        font = _font(14)
        metrics = QFontMetricsF(font)
        words = [self._screen.layer, *(row.label for row in rows)]
        width = min(max(metrics.horizontalAdvance(word) for word in words) + 58, PHONE.width() - 2 * MARGIN)
        height = ROW * (len(rows) + 1) + 14
        box = QRectF(MARGIN, PHONE.height() - SHEET - height - MARGIN, width, height)
        self._draw_paper(painter, box, 12)
        painter.setPen(self._look.ink)
        painter.setFont(_font(14, bold=True))
        line = QRectF(box.left() + 12, box.top() + 6, width - 24, ROW)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, _cut(self._screen.layer, painter, line.width()))
        painter.setFont(font)
        for row in rows:
            line.translate(0, ROW)
            painter.drawImage(QRectF(line.left(), line.top() + 4, 18, 18), row.symbol)
            words_box = line.adjusted(28, 0, 0, 0)
            painter.drawText(words_box, Qt.AlignmentFlag.AlignVCenter, _cut(row.label, painter, words_box.width()))

    def _draw_sheet(self, painter: QPainter) -> None:
        sheet = QRectF(0, PHONE.height() - SHEET, PHONE.width(), SHEET + 30)
        self._draw_paper(painter, sheet, 20)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.line)
        painter.drawRoundedRect(QRectF(PHONE.width() / 2 - 20, sheet.top() + 8, 40, 4), 2, 2)
        line = QRectF(MARGIN + 4, sheet.top() + 18, PHONE.width() - 2 * MARGIN - 8, 28)
        painter.setPen(self._look.ink)
        painter.setFont(_font(19, bold=True))
        mark = "🔒 " if self._screen.is_sealed else ""
        title = mark + (self._screen.title or tr("Title of the publication"))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, _cut(title, painter, line.width()))
        painter.setPen(self._look.quiet)
        painter.setFont(_font(13))
        line.translate(0, 24)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, _cut(self._screen.line, painter, line.width()))
        self._draw_cards(painter, line.bottom() + 4)

    def _draw_cards(self, painter: QPainter, top: float) -> None:
        cards = self._screen.cards[:MOST_CARDS]
        if not cards:
            return
        gap = 8
        width = (PHONE.width() - 2 * MARGIN - gap * (len(cards) - 1)) / len(cards)
        for place, card in enumerate(cards):
            box = QRectF(MARGIN + place * (width + gap), top, width, 74)
            painter.setPen(QPen(self._look.line, 1))
            painter.setBrush(self._look.ground)
            painter.drawRoundedRect(box, 10, 10)
            painter.setPen(self._look.quiet)
            painter.setFont(_font(12))
            painter.drawText(
                box.adjusted(9, 7, -6, -34), Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, card.title
            )
            painter.setPen(self._look.ink)
            painter.setFont(_font(18, bold=True))
            value = box.adjusted(9, 42, -6, -6)
            painter.drawText(value, Qt.AlignmentFlag.AlignVCenter, _cut(card.value or "–", painter, value.width()))

    def _draw_paper(self, painter: QPainter, box: QRectF, corner: float) -> None:
        shadow = QColor(0, 0, 0, 46)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shadow)
        painter.drawRoundedRect(box.translated(QPointF(0, 2)), corner, corner)
        painter.setPen(QPen(self._look.line, 1))
        painter.setBrush(self._look.paper)
        painter.drawRoundedRect(box, corner, corner)


def _font(px: int, bold: bool = False) -> QFont:
    """QGIS's own family at the app's size in CSS pixels."""
    font = QFont()
    font.setPixelSize(px)
    font.setBold(bold)
    return font


def _cut(text: str, painter: QPainter, width: float) -> str:
    return QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, width)
