import errno

import pytest
from cancelling import CancelAfter

from sijeong.common.errors import Cancelled
from sijeong.transit import engine
from sijeong.transit.errors import TransitError

ENDLESS = "SELECT count(*) FROM range(10000000000000) a(x) WHERE sqrt(x) = -1"


def test_a_long_query_is_interrupted_when_the_user_cancels():
    with engine.session() as connection, pytest.raises(Cancelled):
        engine.run(connection, lambda: connection.execute(ENDLESS).fetchall(), CancelAfter(2))


def test_what_a_query_raises_becomes_one_sentence():
    with pytest.raises(TransitError, match="could not be processed: Catalog Error") as caught:  # noqa: SIM117
        with engine.session() as connection:
            engine.run(connection, lambda: connection.execute("SELECT * FROM nowhere"))
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("cause", "full"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), True),
        (OSError(errno.EACCES, "Permission denied"), False),
        (RuntimeError("IO Error: Could not write file: No space left on device"), True),
    ],
)
def test_a_full_disk_is_recognised(cause, full):
    assert engine.is_full_disk(cause) is full


def test_names_and_texts_are_quoted():
    with engine.session() as connection:
        value, name = engine.text("it's"), engine.identifier('a"b')
        query = f"SELECT {value} AS {name}"
        assert connection.execute(query).df().to_dict("records") == [{'a"b': "it's"}]
