"""The demo's traffic study: the city's roads and trips, and what it means to close one bridge."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path

PEAK = {"BEGIN": "07:00", "END": "09:00"}
RUNS = {"BEGIN": "07:30", "END": "08:30", "SEEDS": 5, "INTERVAL_MIN": 15}
"""The hour in which most is on the roads: five runs of it are enough to tell a change from chance."""

GAP_OF_A_COMPARISON = 1e-7
"""Roads that are nearly empty swap vehicles between equally fast ways at any wider gap."""


@dataclass
class TrafficDemo:
    """What the steps share; ``layers`` are the pulled layers by dataset, ``figures`` what was counted."""

    run: Callable[..., dict]
    step: Callable[[str], AbstractContextManager]
    table: Callable[[str], str]
    folder: Path
    sample: Path
    layers: dict[str, str]
    figures: dict[str, dict] = field(default_factory=dict)

    def all(self) -> dict[str, dict]:
        """Every step, in the order of a traffic officer's questions; returns the figures."""
        self.network()
        self.demand()
        self.calibration()
        self.assignment()
        self.closure()
        self.simulation()
        self.comparison()
        return self.figures

    def file(self, name: str) -> str:
        return str(self.folder / f"{name}.gpkg")

    def layer(self, name: str, layer: str) -> str:
        return f"{self.file(name)}|layername={layer}"

    @property
    def dongs(self) -> str:
        return self.layers["administrative_dong"]

    def network(self) -> None:
        roads = self.sample / "roads"
        with self.step("표준노드링크로 도로망 만들기 (sijeong:roadnetwork)") as step:
            made = self.run(
                "roadnetwork",
                LINKS=str(roads / "MOCT_LINK.shp"),
                NODES=str(roads / "MOCT_NODE.shp"),
                TURNS=str(roads / "TURNINFO.dbf"),
                SIGNALS=str(self.sample / "traffic" / "signals.gpkg"),
                OUTPUT=self.file("road_network"),
            )
            step.outcome = "링크 {EDGE_COUNT:,.0f} · 노드 {NODE_COUNT:,.0f} · 신호 {SIGNAL_COUNT:,.0f}".format(**made)
        self.figures["network"] = made

    def demand(self) -> None:
        traffic = self.sample / "traffic"
        with self.step("통행수요와 버스 (sijeong:trafficdemand)") as step:
            made = self.run(
                "trafficdemand",
                NETWORK=self.layer("road_network", "edges"),
                ZONES=self.dongs,
                OUTER=str(traffic / "gates.gpkg"),
                OD=str(traffic / "od_dong.csv"),
                BUILDINGS=str(next((self.sample / "buildings").glob("*.shp"))),
                STOPS=self.layers["bus_stops"],
                ROUTES=self.layers["bus_routes"],
                ROUTE_STOPS=self.layers["bus_route_stops"],
                ROUTE_LINES=self.layers["bus_route_lines"],
                ROUTE_PROFILE=f"{self.folder / 'results.gpkg'}|layername=route_profile",
                OUTPUT=self.file("traffic_demand"),
                FLOWS=self.table("demand_flows"),
                SKIP_UNKNOWN=True,
                **PEAK,
            )
            step.outcome = "차량 {VEHICLES:,.0f} · 평균 {MEAN_KM:.1f} km".format(**made)
        self.figures["demand"] = made

    def calibration(self) -> None:
        traffic = self.sample / "traffic"
        with self.step("관측 교통량으로 정산 (sijeong:calibrate)") as step:
            made = self.run(
                "calibrate",
                NETWORK=self.layer("road_network", "edges"),
                DEMAND=self.layer("traffic_demand", "zones"),
                COUNTS=str(traffic / "counts.csv"),
                SPEEDS=str(traffic / "speeds.csv"),
                OUTPUT=self.file("calibrated_demand"),
                COUNTS_OUTPUT=self.table("calibration_links"),
                REPORT=str(self.folder / "calibration_report.html"),
                **PEAK,
            )
            step.outcome = "지점 {COUNTED:,.0f} · 검증 지점 GEH<5 {GEH5_HELD_OUT:.0%}".format(**made)
        self.figures["calibration"] = made

    def assignment(self) -> None:
        with self.step("통행배정: 기준 (sijeong:assigntraffic)") as step:
            made = self._assigned("assigned")
            step.outcome = "평균 통행 {MEAN_TRIP_S:,.0f}초 · 용량 초과 링크 {OVER_CAPACITY:,.0f}".format(**made)
        self.figures["assignment"] = made

    def closure(self) -> None:
        bridge = self._bridge()
        with self.step("시나리오: 다리 하나를 통제하면 (sijeong:editscenario)") as step:
            self.run(
                "editscenario",
                NETWORK=self.layer("road_network", "edges"),
                OPERATION="close",
                TARGETS=bridge,
                NAME="다리 통제",
                OUTPUT=self.file("scenario"),
            )
            step.outcome = bridge
        with self.step("통행배정: 통제 (sijeong:assigntraffic)") as step:
            made = self._assigned("assigned_closed", SCENARIO=self.layer("scenario", "changes"))
            step.outcome = "평균 통행 {MEAN_TRIP_S:,.0f}초".format(**made)

    def simulation(self) -> None:
        scenario = {"SCENARIO": self.layer("scenario", "changes")}
        for name, title, changes in (("simulated", "기준", {}), ("simulated_closed", "통제", scenario)):
            with self.step(f"교통 시뮬레이션: {title} (sijeong:simulatetraffic)") as step:
                made = self.run(
                    "simulatetraffic",
                    NETWORK=self.layer("road_network", "edges"),
                    DEMAND=self.layer("traffic_demand", "zones"),
                    SUMO_FOLDER=str(self.folder / "sumo" / name),
                    OUTPUT=self.file(name),
                    REPORT=str(self.folder / f"{name}_report.html"),
                    **RUNS,
                    **changes,
                )
                step.outcome = "평균 통행 {MEAN_TRIP_S:,.0f}초 · 강제 이동 {TELEPORTS:,.0f}".format(**made)
            self.figures[name] = made

    def comparison(self) -> None:
        for engine, base, closed in (
            ("통행배정", "assigned", "assigned_closed"),
            ("시뮬레이션", "simulated", "simulated_closed"),
        ):
            with self.step(f"다리 통제의 영향: {engine} (sijeong:comparescenarios)") as step:
                made = self.run(
                    "comparescenarios",
                    BASE=self.layer(base, "link_intervals"),
                    RESULT=self.layer(closed, "link_intervals"),
                    DONGS=self.dongs,
                    OUTPUT=self.file(f"{base}_differences"),
                    REPORT=str(self.folder / f"{base}_differences_report.html"),
                )
                step.outcome = "늘어난 링크 {MORE:,.0f} · 줄어든 링크 {LESS:,.0f} · 변화 없음 {NO_CHANGE:,.0f}".format(
                    **made
                )
            self.figures[f"{base}_differences"] = made

    def _assigned(self, name: str, **changes: str) -> dict:
        return self.run(
            "assigntraffic",
            NETWORK=self.layer("road_network", "edges"),
            DEMAND=self.layer("traffic_demand", "zones"),
            GAP=GAP_OF_A_COMPARISON,
            OUTPUT=self.file(name),
            **PEAK,
            **changes,
        )

    def _bridge(self) -> str:
        """The bridge that most vehicles cross."""
        import pyogrio

        edges = pyogrio.read_dataframe(self.file("road_network"), layer="edges", read_geometry=False)
        loads = pyogrio.read_dataframe(self.file("assigned"), layer="link_stats")
        bridges = edges.loc[edges["road_type"] == "bridge", "edge_id"]
        loads = loads[loads["edge_id"].isin(bridges)]
        return str(loads.loc[loads["flow_vph"].idxmax(), "edge_id"])
