"""Settings that a room must be told of, because rooms know no QGIS: said at the start and whenever one is changed."""

from __future__ import annotations

from pathlib import Path

from qgis.core import Qgis

from ..common.engine_store import finish_removals
from ..common.engines import use_engine_folder
from ..traffic.sumo.programs import use_sumo
from .fleet import fleet_file
from .message_log import log
from .profile import profile_folder
from .settings import ENGINE_FOLDER, SUMO_HOME, problems
from .translation import tr


def start_settings() -> None:
    """Read the office's ini anew, tell the rooms, and write into QGIS's log what is wrong in it."""
    fleet_file.cache_clear()
    tell_rooms()
    finish_removals(engine_folder_of_settings())
    for problem in problems():
        log(problem.sentence(tr), Qgis.MessageLevel.Warning, notify=True)


def tell_rooms() -> None:
    """Let the rooms look for engines where the settings say."""
    use_engine_folder(engine_folder_of_settings())
    use_sumo(Path(SUMO_HOME.value()) if SUMO_HOME.value() else None)


def engine_folder_of_settings() -> Path:
    """The folder of unpacked engines: what the setting says, else one in the QGIS profile."""
    return Path(ENGINE_FOLDER.value()) if ENGINE_FOLDER.value() else profile_folder() / "engines"
