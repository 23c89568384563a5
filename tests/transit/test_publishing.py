"""What leaves the office, attacked by somebody who knows everything that is published."""

import numpy as np
import pytest
from hidden_tables import computable
from leg_tables import DAY, ride, write_legs
from published_city import city, published_city

from sijeong.transit.errors import TransitError
from sijeong.transit.flows.flow_counts import Breakdown
from sijeong.transit.flows.ladder import Ladder
from sijeong.transit.flows.zones import LADDER, ZoneLevel
from sijeong.transit.privacy.privacy import NIGHT_HOURS, RARE_USER_TYPES, PrivacyRules, Reason, rounded
from sijeong.transit.privacy.published_flows import OTHERS
from sijeong.transit.privacy.publishing import publish


def truth_of(table, ladder, made, breakdown):
    """For each published flow the true journeys that it must be: all of its ends, less those in finer flows."""
    left = table.copy()
    for number, zones in enumerate(ladder.zones):
        left[f"o{number}"], left[f"d{number}"] = zones.of_stops(left["origin"]), zones.of_stops(left["destination"])
    flows = made.published
    last = len(ladder.zones) - 1
    category = {Breakdown.HOUR: "hour", Breakdown.USER_TYPE: "user_type"}.get(breakdown)
    for place in np.lexsort((flows.category == OTHERS, flows.level)):
        level = flows.level[place]
        own = (left[f"o{level}"] == flows.origin[place]) & (left[f"d{level}"] == flows.destination[place])
        own &= (left[f"o{last}"] == flows.from_dong[place]) & (left[f"d{last}"] == flows.to_dong[place])
        if category and flows.category[place] != OTHERS:
            own &= left[category] == flows.category[place]
        yield place, left[own]
        left = left[~own]


CASES = [(seed, breakdown) for seed in range(4) for breakdown in (Breakdown.NONE, Breakdown.HOUR, Breakdown.USER_TYPE)]


@pytest.mark.parametrize(("seed", "breakdown"), CASES)
def test_every_published_count_is_true_and_has_enough_cards(tmp_path, seed, breakdown):
    table, ladder, made = published_city(tmp_path, seed, breakdown)
    flows = made.published
    for place, part in truth_of(table, ladder, made, breakdown):
        assert part["passengers"].sum() == flows.table.journeys[place]
        by_card = part.groupby("card")["passengers"].sum()
        assert len(by_card) >= 5
        assert by_card.max() <= by_card.sum() / 2
    assert set(flows.level) >= {0, len(ladder.zones) - 1}


@pytest.mark.parametrize(("seed", "breakdown"), CASES)
def test_hidden_pairs_cannot_be_computed_from_totals(tmp_path, seed, breakdown):
    table, ladder, made = published_city(tmp_path, seed, breakdown, cards=10)
    count = len(ladder.dongs)
    dong_o, dong_d = ladder.dongs.of_stops(table["origin"]), ladder.dongs.of_stops(table["destination"])
    matrix = np.zeros((count + 1, count + 1), np.int64)
    np.add.at(matrix, (dong_o, dong_d), table["passengers"])
    matrix[:-1, -1], matrix[-1, :-1] = matrix[:-1, :-1].sum(axis=1), matrix[:-1, :-1].sum(axis=0)
    matrix[-1, -1] = matrix[:-1, :-1].sum()
    shown = np.zeros_like(matrix)
    np.add.at(shown, (made.published.from_dong, made.published.to_dong), made.published.table.journeys)
    hidden = (shown == 0) & (matrix > 0)
    hidden[:-1, -1], hidden[-1, :-1], hidden[-1, -1] = made.origins.mask, made.destinations.mask, False
    assert ((shown == matrix) | hidden)[:-1, :-1].all()
    assert hidden[:-1, :-1].any()
    assert computable(matrix, hidden) == set()
    assert made.origins.compressed().tolist() == matrix[:-1, -1][~made.origins.mask].tolist()
    for row in np.flatnonzero(~made.origins.mask):
        rest = table[hidden[dong_o, dong_d] & (dong_o == row)]
        assert rest.empty or rest["card"].nunique() >= 10


def test_all_journeys_are_accounted_for(tmp_path):
    table, _, made = published_city(tmp_path, 1, Breakdown.HOUR)
    assert made.placed == table["passengers"].sum() - made.outside
    assert sum(made.kept.values()) + sum(made.hidden.values()) == made.placed
    assert made.hidden.keys() == {Reason.FEW_CARDS, Reason.ONE_CARD, Reason.SECONDARY}


def test_night_and_rare_types_are_told_by_dong_only(tmp_path):
    for breakdown, coarse in ((Breakdown.HOUR, NIGHT_HOURS), (Breakdown.USER_TYPE, [t.value for t in RARE_USER_TYPES])):
        (tmp_path / breakdown.value).mkdir()
        _, ladder, made = published_city(tmp_path / breakdown.value, 2, breakdown)
        own = np.isin(made.published.category, coarse)
        assert own.any()
        assert set(made.published.level[own]) == {len(ladder.zones) - 1}


def test_coarser_beginnings_keep_fewer_fine_flows(tmp_path):
    levels = []
    for start in LADDER:
        (tmp_path / start.value).mkdir()
        _, _, made = published_city(tmp_path / start.value, 3, start=start)
        levels.append(list(made.kept))
        assert sum(made.kept.values()) > 0.8 * made.placed
    assert levels == [[*(level.value for level in LADDER[n:]), "rest"] for n in range(4)]


def test_single_cards_and_hexagons_are_refused(tmp_path):
    stops, dongs = city(1)
    with pytest.raises(TransitError, match="never published"):
        publish(tmp_path, Ladder.over(stops, dongs, ZoneLevel.DONG), PrivacyRules(1))
    with pytest.raises(TransitError, match="hexagon"):
        Ladder.over(stops, dongs, ZoneLevel.HEXAGON)


def test_nothing_to_publish_is_an_empty_publication(tmp_path):
    stops, dongs = city(1)
    legs = write_legs(tmp_path / "legs", [ride(1, "R", "08:00", "S00", "08:10", "S05", day=DAY)])
    made = publish(legs, Ladder.over(stops, dongs, ZoneLevel.STOP), PrivacyRules(5))
    assert len(made.published.level) == 0
    assert made.hidden[Reason.FEW_CARDS] == made.placed == 1


def test_rounding_goes_to_the_nearest_five():
    assert rounded(np.array([3, 5, 7, 8, 12, 13])).tolist() == [5, 5, 5, 10, 10, 15]
