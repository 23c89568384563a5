"""data.go.kr on loopback: TAGO, GBIS v2, the GBIS base files and the fire index, with all listed faults.

The protocol is the recorded one (reference/datasources.md §3, §5.3): XML errors with status 200 although JSON was
asked, ``items`` as an empty text, one hit as an object, numbers where texts are meant.

A process of its own serves a fire table, for pictures of the dock::

    python datago_replica.py '[{"sigucode": "41390", "analdate": "2026-04-01 09", "meanavg": 62, …}]'

which writes its URL and key as the first line and ends when its standard input is closed.
"""

from __future__ import annotations

import csv
import json
import math
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from loopback import Asked, Loopback, Reply

KEY = "replica+key/with==signs"
"""The decoded form; the other form is its percent-encoding."""

NAMES = {
    "1": "APPLICATION_ERROR", "2": "DB_ERROR", "3": "NODATA_ERROR", "4": "HTTP_ERROR", "5": "SERVICETIMEOUT_ERROR",
    "10": "INVALID_REQUEST_PARAMETER_ERROR", "11": "NO_MANDATORY_REQUEST_PARAMETERS_ERROR",
    "12": "NO_OPENAPI_SERVICE_ERROR", "20": "SERVICE_ACCESS_DENIED_ERROR",
    "21": "TEMPORARILY_DISABLE_THE_SERVICEKEY_ERROR", "22": "LIMITED_NUMBER_OF_SERVICE_REQUESTS_EXCEEDS_ERROR",
    "30": "SERVICE_KEY_IS_NOT_REGISTERED_ERROR", "31": "DEADLINE_HAS_EXPIRED_ERROR", "32": "UNREGISTERED_IP_ERROR",
    "33": "UNSIGNED_CALL_ERROR", "99": "UNKNOWN_ERROR",
}  # fmt: skip


def gateway_error(code: str, status: int = 200) -> Reply:
    """The gateway's XML error."""
    body = (
        "<OpenAPI_ServiceResponse><cmmMsgHeader><errMsg>SERVICE ERROR</errMsg>"
        f"<returnAuthMsg>{NAMES.get(code, 'NEW_ERROR')}</returnAuthMsg><returnReasonCode>{code}</returnReasonCode>"
        "</cmmMsgHeader></OpenAPI_ServiceResponse>"
    )
    return Reply(body.encode(), status, "text/xml;charset=UTF-8")


def gateway_error_in_json(code: str) -> Reply:
    header = {"errMsg": "SERVICE ERROR", "returnAuthMsg": NAMES.get(code, "NEW_ERROR"), "returnReasonCode": code}
    return _json({"OpenAPI_ServiceResponse": {"cmmMsgHeader": header}})


def result_error(code: str) -> Reply:
    """The variant in the usual envelope."""
    return _json({"response": {"header": {"resultCode": code, "resultMsg": NAMES.get(code, "NEW_ERROR")}}})


FORBIDDEN = Reply(b"Forbidden", 403, "text/plain")
UNEXPECTED = Reply(b"Unexpected errors", 500, "text/plain")
GATEWAY_TIMEOUT = Reply(b"<html><body>504 Gateway Time-out</body></html>", 504, "text/html")

Fault = Callable[[Asked], Reply | None]


@dataclass
class Faults:
    """What goes wrong. ``next`` are replies given first, one per request; ``always`` looks at each request."""

    next: list[Reply] = field(default_factory=list)
    always: Fault | None = None
    as_xml: bool = False
    """Data as XML although JSON was asked."""
    numbers: bool = True
    """Numeric-looking values as numbers."""
    bare_empty: bool = True
    """``items`` as "" when nothing was found."""
    most_rows: int = 9999
    """No page holds more, whatever was asked for; the answer says so in ``numOfRows``."""
    hits_lost: int = 0
    """So many rows fewer than ``totalCount`` promises on the first page."""


