"""A small published folder with all that the app can show, for its tests and for trying it:

    cd tests/mobile/app; PYTHONPATH=../../../build/plugins ../../../.venv/bin/python small_publication.py FOLDER

Data are made; they are written by the room's own writers, styles and indicators stand here as the contract has them.
"""

from __future__ import annotations

import sys
from pathlib import Path

import geopandas as gpd
import numpy as np
import shapely

from sijeong.common.progress import SILENT
from sijeong.mobile.bundle.contents import write_publication
from sijeong.mobile.bundle.publication import (
    Comparison,
    DongValue,
    FieldEntry,
    IndicatorEntry,
    LayerEntry,
    LegendEntry,
    LegendSymbol,
    Previous,
    Publication,
    SearchData,
    TimeData,
    TimeStep,
)
from sijeong.mobile.bundle.writing import write_folder
from sijeong.mobile.contents.files import write_json
from sijeong.mobile.contents.geojson import write_geojson
from sijeong.mobile.contents.rows import write_rows
from sijeong.mobile.model import FieldKind, LayerField, SourceLayer
from sijeong.mobile.sealing.sealing import Binding
from sijeong.mobile.style.model import Geometry, Symbology
from sijeong.mobile.tiles.layers import TileLayer
from sijeong.mobile.tiles.tiling import write_tiles

WEST, SOUTH, SIDE = 126.73, 37.34, 0.01
DONGS = ("정왕1동", "정왕2동", "배곧1동", "월곶동", "장곡동", "능곡동")
HOSTILE = (
    "<img src=x onerror=alert(1)>",
    "'\"</script><b>굵게</b>",
    "가나다라" * 2_500,
    "\u202eتوقف عربي\u202c 정류장",
)
"""Names that harm where a page takes texts for markup, that never end, or that turn the rest of a line round."""
DISTRICT, STOPS, BUILDINGS, LINKS, PARCELS, HOURS = 6, 60, 80, 40, 1_500, 24
BUSIEST = 12
"""The hour whose traffic the links hold, as published ones hold that of their busiest."""
PLANNED = 0.4
"""Share of the traffic that stays where the road of the scenario is built."""
TITLE, PUBLISHED = "정왕권 생활교통 현황", "2026-11-27T09:00:00+09:00"


def small_publication(
    folder: Path, valid_until: str = "2099-12-31", key=None, title: str = TITLE, build: str = "0123456789abcdef"
) -> Publication:
    """Fill the new ``folder``; sealed with ``key`` (:class:`~sijeong.mobile.sealing.key.SealingKey`) unless None."""
    binding = Binding(build, title, PUBLISHED, valid_until)
    data = folder.with_name(f"{folder.name}-data")
    data.mkdir(parents=True)
    publication = Publication(
        title=title,
        city="시흥시",
        publisher="교통정책과",
        published=binding.published,
        valid_until=valid_until,
        data_date="2026-10-31",
        language="ko",
        bounds=(WEST, SOUTH, WEST + 3 * SIDE, SOUTH + 2 * SIDE),
        layers=_layers(data),
        indicators=_indicators(),
        comparison=Comparison("새 도로 개통", "links", "links-plan"),
        search=_search(data),
        notice="10명보다 적은 값은 숨겼습니다. 통행량은 추정값이므로 비교에만 쓰십시오.",
    )
    write_publication(publication, data)
    write_folder(folder, data, binding, key, "", SILENT)
    return publication


def _layers(data: Path) -> tuple[LayerEntry, ...]:
    parcels = _parcels()
    tiles = write_tiles([TileLayer.of(parcels, 12)], data / "tiles.pmtiles").data
    return (
        _entry(_stops(), data, STOP_STYLE, STOP_LEGEND, group="교통"),
        _entry(_links(), data, LINK_STYLE, LINK_LEGEND, group="교통", time=_times(data, "links")),
        _entry(
            _links("links-plan", PLANNED),
            data,
            LINK_STYLE,
            LINK_LEGEND,
            group="교통",
            visible=False,
            time=_times(data, "links-plan", PLANNED),
        ),
        _entry(_buildings(), data, BUILDING_STYLE, BUILDING_LEGEND, group="도시"),
        _entry(parcels, data, PARCEL_STYLE, PARCEL_LEGEND, tiles["parcels"], group="도시", visible=False),
        _entry(_dongs(), data, DONG_STYLE, DONG_LEGEND, group="행정구역", held_back=1),
        _entry(_roads(), data, ROAD_STYLE, (), background=True),
    )


