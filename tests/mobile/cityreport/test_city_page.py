"""The page in a browser: it asks no network, sorts, colours the map anew, opens a dong, and prints on A4."""

from __future__ import annotations

import geopandas as gpd
import pytest
from shapely.geometry import box

from sijeong.mobile.cityreport.making import city_report
from sijeong.mobile.cityreport.model import CityRequest, Maker, Topic
from sijeong.mobile.cityreport.page import write_city_page
from sijeong.mobile.indicators.reading import read_definitions
from sijeong.mobile.model import FieldKind, LayerField, SourceLayer
from sijeong.mobile.style.model import Geometry, Symbology

PEOPLE = (400, 90, 50, 3)


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    """Four dongs in a row, with the residents of their villages; one has too few to be told."""
    names = ["가동", "나동", "다동", "라동"]
    dongs = gpd.GeoDataFrame(
        {"dong": [f"41{n}" for n in range(4)], "name": names},
        geometry=[box(n * 1000, 0, n * 1000 + 1000, 1000) for n in range(4)],
        crs="EPSG:5186",
    )
    villages = gpd.GeoDataFrame(
        {"village_class": ["A"] * 4, "people": PEOPLE, "dong": names}, geometry=dongs.geometry, crs=dongs.crs
    )
    fields = (
        LayerField("village_class", "등급", FieldKind.TEXT),
        LayerField("people", "주민", FieldKind.NUMBER, counts_people=True),
        LayerField("dong", "동", FieldKind.TEXT),
    )
    layer = SourceLayer("villages", "마을", villages, fields, Symbology(Geometry.POLYGON, ()), kind="exposed_villages")
    maker = Maker(Topic.FOREST, "마을", "산불 노출도")
    request = CityRequest("지표", [layer], read_definitions(), {"exposed_villages": maker}, dongs)
    file = tmp_path_factory.mktemp("page") / "page.html"
    write_city_page(file, city_report(request), str)
    return file


@pytest.fixture
def opened(chromium, page):
    context = chromium.new_context(viewport={"width": 390, "height": 844})
    tab = context.new_page()
    tab.asked, tab.errors = [], []
    tab.on("request", lambda request: tab.asked.append(request.url))
    tab.on("pageerror", lambda error: tab.errors.append(str(error)))
    tab.goto(page.as_uri())
    yield tab
    assert tab.errors == [] and tab.asked == [page.as_uri()], "one file, and nothing else"
    context.close()


def first_names(tab):
    return tab.locator("section.topic tbody tr td:first-child").all_inner_texts()


def test_a_click_on_a_heading_sorts_by_numbers_and_leaves_the_unknown_last(opened):
    heading = opened.locator("section.topic th button").nth(1)
    heading.click()
    assert first_names(opened)[:2] == ["가동", "나동"]
    heading.click()
    shown = first_names(opened)
    told = [name for name in shown if name in ("가동", "나동")]
    assert told == ["나동", "가동"] and shown[-1] not in told


def test_the_map_shows_what_is_chosen(opened):
    opened.locator("#shown").select_option("exposed_people")
    path = opened.locator('path[data-d="410"]')
    assert path.get_attribute("class") == "h4"
    assert "400" in path.locator("title").text_content()
    path.hover()
    assert "400" in opened.locator("#under").inner_text()
    assert opened.locator('path[data-d="413"]').get_attribute("class") == "gone", "too few people to be told"


def test_a_dong_on_the_map_leads_to_its_profile(opened):
    assert not opened.locator("#dong-411").get_attribute("open")
    opened.evaluate("location.hash = '#dong-411'")
    opened.wait_for_selector("#dong-411[open]")


def test_a_phone_needs_not_scroll_aside(opened):
    assert opened.evaluate("document.documentElement.scrollWidth") <= 390


def test_paper_has_the_first_dongs_open_and_no_menus(opened):
    opened.emulate_media(media="print")
    opened.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert opened.locator("details[open]").count() >= 1
    assert not opened.locator("nav").is_visible() and not opened.locator("#shown").is_visible()


def test_held_back_numbers_are_nowhere_in_the_file(page):
    text = page.read_text(encoding="utf-8")
    assert '"value": 3' not in text and "라동: 3" not in text
