"""Layers and report of a publication: nothing under the limit, nothing exact that is hidden."""

import numpy as np
import pytest
from leg_tables import ride, write_legs
from published_city import city, published_city

from sijeong.transit.flows.flow_counts import Breakdown
from sijeong.transit.flows.ladder import Ladder
from sijeong.transit.flows.zones import ZoneLevel
from sijeong.transit.privacy.privacy import Audience, PrivacyRules
from sijeong.transit.privacy.publication_report import write_publication_report
from sijeong.transit.privacy.published_layers import published_flows, published_zones, safely_rounded
from sijeong.transit.privacy.publishing import publish


@pytest.mark.parametrize("breakdown", [Breakdown.NONE, Breakdown.HOUR, Breakdown.USER_TYPE])
def test_flows_are_rounded_and_hold_no_card(tmp_path, breakdown):
    _, ladder, made = published_city(tmp_path, 1, breakdown, cards=7)
    flows = published_flows(made, ladder, breakdown, 7, round_counts=True)
    assert flows["journeys"].mod(5).eq(0).all()
    assert flows["journeys"].min() >= 10
    assert not {"cards", "card_id"} & set(flows.columns)
    assert np.allclose(flows["transfer_share"] * 20 % 1, 0)
    assert flows["journeys"].is_monotonic_decreasing
    assert set(flows["level"]) >= {"stop", "dong"}
    assert flows.crs == ladder.dongs.crs
    by_stop = flows[flows["level"] == "stop"].iloc[0]
    assert by_stop["from_zone"].startswith("S")
    assert by_stop["from_dong"].endswith("동")
    if breakdown is not Breakdown.NONE:
        rest = flows[flows[breakdown.value].isna()]
        assert set(rest["level"]) == {"dong"}
    if breakdown is Breakdown.HOUR:
        assert flows[flows["hour"].notna()]["time_begin"].notna().all()


def test_exact_counts_are_left_where_asked(tmp_path):
    _, ladder, made = published_city(tmp_path, 1)
    flows = published_flows(made, ladder, Breakdown.NONE, 5, round_counts=False)
    assert flows["journeys"].sum() == made.kept_journeys
    zones = published_zones(made, ladder, 5, round_counts=False)
    assert zones["origins"].dropna().tolist() == made.origins.compressed().tolist()
    assert zones["origins"].isna().tolist() == made.origins.mask.tolist()


def test_rounding_never_goes_below_the_limit():
    assert safely_rounded(np.array([0, 7, 8, 12, 18]), 7).tolist() == [0, 10, 10, 10, 20]
    assert safely_rounded(np.array([5, 6]), 5).tolist() == [5, 5]


def test_the_report_tells_shares_and_rules(tmp_path):
    _, _, made = published_city(tmp_path, 1, Breakdown.HOUR)
    page = tmp_path / "report.html"
    write_publication_report(made, page, Audience.INSIDE, PrivacyRules(5), True)
    text = page.read_text(encoding="utf-8")
    assert "at least 5 different cards" in text
    assert "rounded to 5" in text
    assert f"{100 * made.kept_share:.1f} %" in text
    assert "stop groups" in text
    write_publication_report(made, page, Audience.PUBLIC, PrivacyRules(10), False)
    assert "rounded" not in page.read_text(encoding="utf-8")


def test_the_report_does_not_give_away_what_little_is_hidden(tmp_path):
    """Two journeys of one pair are hidden; the share of those shown would tell how many."""
    stops, dongs = city(1)
    ladder = Ladder.over(stops, dongs, ZoneLevel.DONG)
    zone = ladder.dongs.of_stops(stops["stop_id"])
    here, there = stops["stop_id"][zone == zone[0]].iloc[0], stops["stop_id"][zone != zone[0]].iloc[0]
    rides = [ride(card, "R", "08:00", here, "08:10", here) for card in range(98)]
    rides += [ride(card, "R", "08:00", there, "08:10", there) for card in (200, 201)]
    made = publish(write_legs(tmp_path / "legs", rides), ladder, PrivacyRules(5))
    assert made.total_is_hidden
    page = tmp_path / "report.html"
    write_publication_report(made, page, Audience.PUBLIC, PrivacyRules(5), True)
    text = page.read_text(encoding="utf-8")
    assert "98.0 %" not in text
    assert "2.0 %" not in text
    assert "So few journeys are hidden" in text
