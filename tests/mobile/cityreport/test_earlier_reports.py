"""Which earlier reports can be compared with, and what is said of others."""

import json

import pytest

from sijeong.mobile.cityreport.contents import embedded
from sijeong.mobile.cityreport.previous import FORMAT, previous_report
from sijeong.mobile.errors import MobileError

CONTENTS = {
    "format": FORMAT,
    "made": "2026-03-31T09:00:00+09:00",
    "period": "2026년 3월",
    "language": "ko",
    "title": "</script><!-- 지표",
    "indicators": [
        {
            "key": "delay",
            "unit": "대·시",
            "value": 12.5,
            "dongs": [{"dong": "41", "value": 3.5}, {"dong": "42", "value": None}],
        },
        {"key": "journeys", "unit": "건", "value": None, "dongs": []},
    ],
}


@pytest.fixture(params=["json", "html"])
def report(request, tmp_path):
    file = tmp_path / f"지난달.{request.param}"
    page = f"<!doctype html>\n<html><body>{embedded(CONTENTS)}<script>let a = 1</script></html>"
    file.write_text(json.dumps(CONTENTS) if request.param == "json" else page, encoding="utf-8")
    return file


def test_page_and_file_tell_the_same(report):
    found = previous_report(report, "ko")
    assert found.label == "2026년 3월"
    assert found.values == {"delay": 12.5}
    assert found.by_dong == {"delay": {"41": 3.5}, "journeys": {}}
    assert found.units["delay"] == "대·시"


def test_units_of_another_language_are_not_compared(report):
    assert previous_report(report, "en").units == {}


@pytest.mark.parametrize("text", ["", "{}", "[]", "<html></html>", '{"format": 1, "indicators": 3}', "산림 대장"])
def test_what_is_no_report_is_refused(tmp_path, text):
    file = tmp_path / "other.html"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(MobileError, match=r"other\.html"):
        previous_report(file, "ko")


def test_a_report_of_a_newer_version_is_not_guessed_at(tmp_path):
    file = tmp_path / "next.json"
    file.write_text(json.dumps(CONTENTS | {"format": FORMAT + 1}), encoding="utf-8")
    with pytest.raises(MobileError, match="newer"):
        previous_report(file, "ko")
