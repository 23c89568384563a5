"""What a reader of a network must know of its making, a sentence each."""

from __future__ import annotations

from ...common.josa import phrased
from ...traffic.network.model import RoadNetwork
from ..base import QT_TRANSLATE_NOOP
from ..translation import tr

TOLD = (
    ("lanes_filled", QT_TRANSLATE_NOOP("{count} links tell no lanes; they have those of their rank.")),
    ("speed_filled", QT_TRANSLATE_NOOP("{count} links tell no speed; they have that of their rank.")),
    ("signals_guessed", QT_TRANSLATE_NOOP("{count} signals are guessed. Check them against the city's own.")),
    ("found_disconnected", QT_TRANSLATE_NOOP("{count} links are not joined to the main network and were left out.")),
    ("found_one_way_island", QT_TRANSLATE_NOOP("{count} links can only be entered or only be left; left out.")),
    ("found_border", QT_TRANSLATE_NOOP("{count} pairs of carriageways cut at the border are joined outside it.")),
    ("found_duplicate_shape", QT_TRANSLATE_NOOP("{count} links are drawn twice and were left out.")),
    ("found_unknown_node", QT_TRANSLATE_NOOP("{count} nodes that links name are not in the node layer.")),
    ("found_no_node", QT_TRANSLATE_NOOP("{count} ends of links name no node; they were joined where they are drawn.")),
    ("found_far_node", QT_TRANSLATE_NOOP("{count} ends of links lie far from the node that they name.")),
    ("found_unknown_turn", QT_TRANSLATE_NOOP("{count} turns name links that are not there.")),
    ("found_no_road", QT_TRANSLATE_NOOP("{count} lines are no roads for cars and were left out.")),
)
"""Fact of a network, and the sentence that tells how many."""

UNCALIBRATED = QT_TRANSLATE_NOOP("Capacities and speeds by rank are proposals until they are calibrated.")
NO_DIRECTIONS = QT_TRANSLATE_NOOP(
    "The lines do not tell which roads are one-way: all but motorways work both ways, so that roads drawn as two "
    "carriageways count twice."
)


def told(network: RoadNetwork) -> list[tuple[str, dict[str, object]]]:
    """Templates with their gaps: counts of what was filled, guessed, mended and left out."""
    counts = [(template, {"count": int(network.facts.get(name, 0))}) for name, template in TOLD]
    untold = [(NO_DIRECTIONS, {})] if network.facts.get("directions") == "untold" else []
    return [*((template, gaps) for template, gaps in counts if gaps["count"]), *untold]


def network_remarks(network: RoadNetwork) -> tuple[str, ...]:
    """The same as sentences, and that nothing is calibrated yet."""
    return (*(phrased(tr(template), **gaps) for template, gaps in told(network)), tr(UNCALIBRATED))
