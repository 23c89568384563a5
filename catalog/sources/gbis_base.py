"""GBIS base files: the daily snapshot of Gyeonggi's stops, routes, stop sequences and lines (§3.3).

Keys of ``request`` in an entry (``address``: ``https://apis.data.go.kr/6410000/baseinfoservice/v2/getBaseInfoItemv2``):

``table``
    ``stops``: the stops in the area (points). ``routes``: the routes that serve a stop in the area.
    ``route_stops``: all stops of those routes in order, also those outside. ``route_lines``: their lines.
``region``
    Only stops whose REGION_NAME contains this text, beside lying in the area (its outline where that is known, else
    the box of the city).

One small call with the key says where the files of the day lie; they come from another host without the key, the whole
province in one file, and only the area is kept. ``key_fields``: ``stop_id`` · ``route_id`` · ``route_id, seq`` ·
``route_id``. Columns: docs/formats.md, "Canonical bus tables". A file carried in on a disk:
:func:`.gbis_base_file.read_base_file`.
"""

from __future__ import annotations

import json

import pandas as pd
import shapely

from ..areas import Area
from ..entries import Dataset
from ..errors import BadAnswer, Transient
from ..http.request import Answer, Request
from .base import Page
from .bus_tables import area_text
from .datago import GBIS_SERVICES, HOST, message_rows
from .gbis_base_file import BaseRead, BaseTable, Keep, canonical, read_records, remark_on, stops_inside

ADDRESS = f"{HOST}/6410000/baseinfoservice/v2/getBaseInfoItemv2"
CHAIN = (BaseTable.STOPS, BaseTable.ROUTE_STOPS, BaseTable.ROUTES, BaseTable.ROUTE_LINES)
"""The order in which the files tell what belongs to an area: its stops, their routes, the names of those."""


class GbisBase:
    """The bus tables of an area, cut out of the province's base files."""

    platform = GBIS_SERVICES

    def plan(self, dataset: Dataset, area: Area, address: str = "") -> tuple[Request, ...]:
        """One request: where the files lie. Each answer leads to the next file that is needed."""
        BaseTable.of(dataset.request.get("table"))
        note = {"area": area_text(area), "region": str(dataset.request.get("region", ""))}
        url = address or dataset.address or ADDRESS
        return (Request(self.platform, url, (("format", "json"),), note=json.dumps(note, ensure_ascii=False)),)

    def read(self, dataset: Dataset, request: Request, answer: Answer) -> Page:
        """Nothing but the next request, until the file of the wanted table has come."""
        wanted = BaseTable.of(dataset.request.get("table"))
        note = json.loads(request.note)
        if "files" not in note:
            return self._first_file(wanted, note, answer)
        held = BaseTable.of(note["file"])
        if answer.body[:200].lstrip().startswith((b"<", b"{")):
            raise Transient(
                "{url} gave a message instead of the base file of {table}. Try again in a few minutes.",
                url=answer.url,
                table=held.key,
            )
        read = read_records(answer.body, held, _keep(held, note))
        if held is BaseTable.STOPS and wanted is not held:
            return self._next_file(wanted, held, note | {"stops": _unique(read.frame["stop_id"])})
        if held is BaseTable.ROUTE_STOPS:
            note = note | {"routes": _unique(read.frame["route_id"]), "stops": []}
            if wanted is not held:
                return self._next_file(wanted, held, note)
            # The first reading told which routes serve the area; this one takes the whole of them.
            read = read_records(answer.body, held, _among("route_id", note["routes"]))
        if held is BaseTable.ROUTES and wanted is not held:
            named = canonical(held, read.frame).drop_duplicates("route_id")
            named = named.set_index("route_id")[["route_name", "route_type"]]
            return self._next_file(wanted, held, note | {"names": named.T.to_dict("list")})
        return _last_page(wanted, read, note)

    def _next_file(self, wanted: BaseTable, held: BaseTable, note: dict) -> Page:
        serving = "stops" if held is BaseTable.STOPS else "routes"
        following = (_file_request(CHAIN[CHAIN.index(held) + 1], note),) if note[serving] else ()
        return Page(_nothing(wanted), following=following)

    def _first_file(self, wanted: BaseTable, note: dict, answer: Answer) -> Page:
        rows = message_rows(answer, ("baseInfoItem",))
        files = {table.key: rows[0].get(table.url_key, "") if rows else "" for table in CHAIN}
        missing = [table.key for table in CHAIN[: CHAIN.index(wanted) + 1] if not files[table.key]]
        if missing:
            raise BadAnswer(
                "{url} does not say where the base file of {table} lies. Try again later.",
                url=answer.url,
                table=", ".join(missing),
            )
        return Page(_nothing(wanted), following=(_file_request(BaseTable.STOPS, note | {"files": files}),))


def _file_request(table: BaseTable, note: dict) -> Request:
    note = note | {"file": table.key}
    return Request(
        GBIS_SERVICES,
        note["files"][table.key],
        group=table.key,
        note=json.dumps(note, ensure_ascii=False),
        needs_key=False,
    )


def _keep(held: BaseTable, note: dict) -> Keep:
    if held is BaseTable.STOPS:
        return stops_inside(shapely.from_wkb(note["area"]), note["region"])
    return _among("stop_id", note["stops"]) if held is BaseTable.ROUTE_STOPS else _among("route_id", note["routes"])


def _among(column: str, wanted: list[str]) -> Keep:
    return lambda frame: frame[column].isin(wanted).to_numpy(bool)


def _unique(values: pd.Series) -> list[str]:
    return sorted(set(values))


def _last_page(wanted: BaseTable, read: BaseRead, note: dict) -> Page:
    frame = canonical(wanted, read.frame)
    remarks = (remark_on(wanted.key, read),) if read.rejected else ()
    if wanted is not BaseTable.ROUTE_LINES:
        return Page(frame, len(frame), remarks=remarks)
    named = [note["names"].get(route, ("", "")) for route in frame["route_id"]]
    frame = frame.assign(route_name=[name for name, _ in named], route_type=[kind for _, kind in named])
    return Page(frame, len(note["routes"]), remarks=remarks)


def _nothing(table: BaseTable) -> pd.DataFrame:
    """The empty table, with its geometry if it has one."""
    return canonical(table, pd.DataFrame(columns=[column.rstrip("*") for column in table.columns], dtype=object))
