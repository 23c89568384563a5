"""Indicators are of results that Sijeong makes, and of fields that these have."""

import pytest

from sijeong.mobile.indicators.reading import read_definitions
from sijeong.processing.legends import FIELDS
from sijeong.processing.results import Result


@pytest.mark.parametrize("definition", read_definitions(), ids=lambda one: one.key)
def test_a_definition_is_of_a_result_and_its_fields(definition):
    assert definition.kind in {result.key for result in Result}
    assert set(definition.needs) <= set(FIELDS[definition.kind])
    assert not definition.dong or set(definition.dong) <= set(FIELDS[definition.kind])