class DataGoReplica(Loopback):
    """Serves the bus data of a sample city (folder ``bus`` with base files), a fire table and the faults.

    ``url`` + ``/1613000``, ``/6410000``, ``/1400377`` are the services; base files come from ``/ws/download?…``.
    """

    def __init__(self, bus: Path | None = None, city_code: str = "41999", fires: list[dict] | None = None) -> None:
        self.faults = Faults()
        self.city_code = city_code
        self.bus = bus
        self.fires = fires or []
        self.files = {path.name: path.read_bytes() for path in bus.glob("*.txt")} if bus else {}
        self.stations = self._records("station")
        self.routes = self._records("route")
        self.calls = self._records("routestation")
        self.lines = self._records("routeline")
        self.live: dict[str, list[dict]] = {}
        """Rows of live operations: operation → rows."""
        super().__init__(self._answer)

    def _records(self, kind: str) -> list[dict[str, str]]:
        name = next((name for name in self.files if _kind(name) == kind), None)
        if name is None:
            return []
        try:
            text = self.files[name].decode("utf-8")
        except UnicodeDecodeError:
            text = self.files[name].decode("cp949")
        return list(csv.DictReader(text.replace("^", "\n").splitlines(), delimiter="|", quoting=csv.QUOTE_NONE))

    def _answer(self, asked: Asked) -> Reply:
        if asked.path == "/ws/download":
            return self._file(asked)
        if self.faults.next:
            return self.faults.next.pop(0)
        wrong = self.faults.always(asked) if self.faults.always else None
        if wrong is not None:
            return wrong
        if "serviceKey" not in asked.query:
            return gateway_error("33")
        if asked.query["serviceKey"] != KEY:
            return gateway_error("30")
        operation = asked.path.rpartition("/")[2]
        if asked.path.startswith("/6410000/"):
            return self._gbis(operation, asked.query)
        return self._pages(operation, asked.query)

    def _file(self, asked: Asked) -> Reply:
        if "serviceKey" in asked.query:
            return Reply(b"the key was sent to the wrong host", 500, "text/plain")
        name = next(iter(asked.query), "")
        if name not in self.files:
            return Reply(b"<html><body>not found</body></html>", 200, "text/html")
        return Reply(self.files[name], content_type="text/plain")

    # TAGO and the fire index: the usual envelope with pages.

    def _pages(self, operation: str, query: dict[str, str]) -> Reply:
        rows = self._tago(operation, query)
        if rows is None:
            return gateway_error("12")
        size, page = min(int(query.get("numOfRows", 10)), self.faults.most_rows), int(query.get("pageNo", 1))
        part = rows[(page - 1) * size : page * size]
        if page == 1 and self.faults.hits_lost:
            part = part[: -self.faults.hits_lost]
        return self._envelope(part, len(rows), size, page)

    def _envelope(self, rows: list[dict], total: int, size: int, page: int) -> Reply:
        if self.faults.as_xml:
            return _xml(rows, total, size, page)
        shown = [self._typed(row) for row in rows]
        item = shown[0] if len(shown) == 1 else shown
        items = {"item": item} if shown else ("" if self.faults.bare_empty else {"item": []})
        header = {"resultCode": "00", "resultMsg": "NORMAL SERVICE."}
        counted = str(total) if not self.faults.numbers else total
        body = {"items": items, "numOfRows": size, "pageNo": page, "totalCount": counted}
        return _json({"response": {"header": header, "body": body}})

    def _typed(self, row: dict) -> dict:
        return {name: _number(value) if self.faults.numbers else value for name, value in row.items()}

    def _tago(self, operation: str, query: dict[str, str]) -> list[dict] | None:
        if operation == "forestPointListSigunguSearchV2":
            return self.fires
        if operation in self.live:
            return self.live[operation]
        if operation == "getCtyCodeList":
            return [{"citycode": self.city_code, "cityname": "해솔시"}]
        if operation == "getCrdntPrxmtSttnList":
            place = float(query["gpsLong"]), float(query["gpsLati"])
            near = [row for row in self.stations if _metres(place, (float(row["X"]), float(row["Y"]))) <= 500]
            return [self._tago_stop(row) for row in near]
        known = query.get("cityCode") == self.city_code
        if operation == "getSttnNoList":
            return [self._tago_stop(row) for row in self.stations] if known else []
        if operation == "getRouteNoList":
            wanted = query.get("routeNo", "")
            return [self._tago_route(row) for row in self.routes if wanted in row["ROUTE_NM"]] if known else []
        if operation == "getRouteAcctoThrghSttnList":
            route = query.get("routeId", "").removeprefix("GGB")
            return [self._tago_call(row) for row in self.calls if row["ROUTE_ID"] == route] if known else []
        if operation == "getRouteInfoIem":
            route = query.get("routeId", "").removeprefix("GGB")
            return [self._tago_route(row) for row in self.routes if row["ROUTE_ID"] == route] if known else []
        if operation == "getSttnThrghRouteList":
            stop = query.get("nodeid", "").removeprefix("GGB")
            serving = {row["ROUTE_ID"] for row in self.calls if row["STATION_ID"] == stop}
            return [self._tago_route(row) for row in self.routes if row["ROUTE_ID"] in serving]
        return None

    def _tago_stop(self, row: dict) -> dict:
        return {"gpslati": row["Y"], "gpslong": row["X"], "nodeid": "GGB" + row["STATION_ID"],
                "nodenm": row["STATION_NM"], "nodeno": row["MOBILE_NO"].strip(),
                "citycode": self.city_code}  # fmt: skip

    @staticmethod
    def _tago_route(row: dict) -> dict:
        return {"endnodenm": row["ED_STA_NM"], "routeid": "GGB" + row["ROUTE_ID"], "routeno": row["ROUTE_NM"],
                "routetp": row["ROUTE_TP_NM"], "startnodenm": row["ST_STA_NM"]}  # fmt: skip

    @staticmethod
    def _tago_call(row: dict) -> dict:
        return {"routeid": "GGB" + row["ROUTE_ID"], "nodeid": "GGB" + row["STATION_ID"], "nodenm": row["STATION_NM"],
                "nodeord": row["STA_ORDER"], "updowncd": "0" if row["UPDOWN"] == "정" else "1"}  # fmt: skip

    # GBIS: its own envelope.

    def _gbis(self, operation: str, query: dict[str, str]) -> Reply:
        if operation == "getBaseInfoItemv2":
            return self._message("baseInfoItem", [self._base_info()])
        if operation in self.live:
            return self._message("liveList", self.live[operation])
        name, rows = self._gbis_rows(operation, query)
        return self._message(name, rows)

    def _message(self, name: str, rows: list[dict]) -> Reply:
        if not rows:
            header = {"resultCode": 4, "resultMessage": "결과가 존재하지 않습니다."}
            return _json({"response": {"comMsgHeader": "", "msgHeader": header}})
        shown = [self._typed(row) for row in rows]
        header = {"queryTime": "2026-05-04 10:00:00.0", "resultCode": 0, "resultMessage": "정상적으로 처리되었습니다."}
        body = {name: shown[0] if len(shown) == 1 else shown}
        return _json({"response": {"comMsgHeader": "", "msgHeader": header, "msgBody": body}})

    def _base_info(self) -> dict:
        parts = {"station": "station", "route": "route", "routestation": "routeStation", "routeline": "routeLine"}
        info = {}
        for kind, name in parts.items():
            file = next((file for file in self.files if _kind(file) == kind), "")
            info[f"{name}DownloadUrl"] = f"{self.url}/ws/download?{file}"
            info[f"{name}Version"] = file.removeprefix(kind).removesuffix(".txt")
        return info

    def _gbis_rows(self, operation: str, query: dict[str, str]) -> tuple[str, list[dict]]:
        if operation == "getBusRouteListv2":
            rows = [row for row in self.routes if query.get("keyword", "") in row["ROUTE_NM"]]
            return "busRouteList", [self._gbis_route(row) for row in rows]
        if operation == "getBusRouteInfoItemv2":
            rows = [row for row in self.routes if row["ROUTE_ID"] == query.get("routeId")]
            return "busRouteInfoItem", [self._gbis_route(row) for row in rows]
        if operation == "getBusRouteStationListv2":
            calls = [row for row in self.calls if row["ROUTE_ID"] == query.get("routeId")]
            return "busRouteStationList", [self._gbis_call(row) for row in calls]
        if operation == "getBusRouteLineListv2":
            lines = [row for row in self.lines if row["ROUTE_ID"] == query.get("routeId")]
            return "busRouteLineList", [{"lineSeq": row["LINE_SEQ"], "x": row["X"], "y": row["Y"]} for row in lines]
        if operation == "getBusStationListv2":
            rows = [row for row in self.stations if query.get("keyword", "") in row["STATION_NM"]]
            return "busStationList", [self._gbis_stop(row) for row in rows]
        if operation == "getBusStationAroundListv2":
            place = float(query["x"]), float(query["y"])
            near = [row for row in self.stations if _metres(place, (float(row["X"]), float(row["Y"]))) <= 200]
            return "busStationAroundList", [self._gbis_stop(row) for row in near]
        if operation == "getBusStationViaRouteListv2":
            serving = {row["ROUTE_ID"] for row in self.calls if row["STATION_ID"] == query.get("stationId")}
            return "busRouteList", [self._gbis_route(row) for row in self.routes if row["ROUTE_ID"] in serving]
        return "", []

    @staticmethod
    def _gbis_stop(row: dict) -> dict:
        return {"stationId": row["STATION_ID"], "stationName": row["STATION_NM"], "mobileNo": row["MOBILE_NO"],
                "regionName": row["REGION_NAME"], "districtCd": row["DISTRICT_CD"], "centerYn": row["CENTER_YN"],
                "x": row["X"], "y": row["Y"]}  # fmt: skip

    @staticmethod
    def _gbis_route(row: dict) -> dict:
        return {"routeId": row["ROUTE_ID"], "routeName": row["ROUTE_NM"], "routeTypeCd": row["ROUTE_TP"],
                "routeTypeName": row["ROUTE_TP_NM"], "regionName": row["REGION_NAME"],
                "startStationId": row["ST_STA_ID"], "startStationName": row["ST_STA_NM"],
                "endStationId": row["ED_STA_ID"], "endStationName": row["ED_STA_NM"],
                "upFirstTime": row["UP_FIRST_TIME"], "upLastTime": row["UP_LAST_TIME"],
                "peekAlloc": row["PEEK_ALLOC"], "nPeekAlloc": row["NPEEK_ALLOC"],
                "companyName": row["COMPANY_NAME"]}  # fmt: skip

    def _gbis_call(self, row: dict) -> dict:
        stop = next(stop for stop in self.stations if stop["STATION_ID"] == row["STATION_ID"])
        return self._gbis_stop(stop) | {"stationSeq": row["STA_ORDER"]}


