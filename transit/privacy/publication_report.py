"""The page that goes with published flows: at which level how much is shown, and what is kept back for which rule."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ...common import pages
from ...common.texts import marked
from ..flows.zones import ZoneLevel
from .privacy import MOST_OF_ONE_CARD, ROUND_TO, Audience, PrivacyRules, Reason
from .publishing import Publication

Translate = Callable[[str], str]

_REASONS = {
    Reason.FEW_CARDS: marked("fewer cards than the limit"),
    Reason.ONE_CARD: marked("one card makes more than half"),
    Reason.SECONDARY: marked("would give a hidden count away"),
}
_LEVELS = {level.value: level.title for level in ZoneLevel} | {"rest": marked("dongs, remaining categories together")}
_RULES = (
    marked("Every count has at least {cards} different cards (cards, not rides); smaller ones are hidden, not zero."),
    marked("One card makes at most {share} of a count."),
    marked("Counts that would give a hidden one away by subtraction from totals are hidden as well."),
    marked("Counts are rounded to {base}, shares to 5 %."),
    marked("Times are told by the hour at the finest; from 22:00 to 05:00 only between dongs."),
    marked("Disabled, national merit, foreigners and others are told between dongs only, and never by the hour."),
    marked(
        "A flow between zones counts the journeys that are in no finer flow; parts of a pair of dongs add up to it."
    ),
)


def write_publication_report(
    publication: Publication,
    target: Path,
    audience: Audience,
    rules: PrivacyRules,
    round_counts: bool,
    translate: Translate = str,
    language: str = "en",
) -> None:
    """Write the page of ``publication`` to ``target`` in the language of ``translate``.

    It tells shares, and counts to the nearest ten, so that no hidden count follows from it.
    """
    days = publication.days
    parts = [
        _headline(publication, audience, rules, translate),
        _levels(publication, translate),
        _hidden(publication, translate),
        _rules(rules, round_counts, translate),
    ]
    period = f"{days[0]} – {days[-1]}" if days else ""
    pages.write_page(target, translate(marked("Flows for handing out")), language, parts, period)


def _headline(publication: Publication, audience: Audience, rules: PrivacyRules, translate: Translate) -> str:
    items = (
        (marked("Who may see it"), translate(audience.title)),
        (marked("Fewest cards"), str(rules.fewest_cards)),
        (marked("Flows"), pages.number(len(publication.published.level))),
        (marked("Journeys shown"), _share(publication.kept_journeys, _whole(publication))),
        (marked("Days"), str(len(publication.days))),
    )
    return pages.figures((translate(label), value) for label, value in items)


def _whole(publication: Publication) -> int:
    """What shares are taken of: the journeys between dongs, or those shown where the hidden ones would follow."""
    return publication.kept_journeys if publication.total_is_hidden else publication.placed


def _levels(publication: Publication, translate: Translate) -> str:
    whole, so_far, rows = _whole(publication), 0, []
    for level, journeys in publication.kept.items():
        so_far += journeys
        if level == "rest" and not journeys:
            continue
        rows.append([translate(_LEVELS[level]), _tens(journeys), _share(journeys, whole), _share(so_far, whole)])
    columns = (marked("Shown between"), marked("Journeys, about"), marked("Share"), marked("Share so far"))
    return pages.section(
        translate(marked("How finely journeys are shown")), pages.table([translate(name) for name in columns], rows)
    )


def _hidden(publication: Publication, translate: Translate) -> str:
    if publication.total_is_hidden:
        told = pages.paragraph(
            translate(marked("So few journeys are hidden between dongs that their number is not told."))
        )
    else:
        told = _table_of_hidden(publication, translate)
    rows = [
        [translate(title), _tens(journeys)]
        for title, journeys in (
            (marked("last alighting not known"), publication.unknown),
            (marked("begins or ends outside all dongs"), publication.outside),
        )
    ]
    left_out = pages.table([translate(marked("Not counted because")), translate(marked("Journeys, about"))], rows)
    return pages.section(translate(marked("What is kept back")), told, left_out)


def _table_of_hidden(publication: Publication, translate: Translate) -> str:
    rows = [
        [translate(_REASONS[reason]), _tens(journeys), _share(journeys, publication.placed)]
        for reason, journeys in publication.hidden.items()
    ]
    columns = (marked("Not shown because"), marked("Journeys, about"), marked("Share"))
    return pages.table([translate(name) for name in columns], rows)


def _rules(rules: PrivacyRules, round_counts: bool, translate: Translate) -> str:
    gaps = {"cards": rules.fewest_cards, "share": f"{MOST_OF_ONE_CARD:.0%}", "base": ROUND_TO}
    sentences = [rule for rule in _RULES if round_counts or "{base}" not in rule]
    return pages.section(
        translate(marked("Rules that hold")),
        *(pages.paragraph(translate(sentence).format(**gaps)) for sentence in sentences),
        pages.paragraph(
            translate(marked("Publish each period once and at one setting: two releases can be subtracted.")), "doubt"
        ),
    )


def _tens(journeys: int) -> str:
    return "0" if journeys == 0 else "<10" if journeys < 10 else f"{round(journeys, -1):,}"


def _share(journeys: int, of: int) -> str:
    return pages.percent(journeys / of if of else 0.0)
