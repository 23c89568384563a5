"""Publishing: layers → reduced, tiled, styled, sealed → what the city's web server serves."""

from __future__ import annotations

import secrets
import tempfile
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from ..common.files import replacing
from ..common.progress import SILENT, Progress
from .bundle.contents import Contents, write_contents
from .bundle.first_view import first_view_bytes
from .bundle.forms import HOSTING, Form
from .bundle.hosting import hosting_text
from .bundle.one_file import write_one_file
from .bundle.ownership import require_replaceable
from .bundle.writing import app_files, write_folder, write_zip
from .errors import MobileError
from .published import PublishReport
from .request import PublishRequest
from .sealing.key import SealingKey, key_from
from .sealing.passphrase import require_strong
from .sealing.sealing import Binding, require_cipher

BUILD_BYTES = 8
MOST_TITLE_LETTERS = 200
CONTENTS_UNTIL, BUNDLED_AT = 0.85, 0.98
"""How far the work is, 0 to 1."""


def publish(request: PublishRequest, progress: Progress = SILENT) -> PublishReport:
    """Make the publication that ``request`` describes; what stood at its target is replaced at the very end.

    Cells that are too small, fields that tell who somebody is and what they could be computed from are taken out before
    anything is written (reference/mobile.md, 4.2), so that tiles, tables, search and indicators all come of the same
    reduced layers. Raises :class:`MobileError` for what cannot be published; on a cancel or a full disk what was there
    stays.
    """
    request = replace(request, city=_one_line(request.city), publisher=_one_line(request.publisher))
    moment = datetime.now(UTC).astimezone()
    _check(request, moment.date())
    binding = Binding(secrets.token_hex(BUILD_BYTES), _one_line(request.title), moment.isoformat(timespec="seconds"),
                      request.valid_until.isoformat())  # fmt: skip
    key = key_from(request.passphrase) if request.passphrase else None
    request.target.parent.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory(dir=request.target.parent, prefix=".sijeong-") as desk,
        replacing(request.target) as fresh,
    ):
        data = Path(desk) / "data"
        contents = write_contents(request, binding, data, progress.part(0, CONTENTS_UNTIL))
        files = _bundle(request, fresh, Path(desk), binding, key, progress.part(CONTENTS_UNTIL, BUNDLED_AT))
        report = _report(request, binding, contents, data, fresh, files)
        progress.at(BUNDLED_AT)
        progress.check()
    return report


def _check(request: PublishRequest, today: date) -> None:
    if not request.layers:
        raise MobileError("There is no layer to publish. Choose at least one.")
    if not _one_line(request.title):
        raise MobileError("The publication has no title. Give it one.")
    if request.valid_until <= today:
        raise MobileError(
            "The publication would end on {day}, which is not after today. Choose a later day.",
            day=request.valid_until.isoformat(),
        )
    app_files()
    require_replaceable(request.target)
    if request.passphrase:
        require_cipher()
        require_strong(request.passphrase)


def _one_line(title: str) -> str:
    """A title of one line that every file and header can hold: no line breaks, no control characters, 200 letters."""
    printable = "".join(letter if letter.isprintable() else " " for letter in title)
    return " ".join(printable.split())[:MOST_TITLE_LETTERS]


def _bundle(
    request: PublishRequest, fresh: Path, desk: Path, binding: Binding, key: SealingKey | None, progress: Progress
) -> int:
    """Put the publication together in the new folder ``fresh``; returns how many files the app reads."""
    progress.step("Putting the publication together")
    hosting = hosting_text(request.language, binding, key is not None)
    if request.form is Form.FOLDER:
        return len(write_folder(fresh, desk / "data", binding, key, hosting, progress))
    fresh.mkdir()
    if request.form is Form.HTML:
        (fresh / HOSTING).write_text(hosting, encoding="utf-8")
        return write_one_file(fresh / Form.HTML.index, desk / "data", binding, key, progress)
    files = write_folder(desk / "folder", desk / "data", binding, key, hosting, progress.part(0, 0.5))
    write_zip(fresh / Form.ZIP.index, desk / "folder", datetime.fromisoformat(binding.published), progress.part(0.5, 1))
    return len(files)


def _report(
    request: PublishRequest, binding: Binding, contents: Contents, data: Path, fresh: Path, files: int
) -> PublishReport:
    return PublishReport(
        title=binding.title,
        target=request.target,
        index=request.target / request.form.index,
        published=binding.published,
        valid_until=binding.valid_until,
        sealed=bool(request.passphrase),
        layers=contents.layers,
        indicators=contents.publication.indicators,
        remarks=contents.remarks,
        files=files,
        size=_bytes_in(fresh),
        data_size=_bytes_in(data),
        first_view=first_view_bytes(data, contents.publication),
    )


def _bytes_in(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
