"""What the engine and the platforms agree on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

import geopandas as gpd
import pandas as pd

from ...common.progress import Progress
from ..areas import Area
from ..entries import Dataset
from ..http.credential import Credential
from ..http.platform import Platform
from ..http.request import Answer, Request
from ..remarks import Remark

FEATURE_ID = "_feature_id"
"""Column in which a source puts the server's own feature id, where the entry names no key fields."""


@dataclass(frozen=True)
class Page:
    """What one answer holds.

    ``frame``: the features, fields named as the platform names them, a GeoDataFrame with its CRS, x = east (or a
    DataFrame where there is no geometry); may be empty. ``promised``: how many features the server says match
    the whole query (the request's ``group``), None where it does not say. ``following``: requests that must be done
    as well (the next page, or smaller pieces). ``replaced``: True where ``following`` asks for all of it again
    in smaller pieces; the engine then ignores ``frame`` and the group's count. ``remarks``: what the user should know
    of how the features came (axes that had to be exchanged); the engine tells each once.
    """

    frame: gpd.GeoDataFrame | pd.DataFrame
    promised: int | None = None
    following: tuple[Request, ...] = ()
    replaced: bool = False
    remarks: tuple[Remark, ...] = ()


@runtime_checkable
class RequestSource(Protocol):
    """A platform that is asked in requests: the engine sends, counts, repeats, resumes and de-duplicates them."""

    platform: Platform

    def plan(self, dataset: Dataset, area: Area, address: str = "") -> tuple[Request, ...]:
        """The first requests for ``area``; ``address`` overrides the entry's URL. Sends nothing."""
        ...

    def read(self, dataset: Dataset, request: Request, answer: Answer) -> Page:
        """The features of an answer, and what else must be asked."""
        ...


class StreamSource(Protocol):
    """A source that is read from end to end: files, a database."""

    def pages(
        self, dataset: Dataset, area: Area, address: str, credential: Credential, progress: Progress
    ) -> Iterator[Page]:
        """The features in pieces that fit into memory, clipped to the box of ``area``."""
        ...
