"""Equilibria that are known without a computer."""

import dataclasses
from itertools import pairwise

import numpy as np
import pytest
from cancelling import CancelAfter
from small_problems import BRIDGE, assert_balanced, braess, grid, linear

from sijeong.common.errors import Cancelled
from sijeong.traffic.assignment.chains import chains_of
from sijeong.traffic.assignment.link_users import link_users
from sijeong.traffic.assignment.solving import equilibrium


def test_braess_without_and_with_the_bridge():
    before = equilibrium(braess(with_bridge=False), 1e-12)
    after = equilibrium(braess(with_bridge=True), 1e-12)
    assert before.flows == pytest.approx([3, 3, 3, 3], abs=1e-6)
    assert before.totals[-1] / 6 == pytest.approx(83)
    assert after.flows == pytest.approx([4, 2, 2, 4, 2], abs=1e-5)
    assert after.totals[-1] / 6 == pytest.approx(92)
    outer, through = after.costs[[0, 2]].sum(), after.costs[[0, BRIDGE, 3]].sum()
    assert outer == pytest.approx(92, abs=1e-4) and through == pytest.approx(92, abs=1e-4)


def test_two_parallel_links_split_where_their_times_meet():
    # 10 + x/10 = 20 + (200 − x)/20
    found = equilibrium(linear(2, [(0, 1, 10, 0.1), (0, 1, 20, 0.05)], [(0, 1, 200.0)]), 1e-12)
    assert found.flows == pytest.approx([400 / 3, 200 / 3], abs=1e-5)
    assert found.objective == pytest.approx(
        10 * 400 / 3 + 0.05 * (400 / 3) ** 2 + 20 * 200 / 3 + 0.025 * (200 / 3) ** 2
    )


def test_a_link_that_is_never_the_faster_stays_empty():
    found = equilibrium(linear(2, [(0, 1, 10, 0.01), (0, 1, 50, 0.01)], [(0, 1, 200.0)]), 1e-12)
    assert found.flows == pytest.approx([200, 0])
    assert found.gap == 0.0


def test_on_parallel_links_with_the_bpr_curve_times_are_equal():
    two = dataclasses.replace(
        linear(2, [(0, 1, 1, 1), (0, 1, 1, 1)], [(0, 1, 3000.0)]),
        free=np.array([10.0, 12.0]), fixed=np.array([0.0, 1.0]), capacity=np.array([1000.0, 800.0]),
        alpha=np.array([0.15, 0.5]), beta=np.array([4.0, 2.5]),
    )  # fmt: skip
    found = equilibrium(two, 1e-13)
    assert found.costs[0] == pytest.approx(found.costs[1], rel=1e-9)
    assert found.costs[0] == pytest.approx(10 * (1 + 0.15 * (found.flows[0] / 1000) ** 4))


def test_an_even_grid_has_even_flows():
    problem = grid(5, 300.0)
    found = equilibrium(problem, 1e-8, 5000)
    assert_balanced(problem, found)
    there = {(int(a), int(b)): flow for a, b, flow in zip(problem.tail, problem.head, found.flows, strict=True)}
    for (a, b), flow in there.items():
        row, column, to_row, to_column = a // 5, a % 5, b // 5, b % 5
        assert there[column * 5 + row, to_column * 5 + to_row] == pytest.approx(flow, abs=0.5)
        assert there[b, a] == pytest.approx(flow, abs=0.5)


def test_more_demand_never_takes_less_time():
    totals = [equilibrium(grid(6, amount, seed=3), 1e-7, 3000).totals[-1] for amount in np.linspace(5, 120, 12)]
    assert all(later > earlier for earlier, later in pairwise(totals))


def test_every_iteration_lowers_the_objective_and_the_gap_ends_below_its_target():
    problem = grid(6, 60.0, seed=1)
    objectives = [equilibrium(problem, 0.0, count).objective for count in range(1, 30)]
    assert all(later <= earlier * (1 + 1e-12) for earlier, later in pairwise(objectives))
    found = equilibrium(problem, 1e-6, 2000)
    assert found.gap <= 1e-6 and len(found.gaps) == len(found.totals) == len(found.steps)
    assert_balanced(problem, found)