def _entry(layer: SourceLayer, data: Path, style, legend, written=None, **more) -> LayerEntry:
    fields = tuple(
        FieldEntry(one.name, one.title, one.kind.value, one.unit, one.decimals, one.values, one.factor)
        for one in layer.fields
    )
    return LayerEntry(
        key=layer.key,
        title=layer.title,
        geometry=layer.symbology.geometry.value,
        count=len(layer.frame),
        data=written or write_geojson(layer, data),
        style=list(style),
        legend=tuple(legend),
        fields=fields,
        title_field="name" if "name" in layer.field_names else "",
        rows=None if more.get("background") else write_rows(layer, data),
        bounds=tuple(float(edge) for edge in layer.frame.total_bounds),
        data_date="2026-10-31",
        sources=("시흥시 교통정책과",),
        **more,
    )


def _layer(key: str, title: str, geometry: Geometry, shapes, columns: dict, fields: tuple[LayerField, ...]):
    frame = gpd.GeoDataFrame({**columns, "_id": np.arange(len(shapes))}, geometry=list(shapes), crs="EPSG:4326")
    return SourceLayer(key, title, frame, fields, Symbology(geometry, ()))


NAME = LayerField("name", "이름", FieldKind.TEXT)


def _stops() -> SourceLayer:
    number = np.arange(STOPS)
    x, y = WEST + 0.001 + number % 10 * 0.003, SOUTH + 0.001 + number // 10 * 0.003
    names = [*HOSTILE, *(f"{DONGS[one % DISTRICT]} 정류장 {one}" for one in number[len(HOSTILE) :])]
    columns = {
        "name": names,
        "kind": np.array(["bus", "village", "express"])[number % 3],
        "daily": np.where(number % 7 == 6, np.nan, number * 123.456),
        "share": number / STOPS,
        "opened": [f"20{one % 26:02d}-03-01" for one in number],
        "shelter": number % 2 == 0,
    }
    kinds = {"bus": "시내버스", "village": "마을버스", "express": "광역버스"}
    fields = (
        NAME,
        LayerField("kind", "종류", FieldKind.TEXT, values=kinds),
        LayerField("daily", "하루 이용", FieldKind.NUMBER, "명", 0, counts_people=True),
        LayerField("share", "고령자 비율", FieldKind.NUMBER, "%", 1, factor=100.0),
        LayerField("opened", "개통일", FieldKind.DATE),
        LayerField("shelter", "쉼터", FieldKind.BOOLEAN),
    )
    return _layer("stops", "버스 정류장", Geometry.POINT, shapely.points(x, y), columns, fields)


def _links(key: str = "links", share: float = 1.0) -> SourceLayer:
    number = np.arange(LINKS)
    x, y = WEST + number % 8 * 0.0035, SOUTH + 0.002 + number // 8 * 0.0035
    shapes = [shapely.LineString([(a, b), (a + 0.0034, b + 0.0005)]) for a, b in zip(x, y, strict=True)]
    fields = (NAME, LayerField("flow", "교통량", FieldKind.NUMBER, "대/시", 0))
    columns = {"name": [f"구간 {one}" for one in number], "flow": share * (100.0 + number * 40)}
    title = "도로 교통량" if key == "links" else "새 도로가 있을 때 교통량"
    return _layer(key, title, Geometry.LINE, shapes, columns, fields)


def _buildings() -> SourceLayer:
    number = np.arange(BUILDINGS)
    x, y = WEST + 0.0005 + number % 10 * 0.003, SOUTH + 0.0003 + number // 10 * 0.0024
    fields = (NAME, LayerField("height", "높이", FieldKind.NUMBER, "m", 1))
    columns = {"name": [f"건물 {one}" for one in number], "height": 6.0 + number % 12 * 5}
    shapes = shapely.box(x, y, x + 0.0007, y + 0.0006)
    return _layer("buildings", "건물", Geometry.POLYGON, shapes, columns, fields)


def _parcels() -> SourceLayer:
    number = np.arange(PARCELS)
    x, y = WEST + number % 50 * 0.0006, SOUTH + number // 50 * 0.00066
    fields = (LayerField("area", "면적", FieldKind.NUMBER, "㎡", 1),)
    shapes = shapely.box(x, y, x + 0.00055, y + 0.0006)
    return _layer("parcels", "필지", Geometry.POLYGON, shapes, {"area": 100.0 + number % 9}, fields)


