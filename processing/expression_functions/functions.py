"""The functions that a planner uses in labels, layouts and the field calculator."""

from __future__ import annotations

from qgis.core import QgsExpression

from . import answers, origins
from .function import QT_TRANSLATE_NOOP, Argument, Described, Function, LayerFunction

PNU = Argument("pnu", QT_TRANSLATE_NOOP("parcel number (PNU), text of 19 digits"))
CODE = Argument("code", QT_TRANSLATE_NOOP("code of a dong: 10 digits (legal or administrative) or 8 (statistics)"))
LAYER = Argument("layer", QT_TRANSLATE_NOOP("name or id of a result layer, or @layer"))

FUNCTIONS = (
    Described(
        "sijeong_pnu_valid", (PNU,),
        QT_TRANSLATE_NOOP("Whether a parcel number can be right: 19 digits, a land flag, a lot number, a known dong."),
        "sijeong_pnu_valid('4139013200118000003')", "true", answers.pnu_valid,
    ),
    Described(
        "sijeong_pnu_address", (PNU,),
        QT_TRANSLATE_NOOP("The address of a parcel number: city, legal dong and lot number."),
        "sijeong_pnu_address('4139013200118000003')", "'시흥시 정왕동 1800-3'", answers.pnu_address,
    ),
    Described(
        "sijeong_pnu_jibun", (PNU,), QT_TRANSLATE_NOOP("The lot number of a parcel number."),
        "sijeong_pnu_jibun('4139013200200120003')", "'산 12-3'", answers.pnu_jibun,
    ),
    Described(
        "sijeong_pnu_dong", (PNU,), QT_TRANSLATE_NOOP("The legal dong of a parcel number."),
        "sijeong_pnu_dong('4139013200118000003')", "'정왕동'", answers.pnu_dong,
    ),
    Described(
        "sijeong_pnu_land", (PNU,), QT_TRANSLATE_NOOP("Whether a parcel number is of a 산 lot: '산' or '일반'."),
        "sijeong_pnu_land('4139013200200120003')", "'산'", answers.pnu_land,
    ),
    Described(
        "sijeong_dong_name", (CODE,), QT_TRANSLATE_NOOP("The name of a dong by its code."),
        "sijeong_dong_name('4139013200')", "'정왕동'", answers.dong_name,
    ),
    Described(
        "sijeong_sigungu_name", (CODE,),
        QT_TRANSLATE_NOOP("The name of the city or district of a code of dong, parcel or district."),
        "sijeong_sigungu_name('41390')", "'시흥시'", answers.sigungu_name,
    ),
    Described(
        "sijeong_hour_text", (Argument("hour", QT_TRANSLATE_NOOP("hour of the service day, 0 to 29")),),
        QT_TRANSLATE_NOOP("An hour as an office writes it; from 24 on it is after midnight."),
        "sijeong_hour_text(8)", "'8시대'", answers.hour_text,
    ),
    Described(
        "sijeong_won",
        (
            Argument("amount", QT_TRANSLATE_NOOP("amount in won")),
            Argument("short", QT_TRANSLATE_NOOP("true: in 억 and 만, as budgets say it"), False, True),
        ),
        QT_TRANSLATE_NOOP("An amount of money with thousands separated, or in 억 and 만."),
        "sijeong_won(1234567890, true)", "'12억 3,457만 원'", answers.won,
    ),
    Described(
        "sijeong_area_pyeong", (Argument("area", QT_TRANSLATE_NOOP("area in square metres")),),
        QT_TRANSLATE_NOOP("An area in 평 (1 평 is 400/121 m²)."),
        "round(sijeong_area_pyeong(330.6))", "100", answers.area_pyeong,
    ),
    Described(
        "sijeong_result_date", (LAYER,), QT_TRANSLATE_NOOP("The day on which a result was made."),
        "sijeong_result_date('환승 거점')", "'2026-05-04'", origins.result_date, of_layer=True,
    ),
    Described(
        "sijeong_data_date", (LAYER,), QT_TRANSLATE_NOOP("The date of the newest data that a result was made from."),
        "sijeong_data_date('산림인접 필지 대장')", "'2026-07'", origins.data_date, of_layer=True,
    ),
    Described(
        "sijeong_source", (LAYER,), QT_TRANSLATE_NOOP("What a result was made from, as a line for the foot of a map."),
        "sijeong_source('산림인접 필지 대장')", "'자료: 연속지적도(2026-07), 임상도(2025-12)'", origins.source,
        of_layer=True,
    ),
)  # fmt: skip


class Functions:
    """The functions in QGIS; kept here, because QGIS does not keep those of Python alive."""

    def __init__(self) -> None:
        self._registered = [(LayerFunction if one.of_layer else Function)(one) for one in FUNCTIONS]
        for function in self._registered:
            QgsExpression.registerFunction(function)

    def remove(self) -> None:
        for function in self._registered:
            QgsExpression.unregisterFunction(function.name())
        self._registered.clear()
