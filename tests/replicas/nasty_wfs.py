"""A WFS that does wrong what servers in the field do wrong; each fault is switched on by itself."""

from __future__ import annotations

import json
import re
import uuid
from dataclasses import dataclass
from xml.sax.saxutils import escape

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from loopback import Asked, Loopback, Reply

URN = "urn:ogc:def:crs:EPSG::{}"
HTTP = "http://www.opengis.net/def/crs/EPSG/0/{}"
SHORT = "EPSG:{}"
EXCEPTION = """<?xml version="1.0" encoding="UTF-8"?>
<ows:ExceptionReport xmlns:ows="http://www.opengis.net/ows/1.1" version="2.0.0">
<ows:Exception exceptionCode="{code}" locator="{locator}"><ows:ExceptionText>{text}</ows:ExceptionText></ows:Exception>
</ows:ExceptionReport>"""
SERVICE_EXCEPTION = """<?xml version="1.0"?><ServiceExceptionReport version="1.2.0" xmlns="http://www.opengis.net/ogc">
<ServiceException code="{code}" locator="{locator}">{text}</ServiceException></ServiceExceptionReport>"""
LOGIN_PAGE = b"<!DOCTYPE html><html><head><title>login</title></head><body><form>ID / PW</form></body></html>"
NATURAL_ORDER = "Cannot do natural order without a primary key, please add it or specify a manual sort"


@dataclass(frozen=True)
class Faults:
    """``naming``: how systems are named. ``box``: axes in which the box is read: by the ``rule`` of the name, always
    ``xy`` or always ``yx``; or it is ``ignored``. ``answer``: axes of the coordinates, ``rule``, ``xy`` or ``yx``."""

    version: str = "2.0.0"
    naming: str = URN
    epsg: int = 5186
    forms: tuple[str, ...] = ("gml", "json")
    gml: str = "3.2"
    box: str = "rule"
    answer: str = "rule"
    crs_member: str = ""
    json_in_degrees: bool = False
    cap: int | None = None
    ignores_start: bool = False
    last_start: int | None = None
    counts: str = "exact"
    """exact, unknown, missing, refused, capped (at ``cap``) or round (1,000 at most)."""
    matched_in_pages: bool = True
    wants_sort: bool = False
    refuses_sort: bool = False
    refuses_json: bool = False
    ids: str = "stable"
    """stable, none or invented anew."""
    exception: str = ""
    """Every GetFeature ends with this exception, as ``code:text``."""
    old_exceptions: bool = False
    error_status: int = 200
    login_page: bool = False
    no_describe: bool = False
    entity_bomb: bool = False


