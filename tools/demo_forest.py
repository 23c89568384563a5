"""The demo's forest analyses: from the forest map to the register, the permit desk and what to do first."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path

LAST_YEAR = "2025-11-26"
NOT_LAST_YEAR = 97
"""Every parcel whose row number this divides was not there a year ago, so that the demo has changes to show."""
ASKED = "서리재동 42; 서리재동 산15; 서리재동 57"
"""Addresses that the permit desk asks about: near forest, in it, and one to look up on the map."""


@dataclass
class ForestDemo:
    """What the steps share; ``layers`` are the pulled layers by dataset, ``figures`` what was counted."""

    run: Callable[..., dict]
    step: Callable[[str], AbstractContextManager]
    table: Callable[[str], str]
    folder: Path
    sample: Path
    layers: dict[str, str]
    figures: dict[str, dict] = field(default_factory=dict)

    @property
    def parcels(self) -> str:
        return self.layers["parcels_lsmd"]

    @property
    def buildings(self) -> str:
        return str(next((self.sample / "buildings").glob("*.shp")))

    @property
    def heights(self) -> str:
        return str(self.sample / "dem" / "dem.tif")

    @property
    def dongs(self) -> str:
        return self.layers["administrative_dong"]

    @property
    def forest(self) -> str:
        return f"{self.folder / 'results.gpkg'}|layername=forest_layer"

    def all(self) -> dict[str, dict]:
        """Every step, in the order of an officer's questions; returns the figures."""
        self.forest_to_measure()
        self.distances()
        self.registers()
        self.permits()
        self.exposure()
        self.access()
        self.summary()
        return self.figures

    def forest_to_measure(self) -> None:
        with self.step("기준 산림 만들기 (sijeong:forestlayer)") as step:
            made = self.run(
                "forestlayer",
                FOREST_MAP=self.layers["forest_map"],
                PARCELS=self.parcels,
                OUTPUT=self.table("forest_layer"),
            )
            step.outcome = "임분 {STANDS:,.0f} · 패치 {PATCHES:,.0f}".format(**made)

    def distances(self) -> None:
        with self.step("필지별 산림 거리와 면적 (sijeong:forestproximity)") as step:
            near = self.run(
                "forestproximity",
                INPUT=self.parcels,
                FOREST=self.forest,
                DEM=self.heights,
                OUTPUT=self.table("forest_proximity"),
            )
            step.outcome = "필지 {FEATURES:,.0f} · 100 m 이내 {WITHIN_LEGAL:,.0f}".format(**near)
        with self.step("산림 거리대 (sijeong:forestbands)"):
            city = str(next((self.sample / "boundaries").glob("*.shp")))
            self.run("forestbands", FOREST=self.forest, CLIP=city, OUTPUT=self.table("forest_bands"))
        self.figures["forest"] = near

    def registers(self) -> None:
        before = self.folder / "register_2025.gpkg"
        asked = {
            "FOREST": self.forest,
            "BUILDINGS": self.buildings,
            "DEM": self.heights,
            "FIRES": self.layers["fire_records"],
            "WATER": f"{self.sample / 'fire_service' / 'water.gpkg'}|layername=water",
        }
        with self.step("작년 산림인접지 대장 (sijeong:forestregister)"):
            old = f'{self.parcels}|subset="fid" % {NOT_LAST_YEAR} <> 0'
            self.run("forestregister", PARCELS=old, DAY=LAST_YEAR, OUTPUT=str(before), **asked)
        with self.step("산림인접지 대장과 작년 대비 변동 (sijeong:forestregister)") as step:
            made = self.run(
                "forestregister",
                PARCELS=self.parcels,
                PREVIOUS=str(before),
                OUTPUT=self.table("forest_register"),
                BUILDING_REGISTER=self.table("building_register"),
                CHANGES=self.table("register_changes"),
                XLSX=str(self.folder / "forest_register.xlsx"),
                **asked,
            )
            step.outcome = (
                "필지 {PARCEL_COUNT:,.0f} · 건축물 {BUILDING_COUNT:,.0f} · 신규 {NEW:,.0f} · 변경 {CHANGED:,.0f}"
            ).format(**made)
        self.figures["register"] = made

    def permits(self) -> None:
        with self.step("건축허가 위험성 검토 대상 확인 (sijeong:permitcheck)") as step:
            checked = self.run(
                "permitcheck",
                PARCEL=ASKED,
                PARCELS=self.parcels,
                FOREST=self.forest,
                DEM=self.heights,
                BUILDINGS=self.buildings,
                OUTPUT=self.table("permit_check"),
                LINES=self.table("permit_lines"),
                REPORT=str(self.folder / "permit_check.pdf"),
            )
            step.outcome = "신청 {COUNT:,.0f} · 검토 대상 {NEEDED:,.0f}".format(**checked)
        self.figures["permit"] = checked

    def exposure(self) -> None:
        buildings = {"BUILDINGS": self.buildings, "FOREST": self.forest}
        with self.step("산림·주거 접촉지역 (sijeong:wui)") as step:
            met = self.run(
                "wui", **buildings, OUTPUT=self.table("wui_areas"), OUTPUT_BUILDINGS=self.table("wui_buildings")
            )
            step.outcome = "건물 {BUILDINGS_COUNT:,.0f} · 접촉·혼재 {IN_INTERFACE:,.0f}".format(**met)
        with self.step("건물과 마을의 산불 노출 (sijeong:fireexposure)") as step:
            ranked = self.run(
                "fireexposure",
                **buildings,
                DEM=self.heights,
                FIRES=self.layers["fire_records"],
                DONGS=self.dongs,
                OUTPUT=self.table("exposed_villages"),
                OUTPUT_BUILDINGS=self.table("exposed_buildings"),
                SENSITIVITY=self.table("rank_sensitivity"),
                VALIDATION=self.table("fire_validation"),
                REPORT=str(self.folder / "exposure_report.html"),
            )
            step.outcome = "마을 {VILLAGES_COUNT:,.0f} · A등급 {CLASS_A:,.0f}".format(**ranked)
        self.figures["exposure"] = ranked

    def access(self) -> None:
        service = self.sample / "fire_service"
        with self.step("소방차 도착 시간과 닿지 않는 곳 (sijeong:fireaccess)") as step:
            reached = self.run(
                "fireaccess",
                FOREST=self.forest,
                ROADS=str(self.sample / "roads" / "MOCT_LINK.shp"),
                FOREST_ROADS=str(service / "forest_roads.gpkg"),
                STATIONS=str(service / "stations.gpkg"),
                WATER=str(service / "water.gpkg"),
                BUILDINGS=self.buildings,
                DONGS=self.dongs,
                OUTPUT=self.table("access_edges"),
                GAPS=self.table("access_gaps"),
                BY_DONG=self.table("access_by_dong"),
            )
            step.outcome = (
                "산림 가장자리 {EDGE_KM:,.0f} km · 제때 {IN_TIME_SHARE:.0%} · 못 닿는 곳 {GAP_COUNT:,.0f}".format(
                    **reached
                )
            )
        self.figures["access"] = reached

    def summary(self) -> None:
        with self.step("읍면동별 집계 (sijeong:forestsummary)") as step:
            counted = self.run(
                "forestsummary",
                PARCELS=self.parcels,
                FOREST=self.forest,
                AREAS=self.dongs,
                BUILDINGS=self.buildings,
                OUTPUT=self.table("forest_summary"),
                TABLE=self.table("forest_summary_table"),
                XLSX=str(self.folder / "forest_summary.xlsx"),
            )
            step.outcome = (
                "읍면동 {AREA_COUNT:,.0f} · 인접 필지 {NEAR_PARCELS:,.0f} · 인접 건물 {NEAR_BUILDINGS:,.0f}".format(
                    **counted
                )
            )
