"""What a WFS says of itself: its version, its layers with their systems and extents, its formats and limits."""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree.ElementTree import Element  # nosec B405 - the type only: http.reading.xml_of reads safely

from ..cells import Cell
from ..errors import BadAnswer
from ..http.reading import xml_of
from ..http.request import Answer
from .ogc_answers import local_name, whole_number
from .ogc_axes import epsg_of

VERSIONS = ("2.0.0", "1.1.0")
"""Spoken here; every 2.0.x is asked for as 2.0.0."""
_INTEGERS = {
    "byte",
    "short",
    "int",
    "integer",
    "long",
    "nonNegativeInteger",
    "positiveInteger",
    "unsignedInt",
    "unsignedLong",
}
_REALS = {"decimal", "double", "float"}


@dataclass(frozen=True)
class FeatureType:
    """A layer: its name as the server writes it, the systems it comes in (the default first), and where it lies."""

    name: str
    title: str = ""
    systems: tuple[str, ...] = ()
    extent: Cell | None = None


@dataclass(frozen=True)
class Capabilities:
    """``page_limit``: the most features in one answer (CountDefault); None where the server does not say."""

    version: str
    types: tuple[FeatureType, ...]
    formats: tuple[str, ...] = ()
    page_limit: int | None = None

    def type_named(self, name: str) -> FeatureType | None:
        """The layer ``name``; the prefix may be left out and letters may be large or small, if that is unique."""
        for same in (
            lambda own: own == name,
            lambda own: own.lower() == name.lower(),
            lambda own: _bare(own) == _bare(name),
        ):
            found = [layer for layer in self.types if same(layer.name)]
            if len(found) == 1:
                return found[0]
        return None

    def geojson_format(self) -> str:
        """What to write as ``outputFormat`` for GeoJSON; empty where the server has none."""
        wanted = [
            text
            for text in self.formats
            if "json" in text.lower() and "jsonp" not in text.lower() and "javascript" not in text.lower()
        ]
        return min(wanted, key=lambda text: ("geo" not in text.lower(), text != "application/json", text), default="")

    def gml_format(self) -> str:
        """What to write as ``outputFormat`` for the newest GML, never packed; empty: leave it to the server."""
        for mark in ("3.2", "gml32", "3.1.1", "gml3"):
            for text in self.formats:
                if mark in text.lower() and "zip" not in text.lower():
                    return text
        return ""


def _bare(name: str) -> str:
    return name.rpartition(":")[2].lower()


def capabilities_of(answer: Answer) -> Capabilities:
    """Raises :class:`BadAnswer` when this is no WFS, or one that speaks 1.0.0 only."""
    root = xml_of(answer)
    if local_name(root) != "WFS_Capabilities":
        raise BadAnswer(
            "{server} did not answer with the capabilities of a WFS. Check the address: it must be that of the WFS, "
            "not of a WMS or a web page.",
            server=answer.url.partition("?")[0],
        )
    version = root.get("version", "")
    version = "2.0.0" if version.startswith("2.") else version
    if version not in VERSIONS:
        raise BadAnswer(
            "{server} speaks WFS {version} only; Sijeong needs 1.1.0 or 2.0.0. Ask the server's operator to switch "
            "the newer version on.",
            server=answer.url.partition("?")[0],
            version=version or "1.0.0",
        )
    types = tuple(_feature_type(part) for part in _all(root, "FeatureType") if _text_of(part, "Name"))
    return Capabilities(version, types, _formats(root), _page_limit(root))


@dataclass(frozen=True)
class Fields:
    """The geometry's name, all names of other fields, and ``integer`` or ``real`` for those that hold numbers."""

    geometry: str
    names: tuple[str, ...]
    kinds: dict[str, str]


def fields_of(answer: Answer) -> Fields:
    """The fields of a layer, from a DescribeFeatureType answer."""
    geometry, names, kinds = "", [], {}
    for sequence in _all(xml_of(answer), "sequence"):
        for field in sequence:
            name, kind = field.get("name", ""), _kind(field)
            bare = kind.rpartition(":")[2]
            if kind.startswith("gml") and "Time" not in kind:
                geometry = geometry or name
                continue
            names.append(name)
            if bare in _INTEGERS or bare in _REALS:
                kinds[name] = "integer" if bare in _INTEGERS else "real"
    return Fields(geometry, tuple(names), kinds)


def _kind(field: Element) -> str:
    restriction = next(_all(field, "restriction"), None)
    return field.get("type") or (restriction.get("base", "") if restriction is not None else "")


def _feature_type(part: Element) -> FeatureType:
    names = ("DefaultCRS", "DefaultSRS", "OtherCRS", "OtherSRS")
    systems = [child.text.strip() for name in names for child in _all(part, name) if child.text and epsg_of(child.text)]
    return FeatureType(_text_of(part, "Name"), _text_of(part, "Title"), tuple(dict.fromkeys(systems)), _extent(part))


def _extent(part: Element) -> Cell | None:
    box = next(_all(part, "WGS84BoundingBox"), None)
    if box is None:
        return None
    try:
        west, south = map(float, _text_of(box, "LowerCorner").split())
        east, north = map(float, _text_of(box, "UpperCorner").split())
    except ValueError:
        return None
    # Some servers write latitude first, some an empty box for a layer that they have not measured.
    if south > 90:
        west, south, east, north = south, west, north, east
    return Cell(west, south, east, north) if west < east and south < north else None


def _formats(root: Element) -> tuple[str, ...]:
    for operation in _all(root, "Operation"):
        if operation.get("name") == "GetFeature":
            for parameter in _all(operation, "Parameter"):
                if parameter.get("name", "").lower() == "outputformat":
                    return tuple(value.text.strip() for value in _all(parameter, "Value") if value.text)
    return ()


def _page_limit(root: Element) -> int | None:
    for constraint in _all(root, "Constraint"):
        if constraint.get("name") in ("CountDefault", "DefaultMaxFeatures"):
            values = [_text_of(constraint, "DefaultValue"), _text_of(constraint, "Value")]
            return next((number for value in values if (number := whole_number(value))), None)
    return None


def _all(part: Element, name: str):
    return (child for child in part.iter() if local_name(child) == name)


def _text_of(part: Element, name: str) -> str:
    found = next(_all(part, name), None)
    return (found.text or "").strip() if found is not None else ""
