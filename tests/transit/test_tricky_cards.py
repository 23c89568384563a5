"""Cards that are easily got wrong, each spelled out by hand: its rides, its journeys by each city, and both marks.

The stops A to H lie on a line, 3 km apart, so that nobody is back at the origin by accident. A journey is written as
the numbers of its legs: ``1 2 1`` is a journey of two rides and one of one.
"""

import time
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest
from reference_linking import Tap
from tap_tables import read_rows, stop_layer, write_dataset

from sijeong.transit.linking.city_rules import CityRules
from sijeong.transit.linking.linking import link_taps
from sijeong.transit.linking.rules import TransferDefinition, TransferRules

STOPS = stop_layer({stop: (3000 * number, 0) for number, stop in enumerate("ABCDEFGH")})
DAY = datetime(2026, 4, 1)
SEOUL, BUSAN, DAEGU, DAEGU_BEFORE_2011 = CityRules


def ride(route: str, way: str, times: str, passengers: int = 1, day: datetime = DAY, **others) -> Tap:
    """``ride("7", "A>B", "23:50-24:10")``: hours go on over midnight; no time of alighting is no alighting."""
    board_stop, _, alight_stop = way.partition(">")
    board, _, alight = times.partition("-")
    return Tap(
        1,
        at(board, day),
        route,
        board_stop,
        at(alight, day) if alight else None,
        alight_stop or None,
        passengers=passengers,
        **others,
    )


def at(clock: str, day: datetime) -> datetime:
    hours, minutes, *seconds = map(int, clock.split(":"))
    return day + timedelta(hours=hours, minutes=minutes, seconds=sum(seconds))


def rows_of(taps: list[Tap], rules: TransferRules, folder) -> list[dict]:
    link_taps(write_dataset(folder / "taps", taps), folder / "legs", rules, STOPS)
    return [row for row in read_rows(folder / "legs") if row["card_id"] == 1]


@dataclass(frozen=True)
class Card:
    """Rides of card 1, the legs that each city makes of them, and which boardings are behavioural transfers."""

    name: str
    rides: list[Tap]
    legs: dict[CityRules, str]
    behaviour: str
    """A mark for each ride: ``x`` where the person goes on, ``-`` where not."""
    fare: dict[CityRules, str] = field(default_factory=dict)
    """Where it is not simply every ride but the first of a journey."""