def test_the_gap_is_what_all_would_save_on_the_fastest_ways():
    problem = grid(4, 200.0, seed=2)
    found = equilibrium(problem, 0.0, 4)
    times = np.full((problem.nodes,) * 2, np.inf)
    times[problem.tail, problem.head] = found.costs
    np.fill_diagonal(times, 0)
    for via in range(problem.nodes):  # Floyd and Warshall, the plain way
        times = np.minimum(times, times[:, via, None] + times[None, via])
    fastest = (problem.vehicles * times[np.ix_(problem.origins, problem.destinations)]).sum()
    total = found.flows @ found.costs
    assert found.gap == pytest.approx((total - fastest) / total)


def test_the_same_problem_gives_the_same_result():
    one, two = (equilibrium(grid(6, 300.0, seed=5), 1e-6) for _ in range(2))
    assert (one.flows == two.flows).all() and (one.gaps == two.gaps).all()


def test_pairs_without_a_way_are_left_out_and_named():
    problem = linear(4, [(0, 1, 10, 0.1), (2, 1, 5, 0.1)], [(0, 1, 100.0), (1, 0, 40.0), (2, 3, 7.0)])
    found = equilibrium(problem, 1e-9)
    assert found.flows == pytest.approx([100, 0])
    assert found.unreachable == [(1, 1, 40.0), (2, 2, 7.0)] and found.served == 100


def test_dead_ends_carry_their_own_vehicles_and_count_in_the_total():
    # 4 – 0 = 1 – 2 – 3: a dead end of two streets, two parallel ways in the middle, vehicles from everywhere
    streets = [(4, 0, 3, 0.1), (0, 1, 10, 0.1), (0, 1, 20, 0.05), (1, 2, 2, 0.2), (2, 3, 1, 0.3)]
    links = streets + [(head, tail, empty, more) for tail, head, empty, more in streets]
    problem = linear(5, links, [(4, 3, 150.0), (0, 2, 50.0), (2, 3, 5.0), (3, 4, 10.0)])
    found = equilibrium(problem, 1e-12)
    assert found.flows[:5] == pytest.approx([150, 400 / 3, 200 / 3, 200, 155], abs=1e-5)
    assert found.flows[5:] == pytest.approx([10, 10, 0, 10, 10], abs=1e-5)
    assert found.totals[-1] == pytest.approx(found.flows @ found.costs)
    assert_balanced(problem, found)


def test_a_stop_keeps_what_is_reached_and_an_early_one_nothing():
    problem = grid(6, 300.0, seed=4)
    kept = equilibrium(problem, 0.0, 500, CancelAfter(60))
    assert kept.is_partial and 1 <= len(kept.gaps) < 500
    assert_balanced(problem, kept)
    with pytest.raises(Cancelled):
        equilibrium(problem, 0.0, 500, CancelAfter(0))


@pytest.mark.parametrize("problem", [grid(6, 60.0, seed=1), braess(with_bridge=True)], ids=["grid", "braess"])
def test_the_users_of_a_link_add_up_to_its_flow(problem):
    found = equilibrium(problem, 1e-5, 500, keep_loads=True)
    assert found.loads.parts.sum() == pytest.approx(1) and (found.loads.parts >= -1e-12).all()
    for link, users in enumerate(link_users(problem, found.loads, np.arange(len(problem.tail)))):
        assert users["vehicles"].sum() == pytest.approx(found.flows[link], abs=1e-5 * problem.vehicles.sum())
    assert (found.flows == equilibrium(problem, 1e-5, 500).flows).all()


