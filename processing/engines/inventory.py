"""Which engines are there, of which version, how large and where; looking at a SUMO of the system starts it once."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import Enum
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from ...common.engine_store import installed_engine
from ...common.engines import engine_folder
from ...common.errors import SijeongError
from ..base import QT_TRANSLATE_NOOP
from ..translation import tr
from .known import Engine


class Place(Enum):
    """Where an engine was found."""

    OWN = ("own", QT_TRANSLATE_NOOP("Installed"))
    SYSTEM = ("system", QT_TRANSLATE_NOOP("Of this computer"))
    UNUSABLE = ("unusable", QT_TRANSLATE_NOOP("Cannot be used"))
    NOWHERE = ("nowhere", QT_TRANSLATE_NOOP("Not installed"))

    def __init__(self, key: str, english_title: str) -> None:
        self.key = key
        self.english_title = english_title

    @property
    def title(self) -> str:
        return tr(self.english_title)


@dataclass(frozen=True)
class Found:
    """How things stand with an engine. ``bytes`` is 0 where nobody has counted; ``problem``: why it cannot be used."""

    engine: str
    place: str
    version: str = ""
    bytes: int = 0
    folder: str = ""
    problem: str = ""

    def as_row(self) -> dict[str, object]:
        return asdict(self)


def look_for(engine: Engine) -> Found:
    """How things stand with ``engine``. Call it in a thread: SUMO is started to ask for its version."""
    return _sumo() if engine is Engine.SUMO else _package(engine)


def _package(engine: Engine) -> Found:
    own = installed_engine(engine.package)
    if own is not None:
        return Found(engine.package, Place.OWN.key, own.version, own.bytes, str(own.folder))
    # An engine that was removed while it was loaded is still found by its module; it is gone all the same.
    spec = find_spec(engine.package)
    folder = Path(spec.origin).parent if spec is not None and spec.origin else None
    if folder is None or not folder.is_dir() or folder.parent == engine_folder():
        return Found(engine.package, Place.NOWHERE.key)
    return Found(engine.package, Place.SYSTEM.key, _version_of(engine.package), folder=str(folder))


def _sumo() -> Found:
    from ...traffic.sumo.programs import find_sumo, is_installed  # late: the page opens where packages are missing

    if not is_installed():
        return Found(Engine.SUMO.package, Place.NOWHERE.key)
    own = installed_engine(Engine.SUMO.package)
    try:
        sumo = find_sumo()
    except SijeongError as error:
        return Found(Engine.SUMO.package, Place.UNUSABLE.key, problem=error.sentence(tr))
    if own is not None and sumo.home == own.folder:
        return Found(Engine.SUMO.package, Place.OWN.key, sumo.version, own.bytes, str(own.folder))
    return Found(Engine.SUMO.package, Place.SYSTEM.key, sumo.version, folder=str(sumo.home))


def _version_of(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
