from dataclasses import replace
from datetime import datetime, timedelta

import geopandas as gpd
import pandas as pd
import pytest
from cancelling import CancelAfter
from reference_linking import Tap
from shapely.geometry import box
from tap_tables import stop_layer, write_dataset

from sijeong.common.errors import Cancelled
from sijeong.transit.errors import TransitError
from sijeong.transit.flows.zones import ZoneLevel, make_zones
from sijeong.transit.linking.city_rules import CityRules
from sijeong.transit.linking.rule_words import rules_in_words
from sijeong.transit.linking.rules import TransferRules
from sijeong.transit.network.route_network import RouteNetwork
from sijeong.transit.validation.checks import Check, Metric, Probe, table_of
from sijeong.transit.validation.report import write_validation
from sijeong.transit.validation.validate import validate_linking

NOON = datetime(2026, 3, 3, 12)  # a Tuesday
PLACES = {"A": (0, 0), "B": (3000, 0), "C": (6000, 0), "D": (6300, 0), "E": (12000, 0)}
STOPS = stop_layer(PLACES)


def ride(card: int, start_min: float, route: str, way: str, minutes: float = 10, **others) -> Tap:
    board = NOON + timedelta(minutes=start_min)
    board_stop, _, alight_stop = way.partition(">")
    alight = board + timedelta(minutes=minutes) if alight_stop else None
    return Tap(card, board, route, board_stop, alight, alight_stop or None, **others)


def validated(folder, taps, rules=None, **inputs):
    return validate_linking(write_dataset(folder / "taps", taps), STOPS, rules or TransferRules(), **inputs)


def test_the_rules_are_held_against_the_transaction_id_by_pair_of_modes(tmp_path):
    taps = [
        # Both say transfer, bus to rail.
        ride(1, 0, "1", "A>B", trip="a"), ride(1, 20, "L", "B>C", trip="a", mode="201"),
        # Only the rules say so.
        ride(2, 0, "1", "A>B", trip="b"), ride(2, 20, "2", "B>C", trip="c"),
        # Only the id says so: 50 minutes.
        ride(3, 0, "1", "A>B", trip="d"), ride(3, 60, "2", "B>C", trip="d"),
        # Neither, and one without an id.
        ride(4, 0, "1", "A>B", trip="e"), ride(4, 200, "2", "B>C", trip="f"), ride(4, 220, "3", "C>E"),
    ]  # fmt: skip
    found = validated(tmp_path, taps)

    def scores(subject):
        metrics = (Metric.COMPARED, Metric.PRECISION, Metric.RECALL, Metric.F1)
        return tuple(found.value(Probe.TRANSACTION_ID, metric, subject) for metric in metrics)

    assert scores("all") == (4, 50, 50, 50)
    assert scores("bus_rail") == (1, 100, 100, 100)
    assert scores("bus_bus") == (3, 0, 0, 0)
    assert scores("rail_bus") == (None,) * 4
    assert [check.test for check in found.failed] == [Probe.TRANSACTION_ID]


@pytest.mark.parametrize("first", [0, 1])
def test_the_transfer_count_may_begin_at_nought_or_one(tmp_path, first):
    taps = [
        ride(1, 0, "1", "A>B", leg_no=first), ride(1, 20, "2", "B>C", leg_no=first + 1),
        ride(1, 300, "1", "C>B", leg_no=first), ride(1, 600, "2", "B>A", leg_no=first),
    ]  # fmt: skip
    found = validated(tmp_path, taps)
    assert found.value(Probe.TRANSFER_COUNT, Metric.COMPARED) == 3
    assert found.value(Probe.TRANSFER_COUNT, Metric.F1) == 100


def test_without_signs_nothing_is_said_of_them(tmp_path):
    found = validated(tmp_path, [ride(1, 0, "1", "A>B"), ride(1, 20, "2", "B>C")])
    assert not {Probe.TRANSACTION_ID, Probe.TRANSFER_COUNT, Probe.OD} & {check.test for check in found.checks}


def commuters(count: int) -> list[Tap]:
    """Each goes from A to C on route 1 (of stops A B C D) and back on route 2; where C is D for every tenth."""
    taps = []
    for card in range(count):
        goal = "D" if card % 10 == 0 else "C"
        taps.append(ride(card, 0, "1", f"A>{goal}", minutes=12))
        taps.append(ride(card, 400, "2", "C>A", minutes=12))
    return taps


