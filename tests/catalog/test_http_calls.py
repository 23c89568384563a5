"""Counting calls per day and key, and leaving failing servers alone."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from sijeong.catalog.http.calls import KEPT_DAYS, CallCounter, korean_day
from sijeong.catalog.http.circuit import FAILURES, MOST_PAUSES, CircuitBreaker, CircuitState
from sijeong.catalog.http.credential import Credential

ROOT = Path(__file__).resolve().parents[2]
KEY, OTHER = Credential("MARKER-one"), Credential("MARKER-two")


def test_calls_are_counted_per_platform_and_key(tmp_path):
    calls = CallCounter(tmp_path / "deep" / "calls.sqlite")
    assert calls.made("vworld") == 0
    assert [calls.add("vworld", KEY), calls.add("vworld", KEY, 3), calls.add("vworld", OTHER)] == [1, 4, 1]
    calls.add("tago", KEY)
    assert (calls.made("vworld", KEY), calls.made("vworld", OTHER), calls.made("vworld")) == (4, 1, 5)
    assert CallCounter(tmp_path / "deep" / "calls.sqlite").made("vworld", Credential(" MARKER-one\n")) == 4


def test_the_file_holds_no_key_and_two_files_name_it_differently(tmp_path):
    ids = []
    for name in ("a", "b"):
        CallCounter(tmp_path / name).add("vworld", KEY)
        content = (tmp_path / name).read_bytes()
        assert b"MARKER" not in content
        ids.append(content)
    assert ids[0] != ids[1]


def test_a_new_day_begins_at_zero_and_old_days_are_dropped(tmp_path):
    day = [date(2026, 11, 23)]
    calls = CallCounter(tmp_path / "calls", today=lambda: day[0])
    calls.add("vworld", KEY, 7)
    day[0] += timedelta(days=1)
    assert calls.made("vworld") == 0
    day[0] += timedelta(days=KEPT_DAYS + 1)
    calls.add("vworld", KEY)
    day[0] = date(2026, 11, 23)
    assert calls.made("vworld") == 0


def test_the_day_is_that_of_seoul():
    seoul = pytest.importorskip("zoneinfo").ZoneInfo("Asia/Seoul")
    before, day, after = datetime.now(seoul).date(), korean_day(), datetime.now(seoul).date()
    assert day in (before, after)


def test_threads_and_processes_count_together(tmp_path):
    file = tmp_path / "calls.sqlite"
    program = """
import importlib.util, sys
from pathlib import Path
root = sys.argv[1]
spec = importlib.util.spec_from_file_location("sijeong", root + "/__init__.py", submodule_search_locations=[root])
sys.modules["sijeong"] = package = importlib.util.module_from_spec(spec); spec.loader.exec_module(package)
from sijeong.catalog.http.calls import CallCounter
from sijeong.catalog.http.credential import Credential
calls = CallCounter(Path(sys.argv[2]))
for _ in range(60):
    calls.add("vworld", Credential("MARKER-one"))
"""
    others = [subprocess.Popen([sys.executable, "-P", "-c", program, str(ROOT), str(file)]) for _ in range(2)]
    calls = CallCounter(file)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: calls.add("vworld", KEY), range(80)))
    assert [other.wait(30) for other in others] == [0, 0]
    assert calls.made("vworld", KEY) == 200


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


def failing(breaker, times):
    return [breaker.failed(10) for _ in range(times)]


def test_one_good_answer_between_failures_keeps_the_circuit_closed():
    breaker = CircuitBreaker(Clock())
    for _ in range(10):
        assert not any(failing(breaker, FAILURES - 1))
        breaker.succeeded()
    assert breaker.state is CircuitState.CLOSED


def test_failures_in_a_row_pause_longer_each_time_and_then_give_up():
    clock = Clock()
    breaker = CircuitBreaker(clock)
    assert failing(breaker, FAILURES) == [False] * (FAILURES - 1) + [True]
    for pause in range(MOST_PAUSES):
        assert (breaker.state, breaker.wait_s) == (CircuitState.PAUSED, 10 * 2**pause)
        clock.now += breaker.wait_s
        assert breaker.state is CircuitState.TRYING
        breaker.failed(10)
    assert breaker.state is CircuitState.GIVEN_UP
    assert not breaker.failed(10), "no pause begins any more"
    breaker.reset()
    assert breaker.state is CircuitState.CLOSED


def test_a_server_that_never_was_there_is_given_up_without_pauses():
    breaker = CircuitBreaker(Clock())
    assert not any(breaker.failed(10, was_ever_there=False) for _ in range(FAILURES))
    assert breaker.state is CircuitState.GIVEN_UP


def test_failures_of_requests_sent_before_the_pause_do_not_lengthen_it():
    breaker = CircuitBreaker(Clock())
    assert failing(breaker, FAILURES + 2) == [False] * (FAILURES - 1) + [True, False, False]
    assert breaker.wait_s == 10


def test_a_server_that_comes_back_closes_the_circuit():
    clock = Clock()
    breaker = CircuitBreaker(clock)
    failing(breaker, FAILURES)
    clock.now = 10
    breaker.succeeded()
    assert (breaker.state, breaker.failures) == (CircuitState.CLOSED, 0)
