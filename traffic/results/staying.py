"""Vehicles that begin and end at the same junction: they use no road, and no run lets them vanish unsaid."""

from __future__ import annotations

from ...common.texts import marked
from .model import RunCheck, Verdict

MANY_STAY = 0.01
"""Above this share of all vehicles their zones are too coarse for the roads: a finding, no longer a remark."""


def staying_check(staying: float, driving: float) -> RunCheck | None:
    """What to say of ``staying`` vehicles beside those ``driving``; None where there are none."""
    if staying < 0.5:
        return None
    share = staying / (staying + driving)
    return RunCheck(
        "staying",
        Verdict.DOUBTFUL if share > MANY_STAY else Verdict.GOOD,
        marked("{vehicles} vehicles ({percent} %) begin and end at the same junction and use no road."),
        {"vehicles": f"{staying:,.0f}", "percent": f"{100 * share:.1f}"},
    )
