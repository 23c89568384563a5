"""What every operation can be asked."""

from __future__ import annotations

import shapely

from ...errors import TrafficError
from ..city import City
from ..model import Change


class Behaviour:
    """An operation: derive, one class a kind of change.

    ``may_be_timed``: whether it may hold for a part of the day. ``needs_value``: whether the user gives one.
    """

    may_be_timed = False
    needs_value = True

    def apply(self, city: City, change: Change) -> City:
        """The city after ``change``. Raises :class:`TrafficError`, which names the step, where it does not fit."""
        raise NotImplementedError

    def old(self, city: City, change: Change) -> str:
        """What ``change`` replaces, as text; empty where there is nothing to compare."""
        return ""

    def place(self, city: City, change: Change) -> shapely.Geometry | None:
        """Where the map shows ``change``, as lines."""
        return change.geometry

    def words(self, change: Change) -> tuple[str, dict]:
        """``change`` as an English template for the user and the values of its gaps."""
        raise NotImplementedError

    def do(self, city: City, change: Change) -> City:
        """:meth:`apply` after what holds for all: times only where they may be, and the old value still there."""
        if change.is_timed and not self.may_be_timed:
            raise TrafficError(
                "Step {step} ({target}): “{operation}” holds for the whole time. Leave its times empty; only closures, "
                "developments and headways can be limited to a part of the day.",
                step=change.step,
                target=change.target,
                operation=change.operation.key,
            )
        if change.begin_s is not None and change.end_s is not None and change.begin_s >= change.end_s:
            raise TrafficError(
                "Step {step} ({target}): it ends before it begins. Give an end after the beginning.",
                step=change.step,
                target=change.target,
            )
        now = self.old(city, change)
        if change.old and now != change.old:
            raise TrafficError(
                "Step {step} of the scenario no longer fits: {target} had {old} when the change was made and has {now} "
                "in this network. Take the step back and make it again.",
                step=change.step,
                target=change.target,
                old=change.old,
                now=now or "–",
            )
        return self.apply(city, change)
