"""The transfer rules in words, for reports."""

from __future__ import annotations

from collections.abc import Callable

from ...common.texts import marked
from .city_rules import CityRules
from .rules import InferBy, LinkMethod, TransferDefinition, TransferRules, WindowAnchor, WindowClock

Translate = Callable[[str], str]

_CITIES = {
    CityRules.SEOUL: marked("Seoul, Incheon, Gyeonggi"),
    CityRules.BUSAN: marked("Busan"),
    CityRules.DAEGU: marked("Daegu"),
    CityRules.DAEGU_BEFORE_2011: marked("Daegu before 2011"),
    None: marked("My own rules"),
}
_WORDS = {
    LinkMethod.AUTO: marked("Transaction id, else the rules"),
    LinkMethod.LINKED_TRIP_ID: marked("Transaction id only"),
    LinkMethod.RULES: marked("Transfer rules only"),
    TransferDefinition.FARE: marked("Fare transfers"),
    TransferDefinition.BEHAVIOUR: marked("Behavioural transfers"),
    WindowAnchor.PREVIOUS_ALIGHTING: marked("Previous alighting"),
    WindowAnchor.FIRST_ALIGHTING: marked("First alighting of the journey"),
    WindowAnchor.FIRST_BOARDING: marked("First boarding of the journey"),
    WindowClock.ALIGHTING: marked("Time of alighting"),
    WindowClock.BOARDING: marked("Time of next boarding"),
    InferBy.DISTANCE: marked("least distance to the next boarding"),
    InferBy.GENERALISED_TIME: marked("least time of ride and walk"),
    True: marked("yes"),
    False: marked("no"),
    None: marked("no limit"),
}


def rules_in_words(rules: TransferRules, translate: Translate = str) -> list[tuple[str, str]]:
    """Each rule and its value, in the language of ``translate``."""
    chosen, fares, inferring = _rows(rules, translate)
    return [(translate(title), value) for title, value in (*chosen, *fares, *inferring)]


def rules_told(rules: TransferRules, translate: Translate = str) -> str:
    """As :func:`rules_in_words` in one line; of a city's own rules its name alone."""
    chosen, fares, inferring = _rows(rules, translate)
    shown = (*chosen, *([] if CityRules.of(rules) else fares), *inferring)
    return "; ".join(f"{translate(title)}: {value}" for title, value in shown)


def _rows(rules: TransferRules, translate: Translate) -> tuple[list[tuple[str, str]], ...]:
    """English titles and told values: what the analyst chose, what the fare system says, and what is inferred."""

    def word(value: object) -> str:
        return translate(_WORDS[value])

    def minutes(value: float) -> str:
        return translate(marked("{minutes} min")).format(minutes=f"{value:g}")

    behaviour = rules.behaviour
    most = word(None) if rules.max_transfers is None else str(rules.max_transfers)
    missed = word(None) if behaviour.missed_buses is None else str(behaviour.missed_buses)
    night = f"{rules.night_start:%H:%M}–{rules.night_end:%H:%M}"
    inferred = word(rules.infer_by) if rules.infer_alighting else word(False)
    chosen = [
        (marked("Rules of"), translate(_CITIES[CityRules.of(rules)])),
        (marked("How journeys are recognised"), word(rules.method)),
        (marked("Transfers that make the journeys"), word(rules.definition)),
    ]
    fares = [
        (marked("The window runs from"), word(rules.anchor)),
        (marked("Day window"), minutes(rules.window_min)),
        (marked("Night window"), f"{minutes(rules.night_window_min)} ({night}, {word(rules.window_clock)})"),
        (marked("Most transfers"), most),
        (marked("Same route again counts as a transfer"), word(rules.allow_same_route)),
        (marked("Back to the route before (A→B→A) counts as a transfer"), word(rules.allow_route_before)),
        (marked("Rail re-entry within"), minutes(rules.reentry_min) if rules.reentry_min else word(False)),
    ]
    inferring = [
        (marked("Infer missing alightings"), inferred),
        (marked("Else where most alight"), word(rules.infer_history)),
        (marked("Behavioural transfers: longest wait"), minutes(behaviour.wait_cap_min)),
        (marked("Behavioural transfers: longest walk"), f"{behaviour.walk_limit_m:g} m"),
        (marked("Behavioural transfers: most buses missed"), missed),
        (marked("Behavioural transfers: way back"), f"{behaviour.return_limit_m:g} m"),
    ]
    return chosen, fares, inferring
