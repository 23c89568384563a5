"""Wheels of engines from a package index (PyPI, or the office's own mirror of it), through the HTTP room.

All indexes have the same pages (packaging.python.org, "Simple repository API").
"""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from ..common.engine_wheels import Wheel
from ..common.progress import SILENT, Progress
from .errors import CatalogError
from .http.client import HttpClient
from .http.platform import Platform
from .http.request import Answer, Request

INDEX = Platform(id="package_index", title="Package index", in_flight=1)
PIECE_BYTES = 8 << 20
"""So much is asked for at once, so that progress shows and a cancel waits for one piece at most."""
HTML_PAGE = (("Accept", "application/vnd.pypi.simple.v1+html, text/html;q=0.5"),)


def fetch_wheel(client: HttpClient, index: str, wheel: Wheel, target: Path, progress: Progress = SILENT) -> None:
    """Write the file of ``wheel`` to ``target``. Its hash is not judged here: unpacking it does that.

    Raises :class:`CatalogError` where the index does not have that very file.
    """
    page_address = f"{index.rstrip('/')}/{wheel.project.replace('_', '-')}/"
    progress.step("Looking for {file} at {index}", file=wheel.file_name, index=index)
    page = client.send(Request(INDEX, page_address, headers=HTML_PAGE, needs_key=False))
    address = _link_to(wheel.file_name, page, page_address)
    progress.step("Fetching {file}", file=wheel.file_name)
    with target.open("wb") as stream:
        done, total = 0, 1
        while done < total:
            piece = client.send(_piece_of(address, done))
            total = _total_bytes(piece)
            stream.write(piece.body)
            done += len(piece.body)
            progress.at(done / total)
            if not piece.body:
                raise CatalogError("{file} came only in part. Try again.", file=wheel.file_name)


def _piece_of(address: str, start: int) -> Request:
    span = f"bytes={start}-{start + PIECE_BYTES - 1}"
    return Request(INDEX, address, headers=(("Range", span), ("Accept-Encoding", "identity")), needs_key=False)


def _total_bytes(piece: Answer) -> int:
    """Of the whole file; an index that knows no ranges has sent it at once."""
    told = piece.headers.get("content-range", "").rpartition("/")[2]
    return int(told) if piece.status == 206 and told.isdigit() else len(piece.body)


def _link_to(file_name: str, page: Answer, page_address: str) -> str:
    links = _Links()
    links.feed(page.body.decode("utf-8", "replace"))
    for link in links.found:
        address = urljoin(page_address, link).partition("#")[0]
        if unquote(urlsplit(address).path).rpartition("/")[2] == file_name:
            return address
    raise CatalogError(
        "The package index {index} does not have {file}. Check its address, or bring the file on a disk.",
        index=page_address,
        file=file_name,
    )


class _Links(HTMLParser):
    """The addresses that a page leads to."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value for name, value in attrs if tag == "a" and name == "href" and value]
