from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from cancelling import CancelAfter
from grid_city import grid_network, peak_demand

from sijeong.common.errors import Cancelled
from sijeong.traffic.assignment.joining import node_demand
from sijeong.traffic.calibration.agreement import AFTER, BEFORE, FITTED, HELD, LINK_FIELDS
from sijeong.traffic.calibration.calibrating import AT_THE_BOUND, Adjust, CalibrationOptions, calibrate
from sijeong.traffic.calibration.cost_fit import RankFactors, with_factors
from sijeong.traffic.calibration.counts import Counts
from sijeong.traffic.calibration.link_use import ZoneEnds, link_use
from sijeong.traffic.calibration.loaded import hourly_pairs, loaded
from sijeong.traffic.calibration.matrix_fit import Bounds
from sijeong.traffic.calibration.speeds import Speeds
from sijeong.traffic.calibration.verdict import CALIBRATION, CalibrationVerdict
from sijeong.traffic.demand.model import Demand
from sijeong.traffic.results.record import CALIBRATED


@pytest.fixture(scope="module")
def city():
    network = grid_network(9, 9)
    demand = peak_demand(network, 30_000)
    return network, demand, loaded(network, demand, demand.begin_s, demand.end_s)


def noisy(demand: Demand, spread: float, total: float, seed: int = 7) -> Demand:
    """``demand`` as a survey some years ago would have told it."""
    factor = np.exp(np.random.default_rng(seed).normal(0, spread, len(demand.od))) * total
    return replace(demand, od=demand.od.assign(vehicles=demand.od["vehicles"] * factor))


def counted(model, share: float = 0.5, seed: int = 3) -> Counts:
    drawing = np.random.default_rng(seed)
    used = np.flatnonzero(model.volume_vph > 50)
    picked = np.sort(drawing.permutation(used)[: int(share * len(used))])
    table = {"edge_id": model.network.edges["edge_id"].to_numpy()[picked], "counted": model.volume_vph[picked]}
    return Counts(pd.DataFrame(table), ())


def options(demand: Demand, **more) -> CalibrationOptions:
    return CalibrationOptions(demand.begin_s, demand.end_s, **more)


def test_shares_of_pairs_on_links_make_up_the_loaded_volumes(city):
    network, demand, model = city
    period = (demand.begin_s, demand.end_s)
    ends = ZoneEnds.of(node_demand(network, demand, *period))
    links = np.arange(len(network.edges))  # no turn is banned: the links of the problem are the edges
    use = link_use(model.problem, model.found.costs, links, ends, 1)
    pairs = hourly_pairs(demand, *period)
    place = [ends.zones.get_indexer(pairs.index.get_level_values(level)) for level in (0, 1)]
    told = use[:, place[0] * len(ends.zones) + place[1]] @ pairs.to_numpy()
    assert np.corrcoef(told, model.volume_vph)[0, 1] ** 2 > 0.93
    assert told.sum() == pytest.approx(model.volume_vph.sum(), rel=0.02)


def test_a_wrong_table_comes_nearer_to_the_truth_where_nobody_counted_for_it(city):
    network, demand, model = city
    found = calibrate(network, noisy(demand, 0.5, 0.85), counted(model), None, options(demand))
    held, fitted = found.agreement.fits[HELD], found.agreement.fits[FITTED]
    assert held[AFTER].mean_geh < 0.6 * held[BEFORE].mean_geh
    assert held[AFTER].geh5 > held[BEFORE].geh5
    assert abs(held[AFTER].total_error) < 0.05 < abs(held[BEFORE].total_error)
    assert fitted[AFTER].mean_geh < held[AFTER].mean_geh  # the figure that flatters
    assert found.agreement.verdict is CalibrationVerdict.PASSED
    assert (found.demand.facts[CALIBRATED], found.demand.facts[CALIBRATION]) == ("yes", "passed")
    totals = [table["vehicles"].sum() for table in (noisy(demand, 0.5, 0.85).od, found.demand.od, demand.od)]
    assert abs(totals[1] / totals[2] - 1) < 0.5 * abs(totals[0] / totals[2] - 1)