def test_the_users_of_a_dead_end_and_of_parallel_links():
    links = [(4, 0, 3, 0.1), (0, 1, 10, 0.1), (0, 1, 20, 0.05), (1, 2, 2, 0.2), (2, 3, 1, 0.3)]
    problem = linear(5, links, [(4, 3, 150.0), (0, 2, 50.0), (2, 3, 5.0)])
    found = equilibrium(problem, 1e-12, keep_loads=True)
    of_end, of_fast, of_slow, _, _ = link_users(problem, found.loads, np.arange(5))
    assert of_end.to_numpy().tolist() == [[4, 3, pytest.approx(150)]]
    assert of_fast["vehicles"].sum() == pytest.approx(400 / 3) and of_slow["vehicles"].sum() == pytest.approx(200 / 3)
    assert set(zip(of_fast["origin"], of_fast["destination"], strict=True)) == {(4, 3), (0, 2)}


def test_links_in_a_row_are_one_choice():
    # from 0 to 1 by 2 and 3 (one-way bends) or by 4 (a bend of a two-way street); 5 – 6 – 7 is a ring on no way
    links = [
        (0, 2, 4, 0.1),
        (2, 3, 3, 0.1),
        (3, 1, 3, 0.1),
        (0, 4, 8, 0.2),
        (4, 1, 7, 0.1),
        (1, 4, 1, 0.1),
        (4, 0, 1, 0.1),
    ]
    links += [(5, 6, 1, 0.1), (6, 7, 1, 0.1), (7, 5, 1, 0.1)]
    problem = linear(8, links, [(0, 1, 100.0), (1, 0, 30.0)])
    chains = chains_of(8, problem.tail, problem.head, np.array([0, 1]))
    assert chains.of_link.tolist() == [0, 0, 0, 1, 1, 2, 2, -1, -1, -1]
    assert chains.tail.tolist() == [0, 0, 1] and chains.head.tolist() == [1, 1, 0]
    found = equilibrium(problem, 1e-12)
    # 10 + 0.3 x = 15 + 0.3 (100 − x)
    assert found.flows == pytest.approx([175 / 3] * 3 + [125 / 3] * 2 + [30] * 2 + [0] * 3, abs=1e-5)
    assert_balanced(problem, found)


def test_chains_change_nothing_about_the_equilibrium():
    """A grid whose streets are cut in three has the same flows as the grid itself."""
    whole = grid(5, 60.0, seed=9)
    count = len(whole.tail)
    middle = whole.nodes + np.arange(2 * count).reshape(2, -1)
    reverse = {(a, b): link for link, (a, b) in enumerate(zip(whole.tail, whole.head, strict=True))}
    back = np.array([reverse[b, a] for a, b in zip(whole.tail, whole.head, strict=True)])
    first = np.arange(count) < back  # both directions of a street share its bends
    middle = np.where(first, middle, middle[::-1, back])
    cut = dataclasses.replace(
        whole, nodes=whole.nodes + 2 * count, free=np.tile(whole.free / 3, 3), fixed=np.zeros(3 * count),
        tail=np.concatenate([whole.tail, *middle]), head=np.concatenate([*middle, whole.head]),
        capacity=np.tile(whole.capacity, 3), alpha=np.tile(whole.alpha, 3), beta=np.tile(whole.beta, 3),
    )  # fmt: skip
    one, three = equilibrium(whole, 1e-7, 3000), equilibrium(cut, 1e-7, 3000)
    assert three.flows == pytest.approx(np.tile(one.flows, 3), abs=0.01)
    assert three.objective == pytest.approx(one.objective)


def test_where_there_is_one_way_only_nothing_is_left_to_choose():
    street = linear(3, [(0, 1, 5, 0.1), (1, 2, 5, 0.1), (1, 0, 5, 0.1)], [(0, 2, 30.0), (1, 0, 4.0)])
    found = equilibrium(street)
    assert found.flows == pytest.approx([30, 30, 4]) and found.gap == 0 and len(found.gaps) == 1
    assert found.totals[-1] == pytest.approx(2 * 30 * 8 + 4 * 5.4)
    users = link_users(street, equilibrium(street, keep_loads=True).loads, np.arange(3))
    assert [table["vehicles"].sum() for table in users] == pytest.approx([30, 30, 4])