def _dongs() -> SourceLayer:
    number = np.arange(DISTRICT)
    x, y = WEST + number % 3 * SIDE, SOUTH + number // 3 * SIDE
    fields = (NAME, LayerField("older", "고령 인구", FieldKind.NUMBER, "명", 0, counts_people=True))
    columns = {"name": DONGS, "older": [1200.0, 3400.0, 560.0, 2100.0, np.nan, 900.0]}
    return _layer("dongs", "행정동", Geometry.POLYGON, shapely.box(x, y, x + SIDE, y + SIDE), columns, fields)


def _roads() -> SourceLayer:
    shapes = [
        shapely.LineString([(WEST, SOUTH + one * 0.004), (WEST + 3 * SIDE, SOUTH + one * 0.004)]) for one in range(6)
    ]
    return _layer("roads", "배경 도로", Geometry.LINE, shapes, {}, ())


def _times(data: Path, key: str, share: float = 1.0) -> TimeData:
    hour, link = np.arange(HOURS)[:, None], np.arange(LINKS)[None, :]
    flows = share * (100 + link * 40) * (0.3 + 0.7 * np.sin(hour / HOURS * np.pi) ** 2)
    (data / "times").mkdir(exist_ok=True)
    (data / "times" / f"{key}.bin").write_bytes(flows.astype("<f4").tobytes())
    steps = tuple(TimeStep(f"{one:02d}:00", f"{one + 1:02d}:00", f"{one}시") for one in range(HOURS))
    return TimeData(f"data/times/{key}.bin", ("flow",), steps, LINKS, BUSIEST)


def _search(data: Path) -> SearchData:
    layer = _stops().frame
    places = _dongs().frame.geometry.representative_point()
    part = {
        "text": [*DONGS, *layer["name"].str.slice(0, 100)],
        "about": ["행정동"] * DISTRICT + ["버스 정류장"] * STOPS,
        "kind": ["dong"] * DISTRICT + ["stop"] * STOPS,
        "x": [*places.x, *layer.geometry.x],
        "y": [*places.y, *layer.geometry.y],
        "layer": ["dongs"] * DISTRICT + ["stops"] * STOPS,
        "id": [*range(DISTRICT), *range(STOPS)],
    }
    return SearchData((write_json(part, data, "search", "0.json"),), DISTRICT + STOPS)


def _indicators() -> tuple[IndicatorEntry, ...]:
    older = [1200.0, 3400.0, 560.0, 2100.0, None, 900.0]
    by_dong = tuple(
        DongValue(f"41390{number}", name, value, value and value * 0.95, held_back=value is None)
        for number, (name, value) in enumerate(zip(DONGS, older, strict=True))
    )
    common = {"data_date": "2026-10-31", "source": "시흥시 교통정책과"}
    return (
        IndicatorEntry("stops", "쉼터 없는 정류장", "곳", 30, 0, Previous(34, "지난달"), "lower", layer="stops",
                       filter=["==", ["get", "shelter"], False], how="쉼터가 없는 정류장의 수입니다.", **common),
        IndicatorEntry("older", "고령 인구", "명", 8160, 0, Previous(7752, "지난달"), "neither", layer="dongs",
                       by_dong=by_dong, how="65세 이상 주민등록 인구입니다.", **common),
        IndicatorEntry("flow", "평균 교통량", "대/시", 880.25, 1, Previous(902.5, "지난달"), "lower", layer="links",
                       how="모든 구간의 평균입니다.", **common),
        IndicatorEntry("wait", "야간 대기", "분", None, 0, held_back=True, how="너무 적어 숨겼습니다.", **common),
    )  # fmt: skip


def _class(label: str, color: str, kind: str, count: int, condition, **more) -> LegendEntry:
    return LegendEntry(label, LegendSymbol(kind, color, **more), count, condition)