CARDS = [
    Card(
        "over midnight: the service day and the night window go on",
        [ride("1", "A>B", "23:40-23:55"), ride("2", "B>C", "24:20-24:40"), ride("3", "C>D", "25:35-25:50")],
        # 25 minutes, then 55: Seoul's night window is 60. Daegu counts from 23:55 and, before 2011, from 23:40.
        {SEOUL: "1 2 3", BUSAN: "1 2 1", DAEGU: "1 2 1", DAEGU_BEFORE_2011: "1 2 1"},
        "- x -",
    ),
    Card(
        "at four in the morning a new service day begins",
        [ride("1", "A>B", "27:30-27:50"), ride("2", "B>C", "28:05-28:20")],
        {city: "1 1" for city in CityRules},
        "- -",
    ),
    Card(
        "the same route twice is no transfer, but the next one is",
        [ride("1", "A>B", "8:00-8:15"), ride("1", "B>C", "8:20-8:30"), ride("2", "C>D", "8:40-8:50")],
        {city: "1 1 2" for city in CityRules},
        "- - x",
    ),
    Card(
        "back to the route before: A, B, A",
        [ride("1", "A>B", "8:00-8:10"), ride("2", "B>C", "8:15-8:25"), ride("1", "C>D", "8:30-8:40")],
        {SEOUL: "1 2 3", BUSAN: "1 2 1", DAEGU: "1 2 3", DAEGU_BEFORE_2011: "1 2 3"},
        "- x x",
    ),
    Card(
        "the way back home on another route is a journey of its own to behaviour, not to the fare",
        [ride("1", "A>D", "8:00-8:20"), ride("2", "D>A", "8:40-9:00")],
        {city: "1 2" for city in CityRules},
        "- -",
    ),
    Card(
        "a group of three that splits: the one goes on, the two board beside",
        [
            ride("1", "A>B", "8:00-8:15", passengers=3),
            ride("2", "B>C", "8:20-8:40", passengers=1),
            ride("3", "B>D", "8:21-8:45", passengers=2),
        ],
        {city: "1 1 1" for city in CityRules},
        "- x -",
    ),
    Card(
        "a group that stays together transfers",
        [ride("1", "A>B", "8:00-8:15", passengers=3), ride("2", "B>C", "8:20-8:40", passengers=3)],
        {city: "1 2" for city in CityRules},
        "- x",
    ),
    Card(
        "seven boardings, ten minutes each way",
        [
            ride(str(number), f"{stop}>{following}", f"8:{20 * number:02d}-8:{20 * number + 10:02d}")
            for number, (stop, following) in enumerate(zip("ABCDEFG", "BCDEFGH", strict=True))
        ],
        # Seoul: four transfers. Daegu: the ride at 8:40 is 30 minutes after the first alighting, that at 9:00 is not.
        # Before 2011: those at 8:20, 8:40 and 9:00 are within 60 minutes of the first boarding.
        {
            SEOUL: "1 2 3 4 5 1 2",
            BUSAN: "1 2 3 1 2 3 1",
            DAEGU: "1 2 3 1 2 3 1",
            DAEGU_BEFORE_2011: "1 2 3 4 1 2 3",
        },
        "- x x x x x x",
    ),
    Card(
        "short rides: Daegu allows three transfers, and before 2011 any number",
        [
            ride(str(number), f"{stop}>{following}", f"8:{5 * number:02d}-8:{5 * number + 3:02d}")
            for number, (stop, following) in enumerate(zip("ABCDEFG", "BCDEFGH", strict=True))
        ],
        {
            SEOUL: "1 2 3 4 5 1 2",
            BUSAN: "1 2 3 1 2 3 1",
            DAEGU: "1 2 3 4 1 2 3",
            DAEGU_BEFORE_2011: "1 2 3 4 5 6 7",
        },
        "- x x x x x x",
    ),
    Card(
        "out of the rail and in again after eight minutes",
        [
            ride("L4", "A>B", "9:00-9:20", mode="201"),
            ride("L4", "B>C", "9:28-9:40", mode="201"),
        ],
        {city: "1 1" for city in CityRules},
        "- -",
    ),
    Card(
        "boarding in the very second of the alighting, and a minute before it by another vehicle's clock",
        [ride("1", "A>B", "8:00-8:10"), ride("2", "B>C", "8:10-8:20"), ride("3", "C>D", "8:19-8:30")],
        {city: "1 2 3" for city in CityRules},
        "- x x",
    ),
    Card(
        "two boardings in the same second: the fare system's leg number orders them, not the route",
        [
            ride("9", "A>B", "8:00-8:10", leg_no=0),
            ride("1", "A>C", "8:00-8:20", leg_no=1),
            ride("2", "C>D", "8:25-8:40"),
        ],
        # The second ride begins before the first has ended; only Daegu's old rule never looked at alightings.
        {SEOUL: "1 1 2", BUSAN: "1 1 2", DAEGU: "1 1 2", DAEGU_BEFORE_2011: "1 2 3"},
        "- - x",
    ),
    Card(
        "no alighting in the middle: inferred from others, a change of the person but not of the fare",
        [
            ride("1", "A>B", "8:00-8:10"),
            ride("2", "B", "8:15"),
            ride("3", "C>D", "8:40-8:55"),
            Tap(9, at("7:00", DAY), "2", "B", at("7:12", DAY), "C"),
        ],
        {SEOUL: "1 2 3", BUSAN: "1 2 3", DAEGU: "1 2 3", DAEGU_BEFORE_2011: "1 2 3"},
        "- x x",
        fare={SEOUL: "- x -", BUSAN: "- x -", DAEGU: "- x -", DAEGU_BEFORE_2011: "- x x"},
    ),
    Card(
        "no alighting in the middle and nobody to infer it from",
        [ride("1", "A>B", "8:00-8:10"), ride("2", "B", "8:15"), ride("3", "C>D", "8:40-8:55")],
        {SEOUL: "1 2 1", BUSAN: "1 2 1", DAEGU: "1 2 1", DAEGU_BEFORE_2011: "1 2 3"},
        "- x -",
    ),
]


