"""A database computes what we compute, for every shipped definition and hostile names (DuckDB reads this SQL too)."""

import duckdb
import numpy as np
import pandas as pd
import pytest

from sijeong.mobile.indicators.aggregation import Busiest, Comparison, Condition, Ratio, Sum
from sijeong.mobile.indicators.computing import value_of
from sijeong.mobile.indicators.reading import read_definitions
from sijeong.mobile.indicators.sql import sql_of

DEFINITIONS = [one for one in read_definitions() if not isinstance(one.aggregation, Busiest)]


def conditions_of(aggregation):
    parts = (aggregation.part, aggregation.whole) if isinstance(aggregation, Ratio) else (aggregation,)
    return {condition.field: condition for part in parts for condition in part.conditions}


def column_for(condition, rng, rows):
    if condition is None:
        return np.where(rng.random(rows) < 0.2, np.nan, rng.uniform(0, 200, rows))
    if isinstance(condition.value, (int, float)):
        return rng.uniform(0, 2 * condition.value, rows)
    values = condition.value if isinstance(condition.value, tuple) else (condition.value,)
    return rng.choice(np.array([*values, "other", None], object), rows)


def asked(frame, aggregation):
    with duckdb.connect() as database:
        database.register("rows", frame)
        return database.execute(f"SELECT {sql_of(aggregation)} FROM rows").fetchone()[0]


@pytest.mark.parametrize("definition", DEFINITIONS, ids=lambda one: one.key)
def test_the_database_agrees(definition):
    rng = np.random.default_rng(7)
    conditions = conditions_of(definition.aggregation)
    frame = pd.DataFrame({name: column_for(conditions.get(name), rng, 200) for name in definition.needs})
    expected = value_of(definition.aggregation, frame)
    assert expected
    assert asked(frame, definition.aggregation) == pytest.approx(expected)


def test_hostile_names_and_values_are_quoted():
    frame = pd.DataFrame({'a"; DROP TABLE x; --': [1.0, 2.0], "그룹": ["o'ne", "two"]})
    aggregation = Sum(('a"; DROP TABLE x; --',), 1.0, (Condition("그룹", Comparison.ONE_OF, ("o'ne",)),))
    assert asked(frame, aggregation) == 1.0