def test_a_right_table_is_spoilt_by_wrong_counts_and_the_verdict_says_so(city):
    network, demand, model = city
    right = counted(model)
    wrong = np.exp(np.random.default_rng(2).normal(0, 0.7, len(right.table)))
    found = calibrate(
        network, demand, Counts(right.table.assign(counted=right.table["counted"] * wrong), ()), None, options(demand)
    )
    fits = found.agreement.fits
    assert fits[FITTED][AFTER].mean_geh < fits[FITTED][BEFORE].mean_geh  # it looks better …
    assert fits[HELD][AFTER].mean_geh > fits[HELD][BEFORE].mean_geh  # … and is worse
    assert found.agreement.verdict is CalibrationVerdict.WORSE
    assert "made it worse" in found.agreement.sentence.told()
    assert (found.demand.facts[CALIBRATED], found.demand.facts[CALIBRATION]) == ("no", "worse")
    assert found.demand.od["vehicles"].ne(demand.od["vehicles"]).any()  # kept, but marked


def test_the_links_held_out_have_no_part_in_the_fit(city):
    network, demand, model = city
    prior, counts = noisy(demand, 0.5, 0.85), counted(model)
    found = calibrate(network, prior, counts, None, options(demand, max_rounds=2))
    held = found.agreement.links.query("held_out")["edge_id"]
    spoilt = counts.table["counted"].where(~counts.table["edge_id"].isin(held), counts.table["counted"] + 0.01)
    again = calibrate(
        network, prior, Counts(counts.table.assign(counted=spoilt), ()), None, options(demand, max_rounds=2)
    )
    assert set(again.agreement.links.query("held_out")["edge_id"]) == set(held)
    pd.testing.assert_frame_equal(again.demand.od, found.demand.od, check_exact=True)


def test_pairs_stay_within_their_bounds_and_the_total_within_its_tolerance(city):
    network, demand, model = city
    prior = noisy(demand, 0.5, 0.5)
    found = calibrate(network, prior, counted(model), None, options(demand, bounds=Bounds(1.5, 0.02)))
    factor = (found.demand.od["vehicles"] / prior.od["vehicles"]).to_numpy()
    assert found.demand.od["vehicles"].sum() <= 1.02 * prior.od["vehicles"].sum() * (1 + 1e-9)
    assert factor.min() > 1 / 1.5 / 1.02 and factor.max() < 1.5 * 1.02
    assert (found.rounds["total"] <= 1.02 + 1e-9).all()
    assert AT_THE_BOUND in {remark.sentence for remark in found.agreement.remarks}


def test_the_layer_holds_the_worst_first_with_every_field(city):
    network, demand, model = city
    links = calibrate(network, noisy(demand, 0.5, 0.85), counted(model), None, options(demand)).agreement.links
    assert list(links.columns) == [*LINK_FIELDS, "geometry"]
    assert links["geh"].is_monotonic_decreasing
    assert links["held_out"].mean() == pytest.approx(0.2, abs=0.03)
    assert links.crs == network.edges.crs


def test_delays_and_speeds_of_a_city_that_differs_are_found(city):
    network, demand, _ = city
    factors = [RankFactors("103", 1.6, 0.9, 0), RankFactors("104", 0.6, 0.8, 0), RankFactors("107", 1.0, 0.75, 0)]
    truth = loaded(with_factors(network, factors), demand, demand.begin_s, demand.end_s)
    speeds = Speeds(pd.DataFrame({"edge_id": network.edges["edge_id"], "observed_kmh": truth.speed_kmh}), ())
    found = calibrate(network, demand, counted(truth), speeds, options(demand, adjust=Adjust.COSTS))
    for got, true in zip(found.factors, factors, strict=True):
        assert got.speed == pytest.approx(true.speed, rel=0.03)
        if true.road_rank != "107":  # side roads have hardly a signal
            assert got.delay == pytest.approx(true.delay, rel=0.1)
    whole = found.agreement.speeds.set_index("road_rank").loc["*"]
    assert whole["after_mae_kmh"] < 0.5 < 3 < whole["before_mae_kmh"]
    assert abs(whole["after_bias_kmh"]) < 0.3
    assert float(found.network.facts["speed_factor_107"]) == pytest.approx(found.factors[2].speed, rel=1e-3)
    pd.testing.assert_frame_equal(found.demand.od, demand.od)


def test_the_same_seed_gives_the_same_calibration(city):
    network, demand, model = city
    prior, counts = noisy(demand, 0.5, 0.85), counted(model)
    one, other = (calibrate(network, prior, counts, None, options(demand, max_rounds=2)) for _ in range(2))
    pd.testing.assert_frame_equal(one.demand.od, other.demand.od, check_exact=True)


@pytest.mark.parametrize("checks", [1, 8, 60, 200])
def test_it_stops_where_the_user_wants(city, checks):
    network, demand, model = city
    with pytest.raises(Cancelled):
        calibrate(network, noisy(demand, 0.5, 0.85), counted(model), None, options(demand), CancelAfter(checks))