class NastyWfs(Loopback):
    """Serves ``features`` (a GeoDataFrame in the system ``faults.epsg``) as the layer ``lx:parcels``."""

    LAYER = "lx:parcels"

    def __init__(self, features: gpd.GeoDataFrame, faults: Faults) -> None:
        self.features, self.faults = features, faults
        self._bounds = features.bounds.to_numpy()
        self._rows = list(features.itertuples())
        self._degrees = features.to_crs(4326)
        super().__init__(self._answer)

    @property
    def got(self) -> list[dict[str, str]]:
        """The queries of all GetFeature requests for features, names in lower case."""
        queries = [{name.lower(): value for name, value in asked.query.items()} for asked in list(self.asked)]
        return [q for q in queries if q.get("request") == "GetFeature" and q.get("resulttype") != "hits"]

    def _answer(self, asked: Asked) -> Reply:
        query = {name.lower(): value for name, value in asked.query.items()}
        if self.faults.login_page:
            return Reply(LOGIN_PAGE, content_type="text/html")
        if query.get("request") == "GetCapabilities":
            return self._capabilities()
        if query.get("request") == "DescribeFeatureType":
            return self._described()
        return self._features(query)

    # ── what it says of itself

    def _capabilities(self) -> Reply:
        faults, name = self.faults, self.faults.naming.format(self.faults.epsg)
        west, south, east, north = self._degrees.total_bounds
        formats = {"gml": f"application/gml+xml; version={faults.gml}", "json": "application/json"}
        values = "".join(f"<ows:Value>{formats[form]}</ows:Value>" for form in faults.forms)
        tag = "DefaultCRS" if faults.version == "2.0.0" else "DefaultSRS"
        return _xml(
            f'<wfs:WFS_Capabilities xmlns:wfs="x" xmlns:ows="y" version="{faults.version}">'
            f'<ows:OperationsMetadata><ows:Operation name="GetFeature"><ows:Parameter name="outputFormat">{values}'
            f"</ows:Parameter></ows:Operation></ows:OperationsMetadata><FeatureTypeList><FeatureType>"
            f"<Name>{self.LAYER}</Name><Title>필지</Title><{tag}>{name}</{tag}>"
            f"<ows:WGS84BoundingBox><ows:LowerCorner>{west} {south}</ows:LowerCorner>"
            f"<ows:UpperCorner>{east} {north}</ows:UpperCorner></ows:WGS84BoundingBox>"
            f"</FeatureType><FeatureType><Name>lx:roads</Name></FeatureType></FeatureTypeList></wfs:WFS_Capabilities>"
        )

    def _described(self) -> Reply:
        if self.faults.no_describe:
            return self._exception("OperationNotSupported", "request", "DescribeFeatureType is off")
        return _xml(
            '<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema"><xsd:complexType><xsd:sequence>'
            '<xsd:element name="geom" type="gml:MultiSurfacePropertyType"/><xsd:element name="pnu" type="xsd:string"/>'
            '<xsd:element name="price" type="xsd:long"/></xsd:sequence></xsd:complexType></xsd:schema>'
        )

    def _exception(self, code: str, locator: str, text: str) -> Reply:
        form = SERVICE_EXCEPTION if self.faults.old_exceptions else EXCEPTION
        return _xml(form.format(code=code, locator=locator, text=text), self.faults.error_status)

    # ── features

    def _features(self, query: dict[str, str]) -> Reply:
        faults = self.faults
        if faults.exception:
            code, _, text = faults.exception.partition(":")
            return self._exception(code, "", text)
        chosen = self._chosen(query)
        if query.get("resulttype") == "hits":
            return self._hits(len(chosen))
        start = int(query.get("startindex", 0))
        if start and faults.wants_sort and "sortby" not in query:
            return self._exception("NoApplicableCode", "", NATURAL_ORDER)
        if "sortby" in query and faults.refuses_sort:
            return self._exception("InvalidParameterValue", "sortby", "no sorting here")
        if faults.last_start is not None and start > faults.last_start:
            return self._exception("InvalidParameterValue", "startIndex", f"startIndex > {faults.last_start}")
        if "json" in query.get("outputformat", "") and faults.refuses_json:
            return self._exception("InvalidParameterValue", "outputFormat", "no such outputFormat")
        start = 0 if faults.ignores_start else start
        count = int(query.get("count") or query.get("maxfeatures") or len(chosen))
        page = chosen[start : start + min(count, faults.cap or count)]
        matched = len(chosen) if faults.matched_in_pages and faults.counts == "exact" else None
        if "json" in query.get("outputformat", ""):
            return self._geojson(page, matched)
        return self._gml(page, matched, query["srsname"])

    def _chosen(self, query: dict[str, str]) -> np.ndarray:
        if self.faults.box == "ignored" or "bbox" not in query:
            return np.arange(len(self.features))
        *numbers, name = query["bbox"].split(",")
        first, second, third, fourth = map(float, numbers)
        if self._is_turned(self.faults.box, name):
            first, second, third, fourth = second, first, fourth, third
        box = self._bounds
        inside = (box[:, 0] <= third) & (box[:, 2] >= first) & (box[:, 1] <= fourth) & (box[:, 3] >= second)
        return np.flatnonzero(inside)

    @staticmethod
    def _is_turned(axes: str, name: str) -> bool:
        return axes == "yx" or (axes == "rule" and not name.startswith("EPSG:"))

    def _hits(self, count: int) -> Reply:
        kind = self.faults.counts
        if kind == "refused":
            return self._exception("InvalidParameterValue", "resultType", "hits is not supported")
        count = min(count, {"capped": self.faults.cap or count, "round": 1000}.get(kind, count))
        said = {"unknown": 'numberMatched="unknown"', "missing": ""}.get(kind, f'numberMatched="{count}"')
        if self.faults.version == "1.1.0":
            said = said.replace("numberMatched", "numberOfFeatures")
        return _xml(f'<wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs/2.0" {said} numberReturned="0"/>')

    def _identifier(self, number: int) -> str | None:
        if self.faults.ids == "invented":
            return f"parcels.fid-{uuid.uuid4().hex}"
        return f"parcels.{number}" if self.faults.ids == "stable" else None

    def _geojson(self, page: np.ndarray, matched: int | None) -> Reply:
        faults = self.faults
        source = self._degrees if faults.json_in_degrees else self.features
        shapes = source.geometry.to_numpy()[page]
        if faults.json_in_degrees:
            shapes = shapely.transform(shapes, lambda xy: xy.round(6))
        elif faults.answer == "yx":
            shapes = shapely.transform(shapes, lambda xy: xy[:, ::-1])
        document = {"type": "FeatureCollection", "features": []}
        document |= {"numberMatched": matched} if matched is not None else {}
        if faults.crs_member:
            document["crs"] = {"type": "name", "properties": {"name": faults.crs_member}}
        for number, shape in zip(page.tolist(), shapes, strict=True):
            row = self._rows[number]
            feature = {"type": "Feature", "geometry": json.loads(shapely.to_geojson(shape)) if shape else None}
            price = None if pd.isna(row.price) else int(row.price)
            feature["properties"] = {"pnu": row.pnu, "price": price, "jibun": row.jibun}
            identifier = self._identifier(number)
            document["features"].append(feature | ({"id": identifier} if identifier else {}))
        return Reply(json.dumps(document, ensure_ascii=False).encode(), content_type="application/json")

    def _gml(self, page: np.ndarray, matched: int | None, system: str) -> Reply:
        gml = "http://www.opengis.net/gml" + ("/3.2" if self.faults.gml == "3.2" else "")
        turned = self._is_turned(self.faults.answer, system)
        members = "".join(self._member(number, system, turned) for number in page.tolist())
        said = f'numberMatched="{"unknown" if matched is None else matched}"' if self.faults.version == "2.0.0" else ""
        bomb = '<!DOCTYPE x [<!ENTITY a "a"><!ENTITY b "&a;&a;">]>' if self.faults.entity_bomb else ""
        return _xml(
            f'{bomb}<wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:gml="{gml}" '
            f'xmlns:lx="http://lx" {said}>{members}</wfs:FeatureCollection>'
        )

    def _member(self, number: int, system: str, turned: bool) -> str:
        row = self._rows[number]
        identifier = self._identifier(number)
        named = f' gml:id="{identifier}"' if identifier else ""
        jibun = f"<lx:jibun>{escape(row.jibun)}</lx:jibun>" if row.jibun else ""
        price = "" if pd.isna(row.price) else f"<lx:price>{row.price}</lx:price>"
        tag = "wfs:member" if self.faults.version == "2.0.0" else "gml:featureMember"
        shape = "" if row.geometry is None else f"<lx:geom>{self._surface(row.geometry, system, turned)}</lx:geom>"
        return f"<{tag}><lx:parcels{named}>{shape}<lx:pnu>{row.pnu}</lx:pnu>{jibun}{price}</lx:parcels></{tag}>"

    def _surface(self, shape, system: str, turned: bool) -> str:
        outline = np.asarray(shape.geoms[0].exterior.coords)
        outline = outline[:, ::-1] if turned else outline
        if self.faults.gml == "2.1.2":
            text = " ".join(f"{x},{y}" for x, y in outline)
            return (
                f'<gml:Polygon srsName="{system}"><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>{text}'
                "</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon>"
            )
        text = " ".join(f"{x} {y}" for x, y in outline)
        ring = f"<gml:LinearRing><gml:posList>{text}</gml:posList></gml:LinearRing>"
        return (
            f'<gml:MultiSurface srsName="{system}"><gml:surfaceMember><gml:Polygon><gml:exterior>{ring}</gml:exterior>'
            "</gml:Polygon></gml:surfaceMember></gml:MultiSurface>"
        )


def _xml(text: str, status: int = 200) -> Reply:
    return Reply(re.sub(r">\s+<", "><", text).encode(), status, "text/xml; charset=UTF-8")
