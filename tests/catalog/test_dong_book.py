"""Names of dongs and districts by any of their codes."""

import pytest

from sijeong.catalog.cities import AdministrativeDong, City, Dong, read_cities
from sijeong.catalog.dong_book import DongBook

YONGIN = City(
    "yongin",
    {"ko": "용인시", "en": "Yongin"},
    ("41461", "41463"),
    "31190",
    (127.0, 37.0, 127.5, 37.4),
    "EPSG:5186",
    (Dong("4146110100", "김량장동"),),
    (AdministrativeDong("4146151000", "중앙동", "31191510"),),
    sigungu_names={"41461": "용인시 처인구", "41463": "기흥구"},
)


@pytest.fixture(scope="module")
def book():
    return DongBook.of([*read_cities(), YONGIN])


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("4139013200", "정왕동"),
        ("41390132", "정왕동"),
        ("4139013200118000003", "정왕동"),
        ("4146151000", "중앙동"),
        ("31191510", "중앙동"),
        ("1111010100", None),
        ("", None),
    ],
)
def test_a_dong_by_each_of_its_codes(book, code, name):
    assert book.dong(code) == name


@pytest.mark.parametrize(
    ("code", "name"), [("41390", "시흥시"), ("4146110100", "용인시 처인구"), ("41463", "용인시 기흥구"), ("99", None)]
)
def test_the_city_or_its_district(book, code, name):
    assert book.sigungu(code) == name


def test_a_place_names_city_and_dong(book):
    assert book.places["4139013200"] == "시흥시 정왕동"
    assert book.places["4146110100"] == "용인시 처인구 김량장동"
