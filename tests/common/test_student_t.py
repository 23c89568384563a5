"""Student's t against scipy's, which only developers need."""

import numpy as np
import pytest

from sijeong.common.student_t import incomplete_beta, quantile, two_sided_p

stats = pytest.importorskip("scipy.stats")
special = pytest.importorskip("scipy.special")


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
