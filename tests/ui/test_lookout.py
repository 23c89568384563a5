"""Looks at files: in a thread, only once for many wishes, and never into a project that is gone."""

import threading
from typing import ClassVar

import pytest

from sijeong.ui.state.lookout import Lookout


class Watched(str):
    """A source that notes which thread takes it apart."""

    threads: ClassVar[set[int]] = set()

    def split(self, *parts):
        self.threads.add(threading.get_ident())
        return super().split(*parts)


@pytest.fixture
def file(tmp_path):
    file = tmp_path / "cards.csv"
    file.write_text("1")
    return file


def test_no_look_is_taken_on_the_main_thread(qgis_app, file, soon):
    lookout = Lookout(lambda: {Watched(file)})
    lookout.look()
    assert soon(lambda: not lookout.is_looking)
    assert lookout.seen(str(file)).size == 1
    assert Watched.threads and threading.get_ident() not in Watched.threads


def test_many_wishes_are_one_look(qgis_app, file, soon):
    looks, asked = [], []
    lookout = Lookout(lambda: asked.append(1) or {str(file)})
    lookout.looked.connect(lambda: looks.append(1))
    for _ in range(50):
        lookout.look()
    assert soon(lambda: bool(looks) and not lookout.is_looking)
    assert (len(asked), len(looks)) == (1, 1)


def test_what_was_forgotten_during_a_look_is_looked_at_again(qgis_app, file, soon):
    lookout = Lookout(lambda: {str(file)})
    looks = []
    lookout.looked.connect(lambda: looks.append(lookout.seen(str(file)).size))
    lookout._begin()
    file.write_text("12")
    lookout.forget([str(file)])
    assert soon(lambda: bool(looks) and not lookout.is_looking)
    assert looks == [2]


def test_a_look_that_was_stopped_tells_nothing(qgis_app, file, soon):
    lookout = Lookout(lambda: {str(file)})
    looks, other = [], Lookout(lambda: {str(file)})
    lookout.looked.connect(lambda: looks.append(1))
    lookout._begin()
    lookout.stop()
    other.look()
    assert soon(lambda: not other.is_looking)
    assert not looks and lookout.seen(str(file)) is None
