"""The record of a run names what it ran on."""

from __future__ import annotations

from dataclasses import replace

from scenario_city import BEGIN_S, END_S, square_demand, square_network

from sijeong.traffic.results.record import changes_of, demand_fingerprint, record_of
from sijeong.traffic.scenario.fingerprint import fingerprint_of
from sijeong.traffic.scenario.model import Change, Operation, Scenario


def test_a_record_names_network_demand_and_changes():
    network, demand = square_network(), square_demand()
    closed = Change(1, Operation.CLOSE, "wn", old="W>N", begin_s=BEGIN_S, end_s=END_S, note="다리 공사")
    record = record_of("meso", network, demand, Scenario("교량 통제", (closed,)), BEGIN_S, END_S, [1, 2], teleports=0)
    assert record["network"] == fingerprint_of(network)
    assert (record["scenario"], record["seeds"], record["teleports"]) == ("교량 통제", "1 2", "0")
    assert changes_of(record).iloc[0].tolist() == [1, "close", "wn", "", "W>N", "07:00", "09:00", "다리 공사"]


def test_the_base_has_no_scenario():
    record = record_of("static", square_network(), square_demand(), None, BEGIN_S, END_S)
    assert record["scenario"] == "" and changes_of(record).empty


def test_the_fingerprint_of_demand_follows_its_vehicles_alone():
    demand = square_demand()
    shuffled = replace(demand, od=demand.od.iloc[::-1], facts={"made": "by hand"})
    assert demand_fingerprint(shuffled) == demand_fingerprint(demand)
    assert demand_fingerprint(square_demand(1001)) != demand_fingerprint(demand)
