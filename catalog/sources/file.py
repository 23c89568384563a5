"""Files that somebody fetched by hand, as a source: the way of a closed network.

Keys of ``request`` in an entry:

``files``
    What the file, or the zip that holds it, is called: patterns such as ``LSMD_CONT_LDREG_*``, whatever the case. One
    without suffix fits any kind of file. Without them the file is looked for by the entry's id and its platform's name.
``layer``
    The layer inside, where a file or zip holds several.

The address is a file or a folder, searched with all folders and zips in it. Of files for several sigungu those of the
city are taken, and of several issues of one file the one whose name comes last (``_202607`` after ``_202604``).
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from ...common.progress import Progress
from ...common.texts import marked
from ..areas import Area
from ..cities import City
from ..entries import Dataset
from ..errors import CatalogError
from ..files.archives import entry_name, is_zip
from ..files.delivery import fits, is_readable, patterns_of
from ..files.importing import import_file
from ..http.credential import Credential
from ..remarks import remark
from .base import Page

SIGUNGU = re.compile(r"(?<!\d)(\d{5})(?!\d)")
"""A sigungu code standing alone in a file's name."""


class FileSource:
    """Reads the file that fits an entry, in batches that fit into memory, cleaned like an import by hand."""

    def pages(
        self, dataset: Dataset, area: Area, address: str, credential: Credential, progress: Progress
    ) -> Iterator[Page]:
        """The features that meet ``area``, fields named as in the file (cut names completed), then what to know."""
        files = find_files(dataset, Path(_local(address)), area.city, progress)
        for number, file in enumerate(files):
            yield from _pages_of(file, dataset, area, progress.part(number / len(files), (number + 1) / len(files)))


def find_files(dataset: Dataset, place: Path, city: City, progress: Progress) -> tuple[Path, ...]:
    """The files below ``place`` that hold ``dataset`` for ``city``; :class:`CatalogError` when there are none."""
    if not str(place).strip(". ") or not place.exists():
        raise CatalogError(
            "{dataset} comes as a file. Give the file, or the folder that holds it, as SOURCE. ({file})",
            dataset=dataset.id,
            file=place if str(place).strip(". ") else dataset.file or ", ".join(patterns_of(dataset)),
        )
    if place.is_file() or place.suffix.lower() == ".gdb":
        return (place,)
    patterns = patterns_of(dataset)
    everything = sorted(entry for entry in place.rglob("*") if is_readable(entry) or _is_archive(entry))
    named = [file for file in everything if any(fits(file.name, pattern) for pattern in patterns)]
    found = named or [file for file in everything if _is_archive(file) and _holds(file, patterns, progress)]
    if not found:
        raise CatalogError(
            "{folder} holds no file for {dataset}: it should be called {patterns}. ({how})",
            folder=place,
            dataset=dataset.id,
            patterns=", ".join(patterns),
            how=dataset.file or dataset.provider("ko"),
        )
    return _of_city(_without_doubles(found), city)


def _pages_of(file: Path, dataset: Dataset, area: Area, progress: Progress) -> Iterator[Page]:
    with import_file(file, dataset=dataset, city=area.city, area=area, declare=False, progress=progress) as opened:
        if opened.geometry_type is not None and opened.crs.crs is None:
            raise CatalogError(
                "{file}: the coordinate reference system is not known. Import it by hand and choose the CRS.",
                file=file.name,
            )
        empty: pd.DataFrame | None = None
        for frame in opened.batches(progress):
            empty = frame.iloc[:0]
            yield Page(frame)
        read = remark(marked("Read from {file}, layer {layer}."), file=file.name, layer=opened.layer.name)
        yield Page(empty, remarks=(read, *opened.remarks()))


def _local(address: str) -> str:
    """The path of an address, which may be a file URL."""
    return address.removeprefix("file://") if address.startswith("file:///") else address


def _is_archive(file: Path) -> bool:
    return file.suffix.lower() == ".zip" and is_zip(file)


def _holds(archive: Path, patterns: tuple[str, ...], progress: Progress) -> bool:
    progress.check()
    try:
        with zipfile.ZipFile(archive) as opened:
            names = [Path(entry_name(entry).replace("\\", "/")).name for entry in opened.infolist()]
    except (zipfile.BadZipFile, OSError):
        return False
    return any(fits(name, pattern) for name in names for pattern in patterns)


def _without_doubles(files: list[Path]) -> list[Path]:
    """A zip and what was unpacked from it are one delivery: the unpacked one is quicker to read."""
    plain = {file.stem.lower() for file in files if not _is_archive(file)}
    return [file for file in files if not (_is_archive(file) and file.stem.lower() in plain)]


def _of_city(files: list[Path], city: City) -> tuple[Path, ...]:
    """Of each sigungu of the city the latest issue; where no name holds one of its codes, the latest of all."""
    latest: dict[str, Path] = {}
    for file in sorted(files, key=lambda file: file.stem.lower()):
        codes = [code for code in SIGUNGU.findall(file.stem) if code in city.sigungu_codes]
        latest[codes[0] if codes else ""] = file
    own = tuple(file for code, file in latest.items() if code)
    return own or (latest[""],)
