import json
from dataclasses import replace
from datetime import time

import pytest

from sijeong.transit.errors import TransitError
from sijeong.transit.linking.city_rules import CityRules
from sijeong.transit.linking.rule_words import rules_told
from sijeong.transit.linking.rules import BehaviourRules, LinkMethod, TransferDefinition, TransferRules, WindowAnchor
from sijeong.transit.linking.rules_file import rules_of, write_rules


@pytest.mark.parametrize("values", [{"window_min": -1}, {"night_window_min": 1441}, {"max_transfers": -1}])
def test_numbers_out_of_range_are_refused(values):
    with pytest.raises(TransitError, match=str(next(iter(values.values())))):
        TransferRules(**values)


def test_the_defaults_are_the_metropolitan_rules():
    rules = TransferRules()
    assert (rules.window_min, rules.night_window_min, rules.max_transfers) == (30, 60, 4)
    assert (rules.night_start.hour, rules.night_end.hour, rules.allow_same_route) == (21, 7, False)


@pytest.mark.parametrize(
    ("city", "anchor", "windows", "most", "back"),
    [
        (CityRules.SEOUL, WindowAnchor.PREVIOUS_ALIGHTING, (30, 60), 4, True),
        (CityRules.BUSAN, WindowAnchor.PREVIOUS_ALIGHTING, (30, 30), 2, False),
        (CityRules.DAEGU, WindowAnchor.FIRST_ALIGHTING, (30, 30), 3, True),
        (CityRules.DAEGU_BEFORE_2011, WindowAnchor.FIRST_BOARDING, (60, 60), None, True),
    ],
)
def test_the_presets_are_what_the_cities_publish(city, anchor, windows, most, back):
    rules = city.rules
    assert rules.anchor is anchor
    assert (rules.window_min, rules.night_window_min) == windows
    assert (rules.max_transfers, rules.allow_route_before) == (most, back)


@pytest.mark.parametrize("city", CityRules)
def test_rules_are_recognised_as_a_citys_whatever_the_analyst_chose(city):
    chosen = replace(city.rules, method=LinkMethod.RULES, definition=TransferDefinition.BEHAVIOUR)
    assert CityRules.of(chosen) is city
    assert CityRules.of(replace(chosen, window_min=31)) is None


@pytest.mark.parametrize(
    "rules",
    [
        CityRules.DAEGU_BEFORE_2011.rules,
        TransferRules(night_start=time(22, 30), behaviour=BehaviourRules(wait_cap_min=30), reentry_min=10),
    ],
)
def test_rules_are_read_back_as_they_were_kept(tmp_path, rules):
    write_rules(tmp_path, rules)
    assert rules_of(tmp_path) == rules


def test_the_file_names_the_preset_and_every_value_in_plain_words(tmp_path):
    write_rules(tmp_path, CityRules.BUSAN.rules)
    kept = json.loads((tmp_path / "rules.json").read_text(encoding="utf-8"))
    assert (kept["preset"], kept["window_min"], kept["max_transfers"], kept["definition"]) == ("busan", 30, 2, "fare")
    assert kept["behaviour"] == {
        "wait_cap_min": 45,
        "walk_limit_m": 750,
        "return_limit_m": 400,
        "missed_buses": None,
    }


def test_rules_in_one_line_name_the_city_or_every_value():
    citys = rules_told(CityRules.BUSAN.rules)
    assert citys.startswith("Rules of: Busan; How journeys are recognised: Transaction id, else the rules; ")
    assert "Behavioural transfers: longest walk: 750 m" in citys and "Day window" not in citys
    own = rules_told(replace(CityRules.BUSAN.rules, window_min=20))
    assert own.startswith("Rules of: My own rules; ") and "Day window: 20 min; " in own


def test_legs_of_an_older_version_have_no_rules_and_spoilt_ones_are_refused(tmp_path):
    assert rules_of(tmp_path) is None
    for spoilt in ("{", '{"method": "guess"}', "[]", '{"window_min": -1}'):
        (tmp_path / "rules.json").write_text(spoilt, encoding="utf-8")
        with pytest.raises(TransitError):
            rules_of(tmp_path)
