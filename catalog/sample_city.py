"""The sample city that comes with the plugin: a zip of made-up data and ready results, unpacked into a folder."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

from ..common.files import replacing
from ..common.progress import SILENT, Progress
from .errors import CatalogError

CONTENTS = "sample_city.json"
"""Lists the layers and the steps; stands in the zip and in the unpacked folder."""
PARTS = ("data", "bus", "forest", "traffic")


@dataclass(frozen=True)
class SampleLayer:
    """A layer of the sample city: ``file`` (relative to its folder), ``layer`` in it, and what it is.

    ``result``: key of a result layer; empty where it is data, which has ``titles`` by language, a ``style`` and the
    ``dataset`` of the catalogue whose fields it has.
    ``shown``: it is visible when the city has been loaded.
    """

    part: str
    file: str
    layer: str
    result: str = ""
    style: str = ""
    dataset: str = ""
    titles: dict[str, str] = field(default_factory=dict)
    shown: bool = False


@dataclass(frozen=True)
class SampleStep:
    """A step of a job that is done in the sample city: its key, its files, its report and what was counted."""

    key: str
    files: tuple[str, ...]
    figures: dict[str, float] = field(default_factory=dict)
    report: str = ""


@dataclass(frozen=True)
class SampleCity:
    """The unpacked city. ``made``: when its results were computed (ISO 8601)."""

    folder: Path
    made: str
    names: dict[str, str]
    layers: tuple[SampleLayer, ...]
    steps: tuple[SampleStep, ...]

    def of(self, parts: Collection[str]) -> tuple[SampleLayer, ...]:
        """The layers of ``parts``, in the order of the list."""
        return tuple(layer for layer in self.layers if layer.part in parts)

    def path(self, file: str) -> Path:
        return self.folder / file

    def uri(self, layer: SampleLayer) -> str:
        """What GDAL opens the layer by."""
        return f"{self.path(layer.file)}|layername={layer.layer}"

    def is_complete(self) -> bool:
        return all(self.path(one.file).exists() for one in self.layers)


def unpack_city(archive: Path, folder: Path, progress: Progress = SILENT) -> SampleCity:
    """Unpack ``archive`` into ``folder``, or take what an earlier call has unpacked there, with what the user changed.

    The folder appears when it is complete. Raises :class:`CatalogError` where ``archive`` is no sample city, or where
    ``folder`` holds something else: nothing of the user's is replaced.
    """
    here = _city_in(folder)
    if here is not None and here.is_complete():
        return here
    if folder.exists() and here is None and any(folder.iterdir()):
        raise CatalogError(
            "{folder} holds other files already, so the sample city was not put there. Choose another folder.",
            folder=folder,
        )
    with replacing(folder) as fresh:
        _unpack(archive, fresh, progress)
    return read_city(folder)


def read_city(folder: Path) -> SampleCity:
    """The city that lies in ``folder``. Raises :class:`CatalogError` where none does."""
    city = _city_in(folder)
    if city is None:
        raise CatalogError("There is no sample city in {folder}. Load it again.", folder=folder)
    return city


def _city_in(folder: Path) -> SampleCity | None:
    try:
        contents = json.loads((folder / CONTENTS).read_text(encoding="utf-8"))
        return SampleCity(
            folder,
            contents["made"],
            contents["names"],
            tuple(SampleLayer(**layer) for layer in contents["layers"]),
            tuple(SampleStep(**(step | {"files": tuple(step["files"])})) for step in contents["steps"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _unpack(archive: Path, folder: Path, progress: Progress) -> None:
    try:
        with zipfile.ZipFile(archive) as city:
            members = city.infolist()
            for number, member in enumerate(members):
                progress.at(number / len(members))
                city.extract(member, folder)  # zipfile itself keeps a name from leading out of the folder
    except zipfile.BadZipFile as cause:
        raise CatalogError(
            "{file} is damaged, so the sample city cannot be unpacked. Install the plugin again.", file=archive
        ) from cause
    if _city_in(folder) is None:
        raise CatalogError("{file} is no sample city. Install the plugin again.", file=archive)
