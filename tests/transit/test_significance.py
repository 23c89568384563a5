"""Our statistics against scipy's, which only developers need."""

import numpy as np
import pytest

from sijeong.transit.periods.significance import compare, rank_test

stats = pytest.importorskip("scipy.stats")


def samples(days_before, days_after, rows=300, seed=1):
    """Counts of days: small and large, steady and not, some without any passenger."""
    chance = np.random.default_rng(seed)
    mean = chance.choice([0, 0.3, 5, 80, 4000], rows)[:, None]
    growth = chance.choice([1, 1, 1.2, 3], rows)[:, None]
    return (
        chance.poisson(mean, (rows, days_before)).astype(float),
        chance.poisson(mean * growth, (rows, days_after)).astype(float),
    )


@pytest.mark.parametrize(("days_before", "days_after"), [(2, 2), (2, 9), (5, 4), (20, 23), (45, 60)])
def test_welchs_test_is_scipys(days_before, days_after):
    before, after = samples(days_before, days_after)
    ours = compare(before, after)
    varies = (before.std(axis=1) > 0) | (after.std(axis=1) > 0)
    theirs = stats.ttest_ind(after[varies], before[varies], axis=1, equal_var=False)
    np.testing.assert_allclose(ours.p_value[varies], theirs.pvalue, rtol=1e-9)
    middle = (ours.low + ours.high) / 2
    np.testing.assert_allclose(middle, ours.after - ours.before, atol=1e-9)
    outside = (ours.low > 0) | (ours.high < 0)
    assert np.array_equal(outside[varies], theirs.pvalue < 0.05)


@pytest.mark.parametrize(("days_before", "days_after"), [(2, 2), (3, 8), (5, 5), (12, 20), (30, 30)])
def test_ranks_without_ties_are_counted_as_scipy_counts_them(days_before, days_after):
    chance = np.random.default_rng(3)
    before, after = chance.normal(0, 1, (80, days_before)), chance.normal(0.5, 1, (80, days_after))
    theirs = stats.mannwhitneyu(after, before, axis=1, method="exact")
    np.testing.assert_allclose(rank_test(before, after), theirs.pvalue, rtol=1e-9)


@pytest.mark.parametrize(("days_before", "days_after"), [(4, 6), (40, 35)])
def test_ranks_with_ties_are_scipys(days_before, days_after):
    before, after = samples(days_before, days_after)
    tied = np.array([len(set(row)) < len(row) for row in np.hstack([before, after])])
    constant = np.ptp(np.hstack([before, after]), axis=1) == 0
    rows = tied & ~constant
    theirs = stats.mannwhitneyu(after[rows], before[rows], axis=1, method="asymptotic")
    np.testing.assert_allclose(rank_test(before, after)[rows], theirs.pvalue, rtol=1e-9)
    assert (rank_test(before, after)[constant] == 1).all()


def test_days_that_do_not_vary_are_left_to_the_ranks():
    ours = compare(np.full((2, 3), 10.0), np.array([[10.0, 10, 10], [12, 12, 12]]))
    assert ours.p_value[0] == 1
    assert 0.01 < ours.p_value[1] < 0.2
    assert (ours.low[1], ours.high[1]) == (2, 2)
