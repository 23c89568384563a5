"""The new value of a change as text: one number, or ``name=value`` with blanks between."""

from __future__ import annotations

import math

from ...common.texts import marked
from ..errors import TrafficError
from .model import Change


def number_of(change: Change, least: float = 0.0, whole: bool = False, most: float = math.inf) -> float:
    """The value of ``change`` as a number above ``least``, ``most`` at most; a whole number where ``whole``."""
    return checked_number(change, change.value, least, whole, most)


def checked_number(change: Change, text: str, least: float = 0.0, whole: bool = False, most: float = math.inf) -> float:
    """``text``, a part of the value of ``change``, as a number above ``least``, ``most`` at most.

    ``+1`` is none: who writes it means one more, not one.
    """
    try:
        value = math.nan if text.lstrip().startswith("+") else float(text)
    except ValueError:
        value = math.nan
    if not math.isfinite(value) or value <= least or (whole and value != int(value)):
        raise TrafficError(
            "Step {step} ({target}): “{value}” is no value for “{operation}”. Give {wanted} above {least}.",
            step=change.step,
            target=change.target,
            value=text,
            operation=change.operation.key,
            wanted=marked("a whole number") if whole else marked("a number"),
            least=f"{least:g}",
        )
    if value > most:
        raise TrafficError(
            "Step {step} ({target}): {value} is too much for “{operation}”. Give {most} at most.",
            step=change.step,
            target=change.target,
            value=text,
            operation=change.operation.key,
            most=f"{most:g}",
        )
    return value


def named_values(change: Change, known: tuple[str, ...]) -> dict[str, str]:
    """``lanes=2 speed=50`` → ``{"lanes": "2", "speed": "50"}``.

    A word without ``=`` stands for itself (``off`` → ``{"off": ""}``). Raises :class:`TrafficError` for a name that is
    not ``known``.
    """
    pairs = {name: value for name, _, value in (part.partition("=") for part in change.value.split())}
    unknown = [name for name in pairs if name not in known]
    if unknown:
        raise TrafficError(
            "Step {step} ({target}): “{operation}” knows no “{name}”. It knows {known}.",
            step=change.step,
            target=change.target,
            operation=change.operation.key,
            name=unknown[0],
            known=", ".join(known),
        )
    return pairs
