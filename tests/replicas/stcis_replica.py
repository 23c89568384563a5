"""STCIS on loopback, by the recorded protocol (reference/datasources.md §4.3)."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field

from loopback import Asked, Loopback, Reply

KEY = "replica0stcis0key"


def answer(rows: list[dict]) -> Reply:
    return _json({"count": len(rows), "status": "OK" if rows else "NOT_FOUND", "result": rows})


def error(code: str, text: str, level: int = 1) -> Reply:
    return _json({"count": 0, "status": "ERROR", "result": [], "error": {"level": level, "code": code, "text": text}})


@dataclass
class StcisTables:
    """Rows of each operation; flows by (date, origin, destination)."""

    stops: list[dict] = field(default_factory=list)
    routes: list[dict] = field(default_factory=list)
    route_stops: list[dict] = field(default_factory=list)
    areas: list[dict] = field(default_factory=list)
    railways: list[dict] = field(default_factory=list)
    flows: dict[tuple[str, str, str], list[dict]] = field(default_factory=dict)


class StcisReplica(Loopback):
    """Serves ``tables`` under ``/openapi/{operation}.json``; refuses to speak to what names no browser."""

    def __init__(self, tables: StcisTables) -> None:
        self.tables = tables
        self.fault: Callable[[Asked], Reply | None] | None = None
        super().__init__(self._answer)

    def _answer(self, asked: Asked) -> Reply:
        wrong = self.fault(asked) if self.fault else None
        if wrong is not None:
            return wrong
        if not asked.headers.get("user-agent", "").startswith("Mozilla/"):
            return Reply(b"", 400, delay_s=0.1)
        if asked.query.get("apikey") != KEY:
            return error("INVALID_KEY", "등록되지 않은 인증키입니다.", 2)
        operation = asked.path.removeprefix("/openapi/").removesuffix(".json")
        return answer(self._rows(operation, asked.query))

    def _rows(self, operation: str, query: dict[str, str]) -> list[dict]:
        if operation == "quarterod":
            return self.tables.flows.get((query["opratDate"], query["stgEmdCd"], query["arrEmdCd"]), [])
        rows = {
            "areacode": self.tables.areas,
            "bussttn": self.tables.stops,
            "busroute": self.tables.routes,
            "busroutesttn": self.tables.route_stops,
            "rlrdroute": self.tables.railways,
        }[operation]
        asked = {name: value for name, value in query.items() if name in ("routeNo", "routeId")}
        return [row for row in rows if all(str(row[name]) == value for name, value in asked.items())]


def _json(content: dict) -> Reply:
    return Reply(json.dumps(content, ensure_ascii=False).encode())
