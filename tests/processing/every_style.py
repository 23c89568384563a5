"""A layer for each style, and more than one where a style is drawn in several ways."""

from __future__ import annotations

from layers_of_bus import (
    FULLNESS,
    catchment,
    changes,
    corridors,
    coverage,
    gaps,
    hubs,
    journeys,
    loads,
    many_pairs,
    pairs,
    profile,
    segments,
    summaries,
    villages,
    zone_ends,
    zones,
)
from layers_of_forest import (
    AMERICAN,
    FRENCH,
    answers,
    evacuated,
    exposed,
    exposed_villages,
    interface,
    near_forest,
    proximity,
    register_changes,
    rings,
)
from layers_of_traffic import (
    bus_times,
    counted_links,
    demand_lines,
    edges_by_rank,
    junctions,
    network_findings,
    zones_of_demand,
)
from qgis.core import (
    QgsVectorLayer,
)
from styled_layers import WHERE, layer_of, rows_of

from sijeong.forest.registers.changes import Change
from sijeong.processing import (
    legends,
    run_legends,
)
from sijeong.processing.results import Result

FINDING_FIELDS = (
    "check:string,severity:string,sentence:string,row:integer,field:string,value:string,area_m2:double,width_m:double"
)


def findings(checks: list[str], severity: str = "error") -> QgsVectorLayer:
    rows = [
        {"wkt": f"Point({9 * number} 0)", "check": check, "severity": severity, "sentence": "<b>", "row": 1}
        for number, check in enumerate(checks)
    ]
    return layer_of("Point", FINDING_FIELDS, rows)


