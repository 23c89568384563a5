"""How counted links are classed, coloured and named. Knows no QGIS."""

from __future__ import annotations

from dataclasses import dataclass

from ..traffic.calibration.agreement import LINK_FIELDS
from ..traffic.calibration.geh import BAD_GEH, GOOD_GEH

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

FIT_HEADING = QT_TRANSLATE_NOOP("GEH (dark rim: held out)")
JUDGED_HEADING = QT_TRANSLATE_NOOP("Modelled by counted volume, GEH")
"""Of a run that is only judged: all links judge, so none has a rim."""


@dataclass(frozen=True)
class FitClass:
    """Counted links by GEH: condition on the fields, what the legend says, colour, width in mm."""

    condition: str
    label: str
    colour: str
    width_mm: float


_GOOD, _BAD = f"{GOOD_GEH:g}", f"{BAD_GEH:g}"
FIT_CLASSES = (
    FitClass(f'"geh" < {_GOOD}', QT_TRANSLATE_NOOP("below 5: fits"), "#4d9a6a", 1.1),
    FitClass(
        f'"geh" >= {_GOOD} AND "geh" < {_BAD} AND "difference_vph" > 0',
        QT_TRANSLATE_NOOP("5–10: modelled too high"), "#f0a35e", 1.5,
    ),
    FitClass(
        f'"geh" >= {_BAD} AND "difference_vph" > 0',
        QT_TRANSLATE_NOOP("10 and more: modelled too high"), "#c22f28", 2.1,
    ),
    FitClass(
        f'"geh" >= {_GOOD} AND "geh" < {_BAD} AND "difference_vph" < 0',
        QT_TRANSLATE_NOOP("5–10: modelled too low"), "#7fb3dd", 1.5,
    ),
    FitClass(
        f'"geh" >= {_BAD} AND "difference_vph" < 0',
        QT_TRANSLATE_NOOP("10 and more: modelled too low"), "#1f4e94", 2.1,
    ),
)  # fmt: skip
RIM, HELD_OUT_RIM = "#ffffff", "#1d1f24"


def rim_expression() -> str:
    """QGIS expression: colour of the rim."""
    return f"CASE WHEN \"held_out\" AND \"before_vph\" IS NOT NULL THEN '{HELD_OUT_RIM}' ELSE '{RIM}' END"


RIGHT_MM = 1.3
"""So far to the right of the road's middle, that both directions are seen."""

ALIASES = {
    "counted_vph": QT_TRANSLATE_NOOP("Counted (vehicles/h)"),
    "before_vph": QT_TRANSLATE_NOOP("Before (vehicles/h)"),
    "modelled_vph": QT_TRANSLATE_NOOP("Modelled (vehicles/h)"),
    "difference_vph": QT_TRANSLATE_NOOP("Modelled − counted (vehicles/h)"),
    "geh_before": QT_TRANSLATE_NOOP("GEH before"),
    "geh": QT_TRANSLATE_NOOP("GEH"),
    "held_out": QT_TRANSLATE_NOOP("Held out"),
    "observed_kmh": QT_TRANSLATE_NOOP("Observed speed (km/h)"),
    "before_kmh": QT_TRANSLATE_NOOP("Modelled speed before (km/h)"),
    "modelled_kmh": QT_TRANSLATE_NOOP("Modelled speed (km/h)"),
}
OWN_ALIASES = {"calibration_links": {"edge_id": QT_TRANSLATE_NOOP("Road link")}}
FIELDS = {"calibration_links": tuple(LINK_FIELDS)}
TIPS = {
    "calibration_links": (
        "edge_id", "road_name", "road_rank", "counted_vph", "before_vph", "modelled_vph", "geh_before", "geh",
        "observed_kmh", "modelled_kmh", "held_out",
    ),
}  # fmt: skip
MARKS = {"held_out"}
WHOLE_NUMBERS = {"counted_vph", "before_vph", "modelled_vph", "difference_vph"}
ONE_DECIMAL = {"geh", "geh_before", "observed_kmh", "before_kmh", "modelled_kmh"}
