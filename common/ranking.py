"""Ranks among peers: villages by exposure, dongs by indicators. What is equal is equal, what is unknown stays so."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import pandas as pd

from .errors import SijeongError
from .texts import marked

_ROUNDED = 9
"""Digits to which sums are compared, so that sums of other order tie."""


def shares_below(values: pd.Series) -> pd.Series:
    """For each value the share of the other known ones that are less, 0 to 1; NaN where it is not known.

    So 0.8 reads: four in five of the others have less. Equal values get the same.
    """
    known = values.notna()
    share = pd.Series(np.nan, index=values.index)
    share[known] = (values[known].rank(method="min") - 1) / max(int(known.sum()) - 1, 1)
    return share


def ranks(score: np.ndarray) -> np.ndarray:
    """1 for the highest of the scores; equal ones share a rank."""
    return pd.Series(-np.round(score, _ROUNDED)).rank(method="min").to_numpy().astype(np.int64)


def read_weights(
    text: str, known: Sequence[str], example: str, error: type[SijeongError] = SijeongError
) -> dict[str, float]:
    """Weights written as ``example`` says (``near=0.25, conifer=0.2``), each 0 or more.

    Raises ``error`` for a name that is not among ``known``, and for what is no number, negative, or 0 in all.
    """
    given = dict(_pair(part, known, example, error) for part in text.split(",") if part.strip())
    if not any(given.values()):
        raise error(marked("All weights are 0. Give at least one factor a weight above 0."))
    return given


def _pair(part: str, known: Sequence[str], example: str, error: type[SijeongError]) -> tuple[str, float]:
    name, equals, number = (piece.strip() for piece in part.partition("="))
    if name.lower() not in known:
        raise error(
            marked("There is no factor {name}. Write weights as {example}; the factors are {names}."),
            name=name, example=example, names=", ".join(known),
        )  # fmt: skip
    try:
        weight = float(number)
    except ValueError:
        weight = math.nan
    if not equals or not (math.isfinite(weight) and weight >= 0):
        sentence = marked("The weight of {name} must be a number, 0 or more, not “{text}”.")
        raise error(sentence, name=name, text=number)
    return name.lower(), weight