def test_hidden_alightings_are_scored_by_what_they_are_known_from(tmp_path):
    sequences = pd.DataFrame(
        {"route_id": ["1"] * 4 + ["2"] * 2, "seq": [1, 2, 3, 4, 1, 2], "stop_id": ["A", "B", "C", "D", "C", "A"]}
    )
    found = validated(tmp_path, commuters(400), network=RouteNetwork.of(STOPS, sequences))

    def value(metric, subject):
        return found.value(Probe.ALIGHTING, metric, subject)

    assert 90 < value(Metric.COMPARED, "all") < 150  # 15 % of 800
    assert value(Metric.FOUND, "all") == 100
    # Route 2 ends at A for all; on route 1 the next boarding at C is never D, one stop and 300 m away.
    assert value(Metric.EXACT, "return") == 100
    assert 80 < value(Metric.EXACT, "next") < 97
    assert value(Metric.BESIDE, "next") == 100
    assert value(Metric.NEAR, "next") == 100
    assert value(Metric.MEDIAN_ERROR, "next") == 0
    assert found.value(Probe.BALANCE, Metric.PLACED) == 100


def test_boardings_without_alighting_are_the_residual_of_their_route(tmp_path):
    taps = [ride(card, 0, "1", "A>B") for card in range(150)]
    taps += [ride(200 + card, 0, "2", "E" if card < 30 else "E>A") for card in range(120)]
    found = validated(tmp_path, taps)
    assert found.value(Probe.BALANCE, Metric.RESIDUAL) == pytest.approx(100 * 30 / 270)
    assert found.value(Probe.BALANCE, Metric.RESIDUAL, "2") == 25
    assert found.value(Probe.BALANCE, Metric.RESIDUAL, "1") is None
    assert found.value(Probe.BALANCE, Metric.ROUTES_OFF) == 1
    # Cards with one ride a day leave nothing to infer an alighting from.
    failed = [(check.test, check.metric) for check in found.failed]
    assert failed == [(Probe.ALIGHTING, Metric.FOUND), (Probe.BALANCE, Metric.RESIDUAL)]


def test_windows_and_walks_move_the_numbers_as_they_must(tmp_path):
    taps = []
    for card, wait in enumerate((15, 25, 35, 38)):
        taps += [ride(card, 0, "1", "A>C"), ride(card, 10 + wait, "2", "D>E")]  # 300 m on foot
    found = validated(tmp_path, taps)

    def of_journeys(subject):
        return found.value(Probe.ROBUSTNESS, Metric.OF_JOURNEYS, subject)

    assert of_journeys("window_20_min") == pytest.approx(100 * 1 / 7)
    assert of_journeys("window_30_min") == of_journeys("fare_as_given") == pytest.approx(100 * 2 / 6)
    assert of_journeys("window_40_min") == 100
    assert of_journeys("walk_300_m") == of_journeys("behaviour_as_given") == 100
    change = found.value(Probe.ROBUSTNESS, Metric.CHANGE, "window_40_min")
    assert change == pytest.approx(100 - 100 * 2 / 6)


def test_days_are_compared_with_their_own_kind(tmp_path):
    taps = []
    for day, cards in ((0, 10), (1, 30), (4, 5)):  # Tuesday, Wednesday, Saturday
        taps += [
            replace(tap, board=tap.board + timedelta(days=day), alight=tap.alight + timedelta(days=day))
            for tap in (ride(card, 0, "1", "A>B") for card in range(cards))
        ]
    found = validated(tmp_path, taps)
    assert found.value(Probe.DAY_TO_DAY, Metric.COMPARED, "weekday") == 2
    assert found.value(Probe.DAY_TO_DAY, Metric.VARIATION, "weekday") == 50
    assert found.value(Probe.DAY_TO_DAY, Metric.COMPARED, "saturday") is None


@pytest.fixture
def zones():
    dongs = gpd.GeoDataFrame(
        {"adm_cd": ["4139051000", "4139052000"]},
        geometry=[box(-100, -100, 4000, 100), box(4000, -100, 13000, 100)],
        crs=5186,
    )
    return make_zones(ZoneLevel.DONG, STOPS, dongs)


def flows(rows) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["from_zone", "to_zone", "passengers", "date"])


