"""What stands on the office's screen for the phone: the QR code, the address, the certificate's fingerprint."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ...common.josa import phrased
from ...common.pages import paragraph, section, write_page
from ...mobile.serving.preview_server import PreviewServer
from ...mobile.serving.qr import qr_svg, write_qr
from ..translation import tr, user_language
from .preview import remarks_on

PAGE_SUFFIXES = (".html", ".htm")
CODE_STYLE = 'style="max-width: 18em"'


@contextmanager
def invitation(server: PreviewServer, file: Path | None) -> Iterator[None]:
    """The way in, in ``file`` (a page, or the code alone as SVG or PNG), while the block runs.

    Nothing else that is written holds the access word, so it goes when the preview does. Only its owner may read it.
    """
    if file is None:
        yield
        return
    try:
        _write(server, file)
        yield
    finally:
        with suppress(OSError):
            file.unlink()


def _write(server: PreviewServer, file: Path) -> None:
    if file.suffix.lower() in PAGE_SUFFIXES:
        write_page(file, tr("Preview on a phone"), user_language(), _parts(server), server.origin)
    else:
        write_qr(server.url, file)
    os.chmod(file, 0o600)


def _parts(server: PreviewServer) -> list[str]:
    remarks = (phrased(tr(remark), address=server.address) for remark in remarks_on(server))
    return [
        paragraph(tr("Point the phone's camera at the code. Whoever has it can read the publication until it stops.")),
        f"<figure {CODE_STYLE}>{qr_svg(server.url)}</figure>",
        section(tr("Address"), paragraph(server.url)),
        section(tr("Fingerprint of the certificate (SHA-256)"), paragraph(server.fingerprint)),
        section(tr("On the phone"), *map(paragraph, remarks)),
    ]
