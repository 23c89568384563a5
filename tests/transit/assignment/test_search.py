import numpy as np
import pytest
from networks import as_board, lines_of, random_boarding, random_sequences
from reference_search import cheapest

from sijeong.common.errors import Cancelled
from sijeong.transit.assignment.costs import NO_WAY, TENTHS, Costs
from sijeong.transit.assignment.footpaths import Footpaths
from sijeong.transit.assignment.search import Service, Workspace, search
from sijeong.transit.assignment.tracing import trace

STOPS = 14


def random_case(seed: int):
    random = np.random.default_rng(seed)
    sequences = random_sequences(random, STOPS, 9)
    board = random_boarding(random, 9)
    x, y = random.uniform(0, 1500, (2, STOPS))
    costs = Costs(
        transfer_min=float(random.integers(0, 6)),
        max_transfers=int(random.integers(0, 5)),
        reach_limit_m=float(random.choice([0, 100, 400])),
    )
    service = Service(lines_of(STOPS, sequences), Footpaths.between(x, y, costs), as_board(board))
    return sequences, board, x, y, costs, service


def walks_of(x, y, costs, limit_m):
    """The walks of the network, worked out stop by stop."""
    walks = {}
    for a in range(len(x)):
        for b in range(len(x)):
            metres = np.hypot(x[a] - x[b], y[a] - y[b])
            if a != b and metres <= limit_m:
                walks.setdefault(a, []).append((b, round(costs.walk_weight * metres * 1.3 / 1.2 * TENTHS)))
    return walks


def labels_of(service, costs):
    space = Workspace(service.lines, STOPS, costs.rides)
    return search(service, costs, np.arange(STOPS), space)


@pytest.mark.parametrize("seed", range(40))
def test_every_label_is_that_of_a_plain_search(seed):
    sequences, board, x, y, costs, service = random_case(seed)
    labels = labels_of(service, costs)
    changes, reaches = (walks_of(x, y, costs, limit) for limit in (costs.walk_limit_m, costs.reach_limit_m))
    goals = np.arange(STOPS)
    for origin in range(STOPS):
        ready, ended = cheapest(sequences, board, changes, reaches, costs.transfer, costs.rides, origin)
        for rides in range(costs.rides + 1):
            for stop in range(STOPS):
                assert labels.space.walked[rides, stop, origin] == ready.get((stop, rides), NO_WAY)
        paths = trace(labels, np.full(STOPS, origin), goals)
        for goal in goals:
            best = min((ended.get((goal, rides), NO_WAY), rides) for rides in range(1, costs.rides + 1))
            assert (paths.cost[goal], paths.rides[goal]) == (best if best[0] < NO_WAY else (0, 0))


@pytest.mark.parametrize("seed", range(40))
def test_a_traced_way_can_be_ridden_and_costs_what_its_label_says(seed):
    _, board, x, y, costs, service = random_case(seed)
    labels = labels_of(service, costs)
    column, goal = (part.ravel() for part in np.meshgrid(np.arange(STOPS), np.arange(STOPS)))
    paths = trace(labels, column, goal)
    assert (paths.rides > 0).any() or costs.max_transfers == 0
    change, reach = (
        {(a, b): cost for a, there in walks_of(x, y, costs, limit).items() for b, cost in there}
        for limit in (costs.walk_limit_m, costs.reach_limit_m)
    )
    lines = service.lines
    for query in range(len(column)):
        cost, at = 0, column[query]
        for ride in range(paths.rides[query]):
            boarded, alighted = paths.board[query, ride], paths.alight[query, ride]
            assert lines.line[boarded] == lines.line[alighted] and boarded < alighted
            stop = lines.stop[boarded]
            cost += 0 if stop == at else (change if ride else reach)[at, stop]
            cost += board[lines.line[boarded]] + (costs.transfer if ride else 0)
            cost += lines.ride[alighted] - lines.ride[boarded]
            at = lines.stop[alighted]
        if paths.rides[query]:
            cost += 0 if at == goal[query] else reach[at, goal[query]]
            assert cost == paths.cost[query]
        assert (paths.board[query, paths.rides[query] :] == -1).all()


def test_a_stop_that_is_called_at_twice_is_boarded_where_it_is_nearer():
    # Stop 1 is called at on the way out and back; who wants to go to 0 boards at the second call.
    lines = lines_of(3, [[(0, 0), (1, 600), (2, 1200), (1, 1800), (0, 2400)]])
    costs = Costs(walk_limit_m=0, reach_limit_m=0)
    far = np.array([0.0, 5000.0, 10000.0])
    service = Service(lines, Footpaths.between(far, far, costs), as_board([1000]))
    labels = search(service, costs, np.array([1]), Workspace(lines, 1, costs.rides))
    paths = trace(labels, np.array([0, 0]), np.array([0, 2]))
    assert paths.board[:, 0].tolist() == [3, 1]
    assert paths.alight[:, 0].tolist() == [4, 2]
    assert paths.cost.tolist() == [1600, 1600]


def test_a_cheaper_transfer_is_taken_only_where_it_pays():
    # A slow direct line against two fast ones: 30 minutes of penalty decide.
    lines = lines_of(3, [[(0, 0), (2, 36000)], [(0, 0), (1, 3000)], [(1, 0), (2, 3000)]])
    rides = {}
    for transfer_min in (5, 60):
        costs = Costs(transfer_min=transfer_min, walk_limit_m=0, reach_limit_m=0)
        far = np.array([0.0, 5000.0, 10000.0])
        service = Service(lines, Footpaths.between(far, far, costs), as_board([0, 0, 0]))
        labels = search(service, costs, np.array([0]), Workspace(lines, 1, costs.rides))
        rides[transfer_min] = int(trace(labels, np.array([0]), np.array([2])).rides[0])
    assert rides == {5: 2, 60: 1}


def test_a_search_stops_when_it_is_told_to():
    *_, costs, service = random_case(1)

    def check():
        raise Cancelled()

    with pytest.raises(Cancelled):
        search(service, costs, np.arange(STOPS), Workspace(service.lines, STOPS, costs.rides), check)
