"""The features of a GeoJSON or GML answer as a frame: values as the server wrote them, geometry by GDAL's readers."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element  # nosec B405 - the type only: http.reading.xml_of reads safely

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import shapely

from ..entries import Dataset
from ..errors import BadAnswer
from ..http.reading import json_of, text_of, xml_of
from ..http.request import Answer
from .base import FEATURE_ID
from .ogc_axes import epsg_of

XSI_NIL = "{http://www.w3.org/2001/XMLSchema-instance}nil"
GML = "http://www.opengis.net/gml"
_MEMBERS = {"featureMember", "featureMembers", "member"}
_COLLECTIONS = {"FeatureCollection", "SimpleFeatureCollection", "Tuple"}
_TIMES = {"TimeInstant", "TimePeriod", "timePosition"}
_UNSTABLE = ".fid-"
"""GeoServer invents such ids anew for every answer where a table has no primary key."""
DIGEST_DIGITS = 16
_FOREIGN = re.compile(
    rb"""(\xff\xfe|\xfe\xff|\s*<\?xml[^>]*encoding\s*=\s*["'](euc-?kr|cp949|ks_c_5601[^"']*|ms949)["'])""",
    re.IGNORECASE,
)
_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")


@dataclass(frozen=True)
class Features:
    """What an answer holds. ``frame``: the features, geometry as written, no CRS set; :data:`FEATURE_ID` is None where
    the server has no ids, or invents new ones for each answer.

    ``stated``: the CRS that the answer names itself (empty where it names none). ``matched``: how many the server says
    there are in all; None where it does not say.
    """

    frame: gpd.GeoDataFrame
    stated: str = ""
    matched: int | None = None


def whole_number(value: object) -> int | None:
    """A count as servers write it (``3600``, ``"3600"``); None for ``unknown`` and nonsense."""
    try:
        number = int(str(value))
    except ValueError:
        return None
    return number if number >= 0 else None


def local_name(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def key_sources(dataset: Dataset) -> tuple[str, ...]:
    """The server's names for the key of ``dataset``; none where it has no key, or one of several fields."""
    if len(dataset.key_fields) != 1:
        return ()
    own = dataset.key_fields[0]
    return next((line.sources for line in dataset.fields if line.name == own and line.sources), (own,))


def is_json(answer: Answer) -> bool:
    return "json" in answer.content_type or answer.body.lstrip()[:1] in (b"{", b"[")


def features_of(answer: Answer, kinds: dict[str, str] | None = None) -> Features:
    """The features of ``answer``, whichever of the two formats it has.

    ``kinds``: ``integer`` or ``real`` by field name, for GML, which writes everything as text. Raises
    :class:`BadAnswer` when it is neither or cannot be read.
    """
    return _of_geojson(answer) if is_json(answer) else _of_gml(answer, kinds or {})


# ── GeoJSON ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _of_geojson(answer: Answer) -> Features:
    document = json_of(answer)
    if not isinstance(document, dict) or not isinstance(document.get("features"), list):
        raise BadAnswer(
            "{server} answered with JSON that holds no features. Check the address and the name of the layer.",
            server=answer.url,
        )
    features = [feature for feature in document["features"] if isinstance(feature, dict)]
    texts = [json.dumps(shape) if (shape := feature.get("geometry")) else None for feature in features]
    shapes = shapely.from_geojson(texts, on_invalid="ignore") if texts else []
    rows = pd.DataFrame([feature.get("properties") or {} for feature in features])
    frame = _frame(rows, shapes, [_text(feature.get("id")) for feature in features])
    matched = next(
        (n for key in ("numberMatched", "totalFeatures") if (n := whole_number(document.get(key))) is not None), None
    )
    return Features(frame, _stated_crs(document), matched)


def _text(identifier: object) -> str | None:
    return None if identifier is None else str(identifier)


def _stated_crs(document: dict) -> str:
    member = document.get("crs")
    properties = member.get("properties") if isinstance(member, dict) else None
    return epsg_of(str(properties.get("name", ""))) if isinstance(properties, dict) else ""


# ── GML ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _of_gml(answer: Answer, kinds: dict[str, str]) -> Features:
    root = xml_of(answer)
    features = _gml_features(root)
    matched = whole_number(root.get("numberMatched", ""))
    if not features:
        return Features(_frame(pd.DataFrame(), [], []), matched=matched)
    rows = pd.DataFrame([_gml_values(feature) for feature in features])
    for name in rows.columns.intersection(list(kinds)):
        rows[name] = _numbers(rows[name], kinds[name])
    identifiers = [_gml_id(feature) for feature in features]
    return Features(_frame(rows, _gml_shapes(answer, features), identifiers), _srs_name(root), matched)


