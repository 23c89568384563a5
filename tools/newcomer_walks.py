"""Which way a newcomer goes to each goal, told in the words that he reads on the screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from qgis.PyQt.QtCore import QPoint


@dataclass(frozen=True)
class Goal:
    """From here on it is counted for ``title``."""

    title: str


@dataclass(frozen=True)
class Act:
    """A click on ``words`` (or at ``point``), and then what is typed and pressed; or ``words`` are waited for alone."""

    words: str = ""
    text: str = ""
    key: str = ""
    nth: int = 0
    is_field: bool = False
    button: int = 1
    twice: bool = False
    is_only_seen: bool = False
    is_reached: bool = False
    """By the Tab key, not by the mouse."""
    is_back: bool = False
    point: QPoint | None = None

    def __str__(self) -> str:
        parts = (f"“{self.words}”" if self.words else "", f"types {self.text}" if self.text else "", self.key)
        return " ".join(filter(None, parts)) or f"clicks at {self.point.x()}, {self.point.y()}"


TITLE_BAR = QPoint(640, 87)


def click(words: str, nth: int = 0) -> Act:
    return Act(words, nth=nth)


def enter(label: str, text: str, nth: int = 0) -> Act:
    return Act(label, text=text, nth=nth, is_field=True)


def key(name: str) -> Act:
    return Act(key=name)


def reach(words: str, text: str = "", key: str = "", back: bool = False) -> Act:
    """Press Tab (``back``: with Shift) until what is called ``words`` has the focus; then type, or press ``key``."""
    return Act(words, text=text, key=key, is_reached=True, is_back=back)


def see(words: str) -> Act:
    return Act(words, is_only_seen=True)


def at(x: int, y: int) -> Act:
    return Act(point=QPoint(x, y))


HOME_PAGE, FOREST_PAGE, TRAFFIC_PAGE, PHONE_PAGE = at(1091, 155), at(1216, 155), at(1257, 155), at(1299, 155)
"""The tabs of the dock on a screen of 1366×768; they bear pictures only."""
TO_PANEL = "ctrl+alt+s"
ROAD_ID = "2995000001"
ROAD = at(680, 476)
"""A road on the map of loads, at the scale that the walk leaves."""


def walk(name: str, root: Path) -> Iterator[Act | Goal]:
    """The acts of ``own`` (a city's clean files), ``office`` (files as they lie about) or ``sample`` (shipped)."""
    if name != "keys":
        yield Act(point=TITLE_BAR, twice=True)  # QGIS begins in a small window
    if name == "office":
        yield from _office(root / "build" / "newcomer" / "office_folder")
    else:
        yield from {"own": _own, "sample": _sample, "keys": _keys}[name](root / "build" / "sample")


def _own(city: Path) -> Iterator[Act | Goal]:
    yield Goal("transfer map")
    yield click("스마트시정")
    yield from _add(city / "bus/stops.gpkg", city / "boundaries/dongs.gpkg")
    yield click("버스 환승")
    yield enter("교통카드 기록", str(city / "cards"))
    yield click("전체 실행")
    yield Goal("forest register")
    yield from _add(city / "parcels/parcels.gpkg", city / "forest/forest.gpkg")
    yield FOREST_PAGE
    yield click("만들기", 1)
    yield Goal("closure study")
    yield from _add(*(city / "roads" / name for name in ("MOCT_LINK.shp", "MOCT_NODE.shp", "TURNINFO.dbf")))
    yield TRAFFIC_PAGE
    yield click("전체 실행")
    yield from _close_a_road(ROAD)
    yield from _publish("November 2026")


def _sample(_city: Path) -> Iterator[Act | Goal]:
    yield Goal("transfer map")
    yield click("스마트시정")
    yield click("처음 시작하기…")
    yield click("다음")
    yield click("다음")
    yield click("시작")
    yield see("끝내기")  # the tour
    yield key("Escape")
    yield Goal("forest register")
    yield FOREST_PAGE
    yield click("만들기", 1)
    yield Goal("closure study")
    yield TRAFFIC_PAGE
    yield click("배정")
    yield from _close_a_road(ROAD)
    yield from _publish()


def _office(folder: Path) -> Iterator[Act | Goal]:
    """All that the departments have sent, in one folder; a month later the next card records."""
    yield Goal("files")
    yield click("스마트시정")
    yield click("내 파일 넣기…")
    yield click("폴더 고르기…")
    yield Act(text=str(folder / "files"), key="Return")
    yield see("11개를 프로젝트에 넣기")
    yield click("11개를 프로젝트에 넣기")
    yield Goal("transfer map")
    yield click("버스 환승")
    yield click("전체 실행")
    yield Goal("forest register")
    yield FOREST_PAGE
    yield click("만들기", 1)
    yield Goal("closure study")
    yield TRAFFIC_PAGE
    yield click("전체 실행")
    yield from _close_a_road(ROAD)
    yield from _publish("November 2026")
    yield Goal("next month")
    yield click("중지")
    yield click("닫기")
    yield HOME_PAGE
    yield click("내 파일 넣기…")
    yield click("폴더 고르기…")
    yield Act(text=str(folder / "next_month"), key="Return")
    yield click("1개를 프로젝트에 넣기")
    yield click("없거나 지난 결과 모두 실행")
    yield click("비교…")
    yield click("기간 비교")


def _keys(city: Path) -> Iterator[Act | Goal]:
    yield Goal("transfer map")
    yield from _add_by_keys(city / "bus/stops.gpkg", city / "boundaries/dongs.gpkg")
    yield key(TO_PANEL)
    yield key("ctrl+3")
    yield reach("교통카드 기록", text=str(city / "cards"))
    yield reach("전체 실행", key="space", back=True)
    yield Goal("forest register")
    yield from _add_by_keys(city / "parcels/parcels.gpkg", city / "forest/forest.gpkg")
    yield key("ctrl+4")
    yield reach("산림인접지 대장: 만들기", key="space")
    yield Goal("closure study")
    yield from _add_by_keys(*(city / "roads" / name for name in ("MOCT_LINK.shp", "MOCT_NODE.shp", "TURNINFO.dbf")))
    yield key("ctrl+5")
    yield reach("전체 실행", key="space", back=True)
    yield reach("선택 대신 ID", text=ROAD_ID)
    yield reach("변경 추가", key="space", back=True)
    yield reach("통행배정(이용자균형): 배정", key="space", back=True)
    yield reach("시나리오 비교: 비교하기", key="space")
    yield Goal("phone link")
    yield key("ctrl+6")
    yield reach("게시본 제목", text="November 2026")
    yield reach("게시하기", key="space", back=True)
    yield reach("휴대전화로 보기…", key="space", back=True)
    yield see("중지")
    yield key("Escape")


def _add_by_keys(*files: Path) -> Iterator[Act]:
    yield key("ctrl+shift+v")
    yield reach("벡터 데이터셋", text=" ".join(f'"{file}"' for file in files))
    yield key("alt+a")
    yield key("Escape")


def _add(*files: Path) -> Iterator[Act]:
    """By QGIS's own window for layers, all files in one entry."""
    yield key("ctrl+shift+v")
    yield enter("벡터 데이터셋", " ".join(f'"{file}"' for file in files))
    yield click("추가 (A)")
    yield click("Close")


def _close_a_road(place: Act) -> Iterator[Act]:
    """Choose it on the map, assign with it, and compare with the base; the comparison writes its report."""
    yield click("지도에서 선택…")
    yield place
    yield click("변경 추가")
    yield click("배정")
    yield click("비교하기")


def _publish(title: str = "") -> Iterator[Act | Goal]:
    """``title``: only a project that has none needs one. The code is shown as long as it can be stopped."""
    yield Goal("phone link")
    yield PHONE_PAGE
    if title:
        yield enter("게시본 제목", title)
    yield click("게시하기")
    yield click("휴대전화로 보기…")
    yield see("중지")
