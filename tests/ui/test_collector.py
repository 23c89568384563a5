"""What Python clears away goes on the main thread, whichever thread makes objects meanwhile."""

import gc
from threading import Thread, get_ident

import pytest
from qgis.PyQt.QtTest import QTest

from sijeong.ui.collector import EVERY_MS, Collector


class Cycle:
    """Refers to itself, so only a collection can clear it; tells in which thread that was."""

    def __init__(self, cleared_in):
        self.itself = self
        self.cleared_in = cleared_in

    def __del__(self):
        self.cleared_in.append(get_ident())


@pytest.fixture
def automatic():
    """Python as it starts, which the tests with QGIS are not run in."""
    was_automatic = gc.isenabled()
    gc.enable()
    yield
    if not was_automatic:
        gc.disable()


def make_objects_elsewhere():
    """So many that Python would collect several times, in a thread of their own; they are handed back."""
    made = []
    thread = Thread(target=lambda: made.extend([] for _ in range(50_000)))
    thread.start()
    thread.join()
    return made


@pytest.mark.usefixtures("automatic")
def test_without_it_python_clears_in_the_thread_that_makes_objects():
    """The danger is real: else the test below would prove nothing."""
    cleared_in = []
    Cycle(cleared_in)
    objects = make_objects_elsewhere()
    assert objects and cleared_in and cleared_in[0] != get_ident()


@pytest.mark.usefixtures("automatic", "qgis_app")
def test_cycles_are_cleared_on_the_main_thread_alone():
    cleared_in = []
    collector = Collector()
    Cycle(cleared_in)
    objects = make_objects_elsewhere()
    assert objects and cleared_in == []
    QTest.qWait(2 * EVERY_MS)
    collector.stop()
    assert cleared_in == [get_ident()]


@pytest.mark.usefixtures("automatic", "qgis_app")
def test_python_collects_as_before_when_the_plugin_has_gone():
    collector = Collector()
    collector.leave_alone_what_is_there()
    assert not gc.isenabled() and gc.get_freeze_count() > 0
    gc.enable()  # another plugin does
    QTest.qWait(2 * EVERY_MS)
    assert not gc.isenabled()
    collector.stop()
    assert gc.isenabled() and gc.get_freeze_count() == 0
