"""The search in plain Python: Dijkstra over (stop, rides so far, whether the walk is done). Slow and obvious."""

import heapq
import math


def cheapest(lines, board, changes, reaches, transfer, rides, origin):
    """Least cost of each (stop, rides) from ``origin``: after a walk to the next ride, and after the last walk.

    ``lines``: lists of (stop, riding time from the first stop); ``board``: cost of boarding each line (None: it does
    not run); ``changes``, ``reaches``: {stop: [(stop, cost)]} without the stop itself, between rides and at both ends.
    """
    calls = {}
    for number, line in enumerate(lines):
        for place, (stop, _) in enumerate(line):
            calls.setdefault(stop, []).append((number, place))
    best = {}
    queue = [(0, origin, 0, False)]
    while queue:
        cost, stop, taken, walked = heapq.heappop(queue)
        if best.get((stop, taken, walked), math.inf) <= cost:
            continue
        best[stop, taken, walked] = cost
        if not walked:
            heapq.heappush(queue, (cost, stop, taken, True))
            for other, walk in (changes if taken else reaches).get(stop, ()):
                heapq.heappush(queue, (cost + walk, other, taken, True))
        elif taken < rides:
            for number, place in calls.get(stop, ()):
                if board[number] is None:
                    continue
                start = lines[number][place][1]
                for other, time in lines[number][place + 1 :]:
                    reached = cost + board[number] + (transfer if taken else 0) + time - start
                    heapq.heappush(queue, (reached, other, taken + 1, False))
    ready = {(stop, taken): cost for (stop, taken, walked), cost in best.items() if walked}
    ended = {}
    for (stop, taken, walked), cost in best.items():
        for other, walk in [(stop, 0), *reaches.get(stop, ())] if not walked else ():
            ended[other, taken] = min(ended.get((other, taken), math.inf), cost + walk)
    return ready, ended
