"""The demo's reports over all jobs: the city's indicators by dong, and every table as a workbook."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

RESULTS = (
    "transfer_hubs", "od_zones", "direct_gaps", "route_summary", "route_profile", "service_gaps", "whatif_zones",
    "forest_register", "building_register", "forest_summary", "exposed_villages", "exposed_buildings",
    "access_by_dong", "access_gaps",
)  # fmt: skip
"""Tables of the demo's GeoPackage from which indicators are computed; the dong tables are not on the map."""
PACKAGES = (
    ("simulated.gpkg", "link_intervals"),
    ("simulated_differences.gpkg", "dong_differences"),
    ("simulated_differences.gpkg", "link_differences"),
)
PERIOD = "2026년 4월 첫째 주"
WALL = ("Transfer flows and hubs", "Register of forest-adjacent land", "What the scenario does")
"""English titles of the map themes that are drawn for the wall: the main one of each job."""
ATLAS = "Register of forest-adjacent land"
"""What an officer takes along to each dong."""


@dataclass
class ReportsDemo:
    """Runs on the results of the demo and on its project, which is open."""

    run: Callable[..., dict]
    step: Callable[[str], AbstractContextManager]
    folder: Path
    layers: dict[str, str]

    def all(self) -> dict[str, dict]:
        return {"city_indicators": self.indicators(), "tables": self.tables(), "sheets": self.sheets()}

    def indicators(self) -> dict:
        tables = [("results.gpkg", name) for name in RESULTS]
        with self.step("동별 시정 지표 보고서 (sijeong:cityindicators)") as step:
            made = self.run(
                "cityindicators",
                LAYERS=[f"{self.folder / file}|layername={name}" for file, name in (*tables, *PACKAGES)],
                DONGS=self.layers["administrative_dong"],
                TITLE="해솔시 시정 지표",
                PERIOD=PERIOD,
                PUBLISHER="스마트도시과",
                OUTPUT=str(self.folder / "city_indicators_report.html"),
                XLSX=str(self.folder / "city_indicators.xlsx"),
                JSON=str(self.folder / "city_indicators.json"),
            )
            step.outcome = "동 {DONG_COUNT:,.0f} · 지표 {INDICATOR_COUNT:,.0f} · 없는 지표 {MISSING:,.0f}".format(
                **made
            )
        return made

    def tables(self) -> dict:
        with self.step("모든 결과 표를 엑셀로 (sijeong:exporttables)") as step:
            made = self.run("exporttables", OUTPUT=str(self.folder / "result_tables.xlsx"))
            step.outcome = "표 {TABLES:,.0f} · 행 {ROWS:,.0f}".format(**made)
        return made

    def sheets(self) -> dict:
        with self.step("주제도 도면과 행정동별 도면집 (sijeong:mapsheets)") as step:
            wall = self._print("main_maps_A3.pdf", WALL, PAPER="A3")
            atlas = self._print("forest_atlas_A4.pdf", (ATLAS,), DONGS=self.layers["administrative_dong"])
            step.outcome = f"A3 도면 {wall['PAGES']:.0f}쪽 · A4 도면집 {atlas['PAGES']:.0f}쪽"
        return {"wall": wall, "atlas": atlas}

    def _print(self, file: str, titles: tuple[str, ...], **wishes: object) -> dict:
        from sijeong.processing.themes import THEMES

        names = [theme.name for title in titles for theme in THEMES if theme.title == title]
        output = str(self.folder / file)
        return self.run("mapsheets", THEMES="\n".join(names), PUBLISHER="스마트도시과", OUTPUT=output, **wishes)
