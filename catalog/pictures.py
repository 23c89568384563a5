"""Map pictures: what a WMS or WMTS shows, and how QGIS is told to show it. Pictures are looked at, never pulled.

The ``request`` table of a catalogue entry with ``source = "wms"``:

``layers``
    The layer's name, or several with commas (drawn the first lowest): ``lx:ortho``. Empty where each city's differ.
``style``, ``format``, ``srs``
    Default: the server's own style, PNG (JPEG where there is no PNG), and the first system of :data:`PREFERRED`.
``axes``
    ``ignore`` or ``invert`` for servers that draw the map somewhere else because they read the box of WMS 1.3.0 with
    the axes exchanged.

With ``source = "wmts"``: ``layer``, ``style``, ``format``, and ``matrix_set`` instead of ``srs``.

``address`` is the URL of the service, or that of its capabilities. The login is named in the layer by the id of the
authentication configuration (``authcfg``) alone: QGIS puts it into each request, and no project file holds it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit
from xml.etree.ElementTree import Element  # nosec B405 - the type only: http.reading.xml_of reads safely

from ..common.texts import marked
from .entries import Dataset, SourceKind
from .errors import BadAnswer, CatalogError
from .http.platform import KeyPlace, Platform
from .http.reading import xml_of
from .http.request import Answer, Request
from .sources.ogc_axes import epsg_of
from .sources.ogc_errors import complaint_of, error_of

PICTURES = Platform(
    "pictures", marked("Map picture server"), KeyPlace.LOGIN, key_is_optional=True, read_statuses=(400,)
)

PREFERRED = ("EPSG:5186", "EPSG:5179", "EPSG:3857", "EPSG:5181", "EPSG:4326")
"""Systems for pictures, the best first: a picture that need not be turned stays sharp, and 5186 is the cadastre's."""
FORMATS = ("image/png", "image/png8", "image/png; mode=8bit", "image/jpeg", "image/webp")
"""Formats that QGIS draws, the best first: PNG lets the map below show through."""
_OURS = {
    SourceKind.WMS: {
        "service",
        "version",
        "request",
        "layers",
        "styles",
        "format",
        "crs",
        "srs",
        "bbox",
        "width",
        "height",
    },
    SourceKind.WMTS: {"service", "version", "request", "layer", "style", "format", "tilematrixset"},
}
_ROOTS = {SourceKind.WMS: ("WMS_Capabilities", "WMT_MS_Capabilities"), SourceKind.WMTS: ("Capabilities",)}


@dataclass(frozen=True)
class Picture:
    """One layer of a server.

    ``systems``: of a WMS, CRS → CRS; of a WMTS, tile matrix set → its CRS. ``asked_at``: where the server says that it
    is to be asked for the picture.
    """

    name: str
    title: str
    systems: dict[str, str]
    styles: tuple[str, ...]
    formats: tuple[str, ...]
    asked_at: str = ""


def capabilities_request(kind: SourceKind, address: str) -> Request:
    """What tells the layers of the server at ``address``."""
    return Request(PICTURES, _capabilities_url(kind, address), note=kind.value)


def pictures_of(kind: SourceKind, answer: Answer) -> tuple[Picture, ...]:
    """The layers that can be shown. Raises :class:`CatalogError` for an answer that is no capabilities of ``kind``."""
    server = answer.url.partition("?")[0]
    complaint = complaint_of(answer)
    if complaint is not None:
        raise error_of(complaint, server, kind.value.upper())
    root = xml_of(answer)
    if _name(root) not in _ROOTS[kind]:
        raise BadAnswer(
            "{server} did not answer with the capabilities of a {kind}. Check the address: it must be that of the "
            "{kind}, not of another service.",
            server=server,
            kind=kind.value.upper(),
        )
    return tuple(_wms_pictures(root) if kind is SourceKind.WMS else _wmts_pictures(root))


def chosen_pictures(dataset: Dataset, pictures: tuple[Picture, ...], names: Iterable[str] = ()) -> tuple[Picture, ...]:
    """The layers that ``names`` or the entry ask for; the only one of a server that has but one.

    Raises :class:`CatalogError` listing the server's layers when there is a choice to make, or none of that name.
    """
    told = str(dataset.request.get("layers") or dataset.request.get("layer") or "")
    wanted = tuple(names) or tuple(filter(None, (part.strip() for part in told.split(","))))
    if not wanted and len(pictures) == 1:
        return pictures
    by_name = {picture.name: picture for picture in pictures}
    missing = [name for name in wanted if name not in by_name]
    if missing or not wanted:
        raise CatalogError(
            "Which layer is to be shown? The server has no {layer}. It has: {known}. Write one of them behind # at the "
            "end of the address, or set it in the dataset's entry.",
            layer=", ".join(missing) or "–",
            known=", ".join(f"{picture.name} ({picture.title})" for picture in pictures) or "–",
        )
    return tuple(by_name[name] for name in wanted)


