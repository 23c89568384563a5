"""``sijeong:trafficdemand`` over the sample city, in real QGIS."""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import pandas as pd
import pyogrio
import pytest
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProject, QgsVectorLayer

from sijeong.catalog.sources.gbis_base_file import read_base_file
from sijeong.sample import CityPlan, generate_city
from sijeong.traffic.buses.dwelling import DwellRule
from sijeong.traffic.demand.store import read_demand
from sijeong.traffic.demand.trips import draw_trips

SEVEN, NINE = 7 * 3600.0, 9 * 3600.0


@pytest.fixture(scope="module")
def city(tmp_path_factory):
    plan = CityPlan(seed=1, only=("boundaries", "roads", "buildings", "traffic"))
    return generate_city(tmp_path_factory.mktemp("city") / "city", plan)


@pytest.fixture(scope="module")
def network(city, provider, tmp_path_factory):
    import processing

    file = tmp_path_factory.mktemp("network") / "network.gpkg"
    inputs = {"LINKS": str(city.links), "NODES": str(city.nodes), "SIGNALS": str(city.traffic / "signals.gpkg")}
    processing.run("sijeong:roadnetwork", {**inputs, "OUTPUT": str(file)})
    return file


@pytest.fixture
def made(run, city, network, tmp_path):
    """Runs the algorithm on the sample city; results lie in ``tmp_path``."""

    def made(**parameters):
        return run(
            "trafficdemand",
            NETWORK=f"{network}|layername=edges",
            ZONES=str(city.folder / "boundaries" / "dongs.gpkg"),
            OUTER=str(city.traffic / "gates.gpkg"),
            **{name: str(tmp_path / f"{name.lower()}.gpkg") for name in ("OUTPUT", "FLOWS", "CHECKS", "LENGTHS")},
            **parameters,
        )

    return made


def test_od_table_as_it_is_delivered(made, city, tmp_path):
    outputs = made(OD=str(city.traffic / "od_dong.csv"))
    demand = read_demand(tmp_path / "output.gpkg")
    published = pd.read_csv(city.traffic / "od_dong.csv", encoding="cp949").iloc[:-1]
    daily = published["승용차"].sum() + published["화물차"].fillna(0).sum()
    assert demand.zones["productions"].sum() == pytest.approx(daily, rel=1e-6)
    assert demand.zones["attractions"].sum() == pytest.approx(daily, rel=1e-6)
    assert outputs["VEHICLES"] == pytest.approx(demand.od["vehicles"].sum())
    assert 0.14 < outputs["VEHICLES"] / daily < 0.16, "two hours of the proposed day"
    assert outputs["UNREACHABLE"] == 0
    assert demand.profile.groupby("vehicle_class")["share"].sum().tolist() == pytest.approx([1, 1])
    trips = draw_trips(demand, 1, SEVEN, NINE)
    assert len(trips) == pytest.approx(outputs["VEHICLES"], abs=10)
    nodes = set(gpd.read_file(city.nodes, encoding="cp949")["NODE_ID"])
    assert set(trips["origin_node"]) | set(trips["destination_node"]) <= nodes
    checks = pyogrio.read_dataframe(tmp_path / "checks.gpkg")
    assert set(checks["grade"]) <= {"good", "doubtful"} and len(checks) >= 7
    flows = pyogrio.read_dataframe(tmp_path / "flows.gpkg")
    between = demand.od[demand.od["origin"] != demand.od["destination"]]["vehicles"].sum()
    assert 0.95 <= flows["vehicles"].sum() / between <= 0.97
    lengths = pyogrio.read_dataframe(tmp_path / "lengths.gpkg")
    assert lengths["vehicles"].sum() == pytest.approx(outputs["VEHICLES"])
    assert lengths["reached_share"].iloc[-1] == pytest.approx(1)


def test_counts_and_the_city_s_own_times_find_the_true_size_of_the_traffic(made, city):
    """A published table that is 12 % too small, as the hidden truth of the sample has it."""
    outputs = made(
        OD=str(city.traffic / "od_dong.csv"),
        PROFILE=str(city.traffic / "profile.csv"),
        COUNTS=str(city.traffic / "counts.csv"),
    )
    true = pd.read_csv(city.truth / "traffic_od.csv.gz")["vehicles"].sum()
    times = pd.read_csv(city.traffic / "profile.csv", encoding="cp949").set_index("시간")
    leaving = true * times.loc[7:8, "승용차"].sum() / 100
    assert outputs["VEHICLES"] == pytest.approx(leaving, rel=0.15)


def test_residents_and_jobs_with_outer_zones(made, city, tmp_path):
    outputs = made(JOBS=str(city.traffic / "jobs.csv"))
    demand = read_demand(tmp_path / "output.gpkg")
    assert demand.facts["source"] == "people" and outputs["UNREACHABLE"] == 0
    outer = set(demand.zones.loc[demand.zones["kind"] == "outer", "zone_id"])
    assert len(outer) == 5 and demand.od["origin"].isin(outer).any()


