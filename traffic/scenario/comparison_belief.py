"""How far a comparison can be believed: of chance, of calibration, and of what no model of this kind knows."""

from __future__ import annotations

from collections.abc import Callable

from ...common import pages
from ...common.josa import phrased
from ...common.texts import marked
from .comparability import FEWEST_SEEDS
from .comparing import Comparison

UNCALIBRATED = marked(
    "The model is not calibrated against counts. Read differences and their order, not absolute numbers of vehicles."
)
LIMITS = (
    marked(
        "The number of trips, their origins and destinations and their hours stay as they are; only developments of "
        "the scenario add trips."
    ),
    marked(
        "Nobody changes to bus, bicycle or another day; in the first days after a change drivers do not know the new "
        "best ways yet."
    ),
    marked("Emissions are those of a standard fleet and serve as an indication."),
)


def how_far(found: Comparison, translate: Callable[[str], str]) -> str:
    """The section of the page that says what the comparison rests on, and what the model leaves out."""
    common = found.common
    if common.is_static:
        sure = translate(
            marked(
                "Both sides are converged equilibria without chance; what is smaller than 1 % or 5 vehicles an hour "
                "counts as no change."
            )
        )
    else:
        sure = translate(
            marked(
                "Both sides were run with the same {count} seed(s); ± is half of the 95 % interval of the difference. "
                "Of what is called changed, at most one in twenty is expected to be chance."
            )
        ).format(count=len(common.seeds))
    few = not common.is_static and len(common.seeds) < FEWEST_SEEDS
    sentences = [pages.paragraph(sure, "doubt" if few else "good")]
    sentences += [
        pages.paragraph(phrased(translate(template), **values), "bad") for template, values in common.warnings
    ]
    if not found.is_calibrated:
        sentences.append(pages.paragraph(translate(UNCALIBRATED), "doubt"))
    sentences += [pages.paragraph(translate(text), "quiet") for text in LIMITS]
    return pages.section(translate(marked("How far this can be believed")), *sentences)
