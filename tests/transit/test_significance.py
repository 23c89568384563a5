"""Our statistics against scipy's, which only developers need."""

import numpy as np
import pytest

from sijeong.common.many_tests import false_discovery
from sijeong.common.student_t import incomplete_beta, quantile, two_sided_p
from sijeong.transit.periods.significance import compare, rank_test

stats = pytest.importorskip("scipy.stats")
special = pytest.importorskip("scipy.special")


def samples(days_before, days_after, rows=300, seed=1):
    """Counts of days: small and large, steady and not, some without any passenger."""
    chance = np.random.default_rng(seed)
    mean = chance.choice([0, 0.3, 5, 80, 4000], rows)[:, None]
    growth = chance.choice([1, 1, 1.2, 3], rows)[:, None]
    return (
        chance.poisson(mean, (rows, days_before)).astype(float),
        chance.poisson(mean * growth, (rows, days_after)).astype(float),
    )


def test_the_incomplete_beta_function_is_scipys():
    chance = np.random.default_rng(2)
    a, b = chance.uniform(0.05, 60, (2, 5000))
    x = np.append(chance.uniform(0, 1, 4998), [0, 1])
    np.testing.assert_allclose(incomplete_beta(x, a, b), special.betainc(a, b, x), rtol=1e-10, atol=1e-15)


def test_probabilities_of_t_are_scipys():
    t, freedom = np.meshgrid([0, 0.1, 1, 2.5, 7, 40, 1e6], [1, 1.7, 3, 12.5, 200])
    np.testing.assert_allclose(two_sided_p(t, freedom), 2 * stats.t.sf(t, freedom), rtol=1e-9)


@pytest.mark.parametrize("confidence", [0.5, 0.95, 0.999])
def test_quantiles_of_t_are_scipys(confidence):
    freedom = np.array([1, 1.3, 2, 5.5, 30, 1000])
    np.testing.assert_allclose(quantile(freedom, confidence), stats.t.ppf((1 + confidence) / 2, freedom), rtol=1e-7)


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


def test_corrected_probabilities_are_those_of_benjamini_and_hochberg():
    """The example of their paper (1995, table 1): at 5 % the first four remain."""
    p = np.array(
        [
            0.0001,
            0.0004,
            0.0019,
            0.0095,
            0.0201,
            0.0278,
            0.0298,
            0.0344,
            0.0459,
            0.324,
            0.4262,
            0.5719,
            0.6528,
            0.759,
            1,
        ]
    )
    shuffled = np.random.default_rng(5).permutation(15)
    q = false_discovery(p[shuffled])
    assert sorted(p[shuffled][q <= 0.05]) == [0.0001, 0.0004, 0.0019, 0.0095]
    np.testing.assert_allclose(np.sort(q)[3], 0.0095 * 15 / 4)
    assert len(false_discovery(np.empty(0))) == 0