def test_the_package_is_a_styled_layer_of_areas(made, city, tmp_path):
    made(OD=str(city.traffic / "od_dong.csv"), BUILDINGS=str(city.buildings))
    layer = QgsVectorLayer(f"{tmp_path / 'output.gpkg'}|layername=zones", "zones", "ogr")
    assert layer.isValid() and layer.featureCount() == 25
    assert all(not feature.geometry().isEmpty() for feature in layer.getFeatures())
    assert {name for name, _ in pyogrio.list_layers(tmp_path / "output.gpkg")} >= {"zones", "od", "access"}


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (
            {"출발존코드": "41390", "도착존코드": "4199951000", "승용차": "5"},
            "Row 4: there is no zone 41390|no zone 41390",
        ),
        ({"출발존코드": "4199952000", "도착존코드": "4199951000", "승용차": "-5"}, "Row 4 .* -5 .* below 0"),
        ({"출발존코드": "4199952000", "도착존코드": "4199951000", "승용차": "many"}, "Row 4 .*“many”"),
    ],
)
def test_wrong_rows_are_named_and_nothing_is_written(made, city, tmp_path, row, said):
    good = pd.read_csv(city.traffic / "od_dong.csv", encoding="cp949", dtype=str).head(3)
    table = tmp_path / "od.csv"
    pd.concat([good, pd.DataFrame([row])]).to_csv(table, index=False, encoding="cp949")
    with pytest.raises(QgsProcessingException, match=said):
        made(OD=str(table))
    assert not (tmp_path / "output.gpkg").exists()


def test_unknown_zones_are_left_out_where_asked(made, city, tmp_path):
    good = pd.read_csv(city.traffic / "od_dong.csv", encoding="cp949", dtype=str).head(40)
    foreign = pd.DataFrame([{"출발존코드": "41390", "도착존코드": "41391", "승용차": "1000", "화물차": "7"}])
    table = tmp_path / "od.csv"
    pd.concat([good, foreign]).to_csv(table, index=False, encoding="cp949")
    made(OD=str(table), SKIP_UNKNOWN=True)
    checks = pyogrio.read_dataframe(tmp_path / "checks.gpkg")
    assert checks["sentence"].str.contains("1,007").any()


def test_an_excel_table_is_read_like_a_csv(made, city, tmp_path):
    table = pd.read_csv(city.traffic / "od_dong.csv", encoding="cp949", dtype=str)
    pyogrio.write_dataframe(table, tmp_path / "od.xlsx", driver="XLSX")
    from_csv = made(OD=str(city.traffic / "od_dong.csv"))["VEHICLES"]
    assert made(OD=str(tmp_path / "od.xlsx"))["VEHICLES"] == pytest.approx(from_csv)


def test_cancel_leaves_nothing(provider, city, network, tmp_path, stops_at):
    import processing

    with pytest.raises(QgsProcessingException):
        processing.run(
            "sijeong:trafficdemand",
            {
                "NETWORK": str(network),
                "ZONES": str(city.folder / "boundaries" / "dongs.gpkg"),
                "OD": str(city.traffic / "od_dong.csv"),
                "OUTPUT": str(tmp_path / "demand.gpkg"),
            },
            feedback=stops_at(30),
        )
    assert not (tmp_path / "demand.gpkg").exists()


def test_layers_are_loaded_with_style_and_name(provider, city, network, tmp_path):
    import processing

    context = QgsProcessingContext()
    context.setProject(QgsProject())
    outputs = processing.run(
        "sijeong:trafficdemand",
        {
            "NETWORK": str(network),
            "ZONES": str(city.folder / "boundaries" / "dongs.gpkg"),
            "OD_TIME": "period",
            "OD": str(city.traffic / "od_dong.csv"),
            "OUTER": str(city.traffic / "gates.gpkg"),
            "OUTPUT": str(tmp_path / "demand.gpkg"),
        },
        context=context,
    )
    assert Path(outputs["OUTPUT"].split("|")[0]).exists()
    published = pd.read_csv(city.traffic / "od_dong.csv", encoding="cp949").iloc[:-1]
    total = published["승용차"].sum() + published["화물차"].fillna(0).sum()
    assert outputs["VEHICLES"] == pytest.approx(total, rel=1e-6)


@pytest.fixture(scope="module")
def bus_layers(tmp_path_factory):
    """The bus tables of a city's delivery, as the data page keeps them."""
    folder = tmp_path_factory.mktemp("bus")
    delivered = generate_city(folder / "city", CityPlan(seed=1, only=("boundaries", "roads", "bus"))).folder / "bus"
    files = {"STOPS": "station", "ROUTES": "route", "ROUTE_STOPS": "routestation", "ROUTE_LINES": "routeline"}
    layers = {}
    for name, file in files.items():
        table = read_base_file(next(delivered.glob(f"{file}2*.txt")), name.lower())
        layers[name] = str(folder / f"{name}.gpkg")
        pyogrio.write_dataframe(table, layers[name], layer=name)
    return layers


def test_bus_lines_come_along_in_the_package(made, city, bus_layers, tmp_path):
    outputs = made(OD=str(city.traffic / "od_dong.csv"), **bus_layers, DWELL_TIME=20)
    buses = read_demand(tmp_path / "output.gpkg").buses
    assert outputs["BUS_LINES"] == len(buses["lines"]) == 32
    assert outputs["BUS_DEPARTURES"] == len(buses["departures"]) > 3000
    assert DwellRule.of(buses).uncounted_s == 20
    checks = pyogrio.read_dataframe(tmp_path / "checks.gpkg")
    told = checks[checks["sentence"].str.contains("995")]
    assert told["grade"].tolist() == ["good"]


def test_bus_stops_alone_are_not_enough(made, city, bus_layers):
    with pytest.raises(QgsProcessingException, match="Bus routes with their headways"):
        made(OD=str(city.traffic / "od_dong.csv"), STOPS=bus_layers["STOPS"])
