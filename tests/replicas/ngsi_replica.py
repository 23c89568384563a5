"""A City Data Hub on loopback: the NGSI-LD interface as its broker really behaves (reference/datasources.md §2.2).

Known behaviour that it keeps: ``Accept`` is looked at before anything else, and GeoJSON is only there under
``/entities``; an unknown type is an empty list with 200; ``Link`` has no host, nothing encoded, a stray ``type="…"``
between commas, and the context without ``rel``; histories have no ``Link``; errors are ``{type, title, detail}``.
"""

from __future__ import annotations

import copy
import json
import math
import random
import re
from dataclasses import dataclass, field
from pathlib import Path

import shapely
from loopback import Asked, Loopback, Reply
from shapely.geometry import Point, shape

ERRORS = "https://uri.etsi.org/ngsi-ld/errors/"
CONTEXT = "http://uri.etsi.org/ngsi-ld/core-context.jsonld"
_OPERATORS = {
    "==": lambda a, b: a == b or (isinstance(a, list) and b in a),
    "!=": lambda a, b: a != b,
    ">=": lambda a, b: a >= b,
    "<=": lambda a, b: a <= b,
    "~=": lambda a, b: bool(re.search(str(b), str(a))),
    ">": lambda a, b: a > b,
    "<": lambda a, b: a < b,
}


def recorded(fixtures: Path, kind: str) -> dict:
    """The recorded entity of a type, with its context."""
    return json.loads((fixtures / "ngsild_entities_keti.json").read_text(encoding="utf-8-sig"))[kind][0]


def spread(entity: dict, count: int, bounds: tuple[float, float, float, float], seed: int = 1) -> list[dict]:
    """``count`` copies with ids and places of their own within ``bounds`` (degrees)."""
    lots, (west, south, east, north) = random.Random(seed), bounds
    copies = []
    for number in range(count):
        one = copy.deepcopy(entity)
        one["id"] = f"{entity['id'].rsplit(':', 1)[0]}:s{number:05d}"
        place = [round(lots.uniform(west, east), 7), round(lots.uniform(south, north), 7)]
        one["location"]["value"] = {"type": "Point", "coordinates": place}
        copies.append(one)
    return copies


@dataclass
class NgsiReplica:
    """Serves ``entities`` (normalized) and ``histories`` (entity id → attribute → instances).

    ``limit`` is the hub's default and largest page. ``prefix``: path of a gateway before the interface; with one, the
    broker refuses GeoJSON. ``login``: the Authorization header that it wants. ``counts``: whether it counts.
    ``ignores_offset``: a fault, the same page again and again.
    """

    entities: list[dict]
    histories: dict[str, dict[str, list[dict]]] = field(default_factory=dict)
    limit: int = 1000
    prefix: str = ""
    login: str = ""
    counts: bool = True
    has_geojson: bool = True
    ignores_offset: bool = False

    def __enter__(self) -> NgsiReplica:
        self.loopback = Loopback(self.answer)
        return self

    def __exit__(self, *_) -> None:
        self.loopback.close()

    @property
    def url(self) -> str:
        return self.loopback.url + self.prefix

    @property
    def asked(self) -> list[Asked]:
        return self.loopback.asked

    def answer(self, asked: Asked) -> Reply:
        if self.login and asked.headers.get("authorization") != self.login:
            return _error(401, "Unauthorized", "Full authentication is required to access this resource", "")
        accept = asked.headers.get("accept", "")
        path = asked.path.removeprefix(self.prefix)
        if not any(known in accept for known in ("*/*", "application/json", "ld+json", "geo+json")):
            return _error(406, "Not Acceptable", "Accept header shall either be application/json", "")
        geo = "geo+json" in accept and "application/json" not in accept
        if geo and not (self.has_geojson and asked.path.startswith("/entities")):
            return _error(406, "Not Acceptable", "C008 application/geo+json is supported only for /entities", "")
        try:
            return self._serve(asked, path, geo)
        except (ValueError, KeyError, TypeError) as cause:
            return _error(400, "Bad request data", f'invalid params. "{cause}"', "BadRequestData")

    def _serve(self, asked: Asked, path: str, geo: bool) -> Reply:
        query = asked.query
        if path == "/entitycount" and self.counts:
            return _json({"totalCount": len(self._matching(query)), "type": query.get("type")})
        if path == "/types":
            return _json({"typeList": sorted({entity["type"] for entity in self.entities})})
        if path not in ("/entities", "/temporal/entities"):
            return _error(405, "Method Not Allowed", f"No handler found for GET {asked.path}", "")
        matching = self._matching(query)
        limit = min(int(query.get("limit", self.limit)), self.limit)
        offset = 0 if self.ignores_offset else int(query.get("offset", 0))
        page = [_with_attrs(entity, query) for entity in matching[offset : offset + limit]]
        if path.startswith("/temporal"):
            return _json([self._history(entity, query) for entity in page])
        link = self._links(asked, limit, offset, len(matching), "application/geo+json" if geo else "application/json")
        if geo:
            features = [_feature(entity) for entity in page]
            return _json({"type": "FeatureCollection", "features": features}, "application/geo+json", link)
        if query.get("options") == "keyValues":
            page = [_key_values(entity) for entity in page]
        return _json(page, link=link)

    def _matching(self, query: dict[str, str]) -> list[dict]:
        if "type" not in query and "attrs" not in query and "id" not in query:
            raise ValueError("type")
        found = [entity for entity in self.entities if query.get("type") in (None, entity["type"])]
        if query.get("q"):
            found = [entity for entity in found if _passes(entity, query["q"])]
        given = [name for name in ("georel", "geometry", "coordinates") if query.get(name)]
        if given and len(given) < 3:
            raise ValueError("geo-query requires 3 parameters ('georel', 'geometry', 'coordinates')")
        if given:
            area = shape({"type": query["geometry"], "coordinates": json.loads(query["coordinates"])})
            name = query.get("geoproperty", "location")
            found = [entity for entity in found if name in entity and _related(entity[name], area, query)]
        return found

    def _history(self, entity: dict, query: dict[str, str]) -> dict:
        history = self.histories.get(entity["id"], {})
        return entity | {name: _in_time(instances, query) for name, instances in history.items() if name in entity}

    def _links(self, asked: Asked, limit: int, offset: int, total: int, accept: str) -> str:
        """As HttpHeadersUtil of the broker writes it."""
        parts = []
        if total > int(asked.query.get("limit", self.limit)):
            if offset > 0 or total < offset + limit:
                parts.append(_pointer(asked, max(0, offset - limit), limit, "prev"))
            if total > offset + limit:
                parts.append(_pointer(asked, offset + limit, limit, "next"))
            if parts:
                parts.append(f' type="{accept}"')
        if accept == "application/json":
            parts.append(f"<{CONTEXT}>")
        return ",".join(parts)


