"""Definitions of indicators: what is shipped can be used, and what cannot is told by file, indicator and field."""

import pytest

from sijeong.mobile.errors import MobileError
from sijeong.mobile.indicators.aggregation import Busiest, Comparison, Condition, Ratio, Sum
from sijeong.mobile.indicators.definition import Better
from sijeong.mobile.indicators.reading import chosen, read_definitions

MINIMAL = """
[[indicator]]
key = "sick_trees"
kind = "trees"
title = { ko = "병든 나무", en = "Sick trees" }
how = { ko = "셉니다.", en = "Counted." }
aggregation = "count"
where = [["state", "=", "sick"]]
"""


@pytest.fixture
def file(tmp_path):
    return tmp_path / "city.toml"


def test_what_is_shipped_is_told_in_both_languages():
    definitions = read_definitions()
    assert len(definitions) > 25
    for one in definitions:
        assert all(text[language] for text in (one.title, one.how) for language in ("ko", "en")), one.key


def test_every_aggregation_is_a_tree_of_sums():
    by_key = {one.key: one for one in read_definitions()}
    assert by_key["transfers"].aggregation == Sum(("transfers",))
    assert by_key["adjacent_parcels"].aggregation == Sum((), 1.0, (Condition("dist_m", Comparison.AT_MOST, 100),))
    time = by_key["transfer_time"].aggregation
    assert isinstance(time, Ratio)
    assert (time.part.fields, time.whole.fields) == (("time_median_s", "transfers"), ("transfers",))
    assert isinstance(by_key["worst_time"].aggregation, Busiest)
    share = by_key["crowded_segments"].aggregation
    assert (len(share.part.conditions), len(share.whole.conditions), share.part.factor) == (2, 1, 100)
    assert by_key["delay"].better is Better.LOWER
    assert by_key["transfers"].people == ("transfers",)
    assert by_key["transfer_share"].people == ("boardings", "transfers")
    assert by_key["transfer_time"].people == by_key["lost_time"].people == ("transfers",)
    assert by_key["delay"].people == ()


def test_a_city_adds_its_own_and_replaces_ours(file):
    file.write_text(MINIMAL + MINIMAL.replace("sick_trees", "transfers"), encoding="utf-8")
    definitions = {one.key: one for one in read_definitions(file)}
    assert definitions["sick_trees"].needs == ("state",)
    assert definitions["sick_trees"].shown == (Condition("state", Comparison.EQUAL, "sick"),)
    assert definitions["transfers"].kind == "trees"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('kind = "trees"', "", "no kind"),
        ('kind = "trees"', 'kind = "trees"\nfields = "x"', "unknown field fields"),
        ('"count"', '"median"', "aggregation = median"),
        ('"count"', '"sum"', "needs field"),
        ('"count"', '"weighted_mean"\nfield = "x"', "needs weight"),
        ('"count"', '"share"', "needs part"),
        ('"count"', '"count"\nbetter = "big"', "better = big"),
        ('"count"', '"count"\ndecimals = 1.5', "decimals = 1.5"),
        ('"count"', '"count"\ncounts_people = 1', "counts_people = 1"),
        ('en = "Sick trees"', 'fr = "Arbres"', "both languages"),
        ('"sick_trees"', '"sick trees"', "letters without accents"),
        ('["state", "=", "sick"]', '["state", "is", "sick"]', "condition = is"),
        ('["state", "=", "sick"]', '["state", "in", "sick"]', "needs a list"),
        ('["state", "=", "sick"]', '"state"', 'not of the form ["field", "<=", 100]'),
        ("[[indicator]]", "[indicator]", "Begin each one with [[indicator]]"),
        ("[[indicator]]", "[[indicator", "not valid TOML"),
        (MINIMAL, MINIMAL * 2, "defined twice"),
    ],
)
def test_what_cannot_be_used_is_told(file, old, new, told):
    file.write_text(MINIMAL.replace(old, new), encoding="utf-8")
    with pytest.raises(MobileError) as caught:
        read_definitions(file)
    assert told in str(caught.value)
    assert "city.toml" in str(caught.value)


def test_a_key_that_nothing_defines_is_told_with_what_there_is():
    definitions = read_definitions()
    assert [one.key for one in chosen(definitions, ["co2", "delay", "co2"])] == ["co2", "delay"]
    with pytest.raises(MobileError, match="no indicator trams"):
        chosen(definitions, ["trams"])
