"""V-World on loopback: its data API, WFS, land-data family, geocoder and tiles, with their limits and faults.

It follows reference/datasources.md §1 (and the recorded answers of ``api_fixtures/vworld_samples.json``): numbers as
strings, NOT_FOUND without ``result``, errors with status 200, XML errors of WFS, at most 1,000 rows. It is fed with any
frame; :func:`parcels` makes as many parcels as wanted. A benchmark runs it as a process of its own::

    python vworld_replica.py --parcels 100000 --latency 0.05 --in-flight 3 --faults 0.02

which writes its URL as the first line and ends when its standard input is closed.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import re
import struct
import sys
import threading
import time
import zlib
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from urllib.parse import unquote

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from loopback import Asked, Loopback, Reply

KEY = "0F1E2D3C-TEST-3A3A-9B9B-REPLICA00001"
MOST_ROWS = 1000
MOST_START = 1000
MOST_KM2 = 10.0
CRS_CODES = {4326, 4019, 3857, 900913, 5179, *range(5180, 5189)}
NORTH_FIRST = {4326, 4019, 5185, 5186, 5187, 5188}
ALONE = {
    "pnu", "sig_cd", "full_nm", "sig_kor_nm", "ctprvn_cd", "ctp_kor_nm", "emd_cd", "emd_kor_nm", "li_cd", "li_kor_nm",
    "bd_mgt_sn", "link_id", "riv_nm",
}  # fmt: skip
"""Attributes that may stand alone in attrFilter (§1.5, marked with a star)."""

TEXTS = {
    "PARAM_REQUIRED": "필수 파라미터인 {} 파라미터가 없어서 요청을 처리할 수 없습니다.",
    "INVALID_TYPE": "{} 파라미터 타입이 유효하지 않습니다.",
    "INVALID_RANGE": "{} 파라미터의 값이 유효한 범위를 넘었습니다.",
    "INVALID_KEY": "등록되지 않은 인증키입니다.",
    "INCORRECT_KEY": "인증키가 유효하지 않습니다.",
    "INVALID_DOMAIN": "등록되지 않은 도메인입니다.",
    "UNAVAILABLE_KEY": "임시로 인증키를 사용할 수 없는 상태입니다.",
    "OVER_REQUEST_LIMIT": "서비스 사용량이 일일 제한량을 초과하여 더 이상 서비스를 사용할 수 없습니다.",
    "SYSTEM_ERROR": "시스템 에러가 발생하였습니다.",
    "UNKNOWN_ERROR": "알 수 없는 에러가 발생하였습니다.",
}
LEVELS = Counter({"PARAM_REQUIRED": 1, "INVALID_TYPE": 1, "INVALID_RANGE": 1, "SYSTEM_ERROR": 3, "UNKNOWN_ERROR": 3})


class Fault(Enum):
    """What goes wrong under load and from time to time."""

    TOO_MANY_REQUESTS = "429"
    BAD_GATEWAY = "502"
    SYSTEM_ERROR = "SYSTEM_ERROR with status 200"
    BROKEN_ERROR = "SYSTEM_ERROR in JSON with unescaped quotes and control characters"
    HTML = "an HTML page with status 200"
    CUT = "half of the answer, then the connection ends"


PASSING = (Fault.TOO_MANY_REQUESTS, Fault.BAD_GATEWAY, Fault.SYSTEM_ERROR, Fault.BROKEN_ERROR, Fault.CUT)
"""Faults after which the same request succeeds."""


@dataclass
class Limits:
    """The replica's own limits; None means no limit."""

    in_flight: int | None = None
    """More requests at a time are answered 429."""
    latency_s: float = 0.0
    daily_calls: int | None = None


