"""What of a bundle may be read: the files that its ``bundle.json`` lists, and nothing else that lies there."""

from __future__ import annotations

import json
import os
import stat
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from ...common.progress import SILENT, Progress
from ..bundle.forms import BUNDLE
from ..errors import MobileError

INDEX = "index.html"
"""What ``/`` gives."""
LONGEST_LIST = 64 << 20
"""Bytes of ``bundle.json``; a city's has some kilobytes."""
_CHUNK = 1 << 20
_NO_LINKS = getattr(os, "O_NOFOLLOW", 0)
_BINARY = getattr(os, "O_BINARY", 0)


@dataclass(frozen=True)
class Contents:
    """The files of a folder by the path in their address; what is not among ``paths`` cannot be opened.

    A requested path is looked up, never joined to a folder, so there is nothing to traverse.
    """

    root: Path
    paths: frozenset[str]

    def open(self, path: str) -> BinaryIO | None:
        """The file at ``path`` ("" is the index), None where none is published there.

        A link that has taken the file's place since is not followed out of the folder.
        """
        wanted = path or INDEX
        if wanted not in self.paths:
            return None
        file = self.root / wanted
        try:
            if Path(os.path.realpath(file)) != file:
                return None
            opened = os.fdopen(os.open(file, os.O_RDONLY | _NO_LINKS | _BINARY), "rb")
        except OSError:
            return None
        if stat.S_ISREG(os.fstat(opened.fileno()).st_mode):
            return opened
        opened.close()
        return None


@contextmanager
def contents_of(bundle: Path, progress: Progress = SILENT) -> Iterator[Contents]:
    """The contents of a published folder or zip; a zip is unpacked to a temporary folder for the block's time.

    Raises :class:`MobileError` for what is no publication.
    """
    if bundle.is_dir():
        yield _listed(bundle)
        return
    if not bundle.is_file():
        raise MobileError("There is no publication at {path}. Publish one, or choose its folder.", path=bundle)
    if bundle.suffix.lower() in (".html", ".htm"):
        raise MobileError(
            "{path} is a publication in one file, which needs no server: open it, or send it. The preview serves "
            "publications in a folder or a zip.",
            path=bundle,
        )
    with tempfile.TemporaryDirectory(prefix="sijeong-preview-", ignore_cleanup_errors=True) as folder:
        _unpack(bundle, Path(folder), progress)
        yield _listed(Path(folder))


def _listed(folder: Path) -> Contents:
    root = Path(os.path.realpath(folder))
    file = root / BUNDLE
    if not file.is_file():
        raise _no_publication(folder)
    listed = _paths_in(file.read_bytes()[: LONGEST_LIST + 1], folder)
    if INDEX not in listed or not (root / INDEX).is_file():
        raise MobileError("{path} has no {file}. Publish it once more.", path=folder, file=INDEX)
    return Contents(root, frozenset({*listed, BUNDLE}))


def _paths_in(text: bytes, where: Path) -> set[str]:
    """The paths that a ``bundle.json`` lists, without those that would lead out of the folder."""
    try:
        files = json.loads(text)["files"]
        paths = {str(file["path"]) for file in files}
    except (ValueError, KeyError, TypeError, RecursionError):
        raise _no_publication(where) from None
    return {path for path in paths if _stays_inside(path)}


def _stays_inside(path: str) -> bool:
    parts = path.split("/")
    return not {"", ".", ".."} & set(parts) and not set("\\:\0") & set(path)


def _no_publication(where: Path) -> MobileError:
    return MobileError(
        "{path} is no publication for phones: it has no list of its files ({file}). Choose the folder or the zip that "
        "publishing has written.",
        path=where,
        file=BUNDLE,
    )


def _unpack(bundle: Path, folder: Path, progress: Progress) -> None:
    """The listed files of the zip ``bundle``, whose list stands at the top or in its only top folder."""
    try:
        with zipfile.ZipFile(bundle) as archive:
            members = {member.filename: member for member in archive.infolist() if not member.is_dir()}
            tops = [name for name in members if PurePosixPath(name).name == BUNDLE and name.count("/") <= 1]
            if len(tops) != 1 or members[tops[0]].file_size > LONGEST_LIST:
                raise _no_publication(bundle)
            top = tops[0].removesuffix(BUNDLE)
            for path in sorted({BUNDLE, *_paths_in(archive.read(tops[0]), bundle)}):
                if top + path in members:
                    _unpack_one(archive, members[top + path], folder / path, progress)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as cause:
        raise MobileError("The zip {path} is damaged or has a password. Publish it once more.", path=bundle) from cause


def _unpack_one(archive: zipfile.ZipFile, member: zipfile.ZipInfo, file: Path, progress: Progress) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with archive.open(member) as packed, file.open("wb") as unpacked:
        while chunk := packed.read(_CHUNK):
            progress.check()
            unpacked.write(chunk)
