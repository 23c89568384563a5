"""The transfer rules of Korean cities, each with its source. Ask a city before its rules are assumed."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum

from .rules import TransferRules, WindowAnchor

NOT_THE_CITYS = ("method", "infer_alighting", "infer_by", "infer_history", "definition", "behaviour")
"""What the analyst chooses and no fare system prescribes: names in :class:`~.rules.TransferRules`."""


class CityRules(Enum):
    """A city's preset; its value is the parameter's. All are of reference/transit.md §2.2, with the sources named here.

    * ``SEOUL`` 수도권 (Seoul, Incheon, Gyeonggi): 30 minutes from the alighting, 60 at night, 4 transfers.
    * ``BUSAN`` (with Gimhae and Yangsan): 30 minutes, 2 transfers, and no route that was taken before in the journey,
      "also when not in a row" (bus.busan.go.kr, since 2008-07-02; humetro.busan.kr). Of a group on one card only the
      holder transfers there, which the records do not show: groups count when their number is equal, as elsewhere.
    * ``DAEGU``: 30 minutes from the *first* alighting, 3 transfers (최초 하차 후; segye 2010-12-28, seoul.co.kr
      2011-02-01, imaeil 2011-01-29). A rider's page says "unlimited within the 30 minutes": the sources conflict.
    * ``DAEGU_BEFORE_2011``: 60 minutes from the first boarding, any number of transfers, no alighting needed (same
      reports). It stayed in force beside the new one during February 2011.

    No source says whether Daegu lets the same route count; as everywhere else it does not.
    """

    SEOUL = "seoul"
    BUSAN = "busan"
    DAEGU = "daegu"
    DAEGU_BEFORE_2011 = "daegu_before_2011"

    @property
    def rules(self) -> TransferRules:
        return _RULES[self]

    @classmethod
    def of(cls, rules: TransferRules) -> CityRules | None:
        """The city whose rules these are, however journeys are recognised otherwise; None where no city's are."""
        return next((city for city in cls if city.with_choices_of(rules) == rules), None)

    def with_choices_of(self, rules: TransferRules, **others: object) -> TransferRules:
        """The city's rules with what is :data:`NOT_THE_CITYS` from ``rules``, and with ``others`` by their names."""
        return replace(self.rules, **{name: getattr(rules, name) for name in NOT_THE_CITYS}, **others)


_ALL_DAY_30 = TransferRules(window_min=30, night_window_min=30)

_RULES = {
    CityRules.SEOUL: TransferRules(),
    CityRules.BUSAN: replace(_ALL_DAY_30, max_transfers=2, allow_route_before=False),
    CityRules.DAEGU: replace(_ALL_DAY_30, max_transfers=3, anchor=WindowAnchor.FIRST_ALIGHTING),
    CityRules.DAEGU_BEFORE_2011: TransferRules(
        window_min=60, night_window_min=60, max_transfers=None, anchor=WindowAnchor.FIRST_BOARDING
    ),
}
