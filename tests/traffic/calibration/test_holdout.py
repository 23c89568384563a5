import numpy as np
import pandas as pd
import pytest

from sijeong.traffic.calibration.geh import fit_of, geh
from sijeong.traffic.calibration.holdout import held_out
from sijeong.traffic.errors import TrafficError


def counted_links(roads: int = 60, twoway: float = 0.5) -> pd.DataFrame:
    drawing = np.random.default_rng(3)
    rows = []
    for road in range(roads):
        rank, volume = str(103 + road % 4), float(drawing.gamma(2) * 400)
        if drawing.uniform() < twoway:
            rows += [(f"{road}a", f"{road}b", rank, volume), (f"{road}b", f"{road}a", rank, volume * 1.1)]
        else:
            rows.append((f"{road}a", "", rank, volume))
    return pd.DataFrame(rows, columns=["edge_id", "opposite", "road_rank", "counted"])


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("share", [0.2, 0.3, 0.5])
def test_a_fifth_or_more_is_held_out_of_all_ranks_with_both_directions_together(seed, share):
    counted = counted_links()
    out = held_out(counted, share, seed)
    assert share <= out.mean() < share + 0.05
    assert set(counted.loc[out, "road_rank"]) == set(counted["road_rank"])
    ids = set(counted.loc[out, "edge_id"])
    assert all(other in ids for other in counted.loc[out, "opposite"] if other)


def test_high_and_low_volumes_are_in_both_sets():
    counted = counted_links(200)
    means = [counted.loc[held_out(counted, 0.2, seed), "counted"].mean() for seed in range(20)]
    spread_of_chance = counted["counted"].std() / np.sqrt(0.2 * len(counted))
    assert np.std(means) < 0.6 * spread_of_chance


def test_a_seed_draws_the_same_links_and_another_others():
    counted = counted_links()
    assert (held_out(counted, 0.2, 1) == held_out(counted, 0.2, 1)).all()
    assert (held_out(counted, 0.2, 1) != held_out(counted, 0.2, 2)).any()


def test_less_than_a_fifth_is_never_held_out_and_few_counts_are_refused():
    assert held_out(counted_links(), 0.0, 1).mean() >= 0.2
    with pytest.raises(TrafficError, match="Only 4 observed links"):
        held_out(counted_links(4, 0.0), 0.2, 1)


def test_geh_is_that_of_the_handbook():
    assert geh([1100.0, 0.0, 90.0], [1000.0, 0.0, 40.0]).round(3).tolist() == [3.086, 0.0, 6.202]


def test_figures_of_a_fit():
    fit = fit_of(np.array([1100.0, 200.0, 300.0, 90.0]), np.array([1000.0, 200.0, 600.0, 40.0]))
    assert (fit.links, fit.geh5, fit.geh10) == (4, 0.5, 0.75)
    assert fit.total_error == pytest.approx(1690 / 1840 - 1)
    assert fit.rmse == pytest.approx(np.sqrt((100**2 + 300**2 + 50**2) / 4) / 460)
    assert not fit.passes
    assert np.isnan(fit_of([], []).geh5)
