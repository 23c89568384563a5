"""What each operation of a scenario checks, does and is called; one file each."""

from __future__ import annotations

from ..model import Operation
from .allowing import Allowing
from .behaviour import Behaviour
from .buses import Headway, Route
from .closing import Closing
from .development import Development
from .edge_values import Capacity, Lanes, Speed
from .new_road import NewRoad
from .signals import Signals
from .turns import TurnBan

BEHAVIOUR: dict[Operation, Behaviour] = {
    Operation.CLOSE: Closing(),
    Operation.LANES: Lanes(),
    Operation.SPEED: Speed(),
    Operation.CAPACITY: Capacity(),
    Operation.ALLOW: Allowing(),
    Operation.NEW_ROAD: NewRoad(),
    Operation.SIGNAL: Signals(),
    Operation.BAN_TURN: TurnBan(),
    Operation.BUS_ROUTE: Route(),
    Operation.BUS_HEADWAY: Headway(),
    Operation.DEVELOPMENT: Development(),
}
