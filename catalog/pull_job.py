"""What every step of a pull needs, and what makes two pulls the same."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ..common.progress import Progress
from .areas import Area
from .entries import Dataset
from .errors import CatalogError
from .http.request import Request
from .journal import Journal
from .remarks import Remark
from .shaping import Shaper
from .store import Store

ASKING_ENDS = 0.9
"""How far a pull is when only the writing is left, 0 to 1."""


@dataclass(frozen=True)
class Job:
    """What is pulled, for which area, into which store, and who is told how far it is."""

    dataset: Dataset
    area: Area
    store: Store
    shaper: Shaper
    address: str
    progress: Progress
    translate: Callable[[str], str]

    @property
    def target(self) -> Path:
        return self.store.file(self.dataset.id, self.area.key)

    def journal(self, identity: str, resumable: bool = True) -> Journal:
        file = self.store.journal_file(self.dataset.id, self.area.key)
        return Journal.open_for(file, self.dataset.id, self.area.key, identity, resumable)

    def sentences(self, remarks: tuple[Remark, ...]) -> tuple[str, ...]:
        return tuple(one.sentence(self.translate) for one in remarks)


def refuse_pictures(dataset: Dataset) -> None:
    """Raise :class:`CatalogError` for a base map."""
    if dataset.source.is_picture:
        raise CatalogError(
            "“{dataset}” is a map picture, not data: add it to the map from the catalogue panel.",
            dataset=dataset.title("ko"),
        )


def identity_of(dataset: Dataset, requests: tuple[Request, ...]) -> str:
    """SHA-256 of what is asked and how it is kept: only a pull of the same may be resumed."""
    fields = [(field.name, field.sources, field.kind.value) for field in dataset.fields]
    form = [dataset.crs, dataset.geometry, dataset.key_fields, fields]
    asked = sorted(request.fingerprint for request in requests)
    return hashlib.sha256(json.dumps([asked, form], ensure_ascii=False).encode()).hexdigest()
