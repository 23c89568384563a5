"""The style of the users of chosen links; written by make_styles.py."""

from __future__ import annotations

from demand_styles import desire_lines
from qgis.core import QgsVectorLayer

from sijeong.processing.link_user_legends import USERS_HEADING
from sijeong.processing.results import Result


def link_users() -> QgsVectorLayer:
    return desire_lines(Result.LINK_USERS, USERS_HEADING)


MAKERS = (link_users,)
