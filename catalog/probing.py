"""One harmless request to a platform: is the key good, does the server answer?"""

from __future__ import annotations

from dataclasses import dataclass

from ..common.progress import SILENT, Progress
from .areas import Area
from .entries import Dataset
from .errors import CatalogError
from .http.client import HttpClient
from .http.keys import server_of
from .slots import filled
from .sources.base import Page, RequestSource
from .sources.registry import source_for


@dataclass(frozen=True)
class Probed:
    """The server that answered, and how many features its one answer held."""

    server: str
    features: int


def probe(dataset: Dataset, area: Area, client: HttpClient, address: str = "", progress: Progress = SILENT) -> Probed:
    """Send the first request that a pull of ``dataset`` for ``area`` would, and read its answer; nothing is kept.

    It costs one call of the key's allowance. Raises :class:`CatalogError` with what the platform says of the key, and
    for files and databases, which are not asked in requests.
    """
    dataset, address = filled(dataset, address)
    source = source_for(dataset, address)
    if not isinstance(source, RequestSource):
        raise CatalogError(
            "{dataset} is read from a file or a database, so there is no key to try. Pull it instead.",
            dataset=dataset.id,
        )
    request = source.plan(dataset, area, address)[0]
    progress.step("Asking {server}", server=server_of(request.url))
    page: Page = client.ask(request, lambda answer: source.read(dataset, request, answer))
    return Probed(server_of(request.url), len(page.frame))