_KIND = ["get", "kind"]
STOP_STYLE = (
    {
        "id": "stops-circle",
        "type": "circle",
        "paint": {
            "circle-color": ["match", _KIND, "bus", "#1b6ec2", "village", "#1f8a4c", "#b3261e"],
            "circle-radius": 6,
            "circle-stroke-color": "#ffffff",
            "circle-stroke-width": 1.5,
        },
    },
    {
        "id": "stops-label",
        "type": "symbol",
        "minzoom": 15,
        "layout": {"text-field": ["slice", ["get", "name"], 0, 20], "text-size": 13, "text-offset": [0, 1.2]},
        "paint": {"text-color": "#222222", "text-halo-color": "#ffffff", "text-halo-width": 1.5},
    },
)
STOP_LEGEND = (
    _class("시내버스", "#1b6ec2", "circle", 20, ["==", _KIND, "bus"], size=12, outline="#ffffff", outline_width=1.5),
    _class(
        "마을버스", "#1f8a4c", "circle", 20, ["==", _KIND, "village"], size=12, outline="#ffffff", outline_width=1.5
    ),
    _class(
        "광역버스", "#b3261e", "circle", 20, ["==", _KIND, "express"], size=12, outline="#ffffff", outline_width=1.5
    ),
)
_FLOW = ["coalesce", ["feature-state", "flow"], ["get", "flow"]]
LINK_STYLE = (
    {
        "id": "links-line",
        "type": "line",
        "layout": {"line-cap": "round"},
        "paint": {
            "line-color": ["step", _FLOW, "#fdbb84", 500, "#e34a33", 1200, "#7f0000"],
            "line-width": ["interpolate", ["linear"], _FLOW, 0, 1.5, 1700, 9],
        },
    },
)
_BASE = ["get", "flow"]
LINK_LEGEND = (
    _class("500 미만", "#fdbb84", "line", 10, ["<", _BASE, 500], size=3),
    _class("500–1,200", "#e34a33", "line", 18, ["all", [">=", _BASE, 500], ["<", _BASE, 1200]], size=5),
    _class("1,200 이상", "#7f0000", "line", 12, [">=", _BASE, 1200], size=8),
)
BUILDING_STYLE = (
    {
        "id": "buildings-3d",
        "type": "fill-extrusion",
        "paint": {
            "fill-extrusion-color": "#b8bcc4",
            "fill-extrusion-height": ["get", "height"],
            "fill-extrusion-opacity": 0.85,
        },
    },
)
BUILDING_LEGEND = (_class("건물", "#b8bcc4", "extrusion", BUILDINGS, None),)
PARCEL_STYLE = (
    {
        "id": "parcels-fill",
        "type": "fill",
        "paint": {"fill-color": "#e8c547", "fill-opacity": 0.5, "fill-outline-color": "#7a6510"},
    },
)
PARCEL_LEGEND = (_class("필지", "#e8c547", "fill", PARCELS, None, opacity=0.5, outline="#7a6510", outline_width=1),)
_OLDER = ["to-number", ["get", "older"], -1]
DONG_STYLE = (
    {
        "id": "dongs-fill",
        "type": "fill",
        "paint": {
            "fill-color": ["step", _OLDER, "#d5d8dc", 0, "#edf8e9", 1000, "#a1d99b", 2500, "#238b45"],
            "fill-opacity": 0.6,
        },
    },
    {"id": "dongs-line", "type": "line", "paint": {"line-color": "#4d5560", "line-width": 1.5}},
    {
        "id": "dongs-label",
        "type": "symbol",
        "layout": {"text-field": ["get", "name"], "text-size": 15},
        "paint": {"text-color": "#1e2124", "text-halo-color": "#ffffff", "text-halo-width": 2},
    },
)
_EDGE = {"outline": "#4d5560", "outline_width": 1.5, "opacity": 0.6}
DONG_LEGEND = (
    _class("1,000명 미만", "#edf8e9", "fill", 2, ["all", [">=", _OLDER, 0], ["<", _OLDER, 1000]], **_EDGE),
    _class("1,000–2,500명", "#a1d99b", "fill", 2, ["all", [">=", _OLDER, 1000], ["<", _OLDER, 2500]], **_EDGE),
    _class("2,500명 이상", "#238b45", "fill", 1, [">=", _OLDER, 2500], **_EDGE),
    _class("값 없음", "#d5d8dc", "fill", 1, ["<", _OLDER, 0], **_EDGE),
)
ROAD_STYLE = ({"id": "roads-line", "type": "line", "paint": {"line-color": "#d02090", "line-width": 3}},)

if __name__ == "__main__":
    small_publication(Path(sys.argv[1]))