def _pointer(asked: Asked, offset: int, limit: int, relation: str) -> str:
    query = asked.query | {"offset": str(offset), "limit": str(limit)}
    # Nothing is encoded; what HTTP/1.1 cannot carry at all is left out here.
    text = "&".join(f"{name}={value}" for name, value in query.items()).encode("latin-1", "ignore").decode("latin-1")
    return f'<{asked.path}?{text}>; rel="{relation}"'


def _passes(entity: dict, q: str) -> bool:
    return all(any(_compares(entity, part) for part in group.split("|")) for group in q.split(";"))


def _compares(entity: dict, part: str) -> bool:
    match = re.match(r"(.+?)(==|!=|>=|<=|~=|>|<)(.+)", part)
    if match is None:
        raise ValueError("invalid q-query params")
    name, operator, wanted = match.groups()
    attribute, _, member = name.rstrip("]").partition("[")
    value = entity.get(attribute, {}).get("value")
    value = value.get(member) if member and isinstance(value, dict) else value
    wanted = wanted.strip('"') if wanted.startswith('"') else float(wanted)
    return value is not None and _OPERATORS[operator](value, wanted)


def _related(attribute: dict, area: shapely.Geometry, query: dict[str, str]) -> bool:
    place = shape(attribute["value"])
    if query["georel"].startswith("near"):
        if not isinstance(area, Point) or "maxDistance" not in query:
            raise ValueError("near needs a Point and maxDistance")
        metres = math.hypot((place.x - area.x) * math.cos(math.radians(area.y)), place.y - area.y) * 111_320
        return metres <= float(query["maxDistance"])
    return bool(getattr(place, query["georel"])(area))


def _in_time(instances: list[dict], query: dict[str, str]) -> list[dict]:
    relation, start, end = query.get("timerel"), query.get("timeAt", ""), query.get("endTimeAt", "")
    if relation not in ("before", "after", "between") or not re.fullmatch(
        r"[\d-]{10}T[\d:]{8},\d{3}[+-]\d\d:\d\d", start
    ):
        raise ValueError("invalid temporal query. timerel, timeAt")
    inside = [
        one
        for one in instances
        if (relation == "before" and one["observedAt"] < start)
        or (relation == "after" and one["observedAt"] > start)
        or (relation == "between" and start < one["observedAt"] < end)
    ]
    inside.sort(key=lambda one: one["observedAt"], reverse=True)
    return inside[: int(query["lastN"])] if "lastN" in query else inside


def _with_attrs(entity: dict, query: dict[str, str]) -> dict:
    wanted = query["attrs"].split(",") if query.get("attrs") else None
    kept = {name: value for name, value in entity.items() if name != "@context"}
    return {n: v for n, v in kept.items() if wanted is None or n in ("id", "type", *wanted)}


def _key_values(entity: dict) -> dict:
    return {name: value["value"] if isinstance(value, dict) else value for name, value in entity.items()}


def _feature(entity: dict) -> dict:
    properties = {name: value for name, value in entity.items() if name != "id"}
    geometry = entity.get("location", {}).get("value")
    return {"id": entity["id"], "type": "Feature", "geometry": geometry, "properties": properties}


def _json(thing: object, content_type: str = "application/json", link: str = "") -> Reply:
    body = json.dumps(thing, ensure_ascii=False).encode()
    return Reply(body, 200, f"{content_type};charset=UTF-8", {"Link": link} if link else {})


def _error(status: int, title: str, detail: str, kind: str) -> Reply:
    body = {"type": ERRORS + kind if kind else "", "title": title, "detail": detail}
    return Reply(json.dumps(body).encode(), status)
