import pickle

import pytest

from sijeong.common.errors import Cancelled, MissingEngine, SijeongError
from sijeong.common.progress import Progress


class Recorder(Progress):
    def __init__(self, stop_after=None):
        self.shown, self.said, self.warned, self._stop_after = [], [], [], stop_after

    def is_cancelled(self):
        return self._stop_after is not None and len(self.shown) >= self._stop_after

    def _show(self, fraction):
        self.shown.append(round(fraction, 6))

    def _say(self, template, values):
        self.said.append(template.format(**values))

    def _warn(self, template, values):
        self.warned.append((template, values))


def test_the_template_is_translated_before_its_values_are_put_in():
    error = SijeongError("{file} has no {field}", file="a.csv", field="승차일시")
    assert str(error) == "a.csv has no 승차일시"
    korean = {"{file} has no {field}": "{file}에 {field} 열이 없습니다"}
    assert error.sentence(lambda text: korean.get(text, text)) == "a.csv에 승차일시 열이 없습니다"


def test_words_among_the_values_are_translated_and_numbers_stay():
    error = SijeongError("{layer}: {count:.1f}", layer="forest", count=2)
    assert error.sentence({"{layer}: {count:.1f}": "{layer} {count:.1f}개", "forest": "산림"}.get) == "산림 2.0개"


def test_errors_survive_the_way_between_processes():
    error = pickle.loads(pickle.dumps(MissingEngine("no {engine}", engine="duckdb")))
    assert isinstance(error, MissingEngine)
    assert (str(error), error.values) == ("no duckdb", {"engine": "duckdb"})


def test_a_part_is_scaled_into_its_whole():
    whole = Recorder()
    part = whole.part(0.2, 0.6)
    part.at(0.5)
    part.part(0.5, 1.0).at(1.0)
    part.step("now {what}", what="linking")
    part.warn("odd")
    assert whole.shown == [0.4, 0.6]
    assert whole.said == ["now linking"]
    assert whole.warned == [("odd", {})]


def test_progress_stays_within_its_bounds():
    whole = Recorder()
    whole.at(-1)
    whole.at(7)
    assert whole.shown == [0.0, 1.0]


def test_cancel_reaches_the_innermost_part():
    whole = Recorder(stop_after=2)
    inner = whole.part(0, 0.5).part(0, 0.5)
    inner.at(0.1)
    inner.at(0.2)
    with pytest.raises(Cancelled):
        inner.at(0.3)
    assert len(whole.shown) == 2


def test_the_writing_of_what_took_an_hour_hears_no_stop_and_goes_on_telling():
    told = Recorder(stop_after=0)
    writing = told.part(0.5, 1).to_the_end().part(0, 0.5)
    writing.at(1.0)
    writing.step("Writing {layer}", layer="links")
    assert (told.shown, told.said) == ([0.75], ["Writing links"])
    with pytest.raises(Cancelled):
        told.part(0.5, 1).at(0.1)
