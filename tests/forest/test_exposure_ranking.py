"""Weights, percentiles, classes and their sensitivity; chance against plain counting."""

import itertools
from math import comb

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijeong.common.ranking import ranks
from sijeong.forest.errors import ForestError
from sijeong.forest.exposure.chance import at_least, interval, power
from sijeong.forest.exposure.factors import Factor, Weights, percentiles
from sijeong.forest.exposure.ranking import classes, factor_percentiles, scores
from sijeong.forest.exposure.sensitivity import MULTIPLIERS, rank_correlation, sensitivity, stability


def villages(count=30, seed=1, **columns) -> pd.DataFrame:
    random = np.random.default_rng(seed)
    table = pd.DataFrame({factor.field: random.uniform(0, 10, count) for factor in Factor})
    return table.assign(**columns)


def plain_ranks(values) -> list[float]:
    """Mean ranks: how many are less, and half of those that are equal."""
    values = np.round(np.asarray(values), 9)
    return [(values < value).sum() + (values == value).sum() / 2 for value in values]


def test_default_weights_add_up_to_one():
    assert sum(weight for _, weight in Weights().of) == pytest.approx(1)


def test_weights_are_read_as_they_are_written():
    assert Weights.read(Weights().text) == Weights() == Weights.read("  ")
    read = Weights.read("near = 2, fires=1")
    assert read.normalised(tuple(Factor)) == {Factor.NEAR: pytest.approx(2 / 3), Factor.FIRES: pytest.approx(1 / 3)}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("houses=1", "houses"),
        ("near", "near"),
        ("near=a lot", "a lot"),
        ("near=-1", "-1"),
        ("near=nan", "nan"),
        ("near=0", "0"),
    ],
)
def test_weights_that_cannot_be_used_are_refused_in_a_sentence(text, says):
    with pytest.raises(ForestError, match=says):
        Weights.read(text)


@given(st.lists(st.one_of(st.none(), st.integers(0, 6)), min_size=1, max_size=20))
def test_a_percentile_is_the_share_of_the_others_with_less(values):
    shares = percentiles(pd.Series(values, dtype=float))
    known = [value for value in values if value is not None]
    for value, share in zip(values, shares, strict=True):
        if value is not None:
            less = sum(other < value for other in known)
            assert share == pytest.approx(less / max(len(known) - 1, 1))
    unknown = [share for value, share in zip(values, shares, strict=True) if value is None]
    if known:
        assert all(share == pytest.approx(shares[[v is not None for v in values]].mean()) for share in unknown)


@pytest.mark.parametrize(
    ("count", "expected"), [(1, [1, 0, 0, 0]), (5, [1, 1, 1, 2]), (10, [1, 2, 3, 4]), (100, [10, 20, 30, 40])]
)
def test_classes_are_cut_at_10_30_and_60_percent_of_the_villages(count, expected):
    found = classes(np.arange(1, count + 1, dtype=float))
    assert [int((found == name).sum()) for name in "ABCD"] == expected
    assert found[-1] == "A"


def test_equal_scores_share_a_class():
    assert set(classes(np.array([5.0, 5.0, 5.0, 5.0, 1.0]))[:4]) == {"A"}
    assert ranks(np.array([1.0, 3.0, 3.0, 2.0])).tolist() == [4, 1, 1, 3]


def test_where_nothing_is_there_nothing_is_ranked_high():
    assert classes(np.array([40.0, 0, 0, 0, 0])).tolist() == ["A", "D", "D", "D", "D"]
    assert set(classes(np.zeros(5))) == {"D"}


def test_the_score_is_the_weighted_sum_of_what_is_known():
    table = villages(elderly=np.nan, access_min=np.nan)
    shares = factor_percentiles(table)
    weights = Weights.read("near=3, conifer=1, elderly=4")
    expected = 100 * (0.75 * shares["p_near"] + 0.25 * shares["p_conifer"])
    assert np.allclose(scores(shares, weights), expected)
    assert shares["p_elderly"].isna().all()