def source_of(
    dataset: Dataset, address: str, pictures: tuple[Picture, ...], project_crs: str = ""
) -> tuple[tuple[str, str], ...]:
    """What QGIS's WMS provider needs to show ``pictures`` as one layer: names and values, not yet encoded.

    ``project_crs`` comes before :data:`PREFERRED`. The login is not part of it.
    """
    first, asked, kind = pictures[0], dataset.request, dataset.source
    style = str(asked.get("style", ""))
    form = str(asked.get("format", "")) or next((form for form in FORMATS if form in first.formats), first.formats[0])
    system = _system(kind, first, str(asked.get("srs" if kind is SourceKind.WMS else "matrix_set", "")), project_crs)
    source = [("contextualWMSLegend", "0"), ("crs", first.systems[system]), ("format", form)]
    source += [("layers", picture.name) for picture in pictures]
    source += [("styles", style or (picture.styles[0] if kind is SourceKind.WMTS else "")) for picture in pictures]
    if urlsplit(first.asked_at).netloc not in ("", urlsplit(address).netloc):
        # Behind a gateway a server writes the name it has inside; and a login stays with the host that was named.
        source += [("IgnoreGetMapUrl", "1"), ("IgnoreGetFeatureInfoUrl", "1")]
    if kind is SourceKind.WMTS:
        return (*source, ("tileMatrixSet", system), ("url", _capabilities_url(kind, address)))
    axes = {"ignore": "IgnoreAxisOrientation", "invert": "InvertAxisOrientation"}.get(str(asked.get("axes", "")))
    return (*source, *([(axes, "1")] if axes else []), ("dpiMode", "7"), ("url", _service_url(kind, address)))


def _system(kind: SourceKind, picture: Picture, asked: str, project_crs: str) -> str:
    by_code = {epsg_of(crs): name for name, crs in reversed(picture.systems.items())}
    for wanted in (asked, project_crs, *PREFERRED):
        if wanted in picture.systems:
            return wanted
        if epsg_of(wanted) and epsg_of(wanted) in by_code:
            return by_code[epsg_of(wanted)]
    if not picture.systems:
        raise CatalogError(
            "The layer {layer} names no reference system, so QGIS cannot show it. Ask the server's operator.",
            layer=picture.name,
        )
    return next(iter(picture.systems))


def _service_url(kind: SourceKind, address: str) -> str:
    parts = urlsplit(address.strip())
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise CatalogError("{address} is no web address. Write it as https://server/path.", address=address or "–")
    if parts.username or parts.password:
        raise CatalogError(
            "The address of {server} holds a user name or password. Take it out, and choose an authentication "
            "configuration instead.",
            server=parts.hostname,
        )
    own = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if pair[0].lower() not in _OURS[kind]]
    return urlunsplit((parts.scheme, parts.netloc, parts.path, urlencode(own), ""))


def _capabilities_url(kind: SourceKind, address: str) -> str:
    url = _service_url(kind, address)
    if kind is SourceKind.WMTS and urlsplit(url).path.lower().endswith(".xml"):
        return url
    asked = {"SERVICE": kind.value.upper(), "REQUEST": "GetCapabilities"}
    asked["VERSION"] = "1.3.0" if kind is SourceKind.WMS else "1.0.0"
    return f"{url}{'&' if urlsplit(url).query else '?'}{urlencode(asked)}"


# ── WMS ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _wms_pictures(root: Element) -> Iterator[Picture]:
    """Layers hand their systems and styles down to those inside them (WMS 1.3.0, 7.2.4.8)."""
    get_map = _first(_first(root, "Request"), "GetMap")
    formats = tuple(_texts(get_map, "Format"))
    capability = _first(root, "Capability")
    for layer in _children(capability, "Layer"):
        yield from _wms_layers(layer, Picture("", "", {}, (), formats, _href(get_map, "OnlineResource")))


def _wms_layers(layer: Element, above: Picture) -> Iterator[Picture]:
    written = (name for tag in ("CRS", "SRS") for text in _texts(layer, tag) for name in text.split())
    systems = above.systems | {name: name for name in written if epsg_of(name)}
    styles = above.styles + tuple(name for style in _children(layer, "Style") for name in _texts(style, "Name"))
    own = replace(above, name=_text(layer, "Name"), title=_text(layer, "Title"), systems=systems, styles=styles)
    if own.name:
        yield own
    for inside in _children(layer, "Layer"):
        yield from _wms_layers(inside, own)


# ── WMTS ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _wmts_pictures(root: Element) -> Iterator[Picture]:
    contents = _first(root, "Contents")
    get_tile = (part for part in root.iter() if _name(part) == "Operation" and part.get("name") == "GetTile")
    asked_at = _href(next(get_tile, None), "Get")
    sets = {_text(grid, "Identifier"): _text(grid, "SupportedCRS") for grid in _children(contents, "TileMatrixSet")}
    for layer in _children(contents, "Layer"):
        links = [name for link in _children(layer, "TileMatrixSetLink") for name in _texts(link, "TileMatrixSet")]
        systems = {name: epsg_of(sets.get(name, "")) for name in links if epsg_of(sets.get(name, ""))}
        styles = sorted(_children(layer, "Style"), key=lambda style: style.get("isDefault") != "true")
        names = tuple(_text(style, "Identifier") for style in styles) or ("",)
        formats = tuple(_texts(layer, "Format"))
        yield Picture(
            _text(layer, "Identifier"), _text(layer, "Title"), systems, names, formats or ("image/png",), asked_at
        )


# ── XML ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _href(element: Element | None, name: str) -> str:
    found = _first(element, name)
    return found.get("{http://www.w3.org/1999/xlink}href", "") if found is not None else ""


def _children(element: Element | None, name: str) -> list[Element]:
    return [child for child in element if _name(child) == name] if element is not None else []


def _first(element: Element | None, name: str) -> Element | None:
    return next((part for part in element.iter() if _name(part) == name), None) if element is not None else None


def _texts(element: Element | None, name: str) -> list[str]:
    return [child.text.strip() for child in _children(element, name) if child.text and child.text.strip()]


def _text(element: Element | None, name: str) -> str:
    return next(iter(_texts(element, name)), "")
