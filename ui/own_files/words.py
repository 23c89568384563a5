"""What a file may be taken for, in the words of the pages that need it."""

from __future__ import annotations

from ...processing.data import own_files, shelf
from ...processing.translation import tr
from ..forest import needs as forest_needs
from ..state.project_inputs import INPUTS

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

NEEDED_AS = {
    **{entry.dataset: entry.need for entry in INPUTS if entry.dataset},
    "parcels_lsmd": forest_needs.PARCELS,
    "buildings_file": forest_needs.BUILDINGS,
}
"""Dataset → the need of the steps that a file of it meets."""
OTHERS = {
    own_files.CARDS: QT_TRANSLATE_NOOP("Card records"),
    own_files.FEED: QT_TRANSLATE_NOOP("Timetable (GTFS)"),
    own_files.ELEVATION: forest_needs.DEM.english_label,
    own_files.AS_IS: QT_TRANSLATE_NOOP("As it is"),
}


def kind_title(kind: str) -> str:
    """What the user calls ``kind``."""
    if kind in NEEDED_AS:
        return NEEDED_AS[kind].label
    if kind in OTHERS:
        return tr(OTHERS[kind])
    card = shelf.known_card(kind)
    return card.title if card is not None else kind


def kinds_on_offer() -> list[tuple[str, str]]:
    """Each kind that a layer of a file can be taken for, with its title."""
    return [(kind, kind_title(kind)) for kind in (*own_files.kinds(), own_files.AS_IS)]
