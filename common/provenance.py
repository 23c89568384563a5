"""Where a result came from, in a form that travels with it."""

from __future__ import annotations

import json
import os
import re
import sqlite3
from contextlib import closing
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from xml.sax.saxutils import escape  # nosec B406 - writes text, parses nothing

from .fingerprints import Fingerprint
from .sqlite_files import open_database

VERSION = "0.1.0"

PROVENANCE_ITEM = "SIJEONG_PROVENANCE"
"""Name under which a GeoPackage's layer keeps its provenance."""
_ITEM = re.compile(f'<MDI key="{PROVENANCE_ITEM}">(.*?)</MDI>', re.DOTALL)
NUMBERED_ITEMS = """
    SELECT id, metadata FROM gpkg_metadata JOIN gpkg_metadata_reference ON md_file_id = id
    WHERE reference_scope = 'table'
    AND table_name = coalesce(?, (SELECT table_name FROM gpkg_contents ORDER BY rowid LIMIT 1)) COLLATE NOCASE
"""
"""The items that GDAL keeps of a layer, as XML."""
RENEW_ITEM = "UPDATE gpkg_metadata SET metadata = ? WHERE id = ?"
_DETAILS = re.compile(r"\s*\(.*$", re.DOTALL)
"""What stands behind the name of a source: how it was read."""
BUSY_S = 0.05
"""How long to wait for a package into which another program is writing."""


@dataclass(frozen=True)
class Source:
    """One input: its name, where it lies (never with a key in it), what is known of its date and licence, and the
    ``role`` in which it was given, in the user's words (Stops, Buildings)."""

    name: str
    location: str = ""
    date: str = ""
    licence: str = ""
    role: str = ""

    @property
    def says_what_it_is(self) -> bool:
        """Whether a reader learns that from its name: no code (``41999``) and no bare file name (``MOCT_LINK``)."""
        plain = _DETAILS.sub("", self.name).strip()
        return not plain.isascii() or " " in plain

    @property
    def told(self) -> str:
        """The name as a reader is told it: after the role where it does not say what it is (``Stops: stops``)."""
        return self.name if self.says_what_it_is or not self.role else f"{self.role}: {self.name}"


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
    """What ``layer`` (or the first one) of the GeoPackage ``file`` says of where it came from.

    None where it says nothing, in other formats, and where the file cannot be read. The file is asked as the database
    that it is: quick enough for the main thread, and no second GDAL opens what QGIS has open.
    """
    if not str(file).lower().endswith(".gpkg"):
        return None
    try:
        with closing(open_database(Path(file), timeout=BUSY_S)) as package:
            told = package.execute(NUMBERED_ITEMS, (layer,)).fetchall()
    except sqlite3.Error:
        return None
    found = next(filter(None, (_ITEM.search(str(text)) for _, text in told)), None)
    return told_provenance(unescape(found.group(1))) if found else None


def renew_provenance(file: str | os.PathLike, layer: str, provenance: Provenance) -> None:
    """Replace what ``layer`` of the GeoPackage ``file`` says of where it came from; QGIS may have it open meanwhile.

    Raises :class:`sqlite3.Error` where the file cannot be written.
    """
    item = f'<MDI key="{PROVENANCE_ITEM}">{escape(provenance.to_json())}</MDI>'
    with closing(open_database(Path(file), "rw")) as package, package:
        for number, told in package.execute(NUMBERED_ITEMS, (layer,)).fetchall():
            package.execute(RENEW_ITEM, (_ITEM.sub(lambda _: item, str(told)), number))
