"""Putting app and data of a publication together: a folder, sealed where a key is given, and the list of its files."""

from __future__ import annotations

import hashlib
import json
import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ...common.progress import Progress
from ..errors import MobileError
from ..sealing.key import SealingKey
from ..sealing.sealing import Binding, sealed
from .forms import BUNDLE, HOSTING
from .marks import BUILD
from .publication import FORMAT

APP = Path(__file__).resolve().parent.parent / "app" / "dist"
"""The app as ``tools/app.sh`` builds it; the plugin's package brings it."""
NOT_SERVED = {"build.key", "one-file.html"}
"""Files of a built app that belong to no folder."""
MANIFEST, WORKER = "manifest.webmanifest", "sw.js"
SHORT_NAME_LETTERS = 12
"""What fits under an icon of a phone (W3C Web Application Manifest, short_name)."""
ROBOTS = "User-agent: *\nDisallow: /\n"
COMPRESSED_ALREADY = {".pmtiles", ".png", ".woff2"}


@dataclass(frozen=True)
class BundleFile:
    """A file of the folder as ``bundle.json`` lists it."""

    path: str
    size: int
    sha256: str
    iv: str = ""

    def as_json(self) -> dict:
        listed = {"path": self.path, "size": self.size, "sha256": self.sha256}
        return {**listed, "iv": self.iv} if self.iv else listed


def app_files() -> dict[str, Path]:
    """The files of the app by their place in the folder; raises :class:`MobileError` where it was not built."""
    if not (APP / "index.html").is_file():
        raise MobileError(
            "The phone app is missing in this installation ({folder}). Install the plugin from its package; developers "
            "build it with tools/app.sh.",
            folder=str(APP),
        )
    files = {path.relative_to(APP).as_posix(): path for path in sorted(APP.rglob("*")) if path.is_file()}
    return {place: path for place, path in files.items() if place not in NOT_SERVED}


def write_folder(
    folder: Path, data: Path, binding: Binding, key: SealingKey | None, hosting: str, progress: Progress
) -> tuple[BundleFile, ...]:
    """Fill the new ``folder`` with the app, the files of ``data`` below ``data/``, ``bundle.json`` and HOSTING.txt.

    ``data`` is sealed with ``key`` unless that is None. Returns what ``bundle.json`` lists.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for place, path in app_files().items():
        target = folder / place
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
    _name_app(folder / MANIFEST, binding.title)
    _mark_worker(folder / WORKER, binding.build)
    (folder / "robots.txt").write_text(ROBOTS, encoding="utf-8")
    ivs = _write_data(folder, data, binding, key, progress)
    files = tuple(_listed(folder, ivs))
    listing = bundle_json(files, binding, key)
    (folder / BUNDLE).write_text(json.dumps(listing, ensure_ascii=False, indent=1), encoding="utf-8")
    (folder / HOSTING).write_text(hosting, encoding="utf-8")
    return files


def bundle_json(files: tuple[BundleFile, ...], binding: Binding, key: SealingKey | None) -> dict:
    """What ``bundle.json`` says: see ``Bundle`` in mobile/app/src/publication/types.ts."""
    return {
        "format": FORMAT,
        "build": binding.build,
        "title": binding.title,
        "published": binding.published,
        "valid_until": binding.valid_until,
        "encryption": key.as_json() if key is not None else None,
        "files": [file.as_json() for file in files],
    }


def write_zip(file: Path, folder: Path, moment: datetime, progress: Progress) -> None:
    """Pack ``folder``; all entries bear ``moment``, so that the same publication is the same zip."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for done, path in enumerate(paths):
            progress.at(done / len(paths))
            entry = zipfile.ZipInfo(path.relative_to(folder).as_posix(), moment.timetuple()[:6])
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_STORED if path.suffix in COMPRESSED_ALREADY else zipfile.ZIP_DEFLATED
            packed.writestr(entry, path.read_bytes())


def data_files(data: Path) -> dict[str, Path]:
    """The files of ``data`` by their place in the folder."""
    files = sorted(path for path in data.rglob("*") if path.is_file())
    return {f"data/{path.relative_to(data).as_posix()}": path for path in files}


def _write_data(
    folder: Path, data: Path, binding: Binding, key: SealingKey | None, progress: Progress
) -> dict[str, str]:
    ivs = {}
    places = data_files(data)
    for done, (place, path) in enumerate(places.items()):
        progress.at(done / len(places))
        target = folder / place
        target.parent.mkdir(parents=True, exist_ok=True)
        if key is None:
            shutil.copyfile(path, target)
        else:
            content, ivs[place] = sealed(path.read_bytes(), place, binding, key)
            target.write_bytes(content)
    return ivs


def _listed(folder: Path, ivs: dict[str, str]) -> Iterator[BundleFile]:
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        place = path.relative_to(folder).as_posix()
        with path.open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
        yield BundleFile(place, path.stat().st_size, digest, ivs.get(place, ""))


def _mark_worker(worker: Path, build: str) -> None:
    """A new build has another worker, by which a phone notices that there are new data (:mod:`.marks`)."""
    if worker.is_file():
        worker.write_text(worker.read_text(encoding="utf-8").replace(BUILD, build), encoding="utf-8")


def _name_app(manifest: Path, title: str) -> None:
    """The installed app stands among others on a phone, under the publication's title."""
    if not manifest.is_file():
        return
    said = json.loads(manifest.read_text(encoding="utf-8"))
    said |= {"name": title, "short_name": title[:SHORT_NAME_LETTERS]}
    manifest.write_text(json.dumps(said, ensure_ascii=False, indent=1), encoding="utf-8")
