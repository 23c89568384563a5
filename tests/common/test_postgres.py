import sys

import pytest

from sijeong.common.errors import SijeongError
from sijeong.common.postgres import driver


class RoomError(SijeongError):
    pass


def test_a_missing_driver_is_told_as_an_error_of_the_room_that_asks(monkeypatch):
    monkeypatch.setitem(sys.modules, "psycopg2", None)
    with pytest.raises(RoomError, match="no PostgreSQL driver"):
        driver(RoomError)