def test_our_own_journeys_as_published_flows_agree_entirely(tmp_path, zones):
    taps = [ride(card, 0, "1", "A>C") for card in range(4)] + [ride(9, 0, "1", "E>A"), ride(8, 0, "1", "A>B")]
    west, east = zones.id
    table = flows([(west, east, 3, "2026-03-03"), (west, east, 5, "2026-03-04"), (east, west, 2, "2026-03-03"),
                   (west, west, 2, "2026-03-04"), ("9999", west, 5, "2026-03-04")])  # fmt: skip
    found = validated(tmp_path, taps, flows=table, zones=zones)
    assert found.value(Probe.OD, Metric.COMPARED) == 3
    assert found.value(Probe.OD, Metric.R2) == pytest.approx(1)
    assert found.value(Probe.OD, Metric.SRMSE) == 0
    assert found.value(Probe.OD, Metric.COMMON) == 100
    assert found.value(Probe.OD, Metric.UNMATCHED) == pytest.approx(100 * 5 / 17)


def test_other_flows_disagree_by_what_they_lack(tmp_path, zones):
    west = zones.id[0]
    found = validated(
        tmp_path,
        [ride(card, 0, "1", "A>C") for card in range(4)],
        flows=flows([(west, west, 4, "2026-03-03")]),
        zones=zones,
    )
    assert found.value(Probe.OD, Metric.COMMON) == 0
    assert found.value(Probe.OD, Metric.SRMSE) == pytest.approx(2)  # both cells are 4 off, and the mean is 2


def test_flows_without_zones_and_strange_flows_are_refused(tmp_path, zones):
    taps = [ride(1, 0, "1", "A>C")]
    with pytest.raises(TransitError, match="give both"):
        validated(tmp_path / "1", taps, flows=flows([]))
    with pytest.raises(TransitError, match="lacks the fields passengers"):
        validated(tmp_path / "2", taps, flows=pd.DataFrame({"from_zone": [], "to_zone": []}), zones=zones)
    with pytest.raises(TransitError, match="for example 11"):
        validated(tmp_path / "3", taps, flows=flows([("11", "12", 1, "2026-03-03")]), zones=zones)


@pytest.mark.parametrize("looks", [1, 5, 8])
def test_it_can_be_cancelled(tmp_path, looks):
    taps = [replace(tap, board=tap.board + timedelta(days=day)) for day in range(3) for tap in [ride(1, 0, "1", "A")]]
    with pytest.raises(Cancelled):
        validated(tmp_path, taps, progress=CancelAfter(looks))


def test_the_table_says_of_each_bound_whether_it_holds():
    table = table_of(
        [
            Check(Probe.TRANSACTION_ID, Metric.F1, 97.0),
            Check(Probe.TRANSACTION_ID, Metric.F1, 10.0, "bus_bus"),
            Check(Probe.BALANCE, Metric.RESIDUAL, 5.1),
            Check(Probe.ALIGHTING, Metric.NEAR, None),
        ]
    )
    assert list(table["passed"]) == ["yes", None, "no", None]
    assert table["note"].notna().tolist() == [True, False, True, True]
    assert table["value"].isna().tolist() == [False, False, False, True]


def test_the_page_names_what_fails_and_escapes_what_it_is_given(tmp_path):
    taps = [ride(card, 0, "<b>1</b>", "A" if card < 60 else "A>B") for card in range(150)]
    found = validated(tmp_path, taps)
    write_validation(found, tmp_path / "report.html", TransferRules())
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert '<p class="bad">0 of 2 bounds are kept.' in page
    assert "Boardings against alightings, route by route: Residual is 40.00 %; at most 5 %" in page
    assert "Route &lt;b&gt;1&lt;/b&gt;" in page
    assert "<td>Rules of</td><td>Seoul, Incheon, Gyeonggi</td>" in page


def test_rules_are_told_in_words():
    words = dict(rules_in_words(CityRules.DAEGU_BEFORE_2011.rules))
    assert words["Rules of"] == "Daegu before 2011"
    assert (words["The window runs from"], words["Day window"]) == ("First boarding of the journey", "60 min")
    assert words["Most transfers"] == "no limit"
    own = dict(rules_in_words(TransferRules(infer_alighting=False, reentry_min=10)))
    assert (own["Rules of"], own["Infer missing alightings"], own["Rail re-entry within"]) == (
        "My own rules",
        "no",
        "10 min",
    )
