"""A scenario applied to the base: the network and demand that an engine runs on."""

from __future__ import annotations

from dataclasses import replace

from ..demand.model import Demand
from ..errors import TrafficError
from ..network.model import RoadNetwork
from .city import City
from .model import Scenario
from .operations import BEHAVIOUR

APPLIED = "scenario"
"""Fact of a network that tells which scenario it is under."""


def applied(
    network: RoadNetwork,
    demand: Demand | None,
    scenario: Scenario | None,
    period: tuple[float, float] | None = None,
) -> tuple[RoadNetwork, Demand | None]:
    """``network`` and ``demand`` under the changes of ``scenario``, one after the other; the base is left as it is.

    ``period`` (seconds after midnight): of a static run, which takes a closure with times by the share of its period
    (:data:`~.operations.closing.CLOSED_FROM`). Without it closures with times are left to the engine
    (:func:`~.closures.timed_closures`).

    Raises :class:`TrafficError`, which names step and target, for a change that does not fit (any more), and for a
    network that is under a scenario already.
    """
    if scenario is None or not scenario.changes:
        return network, demand
    if APPLIED in network.facts:
        raise TrafficError(
            "This network is under the scenario {name} already. Choose the base network.", name=network.facts[APPLIED]
        )
    city = City(network, demand, period)
    for change in scenario.changes:
        city = BEHAVIOUR[change.operation].do(city, change)
    if city.edges.empty:
        raise TrafficError("The scenario closes every road. Leave one at least.")
    facts = network.facts | {APPLIED: scenario.name or "–"}
    return replace(city.network, facts=facts), city.demand