class Complaint(Exception):
    def __init__(self, code: str, parameter: str = "", text: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.text = text or TEXTS[code].format(parameter)


@dataclass
class VWorldReplica:
    """The server. ``layers``: data id in upper case → features (also served by WFS under the lower-case name).

    ``ned``: operation → frame with a column ``pnu`` (geometry for WFS operations); where it is empty, every operation
    serves the first layer that has PNUs. ``faults``: chance of each fault per request; ``planned`` faults come first,
    one per request, None for none.
    """

    layers: dict[str, gpd.GeoDataFrame]
    ned: dict[str, pd.DataFrame] = field(default_factory=dict)
    key: str = KEY
    domain: str = ""
    domain_complaint: str = "INCORRECT_KEY"
    blocked: bool = False
    limits: Limits = field(default_factory=Limits)
    faults: dict[Fault, float] = field(default_factory=dict)
    planned: list[Fault | None] = field(default_factory=list)
    seed: int = 1
    sends_totals: bool = True
    """Whether WFS answers carry totalFeatures."""

    def __post_init__(self) -> None:
        self.calls = 0
        self.refused: Counter[str] = Counter()
        self._running = 0
        self._planned = list(self.planned)
        self._lock = threading.Lock()
        self._dice = random.Random(self.seed)
        self._layers = {name: _Layer(name, frame) for name, frame in self.layers.items()}
        self._ned = {name: _Layer(name, frame) for name, frame in self.ned.items()}
        self.server = Loopback(self.answer)

    @property
    def url(self) -> str:
        return self.server.url

    @property
    def asked(self) -> list[Asked]:
        return self.server.asked

    def close(self) -> None:
        self.server.close()

    def __enter__(self) -> VWorldReplica:
        return self

    def __exit__(self, *_) -> None:
        self.close()

    def prepare(self, *crs: int) -> None:
        """Write all features of the data API in these CRS now, so that no measured answer has to wait for it."""
        for layer in self._layers.values():
            for code in crs:
                layer.features([], code, layer.name, as_text=True)

    def answer(self, asked: Asked) -> Reply:
        with self._lock:
            self._running += 1
            crowded = self.limits.in_flight is not None and self._running > self.limits.in_flight
            fault = self._fault()
        try:
            if crowded:
                self.refused["crowded"] += 1
                return _too_many_requests()
            time.sleep(self.limits.latency_s)
            return self._faulty(fault, asked) if fault else self._service(asked)
        finally:
            with self._lock:
                self._running -= 1

    def _fault(self) -> Fault | None:
        if self._planned:
            return self._planned.pop(0)
        draw = self._dice.random()
        for fault, chance in self.faults.items():
            if draw < chance:
                return fault
            draw -= chance
        return None

    def _faulty(self, fault: Fault, asked: Asked) -> Reply:
        self.refused[fault.name] += 1
        if fault is Fault.TOO_MANY_REQUESTS:
            return _too_many_requests()
        if fault is Fault.BAD_GATEWAY:
            return Reply(b"<html><body><h1>502 Bad Gateway</h1></body></html>", 502, "text/html")
        if fault is Fault.HTML:
            return Reply("<!DOCTYPE html><html><body>점검 중입니다</body></html>".encode(), 200, "text/html")
        if fault is Fault.CUT:
            whole = self._service(asked)
            return Reply(whole.body, whole.status, whole.content_type, cut_after=len(whole.body) // 2)
        if fault is Fault.BROKEN_ERROR:
            text = (
                '{"response":{"status":"ERROR","error":{"level":"3","code":"SYSTEM_ERROR","text":"값 "x"\x01\n오류"}}}'
            )
            return Reply(text.encode())
        return _complaint_reply(asked, Complaint("SYSTEM_ERROR"))

    def _service(self, asked: Asked) -> Reply:
        try:
            path = asked.path.strip("/").split("/")
            if path[:2] == ["req", "wmts"]:
                return self._tile(asked, path)
            self._check_key(asked, asked.query.get("key"))
            match path:
                case ["req", "data"]:
                    return self._data(asked.query)
                case ["req", "wfs"]:
                    return self._wfs(_lower(asked.query))
                case ["req", "address"]:
                    return self._address(asked.query)
                case ["ned", "wfs", operation]:
                    return self._ned_wfs(operation, asked.query)
                case ["ned", "data", operation]:
                    return self._ned_data(operation, asked.query)
            return Reply(b"<html>404</html>", 404, "text/html")
        except Complaint as complaint:
            return _complaint_reply(asked, complaint)

    def _check_key(self, asked: Asked, key: str | None) -> None:
        if not key:
            raise Complaint("PARAM_REQUIRED", "key")
        if key != self.key:
            raise Complaint("INVALID_KEY")
        if self.blocked:
            raise Complaint("UNAVAILABLE_KEY")
        if self.domain and self.domain not in (asked.query.get("domain"), asked.headers.get("referer")):
            raise Complaint(self.domain_complaint)
        with self._lock:
            self.calls += 1
            if self.limits.daily_calls is not None and self.calls > self.limits.daily_calls:
                raise Complaint("OVER_REQUEST_LIMIT")

    # ── /req/data ────────────────────────────────────────────────────────────────────────────────────────────────

    def _data(self, query: dict[str, str]) -> Reply:
        if query.get("request") != "GetFeature":
            raise Complaint("INVALID_RANGE", "request")
        layer = self._layers.get(_needed(query, "data"))
        if layer is None:
            raise Complaint("INVALID_RANGE", "data")
        size, page = _number(query, "size", 10, 1, MOST_ROWS), _number(query, "page", 1, 1, 10**6)
        crs = _crs(query.get("crs", "EPSG:4326"), "crs")
        rows = self._data_rows(layer, query)
        pages = max(1, math.ceil(len(rows) / size))
        shown = rows[(page - 1) * size : page * size]
        head = {
            "service": {"name": "data", "version": "2.0", "operation": "GetFeature", "time": "12(ms)"},
            "status": "OK" if len(shown) else "NOT_FOUND",
            "record": {"total": str(len(rows)), "current": str(len(shown))},
            "page": {"total": str(pages), "current": str(page), "size": str(size)},
        }
        if not len(shown):
            return _json({"response": head})
        with_geometry = query.get("geometry", "true") != "false"
        bbox = layer.bbox(shown, crs) if with_geometry else [0, 0, -1, -1]
        features = layer.features(shown, crs if with_geometry else None, layer.name, as_text=True)
        return Reply(
            json.dumps({"response": head}, ensure_ascii=False)[:-2].encode()
            + b',"result":{"featureCollection":{"type":"FeatureCollection","bbox":'
            + json.dumps(bbox).encode()
            + b',"features":['
            + features
            + b"]}}}}"
        )

    def _data_rows(self, layer: _Layer, query: dict[str, str]) -> np.ndarray:
        shape, conditions = query.get("geomFilter"), query.get("attrFilter")
        if not shape and not conditions:
            raise Complaint("PARAM_REQUIRED", "geomFilter")
        rows = layer.all_rows
        if shape:
            rows = layer.rows_in(_shape(shape))
        for condition in (conditions or "").split("|") if conditions else ():
            parts = condition.split(":", 2)
            if len(parts) != 3 or parts[1] not in ("=", "like") or parts[0] not in layer.frame.columns:
                raise Complaint("INVALID_RANGE", "attrFilter")
            if not shape and parts[0] not in ALONE:
                raise Complaint("PARAM_REQUIRED", "geomFilter")
            found = layer.rows_with(*parts)
            rows = found if rows is layer.all_rows else np.intersect1d(rows, found)
        return rows

    # ── /req/wfs ─────────────────────────────────────────────────────────────────────────────────────────────────

    def _wfs(self, query: dict[str, str]) -> Reply:
        if query.get("request", "").lower() != "getfeature":
            raise Complaint("INVALID_RANGE", "request")
        names = _needed(query, "typename").split(",")
        layer = self._layers.get(names[0].upper())
        if layer is None or names[0] != names[0].lower() or len(names) > 4:
            raise Complaint("INVALID_RANGE", "typename")
        limit = "count" if query.get("version", "1.1.0").startswith("2") else "maxfeatures"
        most = _number(query, limit, MOST_ROWS, 1, MOST_ROWS)
        start = _number(query, "startindex", 0, 0, MOST_START)
        crs = _crs(query.get("srsname", "EPSG:900913"), "srsname")
        rows = layer.rows_in(_bbox(query["bbox"], crs)) if query.get("bbox") else np.empty(0, dtype=int)
        return self._collection(layer, rows, rows[start : start + most], crs, names[0], query.get("output", ""))

    def _collection(self, layer: _Layer, rows, shown, crs: int, name: str, output: str) -> Reply:
        if output != "application/json":
            return Reply(layer.gml(shown, crs, name, len(rows)), 200, "text/xml; subtype=gml/2.1.2")
        total = f'"totalFeatures":{len(rows)},' if self.sends_totals else ""
        features = layer.features(shown, crs, name, as_text=False)
        return Reply(b'{"type":"FeatureCollection",' + total.encode() + b'"features":[' + features + b"]}")

    # ── /ned ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def _ned_layer(self, operation: str) -> _Layer:
        layer = self._ned.get(operation)
        if layer is None and not self._ned:
            layer = next((layer for layer in self._layers.values() if "pnu" in layer.frame.columns), None)
        if layer is None:
            raise Complaint("INVALID_RANGE", "operation")
        return layer

    def _ned_wfs(self, operation: str, query: dict[str, str]) -> Reply:
        layer = self._ned_layer(operation)
        if not operation.endswith("WFS"):
            raise Complaint("INVALID_RANGE", "operation")
        crs = _crs(query.get("srsName", "EPSG:900913"), "srsName")
        most = _number(query, "maxFeatures", 10, 1, MOST_ROWS)
        if query.get("pnu"):
            rows = layer.rows_with("pnu", "like", _pnu(query["pnu"]))
        elif query.get("bbox"):
            rows = layer.rows_in(_bbox(query["bbox"], crs))
        else:
            raise Complaint("PARAM_REQUIRED", "bbox")
        shown = rows[:0] if query.get("resultType") == "hits" else rows[:most]
        return self._collection(layer, rows, shown, crs, query.get("typename", operation), query.get("output", ""))

    def _ned_data(self, operation: str, query: dict[str, str]) -> Reply:
        layer = self._ned_layer(operation)
        rows = layer.rows_with("pnu", "like", _pnu(_needed(query, "pnu")))
        size, page = _number(query, "numOfRows", 10, 1, MOST_ROWS), _number(query, "pageNo", 1, 1, 10**6)
        shown = layer.attributes_of(rows[(page - 1) * size : page * size])
        root = "ladfrlVOList" if operation == "ladfrlList" else f"{operation.removeprefix('get')}s"
        root = root[0].lower() + root[1:]
        inner = "ladfrlVOList" if operation == "ladfrlList" else "field"
        counts = {"totalCount": str(len(rows)), "numOfRows": str(size), "pageNo": str(page)}
        return _json({root: {inner: shown[0] if len(shown) == 1 else shown, **counts, "error": "", "message": ""}})

    # ── /req/address ─────────────────────────────────────────────────────────────────────────────────────────────

    def _address(self, query: dict[str, str]) -> Reply:
        kind = _needed(query, "type").upper()
        if query.get("request", "").lower() == "getcoord":
            return _json({"response": self._coordinates(_needed(query, "address"), kind)})
        if query.get("request", "").lower() == "getaddress":
            return _json({"response": self._address_at(_needed(query, "point"), kind)})
        raise Complaint("INVALID_RANGE", "request")

    def _coordinates(self, address: str, kind: str) -> dict:
        asked = {"type": kind, "address": address}
        found = self._addresses[kind].get(_squeezed(address)) if kind in self._addresses else None
        if found is None and kind == "PARCEL":
            # Seen: "산 1" becomes "산 1-1" without a word.
            found = self._addresses[kind].get(f"{_squeezed(address)}-1")
        if found is None:
            return {"status": "NOT_FOUND", "input": asked}
        row = self._addressed.attributes_of([found])[0]
        point = self._addressed.points[found]
        return {
            "status": "OK",
            "input": asked,
            "refined": {"text": row["addr"], "structure": self._structure(row, kind)},
            "result": {"crs": "EPSG:4326", "point": {"x": repr(point.x), "y": repr(point.y)}},
        }

    def _address_at(self, point: str, kind: str) -> dict:
        x, y = map(float, point.split(","))
        rows = self._addressed.rows_in(shapely.Point(x, y))
        if not len(rows):
            return {"status": "NOT_FOUND"}
        row = self._addressed.attributes_of(rows[:1])[0]
        kinds = ("PARCEL", "ROAD") if kind == "BOTH" else (kind,)
        result = [
            {"type": each.lower(), "text": row["addr"], "structure": self._structure(row, each)} for each in kinds
        ]
        return {"status": "OK", "result": result}

    @cached_property
    def _addressed(self) -> _Layer:
        return next(layer for layer in self._layers.values() if "addr" in layer.frame.columns)

    @cached_property
    def _addresses(self) -> dict[str, dict[str, int]]:
        frame = self._addressed.frame
        parcels = {_squeezed(text): row for row, text in enumerate(frame["addr"])}
        short = {_squeezed(text.split(" ", 1)[1]): row for row, text in enumerate(frame["addr"])}
        roads = frame["road_addr"] if "road_addr" in frame.columns else []
        return {"PARCEL": short | parcels, "ROAD": {_squeezed(text): row for row, text in enumerate(roads) if text}}

    @staticmethod
    def _structure(row: dict[str, str], kind: str) -> dict[str, str]:
        words = row["addr"].split()
        road = row.get("road_addr", "").split()
        by_road = kind == "ROAD"
        return {
            "level0": "대한민국",
            "level1": words[0],
            "level2": words[1],
            "level3": words[2] if by_road else "",
            "level4L": (road[-2] if road else "") if by_road else words[2],
            "level4LC": "" if by_road else row["pnu"],
            "level4A": "",
            "level4AC": "",
            "level5": (road[-1] if road else "") if by_road else words[-1],
            "detail": "",
        }

    # ── tiles ────────────────────────────────────────────────────────────────────────────────────────────────────

    def _tile(self, asked: Asked, path: list[str]) -> Reply:
        colours = {
            "Base": (0xF2, 0xEF, 0xE9), "white": (0xFA, 0xFA, 0xFA), "midnight": (0x1E, 0x2A, 0x44),
            "Hybrid": (0xC0, 0x30, 0x30), "Satellite": (0x3C, 0x5A, 0x2E),
        }  # fmt: skip
        fits = re.fullmatch(r"req/wmts/1\.0\.0/([^/]+)/([^/]+)/(\d+)/(\d+)/(\d+)\.(png|jpeg)", "/".join(path))
        if not fits or "key" in asked.query or fits[2] not in colours:
            return Reply(b"<html>404</html>", 404, "text/html")
        if (fits[2] == "Satellite") != (fits[6] == "jpeg") or not 6 <= int(fits[3]) <= 19:
            return Reply(b"<ExceptionReport>FileNotFound</ExceptionReport>", 200, "text/xml")
        self._check_key(asked, unquote(fits[1]))
        # Also where a JPEG is named a PNG is sent: readers look at the first bytes.
        return Reply(_png(colours[fits[2]]), 200, "image/png", {"Cache-Control": "max-age=86400"})


class _Layer:
    """One frame, ready to be asked by prefix and by shape; its features are written once per CRS."""

    def __init__(self, name: str, frame: pd.DataFrame) -> None:
        self.name = name
        frame = frame.reset_index(drop=True)
        if "pnu" in frame.columns:
            frame = frame.sort_values("pnu", kind="stable", ignore_index=True)
        self.frame = frame
        self.all_rows = np.arange(len(frame))
        self._written: dict[tuple, list[bytes]] = {}
        self._lock = threading.Lock()

    @cached_property
    def _degrees(self) -> np.ndarray:
        return self._in(4326)

    @cached_property
    def _tree(self) -> shapely.STRtree:
        return shapely.STRtree(self._degrees)

    @cached_property
    def points(self) -> np.ndarray:
        return shapely.point_on_surface(self._degrees)

    @cached_property
    def _sorted(self) -> list[str]:
        return self.frame["pnu"].astype(str).tolist()

    def _in(self, crs: int) -> np.ndarray:
        return self.frame.geometry.to_crs(3857 if crs == 900913 else crs).to_numpy()

    def rows_in(self, shape) -> np.ndarray:
        return np.sort(self._tree.query(shape, predicate="intersects"))

    def rows_with(self, name: str, operator: str, value: str) -> np.ndarray:
        if name == "pnu" and operator == "like":
            return np.arange(bisect_left(self._sorted, value), bisect_left(self._sorted, value + "~"))
        texts = self.frame[name].astype(str)
        return np.flatnonzero(texts == value if operator == "=" else texts.str.startswith(value))

    def bbox(self, rows, crs: int) -> list[float]:
        return [float(side) for side in self.frame.iloc[rows].to_crs(3857 if crs == 900913 else crs).total_bounds]

    def attributes_of(self, rows: Iterable[int]) -> list[dict[str, str]]:
        table = self.frame.iloc[list(rows)].drop(columns=["geometry"], errors="ignore")
        return [{name: _text(value) for name, value in row.items()} for row in table.to_dict("records")]

    def features(self, rows, crs: int | None, name: str, as_text: bool) -> bytes:
        """GeoJSON features with commas between. ``as_text``: all values as strings, as the data API has them."""
        with self._lock:
            if (crs, name, as_text) not in self._written:
                self._written[crs, name, as_text] = self._write(crs, name, as_text)
            written = self._written[crs, name, as_text]
        return b",".join(written[row] for row in rows)

    def _write(self, crs: int | None, name: str, as_text: bool) -> list[bytes]:
        table = self.frame.drop(columns=["geometry"])
        shapes = ["null"] * len(table) if crs is None else shapely.to_geojson(self._in(crs))
        records = table.to_dict("records")
        return [
            (
                f'{{"type":"Feature","id":"{name}.{row + 1}","geometry":{shape},"geometry_name":"ag_geom","properties":'
                + json.dumps({key: _text(value) if as_text else _plain(value) for key, value in record.items()})
                + "}"
            ).encode()
            for row, (shape, record) in enumerate(zip(shapes, records, strict=True))
        ]

    def gml(self, rows, crs: int, name: str, total: int) -> bytes:
        table = self.frame.iloc[list(rows)]
        shapes = table.geometry.to_crs(3857 if crs == 900913 else crs)
        members = (
            f'<gml:featureMember><sop:{name} fid="{name}.{row + 1}"><sop:ag_geom>{_gml(shape, crs)}</sop:ag_geom>'
            + "".join(
                f"<sop:{key}>{_text(value).replace('&', '&amp;').replace('<', '&lt;')}</sop:{key}>"
                for key, value in record.items()
            )
            + f"</sop:{name}></gml:featureMember>"
            for row, shape, record in zip(rows, shapes, table.drop(columns="geometry").to_dict("records"), strict=True)
        )
        return (
            '<?xml version="1.0" encoding="UTF-8"?><wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs" '
            f'xmlns:gml="http://www.opengis.net/gml" xmlns:sop="https://www.vworld.kr" numberOfFeatures="{total}">'
            + "".join(members)
            + "</wfs:FeatureCollection>"
        ).encode()


def _gml(shape, crs: int) -> str:
    if shape.geom_type.startswith("Multi"):
        kind = shape.geom_type.removeprefix("Multi")
        member = {"Polygon": "polygonMember", "LineString": "lineStringMember", "Point": "pointMember"}[kind]
        inner = "".join(f"<gml:{member}>{_gml(part, crs)}</gml:{member}>" for part in shape.geoms)
        return f'<gml:Multi{kind} srsName="EPSG:{crs}">{inner}</gml:Multi{kind}>'
    if shape.geom_type == "Polygon":
        rings = [("outer", shape.exterior), *(("inner", ring) for ring in shape.interiors)]
        inner = "".join(
            f"<gml:{side}BoundaryIs><gml:LinearRing>{_coordinates(ring)}</gml:LinearRing></gml:{side}BoundaryIs>"
            for side, ring in rings
        )
        return f'<gml:Polygon srsName="EPSG:{crs}">{inner}</gml:Polygon>'
    return f'<gml:{shape.geom_type} srsName="EPSG:{crs}">{_coordinates(shape)}</gml:{shape.geom_type}>'


def _coordinates(line) -> str:
    return "<gml:coordinates>" + " ".join(f"{x!r},{y!r}" for x, y in line.coords) + "</gml:coordinates>"


def _complaint_reply(asked: Asked, complaint: Complaint) -> Reply:
    if asked.path.startswith(("/req/wfs", "/ned/wfs", "/req/wmts")):
        body = (
            '<?xml version="1.0" encoding="UTF-8"?><ServiceExceptionReport version="1.1.1">'
            f'<ServiceException code="{complaint.code}">{complaint.text}</ServiceException></ServiceExceptionReport>'
        )
        return Reply(body.encode(), 200, "text/xml;charset=UTF-8")
    error = {"level": str(LEVELS[complaint.code] or 2), "code": complaint.code, "text": complaint.text}
    return _json({"response": {"status": "ERROR", "error": error}})


def _too_many_requests() -> Reply:
    return Reply(b"Too Many Requests", 429, "text/plain", {"Retry-After": "0"})


def _json(document: dict) -> Reply:
    return Reply(json.dumps(document, ensure_ascii=False).encode())


def _lower(query: dict[str, str]) -> dict[str, str]:
    return {name.lower(): value for name, value in query.items()}


def _needed(query: dict[str, str], name: str) -> str:
    if not query.get(name):
        raise Complaint("PARAM_REQUIRED", name)
    return query[name]


def _number(query: dict[str, str], name: str, default: int, least: int, most: int) -> int:
    try:
        value = int(query.get(name, default))
    except ValueError:
        raise Complaint("INVALID_TYPE", name) from None
    if not least <= value <= most:
        raise Complaint("INVALID_RANGE", name)
    return value


def _crs(text: str, name: str) -> int:
    match = re.fullmatch(r"EPSG:(\d+)", text)
    if not match or int(match[1]) not in CRS_CODES:
        raise Complaint("INVALID_RANGE", name)
    return int(match[1])


def _pnu(text: str) -> str:
    if not re.fullmatch(r"\d{8,19}", text):
        raise Complaint("INVALID_RANGE", "pnu")
    return text


def _shape(text: str):
    """A geomFilter: in degrees whatever ``crs`` says, without an EPSG suffix, boxes and polygons up to 10 km²."""
    if "EPSG" in text.upper():
        raise Complaint("INVALID_RANGE", "geomFilter")
    try:
        is_box = text.startswith("BOX(")
        shape = shapely.box(*map(float, text[4:-1].split(","))) if is_box else shapely.from_wkt(text)
    except (ValueError, TypeError, shapely.errors.ShapelyError):
        raise Complaint("INVALID_TYPE", "geomFilter") from None
    km2 = shape.area * 111.0 * 111.32 * math.cos(math.radians(shape.centroid.y))
    if not km2 <= MOST_KM2:
        raise Complaint("INVALID_RANGE", text="geomFilter 요청 면적은 10㎢ 이내여야 합니다.")
    return shape


def _bbox(text: str, crs: int):
    parts = text.split(",")
    if len(parts) == 5:
        crs = _crs(parts.pop(), "bbox")
    try:
        a, b, c, d = map(float, parts)
    except ValueError:
        raise Complaint("INVALID_TYPE", "bbox") from None
    box = shapely.box(b, a, d, c) if crs in NORTH_FIRST else shapely.box(a, b, c, d)
    if crs == 4326:
        return box
    return gpd.GeoSeries([box], crs=3857 if crs == 900913 else crs).to_crs(4326).iloc[0]


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def _text(value: object) -> str:
    return "" if value is None or value != value else str(value)


def _plain(value: object) -> object:
    if value is None or value != value:
        return None
    return value.item() if isinstance(value, np.generic) else value


def _png(colour: tuple[int, int, int], side: int = 256) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    row = b"\0" + bytes(colour) * side
    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(row * side)) + chunk(b"IEND", b"")
    )


