"""Every legend of every style file, measured: its classes differ from each other and from the map below, for all eyes.

Limit: CIEDE2000 of 8. Stone, Szafir & Setlur 2014 (An engineering model for color difference as a function of size)
measured that half of all people notice a step of 7.3 in L* between marks of a third of a degree, about 3 mm on a
screen. Colour blindness: Machado, Oliveira & Fernandes 2009, the full lack of one kind of cone.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from qgis.core import QgsRuleBasedRenderer, QgsSymbol, QgsVectorLayer
from sight import SIGHT, ciede2000, contrast, lab, over

from sijeong.processing.results import STYLE_FOLDER

pytestmark = pytest.mark.usefixtures("qgis_app")

TELL_APART = 8.0
GROUNDS = {
    "white": "#ffffff",
    "white map of V-World": "#f2f2f0",
    "grey map": "#d9dcdf",
    "land of light coloured maps": "#f2efe9",
    "parks of light coloured maps": "#dcebcb",
}
WIDE_MM = 0.3
"""A line of this width carries its colour."""
QUIET = {
    "over 500 m",
    "over {low} m",
    "up to 500 m",
    "300–500 m",
    "none",
    "D: the rest",
    "outside",
    "no change",
    "no change beyond chance",
    "one run only, not judged",
    "hardly a change",
    "as before",
    "days differ as much without a change",
    "too few journeys begin",
    "not told (few cards)",
    "no signal",
    "no vehicle in the run",
    "no rides known",
    "under 2 %",
    "cleared or other land inside forest",
    "forest",
    "more than half of it in forest",
}
"""Classes that say that there is nothing to see: they may step back into the map, not into other classes."""
INK_RATIO = 4.5
"""Contrast of text by WCAG 2.1, success criterion 1.4.3."""


@dataclass(frozen=True)
class Paint:
    """What a class is drawn with: colours with their opacity, by the role they play, and the shape of all of it."""

    label: str
    colours: dict[str, tuple[str, float]]
    shape: tuple

    def seen(self, role: str, ground: str, sight: str) -> tuple[float, float, float]:
        colour, opacity = self.colours[role]
        return lab(over(colour, opacity, ground), sight)


def paint_of(label: str, symbol: QgsSymbol, opacity: float) -> Paint:
    colours: dict[str, tuple[str, float]] = {}
    shape: list = []
    _collect(symbol, opacity * symbol.opacity(), colours, shape)
    return Paint(label, colours, tuple(shape))


def _collect(symbol: QgsSymbol, opacity: float, colours: dict, shape: list) -> None:
    for layer in symbol.symbolLayers():
        if layer.isLocked():
            continue  # casings and outlines, which have no part in the class
        kind = layer.layerType()
        shape.append((kind, _form(layer)))
        if layer.subSymbol() is not None:
            _collect(layer.subSymbol(), opacity * layer.subSymbol().opacity(), colours, shape)
            continue
        if kind in ("SimpleFill", "SimpleMarker"):
            hollow = kind == "SimpleFill" and layer.brushStyle() == 0
            if not hollow and layer.fillColor().alpha():
                _note(colours, "fill", layer.fillColor(), opacity)
            if layer.strokeWidth() >= WIDE_MM and layer.strokeStyle() and layer.strokeColor().name() != "#ffffff":
                _note(colours, "line", layer.strokeColor(), opacity)
        else:
            _note(colours, "line", layer.color(), opacity)


def _form(layer) -> tuple:
    return tuple(
        str(getattr(layer, ask)()) for ask in ("brushStyle", "shape", "customDashVector") if hasattr(layer, ask)
    )


def _note(colours: dict, role: str, colour, opacity: float) -> None:
    colours[role] = (colour.name(), colour.alphaF() * opacity)


def legends_of(file: Path) -> dict[str, list[Paint]]:
    """Heading → its classes, of equal paints the first one."""
    kind = ("Point", "LineString", "Polygon")[int(re.search(r"<layerGeometryType>(\d)", file.read_text())[1])]
    layer = QgsVectorLayer(f"{kind}?crs=EPSG:5186", "layer", "memory")
    layer.loadNamedStyle(str(file))
    if not isinstance(layer.renderer(), QgsRuleBasedRenderer):
        return {}
    found = {}
    for heading in layer.renderer().rootRule().children():
        rules = [rule for rule in heading.children() if rule.symbol() is not None]
        paints = [paint_of(rule.label(), rule.symbol(), layer.opacity()) for rule in rules]
        found[heading.label()] = list({str((p.colours, p.shape)): p for p in reversed(paints)}.values())[::-1]
    return found


def apart(one: Paint, other: Paint, ground: str, sight: str) -> float:
    """The larger of the differences of what both are drawn with; another shape tells them apart without colour."""
    if one.shape != other.shape:
        return 100.0
    roles = one.colours.keys() & other.colours.keys()
    return max(
        (ciede2000(one.seen(role, ground, sight), other.seen(role, ground, sight)) for role in roles), default=0.0
    )


STYLES = pytest.mark.parametrize("file", sorted(STYLE_FOLDER.glob("*.qml")), ids=lambda file: file.stem)


@STYLES
def test_classes_of_a_legend_are_told_apart_by_all_eyes_on_all_maps(file):
    close = []
    for heading, paints in legends_of(file).items():
        for (one, other), sight, ground in itertools.product(
            itertools.combinations(paints, 2), SIGHT, GROUNDS.values()
        ):
            found = apart(one, other, ground, sight)
            if found < TELL_APART:
                close.append((round(found, 1), heading, one.label, other.label, sight, ground))
    assert not close, sorted(close)[:8]


@STYLES
def test_classes_stand_out_from_the_maps_below(file):
    lost = []
    for heading, paints in legends_of(file).items():
        spoken = [paint for paint in paints if paint.label not in QUIET and paint.colours]
        for paint, sight, (name, ground) in itertools.product(spoken, SIGHT, GROUNDS.items()):
            found = max(ciede2000(paint.seen(role, ground, sight), lab(ground, sight)) for role in paint.colours)
            if found < TELL_APART:
                lost.append((round(found, 1), heading, paint.label, sight, name))
    assert not lost, sorted(lost)[:8]


@STYLES
def test_labels_are_read_on_their_halo(file):
    text = file.read_text(encoding="utf-8")
    for style in re.findall(r"<text-style.*?</text-style>", text, re.DOTALL):
        ink = _hex(re.search(r'textColor="(\d+),(\d+),(\d+)', style))
        halo = re.search(r"<text-buffer[^>]*>", style)[0]
        assert 'bufferDraw="1"' in halo
        assert contrast(ink, _hex(re.search(r'bufferColor="(\d+),(\d+),(\d+)', halo))) >= INK_RATIO


def _hex(match: re.Match) -> str:
    return "#" + "".join(f"{int(part):02x}" for part in match.groups())


# Pairs 1, 7, 13, 17 and 25 of the supplement of Sharma, Wu & Dalal 2005.
@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, 0.0, 0.0), (50.0, -1.0, 2.0), 2.3669),
        ((50.0, -0.001, 2.49), (50.0, 0.0009, -2.49), 4.8045),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ],
)
def test_the_measure_is_the_one_of_its_authors(one, other, expected):
    assert ciede2000(one, other) == pytest.approx(expected, abs=1e-4)