@pytest.mark.parametrize("city", CityRules)
@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.name)
def test_a_tricky_card(card, city, tmp_path):
    rows = rows_of(card.rides, city.rules, tmp_path)
    assert " ".join(str(row["leg"]) for row in rows) == card.legs[city]
    default = " ".join("-" if leg == "1" else "x" for leg in card.legs[city].split())
    assert marks(rows, "fare_transfer") == card.fare.get(city, default)
    assert marks(rows, "behaviour_transfer") == card.behaviour


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.name)
def test_its_journeys_by_behaviour(card, tmp_path):
    rules = TransferRules(definition=TransferDefinition.BEHAVIOUR)
    rows = rows_of(card.rides, rules, tmp_path)
    assert " ".join("-" if row["leg"] == 1 else "x" for row in rows) == card.behaviour
    assert marks(rows, "behaviour_transfer") == card.behaviour


def marks(rows: list[dict], column: str) -> str:
    return " ".join("x" if row[column] else "-" for row in rows)


@pytest.mark.parametrize(("again", "legs"), [("9:28", "1 2"), ("9:30", "1 2"), ("9:31", "1 1")])
def test_rail_entered_again_within_ten_minutes_is_a_transfer_where_that_rule_is_on(again, legs, tmp_path):
    rides = [ride("L4", "A>B", "9:00-9:20", mode="201"), ride("L4", "B>C", f"{again}-9:40", mode="201")]
    rows = rows_of(rides, TransferRules(reentry_min=10), tmp_path)
    assert " ".join(str(row["leg"]) for row in rows) == legs


@pytest.mark.parametrize(
    "second",
    [
        ride("L4", "C>D", "9:25-9:40", mode="201"),
        ride("L7", "B>C", "9:25-9:40", mode="201", vehicle="V"),
        ride("L4", "B>C", "9:25-9:40", mode="105"),
    ],
    ids=["another station", "same vehicle", "a bus"],
)
def test_re_entry_is_of_the_same_station_and_by_rail(second, tmp_path):
    rides = [ride("L4", "A>B", "9:00-9:20", mode="201", vehicle="V"), second]
    rows = rows_of(rides, TransferRules(reentry_min=10), tmp_path)
    assert [row["leg"] for row in rows] == [1, 1]


def test_a_re_entry_uses_one_of_the_transfers(tmp_path):
    rides = [
        ride("1", "A>B", "9:00-9:10"),
        ride("L4", "B>C", "9:15-9:25", mode="201"),
        ride("L4", "C>D", "9:30-9:40", mode="201"),
        ride("2", "D>E", "9:45-9:55"),
    ]
    rows = rows_of(rides, TransferRules(reentry_min=10, max_transfers=2), tmp_path)
    assert [row["leg"] for row in rows] == [1, 2, 3, 1]


@pytest.mark.parametrize(("again", "legs"), [("27:10", [1, 2]), ("27:10:01", [1, 1])])
@pytest.mark.parametrize("zone", ["Asia/Seoul", "Europe/Berlin", "America/New_York"])
def test_the_clock_of_the_records_never_changes_to_summer_time(zone, again, legs, tmp_path, monkeypatch):
    """In Berlin the hour after 2026-03-29 02:00 does not exist. In the records 02:10 to 03:10 is an hour, anywhere."""
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        night = datetime(2026, 3, 28)
        rides = [ride("1", "A>B", "25:50-26:10", day=night), ride("2", "B>C", f"{again}-27:30", day=night)]
        rows = rows_of(rides, TransferRules(), tmp_path)
    finally:
        monkeypatch.undo()
        time.tzset()
    assert [row["leg"] for row in rows] == legs
    assert rows[1]["board_time"] == at(again, night)
    if legs == [1, 2]:
        assert rows[1]["transfer_time_s"] == 3600