LAYERS = {
    "edges of a network": (Result.NETWORK_EDGES, lambda: edges_by_rank([f"10{last}" for last in range(1, 9)])),
    "desire lines": (Result.DEMAND_FLOWS, lambda: demand_lines([2.5 * rank**2 for rank in range(1, 60)])),
    "users of links": (
        Result.LINK_USERS,
        lambda: demand_lines([3.0 * rank**2 for rank in range(1, 40)], Result.LINK_USERS),
    ),
    "one desire line": (Result.DEMAND_FLOWS, lambda: demand_lines([0.4])),
    "zones of demand": (Result.DEMAND_ZONES, lambda: zones_of_demand(["inner", "inner", "outer"])),
    "inner zones only": (Result.DEMAND_ZONES, lambda: zones_of_demand(["inner"])),
    "edges of one rank": (Result.NETWORK_EDGES, lambda: edges_by_rank(["107"])),
    "counted links, before and after": (
        Result.CALIBRATION_LINKS,
        lambda: counted_links([(500, 510), (500, 640), (500, 900), (500, 370), (500, 250), (0, 0)], before_vph=400.0),
    ),
    "counted links of a run": (Result.CALIBRATION_LINKS, lambda: counted_links([(500, 510), (900, 300)])),
    "junctions": (Result.NETWORK_NODES, lambda: junctions(["none", "given", "guessed"])),
    "bus lines of all speeds": (Result.BUS_TIMES, lambda: bus_times([0, 9.9, 10, 14, 15, 20, 25, 29.9, 30, 60])),
    "one slow bus line": (Result.BUS_TIMES, lambda: bus_times([8.0])),
    "findings of a network": (Result.NETWORK_FINDINGS, network_findings),
    "evacuation zones": (Result.EVACUATION_ZONES, lambda: evacuated(Result.EVACUATION_ZONES)),
    "buildings to evacuate": (Result.EVACUATION_BUILDINGS, lambda: evacuated(Result.EVACUATION_BUILDINGS)),
    "permit checks": (Result.PERMIT_CHECK, lambda: answers(Result.PERMIT_CHECK)),
    "shortest lines of permit checks": (Result.PERMIT_LINES, lambda: answers(Result.PERMIT_LINES)),
    "segments of routes": (Result.ROUTE_PROFILE, lambda: segments(FULLNESS)),
    "segments, some without buses": (Result.ROUTE_PROFILE, lambda: segments([*FULLNESS, (7, None, None)])),
    "segments without passengers": (Result.ROUTE_PROFILE, lambda: segments([(0, None, None)])),
    "routes": (Result.ROUTE_SUMMARY, lambda: summaries([0, 0.2, 0.21, 0.5, 0.8, 0.81, 1])),
    "routes that nobody rode": (Result.ROUTE_SUMMARY, lambda: summaries([0.3, None])),
    "zones of a what-if": (Result.WHATIF_ZONES, lambda: zones([-9, -3, -1, -0.2, 0, 0.2, 1, 2.9, 3, 50])),
    "zones without journeys": (Result.WHATIF_ZONES, lambda: zones([0.0], passengers=0)),
    "loads of a what-if": (Result.WHATIF_LOADS, lambda: loads([0, 0.9, -0.9, 1, -1, *range(-500, 500, 7), 9000])),
    "loads that hardly change": (Result.WHATIF_LOADS, lambda: loads([0, 2, -2])),
    "loads of a scenario that changes none": (Result.WHATIF_LOADS, lambda: loads([0, 0])),
    **{
        f"period changes as {kind}s": (
            Result.PERIOD_CHANGES,
            lambda kind=kind: changes(kind, [0, 0.4, -0.9, 1, -1, *range(-500, 500, 7), 9000]),
        )
        for kind in ("Point", "LineString")
    },
    "period changes of one size": (Result.PERIOD_CHANGES, lambda: changes("Point", [3, -3])),
    "flows": (Result.TRANSFER_PAIRS, many_pairs),
    "flows without a time": (Result.TRANSFER_PAIRS, lambda: pairs([(5, None, "LineString(0 0, 9 9)")])),
    "hubs": (Result.TRANSFER_HUBS, lambda: hubs([(900, 100.0), (80, 700.0), (7, 5000.0), (0, None)])),
    "journeys": (Result.OD_FLOWS, lambda: journeys(Result.OD_FLOWS)),
    "journeys handed out": (Result.PUBLISHED_FLOWS, lambda: journeys(Result.PUBLISHED_FLOWS)),
    "zones of journeys": (Result.OD_ZONES, zone_ends),
    "catchment": (Result.HUB_CATCHMENT, catchment),
    "coverage": (Result.SERVICE_COVERAGE, lambda: coverage((300.0, 400.0, 500.0))),
    "coverage by many distances": (
        Result.SERVICE_COVERAGE,
        lambda: coverage((100.0, 200.0, 300.0, 400.0, 500.0, 900.0)),
    ),
    "villages": (Result.SERVICE_GAPS, villages),
    "gaps": (Result.DIRECT_GAPS, gaps),
    "corridors": (Result.GAP_CORRIDORS, corridors),
    "profile": (Result.STOP_PROFILE, profile),
    **{
        f"proximity of {kind}s": (
            Result.FOREST_PROXIMITY,
            lambda kind=kind: proximity(kind, [(0, 0), (24, 25), (31, 50), (99.9, 100), (460, 500), (501, None)]),
        )
        for kind in WHERE
    },
    "own bands": (Result.FOREST_PROXIMITY, lambda: proximity("Polygon", [(10, 30), (70, 80), (140, 150), (900, 1000)])),
    "rings": (Result.FOREST_BANDS, lambda: rings([(0, 0), (0, 25), (25, 50), (50, 100), (100, 200)])),
    **{
        f"register of {kind}s": (result, lambda result=result, kind=kind: near_forest(result, kind))
        for result, kind in (
            (Result.FOREST_REGISTER, "Polygon"),
            (Result.BUILDING_REGISTER, "Polygon"),
            (Result.BUILDING_REGISTER, "Point"),
        )
    },
    "summary": (
        Result.FOREST_SUMMARY,
        lambda: rows_of(
            Result.FOREST_SUMMARY,
            [{"area_name": "대야동", "adjacent_share": share} for share in (None, 0, 0.01, 0.05, 0.1, 0.15, 0.3, 1)],
        ),
    ),
    "changes of the register": (Result.REGISTER_CHANGES, lambda: register_changes([kind.key for kind in Change])),
    "some changes of the register": (Result.REGISTER_CHANGES, lambda: register_changes(["left", "changed"])),
    "findings": (
        Result.QUALITY_FINDINGS,
        lambda: findings([key for kind in legends.FINDING_CLASSES for key in kind.checks]),
    ),
    "villages by exposure": (Result.EXPOSED_VILLAGES, exposed_villages),
    **{
        f"exposed buildings as {kind}s": (Result.EXPOSED_BUILDINGS, lambda kind=kind: exposed(kind))
        for kind in ("Point", "Polygon")
    },
    **{
        f"interface areas, {len(classes)} classes": (
            Result.WUI_AREAS,
            lambda classes=classes: interface(Result.WUI_AREAS, "Polygon", classes),
        )
        for classes in (AMERICAN, FRENCH, FRENCH[3:5])
    },
    **{
        f"interface buildings as {kind}s, {len(classes)} classes": (
            Result.WUI_BUILDINGS,
            lambda kind=kind, classes=classes: interface(Result.WUI_BUILDINGS, kind, [*classes, "none"]),
        )
        for kind in ("Point", "Polygon")
        for classes in (AMERICAN, FRENCH)
    },
    **{
        f"levels of {result.key}": (
            result,
            lambda result=result, level=level: rows_of(
                result, [{level: kind.los} for kind in run_legends.LEVEL_CLASSES]
            ),
        )
        for result, level in ((Result.LINK_INTERVALS, "los"), (Result.LINK_PEAKS, "worst_los"))
    },
    "roads without a vehicle": (
        Result.LINK_PEAKS,
        lambda: rows_of(Result.LINK_PEAKS, [{"road_name": "해솔로", "vehicles": 0}]),
    ),
    "vehicles": (
        Result.RUN_VEHICLES,
        lambda: rows_of(
            Result.RUN_VEHICLES,
            [
                {"speed_kmh": kmh, "vehicle_class": kind}
                for kmh in (0, 5, 15, 30, 50, 90)
                for kind in ("car", "bus", "tram")
            ],
        ),
    ),
    "traffic by dong": (
        Result.RUN_DONGS,
        lambda: rows_of(
            Result.RUN_DONGS,
            [{"name": "시청동", "overloaded_share": share} for share in (None, 0, 0.02, 0.05, 0.1, 0.2, 1)],
        ),
    ),
    "own rings": (Result.FOREST_BANDS, lambda: rings([(0, 30), (30, 80), (80, 1000)])),
}
