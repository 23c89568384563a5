"""Where a result came from, in a form that travels with it."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime

from .fingerprints import Fingerprint

VERSION = "0.1.0"

PROVENANCE_ITEM = "SIJEONG_PROVENANCE"
"""Name under which a GeoPackage's layer keeps its provenance."""


@dataclass(frozen=True)
class Source:
    """One input: its name, where it lies (never with a key in it), and what is known of its date and licence."""

    name: str
    location: str = ""
    date: str = ""
    licence: str = ""


@dataclass(frozen=True)
class Provenance:
    """What was made, by which algorithm and version, with which parameters, from which sources.

    ``parameters`` are told to people; ``given`` are all that the algorithm was given, from which the ``output`` can be
    made again, and ``inputs`` say how what it read looked then.
    """

    title: str
    algorithm: str
    parameters: dict[str, object] = field(default_factory=dict)
    sources: tuple[Source, ...] = ()
    remarks: tuple[str, ...] = ()
    version: str = VERSION
    created: str = field(default_factory=lambda: datetime.now(UTC).isoformat(timespec="seconds"))
    given: dict[str, object] = field(default_factory=dict)
    output: str = ""
    inputs: tuple[Fingerprint, ...] = ()

    @property
    def data_date(self) -> str:
        """The newest date of the sources; "" where none tells one."""
        return max((source.date for source in self.sources), default="")

    @property
    def licences(self) -> str:
        """The licences of the sources, each once."""
        return ", ".join(dict.fromkeys(source.licence for source in self.sources if source.licence))

    def to_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False, default=str)

    @classmethod
    def from_json(cls, text: str) -> Provenance:
        values = json.loads(text)
        values["sources"] = tuple(Source(**source) for source in values["sources"])
        values["remarks"] = tuple(values["remarks"])
        values["inputs"] = tuple(Fingerprint(**mark) for mark in values.get("inputs", ()))
        return cls(**values)


def told_provenance(text: str) -> Provenance | None:
    """What ``text`` tells, as layers of a project carry it; None where nothing, or what another version has written."""
    try:
        return Provenance.from_json(text) if text else None
    except (ValueError, KeyError, TypeError):
        return None


def provenance_in(file: str | os.PathLike, layer: str | None = None) -> Provenance | None:
    """What ``layer`` (or the only one) of the GeoPackage ``file`` says of where it came from; None in other formats."""
    if not str(file).lower().endswith(".gpkg"):
        return None
    import pyogrio  # late: the dock has to open in a QGIS that lacks the package, to say so

    found = pyogrio.read_info(file, layer=layer)["layer_metadata"] or {}
    return told_provenance(found.get(PROVENANCE_ITEM, ""))
