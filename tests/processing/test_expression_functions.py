"""The functions as QGIS evaluates them: their own examples, nothing, layers, other threads, and their end."""

from __future__ import annotations

import pytest


def evaluated(text, context=None):
    from qgis.core import NULL, QgsExpression

    expression = QgsExpression(text)
    assert not expression.hasParserError(), expression.parserErrorString()
    value = expression.evaluate(context) if context is not None else expression.evaluate()
    assert not expression.hasEvalError(), expression.evalErrorString()
    return None if value == NULL else value


@pytest.fixture
def described(provider):
    from sijeong.processing.expression_functions.functions import FUNCTIONS

    return FUNCTIONS


@pytest.fixture
def result(provider):
    from qgis.core import QgsProject, QgsVectorLayer

    from sijeong.common.provenance import Provenance, Source
    from sijeong.processing.placement import note_provenance

    made = QgsVectorLayer("Point?crs=EPSG:5186&field=pnu:string", "환승 거점", "memory")
    sources = (Source("/어디/정류장", "/어디", "2026-04"), Source("교통카드 (seoul, auto)"), Source("MOCT_LINK"))
    note_provenance(
        made, Provenance("환승 거점", "sijeong:transferhubs", sources=sources, created="2026-05-04T09:00:00")
    )
    QgsProject.instance().addMapLayer(made)
    yield made
    QgsProject.instance().takeMapLayer(made)


def test_each_example_gives_what_its_help_says(described):
    for one in described:
        if not one.of_layer and "hour" not in one.name:
            assert evaluated(f"{one.example} = {one.result}"), one.name


def test_help_names_every_argument_and_shows_the_example(described):
    for one in described:
        assert all(f"<code>{argument.name}</code>" in one.help() for argument in one.arguments)
        assert one.name in one.help() and one.name in one.example


@pytest.mark.parametrize("argument", ["NULL", "''", "'서울'", "-1.5", "array(1)", "'4.139E+18'"])
def test_what_is_no_parcel_number_has_no_answer(provider, argument):
    for name in ("address", "jibun", "dong", "land"):
        assert evaluated(f"sijeong_pnu_{name}({argument})") is None
    assert not evaluated(f"sijeong_pnu_valid({argument})")


@pytest.mark.parametrize("call", ["sijeong_won('많음')", "sijeong_hour_text(-1)", "sijeong_area_pyeong(true)",
                                  "sijeong_dong_name('1111010100')", "sijeong_source('없는 레이어')"])  # fmt: skip
def test_what_is_unknown_is_null(provider, call):
    assert evaluated(call) is None


def test_numbers_may_be_texts_and_arguments_named(provider):
    assert evaluated("sijeong_won('1,234.4')") == "1,234원"
    assert evaluated("sijeong_won(amount:=20000, short:=true)") == "2만 원"


def test_a_dong_that_its_city_does_not_have_makes_a_number_invalid(provider):
    assert not evaluated("sijeong_pnu_valid('4139099900118000003')")
    assert evaluated("sijeong_pnu_valid('1111010100100010000')"), "of a city that is not known"


def test_a_layer_is_known_by_name_by_id_and_as_itself(result):
    from qgis.core import QgsExpressionContext, QgsExpressionContextUtils

    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(result))
    for layer in ("'환승 거점'", f"'{result.id()}'", "@layer", "@layer_id"):
        assert evaluated(f"sijeong_result_date({layer})", context) == "2026-05-04"
        assert evaluated(f"sijeong_data_date({layer})", context) == "2026-04"
    told = evaluated("sijeong_source('환승 거점')")
    assert told.endswith("정류장(2026-04), 교통카드")


def test_a_map_drawn_in_another_thread_is_told_what_was_noted(result):
    from qgis.core import QgsExpressionContext, QgsExpressionContextUtils
    from qgis.PyQt.QtCore import QThread

    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(result))
    evaluated(f"sijeong_result_date('{result.id()}')")

    class Drawing(QThread):
        def run(self):
            self.dates = [evaluated(f"sijeong_result_date({one})", context) for one in ("'환승 거점'", "@layer")]

    drawing = Drawing()
    drawing.start()
    assert drawing.wait(10_000)
    assert drawing.dates == ["2026-05-04"] * 2


def test_an_error_in_an_answer_is_the_expressions_and_not_the_end_of_qgis(provider):
    from qgis.core import QgsExpression

    from sijeong.processing.expression_functions.function import Argument, Described, Function, LayerFunction

    def broken(_value):
        raise RuntimeError("broken")

    for kind in (Function, LayerFunction):
        function = kind(Described("sijeong_broken", (Argument("x", "x"),), "x", "x", "x", broken))
        QgsExpression.registerFunction(function)
        expression = QgsExpression("sijeong_broken('a')")
        expression.evaluate()
        QgsExpression.unregisterFunction("sijeong_broken")
        assert "broken" in expression.evalErrorString()


def test_the_expression_builder_lists_them_all(described):
    from qgis.gui import QgsExpressionBuilderWidget

    builder = QgsExpressionBuilderWidget(None)
    model = builder.expressionTree().model()
    listed = [model.index(row, 0, model.index(top, 0)).data()
              for top in range(model.rowCount()) for row in range(model.rowCount(model.index(top, 0)))]  # fmt: skip
    assert {one.name for one in described} <= set(listed)


def test_they_ask_for_no_shape_and_no_other_field(provider):
    from qgis.core import QgsExpression

    expression = QgsExpression('sijeong_pnu_address("pnu")')
    assert not expression.needsGeometry()
    assert expression.referencedColumns() == {"pnu"}


def test_they_go_with_the_plugin(qgis_app, provider):
    """Those of the running plugin stay out of it: a function registered twice is refused, so they are taken first."""
    from qgis.core import QgsExpression

    from sijeong.processing.expression_functions.functions import FUNCTIONS, Functions

    def registered():
        return [one.name() for one in QgsExpression.Functions() if one.name().startswith("sijeong_")]

    assert sorted(registered()) == sorted(one.name for one in FUNCTIONS)
    second = Functions()
    assert len(registered()) == len(FUNCTIONS), "a reload makes none twice"
    second.remove()
    assert registered() == []
    qgis_app.sijeong_functions = Functions()  # for the tests that follow
    assert len(registered()) == len(FUNCTIONS)
