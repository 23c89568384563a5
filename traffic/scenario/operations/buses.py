"""Changed bus lines; what they do to the tables of buses is said in ``traffic/buses/changing.py``."""

from __future__ import annotations

from ....common.texts import marked
from ...errors import TrafficError
from ..city import City
from ..model import Change
from .behaviour import Behaviour


class _OfBuses(Behaviour):
    def apply(self, city: City, change: Change) -> City:
        if city.demand is None:
            return city
        if not city.demand.buses:
            raise TrafficError(
                "Step {step} changes bus line {target}, but the demand has no buses. Make the demand with bus lines.",
                step=change.step,
                target=change.target,
            )
        from ...buses.changing import changed_buses

        return city.with_demand(buses=changed_buses(city.demand.buses, change))


class Route(_OfBuses):
    """``value``: ``cut``, or the ids of the line's stops in their new order with blanks between."""

    def words(self, change: Change) -> tuple[str, dict]:
        return marked("Bus line {target}: new route"), {"target": change.target}


class Headway(_OfBuses):
    """``value``: minutes between two buses."""

    may_be_timed = True

    def words(self, change: Change) -> tuple[str, dict]:
        return marked("Bus line {target}: a bus every {value} min"), {"target": change.target, "value": change.value}