def _kind(file: str) -> str:
    return file.removesuffix(".txt").rstrip("0123456789")


def _number(value: object) -> object:
    """As JSON libraries of the platform do: what looks like a number is one, unless a zero would be lost."""
    text = str(value)
    if text.isdigit() and (text == "0" or not text.startswith("0")):
        return int(text)
    if text.replace(".", "", 1).isdigit() and "." in text and not text.startswith("."):
        return float(text)
    return value


def _metres(one: tuple[float, float], other: tuple[float, float]) -> float:
    scale = math.cos(math.radians(one[1]))
    return 111_195 * math.hypot((one[0] - other[0]) * scale, one[1] - other[1])


def _json(content: dict) -> Reply:
    return Reply(json.dumps(content, ensure_ascii=False).encode())


def _xml(rows: list[dict], total: int, size: int, page: int) -> Reply:
    items = "".join("<item>" + "".join(f"<{k}>{v}</{k}>" for k, v in row.items()) + "</item>" for row in rows)
    body = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><response><header><resultCode>00</resultCode>'
        f"<resultMsg>NORMAL SERVICE.</resultMsg></header><body><items>{items}</items><numOfRows>{size}</numOfRows>"
        f"<pageNo>{page}</pageNo><totalCount>{total}</totalCount></body></response>"
    )
    return Reply(body.encode(), content_type="application/xml;charset=UTF-8")


def main() -> None:
    with DataGoReplica(fires=json.loads(sys.argv[1])) as replica:
        sys.stdout.write(f"{replica.url} {KEY}\n")
        sys.stdout.flush()
        sys.stdin.read()


if __name__ == "__main__":
    main()
