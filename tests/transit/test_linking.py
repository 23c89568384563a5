from datetime import date, datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import pytest
import reference_linking as reference
from cancelling import CancelAfter
from hypothesis import example, given, settings
from hypothesis import strategies as st
from reference_linking import Tap
from tap_tables import read_rows, stop_layer, write_dataset

from sijeong.common.errors import Cancelled
from sijeong.transit.errors import TransitError
from sijeong.transit.linking import inference
from sijeong.transit.linking.linking import link_taps
from sijeong.transit.linking.rules import (
    BehaviourRules,
    InferBy,
    LinkMethod,
    TransferDefinition,
    TransferRules,
    WindowAnchor,
    WindowClock,
)

PLACES = {"A": (0, 0), "B": (300, 400), "C": (600, 800), "D": (0, 1000), "E": (5000, 0)}
STOPS = [*PLACES, "X"]
DAY = datetime(2026, 3, 2)
NOON = DAY + timedelta(hours=12)

WINDOW_EDGES_S = (-61, -60, -1, 0, 1, 599, 1799, 1800, 1801, 2700, 2701, 3241, 3242, 3599, 3600, 3601, 9000)
"""The last second of each window and the first beyond; 3241 s is the longest behavioural gap between A and B."""
RIDES_S = (0, 300, 600, 1800)


@st.composite
def card_days(draw) -> list[Tap]:
    """Rides of a few cards around the hours that matter, each after the other by a gap at the edge of a window."""
    taps = []
    for card in range(draw(st.integers(1, 3))):
        start_h = draw(st.sampled_from((5.5, 6.6, 12, 20.4, 23.5, 27)))
        clock = DAY + timedelta(hours=start_h, seconds=draw(st.sampled_from((0, 59, 1))))
        for _ in range(draw(st.integers(1, 9))):
            ride = timedelta(seconds=draw(st.sampled_from(RIDES_S)))
            tagged = draw(st.integers(0, 3)) > 0
            stop_tagged = tagged and draw(st.integers(0, 9)) > 0
            taps.append(
                Tap(
                    card=card,
                    board=clock,
                    route=draw(st.sampled_from(("1", "2", "10"))),
                    board_stop=draw(st.sampled_from(STOPS)),
                    alight=clock + ride if tagged else None,
                    alight_stop=draw(st.sampled_from(STOPS)) if stop_tagged else None,
                    vehicle=draw(st.sampled_from((None, "V1", "V2", "V3"))),
                    trip=draw(st.sampled_from((None, None, "t1", "t2"))),
                    passengers=draw(st.sampled_from((1, 1, 1, 2))),
                    mode=draw(st.sampled_from(("105", "201"))),
                )
            )
            clock += ride + timedelta(seconds=max(draw(st.sampled_from(WINDOW_EDGES_S)), -ride.total_seconds()))
    return taps


RULES = st.builds(
    reference.Rules,
    method=st.sampled_from([method.value for method in LinkMethod]),
    window_min=st.sampled_from((0, 10, 30)),
    night_window_min=st.sampled_from((60, 20)),
    night_start=st.sampled_from((time(21), time(0), time(12))),
    night_end=st.sampled_from((time(7), time(21))),
    window_clock=st.sampled_from([clock.value for clock in WindowClock]),
    anchor=st.sampled_from([anchor.value for anchor in WindowAnchor]),
    max_transfers=st.sampled_from((None, 0, 1, 2, 3, 4)),
    allow_route_before=st.booleans(),
    reentry_min=st.sampled_from((0, 10)),
    allow_same_route=st.booleans(),
    infer_alighting=st.booleans(),
    infer_by=st.sampled_from([by.value for by in InferBy]),
    infer_history=st.booleans(),
    definition=st.sampled_from([definition.value for definition in TransferDefinition]),
    missed_buses=st.sampled_from((None, None, 0, 1)),
)


def engine_rules(rules: reference.Rules) -> TransferRules:
    behaviour = BehaviourRules(missed_buses=rules.missed_buses)
    return TransferRules(
        behaviour=behaviour,
        **{
            **{name: value for name, value in vars(rules).items() if name != "missed_buses"},
            "method": LinkMethod(rules.method),
            "window_clock": WindowClock(rules.window_clock),
            "anchor": WindowAnchor(rules.anchor),
            "infer_by": InferBy(rules.infer_by),
            "definition": TransferDefinition(rules.definition),
        },
    )


