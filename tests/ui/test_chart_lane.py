"""Work beside the main thread: one wish at a time, errors that are told, and an end that leaves nothing running."""

import threading
import time

import pytest
from qgis.PyQt.QtCore import QObject

from sijeong.ui.charts.lane import Lane


@pytest.fixture
def lane(qgis_app):
    parent = QObject()
    lane = Lane(parent)
    yield lane
    lane.shut_down()


def endless(ended: threading.Event):
    """Work that ends only when it is not wanted any more."""

    def work(check):
        try:
            while True:
                check()
                time.sleep(0.001)
        finally:
            ended.set()

    return work


def test_what_is_asked_last_is_done_and_the_one_before_ends(lane, soon):
    first_ended, told = threading.Event(), []
    lane.ask(endless(first_ended), told.append)
    lane.ask(lambda _check: threading.current_thread().name, told.append)
    assert soon(lambda: not lane.is_busy)
    assert first_ended.is_set()
    assert len(told) == 1 and told[0] != threading.main_thread().name


def test_a_dropped_wish_is_told_to_nobody(lane, soon):
    ended, told = threading.Event(), []
    lane.ask(endless(ended), told.append)
    lane.drop()
    assert not lane.is_busy
    assert soon(ended.is_set) and told == []


def test_an_error_is_handed_over_and_the_next_wish_is_done(lane, soon):
    errors, told = [], []
    lane.failed.connect(errors.append)
    lane.ask(lambda _check: {}["no such key"], told.append)
    assert soon(lambda: errors)
    assert isinstance(errors[0], KeyError) and told == []
    lane.ask(lambda _check: 7, told.append)
    assert soon(lambda: told == [7])


def test_what_the_work_was_made_of_is_let_go_on_the_main_thread(lane, soon):
    """A reader of a file that another thread lets go takes QGIS's timers of that file along."""
    gone_in = []

    class Reader:
        def read(self, _check):
            return 1

        def __del__(self):
            gone_in.append(threading.current_thread())

    told = []
    lane.ask(Reader().read, told.append)
    assert soon(lambda: gone_in)
    assert gone_in == [threading.main_thread()] and told == [1]


def test_shutting_down_ends_what_runs_and_takes_no_more(qgis_app):
    parent, ended, told = QObject(), threading.Event(), []
    lane = Lane(parent)
    lane.ask(endless(ended), told.append)
    lane.shut_down()
    lane.ask(lambda _check: 1, told.append)
    assert not lane.is_busy and told == []