# ── parcels ──────────────────────────────────────────────────────────────────────────────────────────────────────────

SIHEUNG = {
    "4139010100": "대야동", "4139010200": "신천동", "4139010300": "방산동", "4139010400": "포동",
    "4139010500": "미산동", "4139010600": "은행동", "4139010700": "안현동", "4139010800": "매화동",
    "4139010900": "도창동", "4139011000": "금이동", "4139011200": "과림동", "4139011300": "계수동",
    "4139011700": "화정동", "4139011800": "능곡동", "4139011900": "하중동", "4139012000": "하상동",
    "4139012100": "광석동", "4139012200": "물왕동", "4139012300": "산현동", "4139012400": "조남동",
    "4139012500": "논곡동", "4139012600": "목감동", "4139012700": "거모동", "4139012800": "군자동",
    "4139012900": "장현동", "4139013000": "장곡동", "4139013100": "월곶동", "4139013200": "정왕동",
    "4139013300": "죽율동", "4139013400": "무지내동", "4139013500": "배곧동",
}  # fmt: skip
SIHEUNG_EXTENT = (166_500.0, 523_800.0, 189_000.0, 541_000.0)
"""Inside the city's bounds of ``cities.toml``, EPSG:5186."""
LARGE_SHARE = 0.14
"""Of the parcels in the last legal dong but three: 정왕동 has 13,121 of 95,235."""


