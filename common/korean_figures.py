"""How Korean offices write figures: hours of the day, amounts of money, areas in 평."""

from __future__ import annotations

SQUARE_METRES_IN_PYEONG = 400 / 121
"""1 평 is 6 × 6 尺 of 10/33 m (계량에 관한 법률 시행령, conversion of units that are not legal any more)."""
_EOK, _MAN = 100_000_000, 10_000


def hour_text(hour: int, language: str) -> str:
    """An hour of the service day: ``8시대`` (``08:00–09:00``); 24 and more are those after midnight."""
    if language != "ko":
        return f"{hour % 24:02d}:00–{(hour + 1) % 24:02d}:00{' (+1)' if hour >= 24 else ''}"
    return f"익일 {hour - 24}시대" if hour >= 24 else f"{hour}시대"


def won(amount: float) -> str:
    """``1,234,567원``."""
    return f"{_rounded(amount):,}원"


def short_won(amount: float) -> str:
    """An amount to 만원, as budgets say it: ``12억 3,457만 원``; below 만원 as :func:`won`."""
    rounded = _rounded(amount)
    if abs(rounded) < _MAN:
        return won(rounded)
    man = (abs(rounded) + _MAN // 2) // _MAN
    eok, rest = divmod(man, _EOK // _MAN)
    parts = [f"{eok:,}억"] * bool(eok) + [f"{rest:,}만"] * bool(rest)
    return f"{'-' if rounded < 0 else ''}{' '.join(parts)} 원"


def pyeong(square_metres: float) -> float:
    """An area in 평."""
    return square_metres / SQUARE_METRES_IN_PYEONG


def _rounded(amount: float) -> int:
    """To whole won, halves away from 0, as offices round."""
    return int(amount + (0.5 if amount >= 0 else -0.5))
