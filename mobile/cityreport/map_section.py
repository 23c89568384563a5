"""The part of the page with the map: what is shown, its key, and what is under the pointer."""

from __future__ import annotations

from html import escape

import pandas as pd

from ...common.pages import NOTHING, number, paragraph, section
from ...common.texts import marked
from .contents import embedded
from .dong_map import Shade, dong_map
from .model import CityReport
from .shading import CLASSES, UNKNOWN, by_share, colours
from .wording import HELD_BACK, Translate, with_unit

JOINT = "joint"
"""What the map shows first."""


def map_section(report: CityReport, translate: Translate) -> str:
    """The map with the choice of what it shows; empty where the dongs have no shapes or no values."""
    if report.shapes is None:
        return ""
    shown = _shades(report, translate)
    start = JOINT if JOINT in shown else next(iter(shown), None)
    if start is None:
        return ""
    titles = {one.entry.key: one.entry.title for one in report.figures}
    titles[JOINT] = translate(marked("Joint burden"))
    options = "".join(f'<option value="{key}">{escape(titles[key])}</option>' for key in shown)
    label = translate(marked("Shown"))
    drawn = dong_map(report.shapes.geometry, shown[start], titles[start])
    data = {key: {dong: (one.colour, one.hint) for dong, one in shades.items()} for key, shades in shown.items()}
    side = (
        f'<div><p class="screen"><label>{escape(label)} <select id="shown">{options}</select></label></p>'
        f'{_key(translate)}<p id="under" aria-live="polite"></p>{_unplaced(report, translate)}</div>'
    )
    place = f'<div class="place"><figure>{drawn}</figure>{side}</div>'
    return section(translate(marked("Map of the dongs")), place, embedded(data, "shades"))


def _key(translate: Translate) -> str:
    steps = "".join(f'<i class="h{step}"></i>' for step in range(CLASSES))
    return (
        f'<p class="key"><span>{escape(translate(marked("better off")))}</span>{steps}'
        f'<span>{escape(translate(marked("worse off")))}</span><i class="{UNKNOWN}"></i>'
        f"<span>{escape(translate(marked('not known or held back')))}</span></p>"
    )


def _unplaced(report: CityReport, translate: Translate) -> str:
    """Which dongs the reading says nothing of."""
    placed = report.joint.placed.index
    names = [str(name) for dong, name in report.table.names.items() if dong not in placed]
    if not names or not len(placed):
        return ""
    return paragraph(translate(marked("Too little is known of: {dongs}")).format(dongs=", ".join(names)), "quiet")


def _shades(report: CityReport, translate: Translate) -> dict[str, dict[str, Shade]]:
    """For the joint reading and each indicator: how each dong of the map is shown."""
    found = {}
    table, joint = report.table, report.joint
    if len(joint.placed):
        colour = by_share(joint.places["score"] / 100)
        texts = {dong: number(score) for dong, score in joint.places["score"].items()}
        found[JOINT] = (colour, texts)
    for figure in (one for one in report.figures if one.entry.key in table.values):
        entry = figure.entry
        texts = {
            dong: translate(HELD_BACK) if table.held.at[dong, entry.key] else with_unit(value, entry)
            for dong, value in table.values[entry.key].items()
        }
        found[entry.key] = (colours(table.values[entry.key], entry, figure.adds_up), texts)
    return {
        key: {dong: _shade(report, dong, colour, texts) for dong in report.shapes.index}
        for key, (colour, texts) in found.items()
    }


def _shade(report: CityReport, dong: str, colour: pd.Series, texts: dict[str, str]) -> Shade:
    name = str(report.shapes.at[dong, "name"])
    return Shade(name, colour.get(dong, UNKNOWN), f"{name}: {texts.get(dong, NOTHING)}")