def parcels(
    count: int,
    seed: int = 1,
    dongs: dict[str, str] = SIHEUNG,
    extent: tuple[float, float, float, float] = SIHEUNG_EXTENT,
    place: str = "경기도 시흥시",
) -> gpd.GeoDataFrame:
    """``count`` lots (EPSG:5186) that fill ``extent`` without gaps, with PNUs of the legal ``dongs``, each dong a band.

    Fields as in LP_PA_CBND_BUBUN, all text. One parcel in ten is a forest lot (산). Unique PNUs.
    """
    dice = np.random.default_rng(seed)
    frame = pd.DataFrame(_numbers(count, list(dongs), dice))
    lot = frame["bonbun"] + np.where(frame["bubun"] == "", "", "-" + frame["bubun"])
    san = frame.pop("san").to_numpy()
    names = frame["pnu"].str[:10].map(dongs)
    frame["jibun"] = np.where(san, "산" + lot + " 임", lot + " " + dice.choice(list("대전답도잡"), count))
    frame["addr"] = place + " " + names + " " + np.where(san, "산 ", "") + lot
    frame["gosi_year"], frame["gosi_month"] = "2026", "01"
    frame["jiga"] = dice.integers(1_000, 4_000_000, count).astype(str)
    numbered = place + " 시청로 " + pd.Series(np.arange(1, count + 1)).astype(str)
    frame["road_addr"] = numbered.where(np.arange(count) % 7 == 0, "")
    return gpd.GeoDataFrame(frame, geometry=_lots(count, extent, dice), crs=5186)


