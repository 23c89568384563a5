"""Report pages as a browser would read them."""

from html.parser import HTMLParser

from sijeong.common.pages import Bar, bar_chart, figures, number, paragraph, percent, section, table, write_page


class Texts(HTMLParser):
    def __init__(self, page):
        super().__init__()
        self.texts, self.tags = [], []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))

    def handle_data(self, data):
        if data.strip():
            self.texts.append(data.strip())


def test_a_page_holds_all_and_asks_for_nothing_else(tmp_path):
    file = tmp_path / "report.html"
    parts = [
        figures([("통행", "1,234")]),
        section("시간대", bar_chart([Bar("7", (3, 1)), Bar("8", (5, 2))], ("하나", "둘"))),
    ]
    write_page(file, "환승 보고서", "ko", parts, "2026년 4월")
    page = Texts(file.read_text(encoding="utf-8"))
    assert {"환승 보고서", "통행", "1,234", "시간대", "7", "8", "하나", "둘"} <= set(page.texts)
    assert not [attributes for _, attributes in page.tags if {"src", "href"} & attributes.keys()]


def test_names_from_data_cannot_become_markup(tmp_path):
    file = tmp_path / "report.html"
    name = "<script>alert(1)</script>"
    write_page(
        file,
        name,
        "ko",
        [paragraph(name), table([name], [[name]]), bar_chart([Bar(name, (1,))]), figures([(name, name)])],
        name,
    )
    page = Texts(file.read_text(encoding="utf-8"))
    assert "script" not in [tag for tag, _ in page.tags]
    assert page.texts.count(name) == 8  # title, h1, paragraph, th, td, bar, figure and its number


def test_bars_are_as_tall_as_their_numbers():
    heights = [
        float(attributes["height"])
        for tag, attributes in Texts(bar_chart([Bar("a", (10,)), Bar("b", (5,)), Bar("c", (0,))])).tags
        if tag == "rect"
    ]
    assert heights[0] == 2 * heights[1] > 0 == heights[2]


def test_columns_of_numbers_stand_at_the_right():
    page = Texts(table(["노선", "승차"], [["1", 1234], ["2", 5]]))
    assert [attributes.get("class") for tag, attributes in page.tags if tag == "td"] == ["n", "n"] * 2
    assert "1,234" in page.texts
    page = Texts(table(["변화", "변화", "없음"], [["+79", "−1.5 %", "–"]]))
    assert [attributes.get("class") for tag, attributes in page.tags if tag == "td"] == ["n"] * 3
    page = Texts(table(["노선", "날"], [["시흥1", "2026-04-16"]]))
    assert [attributes.get("class") for tag, attributes in page.tags if tag == "td"] == [None, None]


def test_what_is_not_known_is_a_dash():
    assert (number(None), number(float("nan")), percent(None)) == ("–", "–", "–")
    assert (number(1234.56, 1), percent(0.4149)) == ("1,234.6", "41.5 %")
