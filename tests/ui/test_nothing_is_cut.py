"""Every page in every state that can be made here, Korean and English, at 300 pixels: all of it can be read."""

from __future__ import annotations

import pytest
from charting import ready
from eyes import faults
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QGroupBox, QLabel
from sample_zip import write_city

from sijeong.processing.data import sample_city as city_file
from sijeong.processing.data import shelf
from sijeong.processing.translation import install_translator
from sijeong.ui.charts.subject import Kind, Subject
from sijeong.ui.dock import SMALLEST_WIDTH
from sijeong.ui.engine_notice import NOTICES
from sijeong.ui.install_button import InstallButton
from sijeong.ui.jobs import Job
from sijeong.ui.progress_strip import ProgressStrip

PAGES = (None, *Job)
USUAL_PX, LARGE_PX = 12, 18
"""Letters of 9 points on Windows, and the same at 150 %, as QGIS's option of the font size makes them."""
POINTS_PER_INCH = 72
LONG_NAME = "시흥시 정왕동 배곧동 월곶동 군자동 거모동 일대 산림인접 필지와 건축물 대장 2026년 11월 27일 검토본"
"""60 letters, as offices name their layers."""
LONG_SENTENCE = (
    "레이어 '시흥시_정왕동_산림인접_필지_2026년_11월.gpkg'의 필드 'PNU_CODE_OF_THE_PARCEL'에서 1,234번째 행의 값 "
    "'4139010100-1-0010-0000'을 읽을 수 없습니다. 필지고유번호는 숫자 19자리입니다. 값을 고친 뒤 다시 실행하십시오."
)
"""As errors are: where, what, and what to do; with a word that is longer than a line."""
MANY_LAYERS = 1000
TURNS = 60


@pytest.fixture(params=["ko", "en"])
def language(request):
    translator = install_translator("ko") if request.param == "ko" else None
    yield request.param
    if translator is not None:
        QCoreApplication.removeTranslator(translator)


@pytest.fixture
def letters(request, qgis_app):
    """Large ones, where a test asks for no others: what fits with them fits with usual ones."""
    before, font = QApplication.font(), QFont("Noto Sans CJK KR")
    font.setPointSizeF(getattr(request, "param", LARGE_PX) * POINTS_PER_INCH / QLabel().logicalDpiY())
    QApplication.setFont(font)
    yield
    QApplication.setFont(before)


@pytest.fixture
def narrow(language, letters, desk, desktop, data_settings):
    """The dock at its narrowest on a small laptop's screen."""
    desk.window.resize(1366, 700)
    desk.window.show()
    desktop.dock.show()
    desk.window.resizeDocks([desktop.dock], [SMALLEST_WIDTH], Qt.Orientation.Horizontal)
    return desktop.dock


@pytest.fixture
def sample_city(narrow, desktop, soon, tmp_path, monkeypatch):
    """The dock with a project of results."""
    monkeypatch.setattr(city_file, "ROOT", tmp_path)
    write_city(tmp_path)
    assert desktop.first_run.load_sample()
    assert soon(lambda: narrow.state.results() and not narrow.runner.is_busy)


def look_at(dock, page):
    """Open ``page`` with all of its boxes unfolded, and see what cannot be read."""
    dock.open_page(page)
    if page is None:
        dock.home.refresh()
    unfold(dock)
    QTest.qWait(50)
    assert dock.width() == SMALLEST_WIDTH
    return "\n".join(lasting_faults(dock))


def lasting_faults(page) -> list[str]:
    """What still cannot be read when the layouts have come to rest, which takes several turns of the event loop."""
    for _ in range(TURNS):
        found = faults(page)
        if not found:
            return []
        QTest.qWait(50)
    return found


def unfold(page) -> None:
    for box in page.findChildren(QGroupBox):
        if hasattr(box, "setCollapsed"):
            box.setCollapsed(False)


@pytest.mark.parametrize("letters", [USUAL_PX, LARGE_PX], ids=["usual letters", "large letters"], indirect=True)
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name if page else "HOME")
def test_a_page_can_be_read_empty_with_layers_and_with_long_names(narrow, stops, parcels, forest, page):
    assert look_at(narrow, page) == ""
    QgsProject.instance().addMapLayers([stops, parcels, forest])
    assert look_at(narrow, page) == ""
    for layer in (stops, parcels, forest):
        layer.setName(LONG_NAME)
    assert look_at(narrow, page) == ""


def test_the_home_page_with_results_can_be_read(narrow, sample_city):
    assert look_at(narrow, None) == ""
    narrow.home.results.choose(narrow.home.results.tree.topLevelItem(0).child(0).text(0))
    assert look_at(narrow, None) == ""


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name if page else "HOME")
def test_a_page_with_results_can_be_read(narrow, sample_city, page):
    assert look_at(narrow, page) == ""


@pytest.mark.parametrize(
    "page", [Job.BUS, Job.FOREST, Job.TRAFFIC, Job.MOBILE, Job.REPORTS], ids=lambda page: page.name
)
def test_what_went_wrong_can_be_read(narrow, page):
    panel = narrow.open_job(page)
    panel._problem.setText(LONG_SENTENCE)
    panel._problem.show()
    for section in panel.sections:
        section.show_old(LONG_SENTENCE)
    assert look_at(narrow, page) == ""


def test_what_runs_can_be_read(narrow, desk):
    strip = narrow.findChild(ProgressStrip)
    strip._begin()
    strip._stage.setText(LONG_SENTENCE)
    strip._bar.setValue(42)
    for can_pause in (False, True):
        strip.pause.setVisible(can_pause)
        assert look_at(narrow, None) == ""


def test_engines_and_packages_that_are_missing_can_be_read(narrow):
    for notice in NOTICES:
        narrow.home.add_notice(notice.missing, button=InstallButton(notice.engine))
    narrow.home.add_notice(LONG_SENTENCE)
    assert look_at(narrow, None) == ""


@pytest.mark.parametrize("language", ["ko"], indirect=True)
def test_a_thousand_layers_can_be_read(narrow):
    layers = [QgsVectorLayer("Point?crs=EPSG:5186", f"{LONG_NAME} {place}", "memory") for place in range(MANY_LAYERS)]
    QgsProject.instance().addMapLayers(layers)
    assert look_at(narrow, Job.FOREST) == ""


def test_a_dataset_of_each_source_can_be_read(narrow):
    page = narrow.open_job(Job.DATA)
    for dataset in {card.source: card.id for card in shelf.cards()}.values():
        page.open_dataset(dataset)
        page.detail.show_problem(LONG_SENTENCE)
        assert look_at(narrow, Job.DATA) == "", dataset


def test_the_chart_dock_can_be_read(narrow, desktop, sample_city):
    charts = desktop.charts
    charts.show_subject(Subject(Kind.STOP, "S1", LONG_NAME))
    ready(charts)
    charts.resize(SMALLEST_WIDTH, 400)
    assert "\n".join(lasting_faults(charts)) == ""
