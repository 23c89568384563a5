"""The demo's bus analyses: from card records to a decision about a route, each step an algorithm that users have."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path

FEWEST_CARDS = 2
"""The sample city has a few thousand cards; a real city keeps the default of five."""
FIRST_CORRIDOR = "C01"
"""The corridor that saves most, by the number that it gets as a route."""


@dataclass
class BusDemo:
    """What the steps share.

    ``layers`` are the pulled layers by dataset, ``stops`` those of buses and trains, ``figures`` what was counted.
    """

    run: Callable[..., dict]
    step: Callable[[str], AbstractContextManager]
    table: Callable[[str], str]
    folder: Path
    layers: dict[str, str]
    stops: str
    buildings: str
    roads: str
    figures: dict[str, dict] = field(default_factory=dict)

    @property
    def legs(self) -> dict:
        return {"LEGS": str(self.folder / "legs"), "STOPS": self.stops}

    @property
    def routes(self) -> dict:
        return {
            "ROUTE_STOPS": self.layers["bus_route_stops"],
            "ROUTES": self.layers["bus_routes"],
            "ROUTE_LINES": self.layers["bus_route_lines"],
        }

    def all(self, cards: Path) -> dict[str, dict]:
        """Every step, in the order of a planner's questions; returns the figures."""
        self.records(cards)
        self.transfers()
        self.flows()
        self.loads()
        self.gaps()
        self.what_if()
        self.coverage()
        return self.figures

    def records(self, cards: Path) -> None:
        with self.step("교통카드 기록 가져오기 (sijeong:importtaps)") as step:
            report = str(self.folder / "import_report.html")
            imported = self.run("importtaps", INPUT=str(cards), OUTPUT=str(self.folder / "taps"), REPORT=report)
            step.outcome = "읽음 {ROWS_READ:,.0f} · 채택 {ROWS_KEPT:,.0f} · 제외 {ROWS_REJECTED:,.0f}".format(
                **imported
            )
        with self.step("통행으로 연결 (sijeong:linktaps)") as step:
            linked = self.run(
                "linktaps", TAPS=str(self.folder / "taps"), STOPS=self.legs["STOPS"], OUTPUT=self.legs["LEGS"]
            )
            step.outcome = (
                "통행 {JOURNEYS:,.0f} · 탑승 {LEGS:,.0f} · 요금 환승 {FARE_TRANSFERS:,.0f} · "
                "통행 환승 {BEHAVIOUR_TRANSFERS:,.0f}"
            ).format(**linked)
        self.figures |= {"import": imported, "link": linked}

    def transfers(self) -> None:
        with self.step("환승 흐름 (sijeong:transferpairs)"):
            self.run(
                "transferpairs",
                **self.legs,
                BY="route_stop",  # as the dock does: flows by stop alone would leave the matrix of routes empty
                MIN_CARDS=FEWEST_CARDS,
                OUTPUT=self.table("transfer_pairs"),
            )
        with self.step("환승 거점과 정류장별 시간대 (sijeong:transferhubs)"):
            self.run(
                "transferhubs",
                **self.legs,
                ROUTES=self.layers["bus_routes"],
                OUTPUT=self.table("transfer_hubs"),
                PROFILE=self.table("stop_profile"),
            )
        with self.step("환승 보고서 (sijeong:transferreport)"):
            report = str(self.folder / "transfer_report.html")
            self.run("transferreport", **self.legs, ROUTES=self.layers["bus_routes"], OUTPUT=report)

    def flows(self) -> None:
        with self.step("행정동 사이 통행 (sijeong:odflows)") as step:
            flows = self.run(
                "odflows",
                **self.legs,
                LEVEL="dong",
                ZONES=self.layers["administrative_dong"],
                MIN_CARDS=FEWEST_CARDS,
                OUTPUT=self.table("od_flows"),
                ZONES_OUTPUT=self.table("od_zones"),
            )
            step.outcome = "통행 {JOURNEYS:,.0f}".format(**flows)

    def loads(self) -> None:
        with self.step("노선별 재차인원 (sijeong:routeprofile)"):
            self.run(
                "routeprofile",
                **self.legs,
                **self.routes,
                OUTPUT=self.table("route_profile"),
                WORST=self.table("route_worst"),
            )
        with self.step("노선 지표 (sijeong:routesummary)"):
            self.run("routesummary", **self.legs, **self.routes, OUTPUT=self.table("route_summary"))

    def gaps(self) -> None:
        with self.step("직결 노선이 없는 구간 (sijeong:directroutegaps)") as step:
            network = {name: self.routes[name] for name in ("ROUTE_STOPS", "ROUTE_LINES")}
            gaps = self.run(
                "directroutegaps",
                **self.legs,
                **network,
                MIN_CARDS=FEWEST_CARDS,
                OUTPUT=self.table("direct_gaps"),
                CORRIDORS=self.table("gap_corridors"),
                CORRIDOR_STOPS=str(self.folder / "corridor_stops.gpkg"),
            )
            step.outcome = "기종점 쌍 {GAPS:,.0f} · 축 {CORRIDOR_COUNT:,.0f}".format(**gaps)

    def what_if(self) -> None:
        """The first corridor as a new route: what the gaps promise, held against the whole network."""
        with self.step("첫 노선축에 노선을 놓으면 (sijeong:evaluateroutes)") as step:
            changed = self.run(
                "evaluateroutes",
                **self.legs,
                **self.routes,
                ZONES=self.layers["administrative_dong"],
                NEW_ROUTE_STOPS=f"{self.folder / 'corridor_stops.gpkg'}|subset=\"route_id\" = '{FIRST_CORRIDOR}'",
                OUTPUT=self.table("whatif_zones"),
                LOADS=self.table("whatif_loads"),
                REPORT=str(self.folder / "whatif_report.html"),
            )
            step.outcome = (
                "좋아짐 {WINNERS:,.0f} · 나빠짐 {LOSERS:,.0f} · 줄어든 환승 {TRANSFERS_SAVED:,.0f} · "
                "기준 환승 오차 {BASE_TRANSFER_ERROR:.1%}"
            ).format(**changed)
        self.figures["whatif"] = changed

    def coverage(self) -> None:
        with self.step("정류장 주변 주민 (sijeong:servicecoverage)") as step:
            covered = self.run(
                "servicecoverage",
                STOPS=self.stops,
                DONGS=self.layers["administrative_dong"],
                BUILDINGS=self.buildings,
                ROADS=self.roads,
                OUTPUT=self.table("service_coverage"),
                GAPS=self.table("service_gaps"),
            )
            step.outcome = "주민 {PEOPLE:,.0f} · 500 m 안 {COVERED_SHARE:.1%} (직선 {STRAIGHT_SHARE:.1%})".format(
                **covered
            )
