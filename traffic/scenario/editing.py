"""Making a scenario step by step: changes added, taken back and brought again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..demand.model import Demand
from ..errors import TrafficError
from ..network.model import RoadNetwork
from .city import City
from .fingerprint import fingerprint_of
from .model import Change, Scenario
from .operations import BEHAVIOUR


def next_step(scenario: Scenario) -> int:
    """The number of the step that is made next."""
    return max((change.step for change in scenario.changes), default=0) + 1


def with_changes(
    scenario: Scenario, network: RoadNetwork, demand: Demand | None, changes: Iterable[Change]
) -> Scenario:
    """``scenario`` with ``changes`` as its last step, each with the value that it replaces; what was undone is dropped.

    They are tried on the base first. Raises :class:`TrafficError` where one does not fit, or where there are none.
    """
    step = next_step(scenario)
    city = City(network, demand)
    for change in scenario.changes:
        city = BEHAVIOUR[change.operation].do(city, change)
    made = []
    for change in changes:
        behaviour = BEHAVIOUR[change.operation]
        change = replace(change, step=step)
        change = replace(change, old=behaviour.old(city, change), geometry=behaviour.place(city, change))
        city = behaviour.do(city, change)
        made.append(change)
    if not made:
        raise TrafficError(
            "Nothing is to be changed: no road, junction, line or zone was chosen. Select roads, or write their ids."
        )
    return Scenario(scenario.name, scenario.changes + tuple(made), (), fingerprint_of(network), network.crs)


def undone(scenario: Scenario, steps: int) -> Scenario:
    """``scenario`` without its last ``steps``, which are kept to be brought again. Fewer steps are no error."""
    numbers = _steps(scenario.changes)[-steps:] if steps > 0 else []
    if steps > 0 and not numbers:
        raise TrafficError("The scenario has no change that could be taken back.")
    gone = tuple(change for change in scenario.changes if change.step in numbers)
    left = tuple(change for change in scenario.changes if change.step not in numbers)
    return replace(scenario, changes=left, undone=gone + scenario.undone)


def redone(scenario: Scenario, steps: int) -> Scenario:
    """``scenario`` with the first ``steps`` of those that were taken back."""
    numbers = _steps(scenario.undone)[:steps]
    if not numbers:
        raise TrafficError("There is no change that was taken back and could be brought again.")
    back = tuple(change for change in scenario.undone if change.step in numbers)
    left = tuple(change for change in scenario.undone if change.step not in numbers)
    return replace(scenario, changes=scenario.changes + back, undone=left)


def _steps(changes: Iterable[Change]) -> list[int]:
    return list(dict.fromkeys(change.step for change in changes))