def test_what_is_equal_within_what_can_be_measured_is_equal():
    shares = factor_percentiles(villages(4, conifer_100=[0.0, 0.0001, 0.0002, 0.5]))
    assert shares["p_conifer"].tolist() == [0, 0, 0, 1]


def test_sensitivity_says_what_recomputing_says():
    shares, weights = factor_percentiles(villages()), Weights()
    table = sensitivity(shares, weights)
    used = [factor for factor, weight in weights.of if weight > 0]
    assert len(table) == len(used) * len(MULTIPLIERS)
    base = scores(shares, weights)
    for row in table.itertuples():
        other = {factor.key: weight for factor, weight in weights.of}
        other[row.factor] *= row.multiplier
        total = sum(other.values())
        score = sum(100 * weight / total * shares[f"p_{key}"] for key, weight in other.items())
        assert row.changed == (classes(score.to_numpy()) != classes(base)).sum()
        assert row.rank_corr == pytest.approx(np.corrcoef(plain_ranks(base), plain_ranks(score))[0, 1])
        assert row.weight == pytest.approx(other[row.factor] / total)
    dropped = table[table["multiplier"] == 0]
    assert (dropped["weight"] == 0).all() and (dropped["rank_corr"] < 1).all()


def test_a_ranking_by_one_factor_alone_cannot_be_shaken():
    shares, weights = factor_percentiles(villages()), Weights.read("near=1")
    assert (stability(shares, weights) == 1).all()
    table = sensitivity(shares, weights)
    assert (table["changed"] == 0).all() and (table["multiplier"] > 0).all()


def test_stability_is_low_where_factors_contradict_each_other():
    count = 20
    table = villages(count, near_50=np.arange(count), conifer_100=np.arange(count)[::-1] / 100.0)
    steady = stability(factor_percentiles(table), Weights.read("near=1, conifer=1"))
    assert steady.min() < 0.7


@given(st.lists(st.floats(0, 100), min_size=3, max_size=12, unique=True))
def test_rank_correlation_of_a_reversed_order_is_minus_one(values):
    values = np.round(np.array(values), 6)
    if len(set(values)) == len(values):
        assert rank_correlation(values, values) == pytest.approx(1)
        assert rank_correlation(values, -values) == pytest.approx(-1)


def test_rank_correlation_of_too_few_is_not_told():
    assert np.isnan(rank_correlation(np.array([1.0, 2.0]), np.array([1.0, 2.0])))


@pytest.mark.parametrize(("trials", "probability"), [(5, 0.1), (12, 0.37), (6, 1.0), (6, 0.0)])
def test_at_least_counts_all_outcomes(trials, probability):
    for hits in range(trials + 1):
        plain = sum(
            comb(trials, k) * probability**k * (1 - probability) ** (trials - k) for k in range(hits, trials + 1)
        )
        assert at_least(hits, trials, probability) == pytest.approx(plain)


def test_intervals_are_those_of_the_tables():
    # Clopper and Pearson: 0 of 5 → 0.5218 at most; 5 of 10 → 0.1871 to 0.8129.
    assert interval(0, 5) == (0.0, pytest.approx(0.5218, abs=1e-4))
    assert interval(5, 10) == (pytest.approx(0.1871, abs=1e-4), pytest.approx(0.8129, abs=1e-4))
    assert interval(0, 0) == (0.0, 1.0)


def test_few_fires_have_little_power_and_many_have_much():
    assert power(0, 0.1) == 0.0
    assert power(5, 0.1) < 0.3 < 0.95 < power(300, 0.1)
    for trials, chance in itertools.product((10, 40), (0.1, 0.3)):
        needed = next(hits for hits in range(trials + 1) if at_least(hits, trials, chance) <= 0.05)
        assert power(trials, chance, 1.0) == pytest.approx(at_least(needed, trials, chance))