def _numbers(count: int, codes: list[str], dice: np.random.Generator) -> dict[str, object]:
    large = max(0, len(codes) - 4)
    shares = dice.uniform(0.3, 1.7, len(codes))
    shares[large] = shares.sum() * LARGE_SHARE if len(codes) > 1 else 1.0
    ends = np.round(np.cumsum(shares) / shares.sum() * count).astype(int)
    dong = np.searchsorted(ends, np.arange(count), side="right")
    inside = np.arange(count) - np.concatenate([[0], ends])[dong]
    san = inside % 10 == 9
    turn = np.where(san, inside // 10, inside - inside // 10)
    bonbun, bubun = 1 + turn // 6, turn % 6
    pnu = [
        f"{codes[d]}{2 if s else 1}{main:04d}{sub:04d}"
        for d, s, main, sub in zip(dong, san, bonbun, bubun, strict=True)
    ]
    return {
        "pnu": pnu,
        "bonbun": bonbun.astype(str),
        "bubun": np.where(bubun == 0, "", bubun.astype(str)),
        "san": san,
    }


def _lots(count: int, extent: tuple[float, float, float, float], dice: np.random.Generator) -> np.ndarray:
    """Cells of a grid whose corners and mid-sides are moved a little; neighbours share them."""
    west, south, east, north = extent
    columns = max(1, math.ceil(math.sqrt(count * (east - west) / (north - south))))
    rows = math.ceil(count / columns)
    x, y = np.meshgrid(np.linspace(west, east, 2 * columns + 1), np.linspace(south, north, 2 * rows + 1))
    inner = np.ones_like(x, dtype=bool)
    inner[[0, -1], :] = inner[:, [0, -1]] = False
    reach = 0.15 * min((east - west) / columns, (north - south) / rows)
    x, y = (axis + inner * dice.uniform(-reach, reach, axis.shape) for axis in (x, y))
    points = np.stack([x, y], axis=-1)
    row, column = np.divmod(np.arange(count), columns)
    around = ((0, 0), (0, 1), (0, 2), (1, 2), (2, 2), (2, 1), (2, 0), (1, 0), (0, 0))
    rings = np.stack([points[2 * row + up, 2 * column + right] for up, right in around], axis=1)
    return shapely.multipolygons(shapely.polygons(rings)[:, None])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--parcels", type=int, default=100_000)
    parser.add_argument("--latency", type=float, default=0.0, help="seconds before each answer")
    parser.add_argument("--in-flight", type=int, help="more at a time get 429")
    parser.add_argument("--faults", type=float, default=0.0, help="chance that a request fails in passing")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    frame = parcels(options.parcels, options.seed)
    replica = VWorldReplica(
        {"LP_PA_CBND_BUBUN": frame},
        limits=Limits(options.in_flight, options.latency),
        faults={fault: options.faults / len(PASSING) for fault in PASSING},
        seed=options.seed,
    )
    with replica:
        replica.prepare(5186)
        sys.stdout.write(f"{replica.url}\n")
        sys.stdout.flush()
        sys.stdin.read()


if __name__ == "__main__":
    main()
