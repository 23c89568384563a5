"""Packages as inputs: what users mistake for one is told in a sentence, and nothing is written."""

from __future__ import annotations

import sys
from pathlib import Path

import pandas as pd
import pytest
from qgis.core import QgsProcessingException, QgsProject, QgsVectorLayer

from sijeong.traffic.assignment.static_run import assign_traffic
from sijeong.traffic.demand.store import write_demand
from sijeong.traffic.network.store import write_network
from sijeong.traffic.results.store import write_results
from sijeong.traffic.scenario.model import Change, Operation, Scenario
from sijeong.traffic.scenario.store import write_scenario

sys.path.append(str(Path(__file__).parents[1] / "traffic"))

from grid_city import grid_network, peak_demand

LAYER_OF = {"NETWORK": "edges", "DEMAND": "zones", "SCENARIO": "changes"} | dict.fromkeys(
    ("RESULT", "BASE"), "link_intervals"
)
KIND_SAID = {"NETWORK": "no network", "DEMAND": "no traffic demand", "SCENARIO": "no scenario"} | dict.fromkeys(
    ("RESULT", "BASE"), "no result of a traffic run"
)
TAKEN = [
    ("trafficdemand", "NETWORK"),
    *(("assigntraffic", name) for name in ("NETWORK", "DEMAND", "SCENARIO")),
    *(("simulatetraffic", name) for name in ("NETWORK", "DEMAND", "SCENARIO")),
    *(("calibrate", name) for name in ("NETWORK", "DEMAND", "RESULT")),
    *(("editscenario", name) for name in ("NETWORK", "DEMAND", "SCENARIO")),
    *(("comparescenarios", name) for name in ("BASE", "RESULT")),
]
"""Algorithm, each package that it takes."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A package of each kind, as its own algorithm would write it, and a table of counts."""
    folder = tmp_path_factory.mktemp("packages")
    network = grid_network(4, 4)
    demand = peak_demand(network, 500.0)
    edge = network.edges["edge_id"].iloc[0]
    write_network(network, folder / "NETWORK.gpkg")
    write_demand(demand, folder / "DEMAND.gpkg")
    write_scenario(Scenario("통제", (Change(1, Operation.CLOSE, edge),), crs=network.crs), folder / "SCENARIO.gpkg")
    for name in ("RESULT", "BASE"):
        write_results(assign_traffic(network, demand), folder / f"{name}.gpkg", {})
    counted = network.edges["edge_id"].iloc[:20]
    counts = pd.DataFrame([(edge, hour, 100) for edge in counted for hour in (7, 8)])
    counts.to_csv(folder / "counts.csv", index=False, header=["edge_id", "hour", "volume"])
    return folder


@pytest.fixture(params=TAKEN, ids=" ".join)
def taken(request, folder, tmp_path):
    """An algorithm, the package that is to be wrong, and how the algorithm is called with good ones."""
    algorithm, name = request.param
    package = {each: f"{folder}/{each}.gpkg|layername={layer}" for each, layer in LAYER_OF.items()}
    needed = {
        "trafficdemand": {"NETWORK": package["NETWORK"], "ZONES": package["DEMAND"]},
        "calibrate": {"NETWORK": package["NETWORK"], "COUNTS": str(folder / "counts.csv")},
        "editscenario": {"NETWORK": package["NETWORK"], "OPERATION": "close", "TARGETS": "1"},
        "comparescenarios": {"BASE": package["BASE"], "RESULT": package["RESULT"]},
    }
    if (algorithm, name) == ("calibrate", "NETWORK"):
        needed["calibrate"]["DEMAND"] = package["DEMAND"]
    needed = needed.get(algorithm, {"NETWORK": package["NETWORK"], "DEMAND": package["DEMAND"]})
    return algorithm, name, {**needed, name: package[name], "OUTPUT": str(tmp_path / "never.gpkg")}


def refused(run, taken, wrong, said: str) -> None:
    algorithm, name, parameters = taken
    with pytest.raises(QgsProcessingException, match=said):
        run(algorithm, **parameters | {name: wrong})
    assert not Path(parameters["OUTPUT"]).exists()


def test_a_layer_in_memory_is_no_package(run, taken):
    layer = QgsVectorLayer("LineString?crs=EPSG:5186&field=edge_id:string", "그린 도로", "memory")
    QgsProject.instance().addMapLayer(layer)
    refused(run, taken, layer.id(), "The layer 그린 도로 does not lie in a GeoPackage")


def test_edits_that_are_not_saved_are_not_read(run, taken):
    layer = QgsVectorLayer(taken[2][taken[1]], "고치는 중", "ogr")
    QgsProject.instance().addMapLayer(layer)
    # A view of a run cannot be edited, its links can.
    if not layer.startEditing():
        layer = QgsVectorLayer(taken[2][taken[1]].replace("link_intervals", "links"), "고치는 중", "ogr")
        QgsProject.instance().addMapLayer(layer)
        assert layer.startEditing()
    layer.deleteFeature(next(layer.getFeatures()).id())
    refused(run, taken, layer.id(), "고치는 중 has changes that are not saved yet")
    layer.rollBack()


def test_a_file_that_is_not_there_is_told(run, taken):
    refused(run, taken, "/nowhere/package.gpkg", "there is no layer /nowhere/package.gpkg")


def test_a_package_of_another_kind_is_told(run, taken, folder):
    _, name, _ = taken
    other = "NETWORK" if name != "NETWORK" else "DEMAND"
    refused(run, taken, f"{folder}/{other}.gpkg|layername={LAYER_OF[other]}", KIND_SAID[name])
