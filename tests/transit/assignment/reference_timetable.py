"""Earliest arrivals by timetable in plain Python: rounds of all trips, stop by stop."""

import math


def earliest(trips, changes, reaches, origin, depart, rides):
    """When each stop can be reached with at most 1, 2, … rides, after the last walk.

    ``trips``: lists of (stop, arrive, depart); ``changes`` and ``reaches``: {stop: [(stop, time)]} without the stop
    itself.
    """
    ready = {origin: depart}
    for other, walk in reaches.get(origin, ()):
        ready[other] = min(ready.get(other, math.inf), depart + walk)
    answers = []
    best: dict = {}
    for _ in range(rides):
        alighted: dict = {}
        for trip in trips:
            aboard = False
            for stop, arrive, leave in trip:
                if aboard:
                    alighted[stop] = min(alighted.get(stop, math.inf), arrive)
                aboard = aboard or ready.get(stop, math.inf) <= leave
        for stop, time in alighted.items():
            best[stop] = min(best.get(stop, math.inf), time)
        ended: dict = {}
        for stop, time in best.items():
            for other, walk in [(stop, 0), *reaches.get(stop, ())]:
                ended[other] = min(ended.get(other, math.inf), time + walk)
        answers.append(ended)
        ready = {}
        for stop, time in alighted.items():
            for other, walk in [(stop, 0), *changes.get(stop, ())]:
                ready[other] = min(ready.get(other, math.inf), time + walk)
    return answers
