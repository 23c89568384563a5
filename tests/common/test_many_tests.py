"""Many tests at once, against the example of those who proposed the correction."""

import numpy as np

from sijeong.common.many_tests import false_discovery


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