def linked(taps: list[Tap], rules: TransferRules, places=PLACES) -> list[dict]:
    with TemporaryDirectory() as folder:
        dataset = write_dataset(Path(folder) / "taps", taps)
        link_taps(dataset, Path(folder) / "legs", rules, stop_layer(places))
        return read_rows(Path(folder) / "legs")


@pytest.fixture(scope="module", autouse=True)
def small_blocks():
    """Blocks of alightings to infer so small that the tests have several."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(inference, "SEEKERS_AT_A_TIME", 2)
        yield


@settings(max_examples=50, deadline=None)
@given(card_days(), RULES)
def test_every_leg_is_that_of_the_plain_reference(taps, rules):
    expected = reference.link(taps, rules, PLACES)
    rows = linked(taps, engine_rules(rules))
    assert len(rows) == len(expected)
    journeys: dict[tuple, int] = {}
    for row, leg in zip(rows, expected, strict=True):
        day = leg.tap.service_day
        number = int(day.strftime("%Y%m%d")) * 100_000_000 + leg.journey
        journeys[(day, leg.journey)] = max(journeys.get((day, leg.journey), 0), leg.leg)
        assert (row["card_id"], row["board_time"], row["route_id"]) == (leg.tap.card, leg.tap.board, leg.tap.route)
        assert (row["journey_id"], row["leg"], row["alight_inferred"]) == (number, leg.leg, leg.inferred)
        assert row["alight_source"] == leg.source
        assert (row["alight_stop"], row["alight_time"]) == (leg.tap.alight_stop, leg.tap.alight)
        assert row["transfer_time_s"] == leg.transfer_time_s
        assert (row["prev_route_id"], row["prev_alight_stop"]) == (leg.prev_route, leg.prev_alight_stop)
        assert row["transfer_walk_m"] == pytest.approx(
            reference.distance(leg.prev_alight_stop, leg.tap.board_stop, PLACES)
        )
        assert (row["fare_transfer"], row["behaviour_transfer"]) == (leg.fare, leg.behaviour)
    for row, leg in zip(rows, expected, strict=True):
        assert row["legs"] == journeys[(leg.tap.service_day, leg.journey)]


@settings(max_examples=20, deadline=None)
@given(card_days(), RULES)
@example([Tap(1, NOON, "1", "A"), Tap(1, NOON, "1", "A", passengers=2)], reference.Rules())
def test_counts_are_passengers_and_cover_every_tap(taps, rules):
    expected = reference.link(taps, rules, PLACES)
    with TemporaryDirectory() as folder:
        dataset = write_dataset(Path(folder) / "taps", taps)
        summary = link_taps(dataset, Path(folder) / "legs", engine_rules(rules), stop_layer(PLACES))
    assert summary.rows == len(taps)
    assert summary.legs == sum(tap.passengers for tap in taps)
    assert summary.journeys == sum(leg.tap.passengers for leg in expected if leg.leg == 1)
    assert summary.transfers == sum(leg.tap.passengers for leg in expected if leg.leg > 1)
    assert summary.fare_transfers == sum(leg.tap.passengers for leg in expected if leg.fare)
    assert summary.behaviour_transfers == sum(leg.tap.passengers for leg in expected if leg.behaviour)
    assert summary.fare.changing == changing([leg.fare for leg in expected], taps_of(expected))
    assert summary.behaviour.changing == changing([leg.behaviour for leg in expected], taps_of(expected))
    assert summary.inferred_alightings == sum(leg.tap.passengers for leg in expected if leg.inferred)
    assert sum(day.transfers for day in summary.by_day) == summary.transfers


def taps_of(legs: list[reference.Leg]) -> list[Tap]:
    return [leg.tap for leg in legs]


def changing(transfer: list[bool], taps: list[Tap]) -> int:
    """Passengers at the first tap of each journey that a second one continues."""
    pairs = zip(transfer, [*transfer[1:], False], taps, strict=True)
    return sum(tap.passengers for here, following, tap in pairs if following and not here)


def ride(start_min: float, ride_min: float, route: str, **others) -> Tap:
    board = NOON + timedelta(minutes=start_min)
    values = {"board_stop": "A", "alight_stop": "B", **others}
    return Tap(1, board, route, alight=board + timedelta(minutes=ride_min), **values)


def legs_of(taps: list[Tap], **rules) -> list[int]:
    return [row["leg"] for row in linked(taps, TransferRules(**rules))]


def test_thirty_minutes_are_a_transfer_and_a_second_more_is_not():
    assert legs_of([ride(0, 10, "1"), ride(40, 10, "2")]) == [1, 2]
    assert legs_of([ride(0, 10, "1"), ride(40 + 1 / 60, 10, "2")]) == [1, 1]


def test_the_fifth_transfer_opens_a_new_journey():
    taps = [ride(20 * number, 10, str(number)) for number in range(7)]
    assert legs_of(taps) == [1, 2, 3, 4, 5, 1, 2]
    assert legs_of(taps, max_transfers=2) == [1, 2, 3, 1, 2, 3, 1]


def test_groups_transfer_only_together():
    taps = [ride(0, 10, "1", passengers=2), ride(20, 10, "2", passengers=1), ride(40, 10, "3", passengers=1)]
    assert legs_of(taps) == [1, 1, 2]


def test_same_route_and_same_vehicle_are_no_transfer():
    again = [ride(0, 10, "1", vehicle="V1"), ride(20, 10, "1", vehicle="V2")]
    assert legs_of(again) == [1, 1]
    assert legs_of(again, allow_same_route=True) == [1, 2]
    stayed = [ride(0, 10, "1", vehicle="V1"), ride(20, 10, "2", vehicle="V1")]
    assert legs_of(stayed, allow_same_route=True) == [1, 1]


def test_a_linked_trip_id_wins_and_is_not_cut():
    far = [ride(200 * number, 10, "1", trip="t") for number in range(3)]
    assert legs_of(far, max_transfers=1) == [1, 2, 3]
    assert legs_of(far, method=LinkMethod.RULES) == [1, 1, 1]


def test_agreement_of_ids_and_rules_is_counted(tmp_path):
    taps = [
        ride(0, 10, "1", trip="a"), ride(20, 10, "2", trip="a"), ride(40, 10, "3", trip="b"),
        ride(200, 10, "1", trip="b"), ride(400, 10, "1", trip="c"), ride(420, 10, "2"),
    ]  # fmt: skip
    agreement = link_taps(write_dataset(tmp_path / "taps", taps), tmp_path / "legs").agreement
    assert (agreement.both, agreement.only_rules, agreement.only_id, agreement.neither) == (1, 1, 1, 1)
    assert agreement.share == 0.5


def test_a_journey_never_crosses_the_service_day():
    late = [Tap(1, DAY + timedelta(hours=27, minutes=40), "1", "A", DAY + timedelta(hours=27, minutes=55), "B")]
    early = [Tap(1, DAY + timedelta(hours=28, minutes=5), "2", "B")]
    assert legs_of(late + early) == [1, 1]


def test_an_inferred_alighting_is_marked_and_lets_a_transfer_count():
    others = [Tap(9, NOON, "1", "A", NOON + timedelta(minutes=12), "B")]
    mine = [Tap(1, NOON, "1", "A"), Tap(1, NOON + timedelta(minutes=20), "2", "C")]
    rows = linked(others + mine, TransferRules())
    assert [(row["alight_stop"], row["alight_inferred"]) for row in rows if row["card_id"] == 1] == [
        ("B", True),
        (None, False),
    ]
    assert [row["leg"] for row in rows if row["card_id"] == 1] == [1, 2]
    assert rows[1]["transfer_time_s"] == 8 * 60
    assert rows[1]["transfer_walk_m"] == pytest.approx(500)
    without = linked(others + mine, TransferRules(infer_alighting=False))
    assert [row["leg"] for row in without if row["card_id"] == 1] == [1, 1]


def test_no_alighting_is_inferred_beyond_the_walk_limit():
    others = [Tap(9, NOON, "1", "A", NOON + timedelta(minutes=12), "B")]
    mine = [Tap(1, NOON, "1", "A"), Tap(1, NOON + timedelta(minutes=20), "2", "E")]
    assert not any(row["alight_inferred"] for row in linked(others + mine, TransferRules()))


def test_of_two_stops_as_near_the_smaller_id_is_taken():
    places = {"A": (9000, 0), "T": (0, 0), "10": (0, 300), "9": (300, 0)}
    others = [Tap(8, NOON, "1", "A", NOON + timedelta(minutes=12), "9")]
    others += [Tap(9, NOON, "1", "A", NOON + timedelta(minutes=12), "10")]
    mine = [Tap(1, NOON, "1", "A"), Tap(1, NOON + timedelta(minutes=20), "2", "T")]
    rows = linked(others + mine, TransferRules(), places)
    assert [row["alight_stop"] for row in rows if row["card_id"] == 1] == ["10", None]


@pytest.mark.parametrize(
    ("alighting", "legs"),
    [(time(20, 59, 59), [1, 1]), (time(21), [1, 2]), (time(6, 59, 59), [1, 2]), (time(7), [1, 1])],
)
def test_the_night_begins_at_its_first_second_and_ends_before_its_last(alighting, legs):
    alight = datetime.combine(DAY, alighting)
    before = Tap(1, alight - timedelta(minutes=10), "1", "A", alight, "B")
    assert legs_of([before, Tap(1, alight + timedelta(minutes=45), "2", "B")]) == legs


def test_legs_keep_the_columns_of_the_taps_and_add_theirs(tmp_path):
    link_taps(write_dataset(tmp_path / "taps", [ride(0, 10, "1")]), tmp_path / "legs")
    query = f"DESCRIBE SELECT * FROM '{tmp_path}/legs/*/*.parquet'"
    assert " ".join(row[0] for row in duckdb.connect().execute(query).fetchall()) == (
        "card_id mode route_id vehicle_id board_stop board_time alight_stop alight_time linked_trip_id leg_no "
        "user_type passengers journey_id leg legs transfer_time_s transfer_walk_m prev_route_id prev_alight_stop "
        "alight_inferred alight_source fare_transfer behaviour_transfer service_date"
    )


@pytest.mark.parametrize("looks", [0, 3, 6, 9, 12])
def test_cancel_leaves_the_old_legs_and_nothing_else(tmp_path, looks):
    days = [Tap(1, NOON + timedelta(days=day), "1", "A") for day in range(4)]
    dataset = write_dataset(tmp_path / "taps", days)
    legs = tmp_path / "out" / "legs"
    link_taps(write_dataset(tmp_path / "old", days[:1]), legs)
    with pytest.raises(Cancelled):
        link_taps(dataset, legs, progress=CancelAfter(looks))
    assert [path.name for path in legs.parent.iterdir()] == ["legs"]
    assert [row["service_date"].date() for row in read_rows(legs)] == [date(2026, 3, 2)]


def test_linking_again_gives_the_same_bytes(tmp_path):
    dataset = write_dataset(tmp_path / "taps", [ride(0, 10, "1"), ride(20, 10, "2")])
    for name in ("one", "two"):
        link_taps(dataset, tmp_path / name)
    one, two = ((tmp_path / name / "service_date=2026-03-02/legs.parquet").read_bytes() for name in ("one", "two"))
    assert one == two


def test_a_folder_without_days_is_refused(tmp_path):
    with pytest.raises(TransitError, match="no card records by service day"):
        link_taps(tmp_path, tmp_path / "legs")


def test_legs_are_not_linked_again(tmp_path):
    link_taps(write_dataset(tmp_path / "taps", [ride(0, 10, "1")]), tmp_path / "legs")
    with pytest.raises(TransitError, match="legs holds legs, which are linked already"):
        link_taps(tmp_path / "legs", tmp_path / "again")
    assert not (tmp_path / "again").exists()


def test_a_part_that_is_not_sorted_is_refused(tmp_path):
    dataset = write_dataset(tmp_path / "taps", [ride(0, 10, "1"), ride(20, 10, "2")])
    part = dataset / "service_date=2026-03-02/taps.parquet"
    duckdb.connect().execute(f"COPY (SELECT * FROM '{part}' ORDER BY board_time DESC) TO '{part}.new' (FORMAT parquet)")
    Path(f"{part}.new").replace(part)
    with pytest.raises(TransitError, match="not sorted"):
        link_taps(dataset, tmp_path / "legs")


def test_a_part_without_a_column_is_refused(tmp_path):
    dataset = write_dataset(tmp_path / "taps", [ride(0, 10, "1")])
    part = dataset / "service_date=2026-03-02/taps.parquet"
    duckdb.connect().execute(f"COPY (SELECT * EXCLUDE passengers FROM '{part}') TO '{part}.new' (FORMAT parquet)")
    Path(f"{part}.new").replace(part)
    with pytest.raises(TransitError, match="passengers"):
        link_taps(dataset, tmp_path / "legs")


def test_a_folder_that_is_no_date_is_refused(tmp_path):
    dataset = write_dataset(tmp_path / "taps", [ride(0, 10, "1")])
    (dataset / "service_date=2026-03-02").rename(dataset / "service_date=soon")
    with pytest.raises(TransitError, match="not named after a service day"):
        link_taps(dataset, tmp_path / "legs")


def alightings(taps: list[Tap], **rules) -> list[tuple]:
    rows = linked(taps, TransferRules(**rules))
    return [(row["alight_stop"], row["alight_source"]) for row in rows if row["card_id"] == 1]


def test_by_generalised_time_a_stop_on_the_way_back_is_not_worth_a_shorter_walk():
    """The route passes B after 5 minutes, 500 m from C, and C itself only 20 minutes later, on its way back."""
    others = [Tap(8, NOON, "1", "A", NOON + timedelta(minutes=5), "B")]
    others += [Tap(9, NOON, "1", "A", NOON + timedelta(minutes=25), "C")]
    mine = [Tap(1, NOON, "1", "A"), Tap(1, NOON + timedelta(hours=2), "2", "C", NOON + timedelta(hours=3), "E")]
    assert alightings(others + mine) == [("C", "next"), ("E", "tag")]
    assert alightings(others + mine, infer_by=InferBy.GENERALISED_TIME) == [("B", "next"), ("E", "tag")]


def test_history_is_asked_for_and_says_so():
    others = [Tap(card, NOON, "1", "A", NOON + timedelta(minutes=9), stop) for card, stop in ((7, "D"), (8, "B"))]
    others += [Tap(9, NOON, "1", "A", NOON + timedelta(minutes=9), "D")]
    alone = [Tap(1, NOON, "1", "A")]
    assert alightings(others + alone) == [(None, None)]
    assert alightings(others + alone, infer_history=True) == [("D", "history")]


def test_the_last_ride_returns_to_the_first_boarding_of_the_day():
    others = [Tap(9, NOON, "2", "C", NOON + timedelta(minutes=9), "A")]
    mine = [Tap(1, NOON, "1", "A", NOON + timedelta(minutes=9), "C"), Tap(1, NOON + timedelta(hours=5), "2", "C")]
    assert alightings(others + mine) == [("C", "tag"), ("A", "return")]


@pytest.mark.parametrize(("most", "transfer"), [(None, True), (2, True), (1, False), (0, False)])
def test_who_lets_buses_pass_does_not_go_on_where_that_is_looked_at(most, transfer):
    """Off at 12:10, 500 m and 9 minutes from C. Buses of route 2 call there at 12:15, 12:20, 12:30 and 12:40."""
    mine = [ride(0, 10, "1"), ride(40, 10, "2", board_stop="C", alight_stop="E", vehicle="V4")]
    others = [
        Tap(card, NOON + timedelta(minutes=minute), "2", "C", vehicle=vehicle)
        for card, minute, vehicle in ((7, 15, "V1"), (8, 20, "V2"), (9, 30, "V3"), (10, 31, "V3"))
    ]
    rules = TransferRules(behaviour=BehaviourRules(missed_buses=most))
    rows = [row for row in linked(mine + others, rules) if row["card_id"] == 1]
    assert rows[1]["behaviour_transfer"] is transfer
