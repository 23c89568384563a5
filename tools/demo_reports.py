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


@dataclass
class ReportsDemo:
    """Runs on the results of the demo and on its project, which is open."""

    run: Callable[..., dict]
    step: Callable[[str], AbstractContextManager]
    folder: Path
    layers: dict[str, str]

    def all(self) -> dict[str, dict]:
        return {"city_indicators": self.indicators(), "tables": self.tables()}

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