def _gml_features(collection: Element) -> list[Element]:
    found = []
    for member in collection:
        if local_name(member) in _MEMBERS:
            for child in member:
                found += _gml_features(child) if local_name(child) in _COLLECTIONS else [child]
    return found


def _gml_values(feature: Element) -> dict[str, str | None]:
    values = {}
    for part in feature:
        inside = part[0] if len(part) else None
        is_gml = part.tag.startswith(f"{{{GML}")
        if is_gml and local_name(part) in ("boundedBy", "location"):
            continue
        if inside is not None and inside.tag.startswith(f"{{{GML}") and local_name(inside) not in _TIMES:
            continue
        text = "".join(part.itertext()).strip()
        values[local_name(part)] = None if part.get(XSI_NIL) == "true" else text or None
    return values


def _gml_id(feature: Element) -> str | None:
    return next((value for name, value in feature.attrib.items() if name.rpartition("}")[2] in ("id", "fid")), None)


def _srs_name(root: Element) -> str:
    return next((epsg_of(name) for part in root.iter() if (name := part.get("srsName"))), "")


def _gml_shapes(answer: Answer, features: list[Element]) -> np.ndarray:
    """The geometries, read by GDAL, which knows arcs, surfaces and all the versions; nothing is fetched for it."""
    if all(_has_no_shape(feature) for feature in features):
        return np.full(len(features), None)
    try:
        answered = _for_gdal(answer)
        *_, wkb, _ = pyogrio.raw.read(answered, layer=0, columns=[], DOWNLOAD_SCHEMA="NO")  # noqa: TID251 - no file
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, ValueError) as cause:
        raise BadAnswer(
            'The GML of {server} cannot be read. Ask the server\'s operator, or set format = "json" in the entry.',
            server=answer.url,
        ) from cause
    if wkb is None or len(wkb) != len(features):
        raise BadAnswer(
            '{server} answered with GML whose features cannot be told apart. Set format = "json" in the entry.',
            server=answer.url,
        )
    return shapely.from_wkb(wkb, on_invalid="ignore")


def _for_gdal(answer: Answer) -> bytes:
    """GDAL's XML reader knows neither Korean encodings nor UTF-16."""
    if not _FOREIGN.match(answer.body):
        return answer.body
    return _DECLARATION.sub("", text_of(answer), count=1).encode()


def _has_no_shape(feature: Element) -> bool:
    return not any(
        part.tag.startswith(f"{{{GML}")
        for child in feature
        if local_name(child) != "boundedBy"
        for part in child
        if local_name(part) not in _TIMES
    )


def _numbers(column: pd.Series, kind: str) -> pd.Series:
    """Numbers of Python's own, so that none of 19 digits is rounded; the texts where one of them is no number."""
    read = int if kind == "integer" else float
    try:
        numbers = [None if pd.isna(text) else read(text) for text in column]
    except ValueError:
        return column
    return pd.Series(numbers, index=column.index, dtype=object)


# ── both ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _frame(rows: pd.DataFrame, shapes, identifiers: list[str | None]) -> gpd.GeoDataFrame:
    shapes = np.asarray(shapes, dtype=object)
    rows = rows.reset_index(drop=True).drop(columns="geometry", errors="ignore")
    if not len(rows.columns):
        rows = pd.DataFrame(index=pd.RangeIndex(len(shapes)))
    frame = gpd.GeoDataFrame(rows, geometry=gpd.GeoSeries(shapes, index=rows.index))
    if not _is_stable(identifiers):
        identifiers = [None] * len(frame)
    frame[FEATURE_ID] = pd.Series(identifiers, index=frame.index, dtype=object)
    return frame


def _is_stable(identifiers: list[str | None]) -> bool:
    return all(identifiers) and not any(_UNSTABLE in identifier for identifier in identifiers)


def digest_of(frame: gpd.GeoDataFrame) -> str:
    """A text that is the same for the same features, in whichever order they come."""
    identifiers = frame[FEATURE_ID]
    if identifiers.isna().any():
        values = frame.drop(columns=[FEATURE_ID, "geometry"]).astype(str).agg("\x1f".join, axis=1)
        identifiers = values + frame.geometry.to_wkb(hex=True).fillna("")
    return hashlib.sha256("\n".join(sorted(identifiers)).encode()).hexdigest()[:DIGEST_DIGITS]
