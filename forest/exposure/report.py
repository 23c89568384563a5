"""The report on exposure: the ranking with its factors, how firm it is, and what past fires say of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pandas as pd

from ...common import pages
from ...common.texts import marked
from .chance import ENOUGH_POWER
from .factors import Factor
from .model import FireExposure
from .ranking import CLASSES
from .validation import Outcome

Translate = Callable[[str], str]

LISTED = 30
"""Villages in the report; the layer has all."""

_OUTCOMES = {outcome.key: outcome for outcome in Outcome}
_DIGITS = {"near_50": 0, "elderly": 0, "fires": 0, "access_min": 0, "tmi": 1, "fmi": 1, "climb_deg": 1}
"""Digits after the point of a factor; of the others two."""
_SHARES = (Factor.CONIFER, Factor.EMBERS)

_METHOD = (
    marked("Villages are chains of buildings at most {link} m apart with at least {homes} homes."),
    marked(
        "Each factor is told as a percentile: the share of the other villages of the city that have less. The score is "
        "their weighted sum, 0 to 100. A are the first 10 % of the villages, B up to 30 %, C up to 60 %, D the rest."
    ),
    marked(
        "The ranking compares the villages of one city. It says where to look first, not how likely a fire is, and "
        "cities cannot be compared by it."
    ),
)


def write_report(
    result: FireExposure, target: Path, link_m: float, homes: int, translate: Translate = str, language: str = "en"
) -> None:
    """Write the page of ``result`` to ``target`` in the language of ``translate``; atomically.

    ``link_m``, ``homes``: what a village was taken to be.
    """
    parts = [
        _headline(result, translate),
        _method(result, link_m, homes, translate),
        _villages(result, translate),
        _sensitivity(result, translate),
        _validation(result, translate),
        _second_opinion(result, translate),
    ]
    pages.write_page(target, translate(marked("Exposure to forest fire")), language, parts)


def _headline(result: FireExposure, translate: Translate) -> str:
    distance, villages = result.buildings["dist_m"], result.villages
    items = (
        (marked("Buildings"), pages.number(distance.notna().sum())),
        (marked("within 50 m of forest"), pages.number((distance <= 50).sum())),
        (marked("within 100 m of forest"), pages.number((distance <= 100).sum())),
        (marked("Villages"), pages.number(len(villages))),
        (marked("Villages of class A"), pages.number((villages["village_class"] == CLASSES[0]).sum())),
        (marked("Residents in them"), pages.number(_residents_of_a(villages))),
    )
    return pages.figures((translate(label), value) for label, value in items)


def _residents_of_a(villages: pd.DataFrame) -> float | None:
    people = villages.loc[villages["village_class"] == CLASSES[0], "people"]
    return float(people.sum()) if people.notna().any() else None


def _method(result: FireExposure, link_m: float, homes: int, translate: Translate) -> str:
    texts = [translate(text).format(link=f"{link_m:g}", homes=homes) for text in _METHOD]
    rows = [
        [translate(factor.english), pages.percent(result.weights.get(factor, 0.0)), _state(factor, result, translate)]
        for factor in Factor
    ]
    columns = (marked("Factor"), marked("Weight"), marked("Remark"))
    return pages.section(
        translate(marked("How the ranking is made")),
        *(pages.paragraph(text) for text in texts),
        pages.table([translate(name) for name in columns], rows),
    )


def _state(factor: Factor, result: FireExposure, translate: Translate) -> str:
    if factor in result.left_out:
        return translate(marked("nothing is known of it, so the other weights are scaled up"))
    return "" if factor in result.weights else translate(marked("shown only"))


def _villages(result: FireExposure, translate: Translate) -> str:
    used = list(result.weights)
    columns = [
        translate(name)
        for name in (
            marked("Rank of the village"),
            marked("Class"),
            marked("Score"),
            marked("Village"),
            marked("Buildings"),
        )
    ]
    columns += [translate(factor.english) for factor in used]
    columns += [translate(marked("Keeps its class")), translate(marked("Second opinion"))]
    rows = [
        [
            pages.number(row["rank"]), row["village_class"], pages.number(row["score"], 1), _name(row),
            pages.number(row["buildings"]),
            *(_value(row[factor.field], factor) for factor in used),
            pages.percent(row["stability"]), f"{row['it_score']} ({translate(_ITALIAN[row['it_class']])})",
        ]
        for _, row in result.villages.head(LISTED).iterrows()
    ]  # fmt: skip
    heading = translate(marked("The villages, the most exposed first"))
    if not rows:
        return pages.section(heading, pages.paragraph(translate(marked("No village was found.")), "doubt"))
    note = translate(
        marked(
            "Keeps its class: of {draws} random sets of weights, each up to 50 % more or less, the share that leaves "
            "the village in its class."
        )
    )
    return pages.section(heading, pages.table(columns, rows), pages.paragraph(note.format(draws=200), "quiet"))


_ITALIAN = {"low": marked("low"), "medium": marked("medium"), "high": marked("high")}


def _value(value: float, factor: Factor) -> str:
    if factor in _SHARES:
        return pages.percent(value)
    return pages.number(value, _DIGITS.get(factor.field, 2))


def _name(row: pd.Series) -> str:
    return f"{row['dong']} {row['village_id']}".strip()


def _sensitivity(result: FireExposure, translate: Translate) -> str:
    english = {factor.key: factor.english for factor in Factor}
    rows = [
        [
            translate(english[row.factor]), _change(row.multiplier, translate), pages.percent(row.weight),
            pages.number(row.rank_corr, 3), pages.number(row.changed), pages.percent(row.changed_share),
        ]
        for row in result.sensitivity.itertuples()
    ]  # fmt: skip
    columns = (
        marked("Factor"), marked("Change"), marked("Weight then"), marked("Rank correlation"),
        marked("Villages that change class"), marked("Share"),
    )  # fmt: skip
    return pages.section(
        translate(marked("How firm the ranking is")), pages.table([translate(name) for name in columns], rows)
    )


def _change(multiplier: float, translate: Translate) -> str:
    return translate(marked("left out")) if multiplier == 0 else f"{100 * (multiplier - 1):+.0f} %".replace("-", "−")


def _validation(result: FireExposure, translate: Translate) -> str:
    check = result.validation
    english = {"villages": marked("villages of class"), "exposure": marked("land with the highest exposure, %")}
    rows = [
        [
            translate(english[row.checked]), row.top_part, f"{row.fires_in_top} / {row.fires}",
            pages.percent(row.fire_share), pages.percent(row.area_share),
            f"{pages.percent(row.low)} – {pages.percent(row.high)}", pages.number(row.ratio, 2),
            pages.number(row.p_value, 3), pages.percent(row.power), translate(_OUTCOMES[row.outcome].english),
        ]
        for row in check.table.itertuples()
    ]  # fmt: skip
    columns = (
        marked("What is checked"), marked("Part"), marked("Fires in it"), marked("Share of fires"),
        marked("By chance"), marked("95 % interval"), marked("Times chance"), marked("p"), marked("Power"),
        marked("Outcome"),
    )  # fmt: skip
    return pages.section(
        translate(marked("Fires that happened")),
        *(pages.paragraph(sentence) for sentence in _sentences(result, translate)),
        pages.table([translate(name) for name in columns], rows),
        pages.paragraph(
            translate(
                marked(
                    "By chance: the share of the burnable land (forest and 100 m around it, within 1 km of a village). "
                    "p: how likely so many fires or more would lie there by chance. Power: how likely this number of "
                    "fires would show twice the chance. The class that is checked was made without these fires."
                )
            ),
            "quiet",
        ),
    )


def _sentences(result: FireExposure, translate: Translate) -> list[str]:
    check = result.validation
    used = marked(
        "Of {given} fires {near} lie within 1 km of a village, and of these {fires} in forest or within 100 m of it: "
        "those take part."
    )
    sentences = [translate(used).format(given=check.given, near=check.near, fires=check.fires)]
    for checked, text in (
        ("villages", marked("Class A: {share} of the fires on {area} of the land. {outcome}")),
        ("exposure", marked("Most exposed fifth of the land: {share} of the fires on {area} of the land. {outcome}")),
    ):
        row = check.primary(checked)
        if row is not None:
            outcome = translate(_OUTCOMES[row["outcome"]].english)
            share, area = pages.percent(row["fire_share"]), pages.percent(row["area_share"])
            sentences.append(translate(text).format(share=share, area=area, outcome=outcome))
            if row["fires"] > 0 and row["power"] < ENOUGH_POWER:
                few = marked("So few fires would show a doubling in {power} of such cities only.")
                sentences.append(translate(few).format(power=pages.percent(row["power"])))
    return sentences


def _second_opinion(result: FireExposure, translate: Translate) -> str:
    villages = result.villages
    counts = pd.crosstab(villages["village_class"], villages["it_class"]) if len(villages) else pd.DataFrame()
    rows = [
        [name, *(pages.number(counts.get(level, {}).get(name, 0)) for level in ("high", "medium", "low"))]
        for name in CLASSES
    ]
    columns = [translate(marked("Class"))] + [translate(_ITALIAN[level]) for level in ("high", "medium", "low")]
    note = marked(
        "The score table of the Italian civil protection's manual knows no percentiles: low up to 10 points, medium 11 "
        "to 18, high from 19. Its row for the class of the regional fire plan has no Korean counterpart and counts 0."
    )
    return pages.section(
        translate(marked("A second opinion")), pages.table(columns, rows), pages.paragraph(translate(note), "quiet")
    )
