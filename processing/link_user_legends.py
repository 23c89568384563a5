"""How the users of chosen links are named. Knows no QGIS."""

from __future__ import annotations

from ..traffic.assignment.users_on_map import USER_FIELDS
from .demand_legends import FLOWS

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

USERS_HEADING = QT_TRANSLATE_NOOP("Width: vehicles that use the link")
USERS = {
    "edge_id": QT_TRANSLATE_NOOP("Link number"),
    "from_zone": FLOWS["from_zone"],
    "to_zone": FLOWS["to_zone"],
    "from_name": FLOWS["from_name"],
    "to_name": FLOWS["to_name"],
    "vehicles": QT_TRANSLATE_NOOP("Vehicles that use the link"),
    "share": QT_TRANSLATE_NOOP("Share of all that use it"),
}
OWN_ALIASES = {"link_users": USERS}
FIELDS = {"link_users": tuple(USER_FIELDS)}
TIPS = {"link_users": ("edge_id", "from_name", "to_name", "vehicles", "share")}
