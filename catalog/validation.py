"""Whether a catalogue file or a cities file can be used: each fault as one sentence that names its place."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from difflib import get_close_matches
from enum import Enum
from functools import lru_cache
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

from ..common.texts import marked
from .errors import CatalogError
from .quality.codes import Code

LANGUAGES = ("ko", "en")
NAME_LENGTH = 31
"""Longest field name: 32 bytes is the least that any database or file format here can hold, one of them for the zero
of C; shapefiles cut at ten anyway."""
SNAKE_CASE = re.compile(r"[a-z][a-z0-9_]*")
TOML_PLACE = re.compile(r"at line (\d+), column (\d+)")
UPDATED = re.compile(r"\d{4}(-\d{2}){0,2}")
GEOMETRIES = ("polygon", "line", "point", "none", "any")
SECRET_PARAMETERS = ("key", "apikey", "servicekey", "authkey", "token", "password", "passwd", "pwd", "user")
"""Query parameters, in lower case, that carry an account: they belong into an authentication configuration."""
BY_WORDS = {
    "vworld_data": ("cells", "pnu", "sigungu", "emd", "ri"),
    "vworld_ned": ("pnu", "cells", "sigungu"),
}
"""Source → what its ``request.by`` may be. The other sources settle it themselves."""
REQUEST_KEYS = {
    "vworld_data": ("data", "by", "attribute", "cell_km"),
    "vworld_wfs": ("typename", "cell_km"),
    "vworld_ned": ("operation", "by", "parameter", "typename", "query", "cell_km"),
    "wfs": ("typename", "srs", "key", "code", "filter", "version", "format", "page"),
    "ogc_features": ("collection", "srs", "filter", "page"),
    "ngsi_ld": (
        "type", "attrs", "q", "id", "idPattern", "datasetId", "georel", "geoproperty", "options", "context", "rows",
        "temporal", "last", "days", "from", "until", "page",
    ),
    "tago": ("table", "routes", "stops", "route_no"),
    "gbis": ("table", "keywords", "routes", "stops"),
    "gbis_base": ("table", "region"),
    "fire_index": ("whole_country",),
    "stcis": ("operation", "date", "dongs", "route_nos", "routes"),
    "postgis": ("table", "geometry", "srs", "key", "code", "filter"),
    "file": (),
}  # fmt: skip
"""Source → the keys of ``request`` that it reads, as its own documentation names them."""
FILE_KEYS = ("files", "layer")
"""Keys of ``request`` for what was carried in on a disk, which may stand beside those of any source."""

DATASET = marked("dataset")
CITY = marked("city")
DONG = marked("legal dong")
ADMINISTRATIVE_DONG = marked("administrative dong")

_DATASET_KEYS = (
    "id", "theme", "source", "title", "summary", "provider", "licence", "updated", "address", "geometry", "crs",
    "needs_key", "key_fields", "field", "request", "fresh_days", "doubt", "file", "unlike",
)  # fmt: skip
_TEXTS = ("title", "summary", "provider", "licence", "doubt")
_FIELD_KEYS = ("name", "from", "else_from", "type", "title", "code", "required")
_CITY_KEYS = (
    "id", "name", "sigungu_codes", "sigungu_names", "statistics_code", "bounds", "analysis_crs", "dong",
    "administrative_dong", "rules",
)  # fmt: skip
_DONG_KEYS = ("code", "name", "abolished")
_ADMINISTRATIVE_DONG_KEYS = ("code", "name", "statistics_code", "legal", "abolished")


def tables_in(file: Path, name: str) -> list[dict]:
    """The tables ``name`` of a TOML file. Raises :class:`CatalogError` with the line that breaks the rules of TOML."""
    try:
        return tomllib.loads(file.read_text(encoding="utf-8")).get(name, [])
    except UnicodeDecodeError as cause:
        raise CatalogError("{file} is not a valid TOML file in UTF-8. Save it as UTF-8.", file=file) from cause
    except tomllib.TOMLDecodeError as cause:
        if place := TOML_PLACE.search(str(cause)):
            raise CatalogError(
                "{file} is not a valid TOML file: look at line {line}, column {column}, and what stands before it.",
                file=file,
                line=place[1],
                column=place[2],
            ) from cause
        raise CatalogError(
            "{file} is not a valid TOML file: it ends within a text or a bracket that is not closed.", file=file
        ) from cause


def check_dataset(table: dict, file: Path, words: dict[str, type[Enum]]) -> None:
    """Raise :class:`CatalogError` for the first fault of a ``[[dataset]]`` table.

    ``words``: the enumerations that the keys ``theme``, ``source`` and a field's ``type`` are taken from. Missing keys
    are left to the reader, which says it in its own sentence.
    """
    place = _Place(file, DATASET, str(table.get("id", "?")))
    place.check_keys(table, _DATASET_KEYS)
    place.check_snake_case("id", table.get("id"))
    place.check_word("theme", table.get("theme"), _values(words["theme"]))
    place.check_word("source", table.get("source"), _values(words["source"]))
    place.check_word("geometry", table.get("geometry", GEOMETRIES[0]), GEOMETRIES)
    for name in _TEXTS:
        if name in table:
            place.check_languages(name, table[name])
    if "crs" in table:
        place.check_crs("crs", table["crs"])
    if "updated" in table and not UPDATED.fullmatch(str(table["updated"])):
        raise place.fault("updated", table["updated"], "2026-04")
    if "fresh_days" in table and not (isinstance(table["fresh_days"], int) and table["fresh_days"] > 0):
        raise place.fault("fresh_days", table["fresh_days"], "180")
    place.check_address(str(table.get("address", "")), is_database=table.get("source") == "postgis")
    request = table.get("request", {})
    if table.get("source") in REQUEST_KEYS:
        place.check_keys(request, (*REQUEST_KEYS[table["source"]], *FILE_KEYS))
    by = request.get("by")
    if by is not None and table.get("source") in BY_WORDS:
        place.check_word("request.by", by, BY_WORDS[table["source"]])
    _check_fields(table, place, _values(words["type"]))


def check_unique(identifiers: Iterable[str], file: Path, kind: str) -> None:
    """Raise :class:`CatalogError` when a file names an id twice; ``kind`` is what the ids are of."""
    seen: set[str] = set()
    for identifier in identifiers:
        if identifier in seen:
            raise CatalogError(
                "{file}: {kind} {id} stands twice. Remove one, or give it another id.",
                file=file,
                id=identifier,
                kind=kind,
            )
        seen.add(identifier)


def check_city(table: dict, file: Path) -> None:
    """Raise :class:`CatalogError` for the first fault of a ``[[city]]`` table."""
    place = _Place(file, CITY, str(table.get("id", "?")))
    place.check_keys(table, _CITY_KEYS)
    place.check_languages("name", table.get("name", {}))
    place.check_crs("analysis_crs", table.get("analysis_crs", ""))
    place.check_bounds(table.get("bounds"))
    sigungu = tuple(table.get("sigungu_codes", ()))
    dongs = table.get("dong", [])
    for dong in dongs:
        place.check_keys(dong, _DONG_KEYS)
        place.check_code("dong.code", dong.get("code"), 10, sigungu)
    check_unique((dong["code"] for dong in dongs), file, DONG)
    known = {dong["code"] for dong in dongs}
    for dong in table.get("administrative_dong", []):
        place.check_keys(dong, _ADMINISTRATIVE_DONG_KEYS)
        place.check_code("administrative_dong.code", dong.get("code"), 10, sigungu)
        if dong.get("statistics_code"):
            place.check_code("statistics_code", dong["statistics_code"], 8, ())
        for code in dong.get("legal", ()):
            place.check_word("administrative_dong.legal", code, sorted(known))
    check_unique((dong["code"] for dong in table.get("administrative_dong", [])), file, ADMINISTRATIVE_DONG)


def _check_fields(table: dict, place: _Place, types: tuple[str, ...]) -> None:
    fields = table.get("field", [])
    for line in fields:
        place.check_keys(line, _FIELD_KEYS)
        name = line.get("name")
        place.check_snake_case("field.name", name)
        if len(str(name)) > NAME_LENGTH:
            raise CatalogError(
                "{file}: {kind} {id}: the field name {name} is longer than {most} letters. Shorten it.",
                **place.values,
                name=name,
                most=NAME_LENGTH,
            )
        place.check_word("field.type", line.get("type", types[0]), types)
        place.check_languages(f"field {name}: title", line.get("title", {}))
        if line.get("code"):
            place.check_word("field.code", line["code"], tuple(code.key for code in Code))
    names = [line["name"] for line in fields]
    for name in names:
        if names.count(name) > 1:
            raise CatalogError(
                "{file}: {kind} {id}: the field {name} stands twice. Remove one.", **place.values, name=name
            )
    for name in table.get("key_fields", ()):
        if fields:
            place.check_word("key_fields", name, tuple(names))


def _values(words: type[Enum]) -> tuple[str, ...]:
    return tuple(word.value for word in words)


@lru_cache(maxsize=64)
def _is_crs(text: str) -> bool:
    from pyproj import CRS  # late: expressions know the cities before the packages are there
    from pyproj.exceptions import CRSError

    try:
        CRS.from_user_input(text)
    except CRSError:
        return False
    return True


class _Place:
    """A table of a file: what every sentence about it names."""

    def __init__(self, file: Path, kind: str, identifier: str) -> None:
        self.values = {"file": file, "kind": kind, "id": identifier}

    def fault(self, key: str, value: object, example: str) -> CatalogError:
        return CatalogError(
            "{file}: {kind} {id}: {key} cannot be {value}. Write it like {example}.",
            **self.values,
            key=key,
            value=value,
            example=example,
        )

    def check_keys(self, table: dict, known: tuple[str, ...]) -> None:
        for key in table:
            if key not in known:
                near = get_close_matches(key, known, 1, 0.0)
                raise CatalogError(
                    "{file}: {kind} {id}: nobody reads the key {key}. Did you mean {near}?",
                    **self.values,
                    key=key,
                    near=near[0],
                )

    def check_word(self, key: str, value: object, known: Iterable[str]) -> None:
        known = tuple(known)
        if value is not None and value not in known:
            raise CatalogError(
                "{file}: {kind} {id}: {key} is {value}, but must be one of: {known}.",
                **self.values,
                key=key,
                value=value,
                known=", ".join(known),
            )

    def check_snake_case(self, key: str, value: object) -> None:
        if value is not None and not SNAKE_CASE.fullmatch(str(value)):
            raise CatalogError(
                "{file}: {kind} {id}: {key} {value} may hold only small letters a to z, digits and _, and begins with "
                "a letter.",
                **self.values,
                key=key,
                value=value,
            )

    def check_languages(self, key: str, texts: object) -> None:
        for language in LANGUAGES:
            if not isinstance(texts, dict) or not str(texts.get(language, "")).strip():
                raise CatalogError(
                    "{file}: {kind} {id}: {key} has no text for the language {language}. Write both: {example}",
                    **self.values,
                    key=key,
                    language=language,
                    example='{ ko = "필지", en = "Parcels" }',
                )

    def check_crs(self, key: str, value: object) -> None:
        if not _is_crs(str(value)):
            raise self.fault(key, value, "EPSG:5186")

    def check_bounds(self, bounds: object) -> None:
        """West, south, east, north in degrees, in this order."""
        usable = (
            isinstance(bounds, list) and len(bounds) == 4 and all(isinstance(side, (int, float)) for side in bounds)
        )
        if bounds is not None and not (usable and bounds[0] < bounds[2] <= 180 and bounds[1] < bounds[3] <= 90):
            raise self.fault("bounds", bounds, "[126.6, 37.3, 126.9, 37.5]")

    def check_code(self, key: str, value: object, digits: int, beginnings: tuple[str, ...]) -> None:
        text = str(value)
        if not (text.isdigit() and text.isascii() and len(text) == digits):
            raise CatalogError(
                "{file}: {kind} {id}: {key} {value} must have {digits} digits.",
                **self.values,
                key=key,
                value=value,
                digits=digits,
            )
        if beginnings and not text.startswith(beginnings):
            raise CatalogError(
                "{file}: {kind} {id}: {key} {value} does not begin with a sigungu code of the city ({known}).",
                **self.values,
                key=key,
                value=value,
                known=", ".join(beginnings),
            )

    def check_address(self, address: str, is_database: bool) -> None:
        """Only http and https, and without an account in it; a database's address may name a user."""
        if not address:
            return
        try:
            parts = urlsplit(address)
            named = {name.lower() for name, _ in parse_qsl(parts.query, keep_blank_values=True)}
            has_account = bool(parts.password or named & set(SECRET_PARAMETERS))
            has_user = bool(parts.username)
        except ValueError as cause:
            raise self.fault("address", "…", "https://server/wfs") from cause
        # The address itself is not shown in either sentence: it may hold a password.
        if has_account or (has_user and not is_database) or (is_database and "password=" in address.lower()):
            raise CatalogError(
                "{file}: {kind} {id}: the address holds an account or a key. Take it out and keep it in an "
                "authentication configuration of QGIS.",
                **self.values,
            )
        if not is_database and (parts.scheme not in ("http", "https") or not parts.netloc):
            raise self.fault("address", f"{parts.scheme}:…", "https://server/wfs")
