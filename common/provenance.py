"""Where a result came from, in a form that travels with it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime

VERSION = "0.1.0"


@dataclass(frozen=True)
class Source:
    """One input: its name, where it lies (never with a key in it), and what is known of its date and licence."""

    name: str
    location: str = ""
    date: str = ""
    licence: str = ""


@dataclass(frozen=True)
class Provenance:
    """What was made, by which algorithm and version, with which parameters, from which sources."""

    title: str
    algorithm: str
    parameters: dict[str, object] = field(default_factory=dict)
    sources: tuple[Source, ...] = ()
    remarks: tuple[str, ...] = ()
    version: str = VERSION
    created: str = field(default_factory=lambda: datetime.now(UTC).isoformat(timespec="seconds"))

    def to_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False, default=str)

    @classmethod
    def from_json(cls, text: str) -> Provenance:
        values = json.loads(text)
        values["sources"] = tuple(Source(**source) for source in values["sources"])
        values["remarks"] = tuple(values["remarks"])
        return cls(**values)
