"""The transfer rules as parameters: a city's preset, or each rule by itself."""

from __future__ import annotations

from enum import Enum

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...transit.linking.city_rules import CityRules
from ...transit.linking.rules import (
    BehaviourRules,
    InferBy,
    LinkMethod,
    TransferDefinition,
    TransferRules,
    WindowAnchor,
    WindowClock,
)
from ...transit.linking.rules_file import CUSTOM
from ..base import SijeongAlgorithm
from ..parameters import ParameterError, clock_time
from ..translation import tr

RULES = TransferRules()
"""The defaults of the single parameters: the rules of Seoul, Incheon and Gyeonggi."""

NO_LIMIT = -1
"""A largest number (of transfers, of buses missed) that is none."""


def preset_values(preset: str) -> dict[str, object]:
    """The single rules of a city's ``preset`` by the names of their parameters, as a call would give them."""
    rules = CityRules(preset).rules
    return {
        "ANCHOR": rules.anchor.value,
        "WINDOW_MIN": int(rules.window_min),
        "NIGHT_WINDOW_MIN": int(rules.night_window_min),
        "NIGHT_START": f"{rules.night_start:%H:%M}",
        "NIGHT_END": f"{rules.night_end:%H:%M}",
        "WINDOW_CLOCK": rules.window_clock.value,
        "MAX_TRANSFERS": NO_LIMIT if rules.max_transfers is None else rules.max_transfers,
        "ALLOW_SAME_ROUTE": rules.allow_same_route,
        "ALLOW_ROUTE_BEFORE": rules.allow_route_before,
        "REENTRY_MIN": int(rules.reentry_min),
    }


class WithTransferRules(SijeongAlgorithm):
    """Base of the algorithms that link taps by the rules of a city."""

    def declare_rules(self) -> None:
        """Add PRESET, and the single rules that hold with the preset ``custom``."""
        presets = [*(city.value for city in CityRules), CUSTOM]
        self.addParameter(self._choice("PRESET", tr("Transfer rules of"), presets, CityRules.SEOUL.value))
        self.addParameter(self._enum("METHOD", tr("How journeys are recognised"), RULES.method))
        self.addParameter(self._enum("DEFINITION", tr("Transfers that make the journeys"), RULES.definition))
        self.addParameter(
            QgsProcessingParameterBoolean("INFER_ALIGHTING", tr("Infer missing alightings"), RULES.infer_alighting)
        )
        for parameter in self._single_rules():
            self.add_advanced(parameter)
        self.add_advanced(self._enum("INFER_BY", tr("An alighting is inferred where least is the"), RULES.infer_by))
        self.add_advanced(
            QgsProcessingParameterBoolean(
                "INFER_HISTORY",
                tr("Else infer where most alight who boarded the same route there (less certain)"),
                RULES.infer_history,
            )
        )
        for parameter in self._behaviour_rules():
            self.add_advanced(parameter)

    def rules(self, parameters: dict, context: QgsProcessingContext) -> TransferRules:
        """The rules that ``parameters`` say.

        A call that names no PRESET, as those written before there was one, means its single rules.

        Raises :class:`ParameterError` when a single rule was changed beside a city's preset, which would not hold.
        """
        choices = TransferRules(
            method=LinkMethod(self.parameterAsEnumString(parameters, "METHOD", context)),
            definition=TransferDefinition(self.parameterAsEnumString(parameters, "DEFINITION", context)),
            infer_alighting=self.parameterAsBoolean(parameters, "INFER_ALIGHTING", context),
            infer_by=InferBy(self.parameterAsEnumString(parameters, "INFER_BY", context)),
            infer_history=self.parameterAsBoolean(parameters, "INFER_HISTORY", context),
            behaviour=BehaviourRules(
                wait_cap_min=self.parameterAsDouble(parameters, "WAIT_CAP_MIN", context),
                walk_limit_m=self.parameterAsDouble(parameters, "WALK_LIMIT", context),
                return_limit_m=self.parameterAsDouble(parameters, "RETURN_LIMIT", context),
                missed_buses=_limit(self.parameterAsInt(parameters, "MISSED_BUSES", context)),
            ),
        )
        preset = self.parameterAsEnumString(parameters, "PRESET", context) if "PRESET" in parameters else CUSTOM
        single = self._single_values(parameters, context)
        if preset == CUSTOM:
            return CityRules.SEOUL.with_choices_of(choices, **single)
        self._refuse_changes_beside(preset, single)
        return CityRules(preset).with_choices_of(choices)

    def _single_values(self, parameters: dict, context: QgsProcessingContext) -> dict[str, object]:
        def as_text(name: str) -> str:
            return self.parameterAsString(parameters, name, context)

        return {
            "anchor": WindowAnchor(self.parameterAsEnumString(parameters, "ANCHOR", context)),
            "window_min": self.parameterAsDouble(parameters, "WINDOW_MIN", context),
            "night_window_min": self.parameterAsDouble(parameters, "NIGHT_WINDOW_MIN", context),
            "night_start": clock_time(as_text("NIGHT_START"), tr("Night begins")),
            "night_end": clock_time(as_text("NIGHT_END"), tr("Night ends")),
            "window_clock": WindowClock(self.parameterAsEnumString(parameters, "WINDOW_CLOCK", context)),
            "max_transfers": _limit(self.parameterAsInt(parameters, "MAX_TRANSFERS", context)),
            "allow_same_route": self.parameterAsBoolean(parameters, "ALLOW_SAME_ROUTE", context),
            "allow_route_before": self.parameterAsBoolean(parameters, "ALLOW_ROUTE_BEFORE", context),
            "reentry_min": self.parameterAsDouble(parameters, "REENTRY_MIN", context),
        }

    @staticmethod
    def _refuse_changes_beside(preset: str, single: dict[str, object]) -> None:
        changed = [
            name.upper()
            for name, value in single.items()
            if value not in (getattr(RULES, name), getattr(CityRules(preset).rules, name))
        ]
        if changed:
            raise ParameterError(
                "{names} would not hold, because the rules are those of {preset}. Choose “{custom}” as the preset.",
                names=", ".join(changed),
                preset=preset,
                custom=CUSTOM,
            )

    def _single_rules(self) -> list[QgsProcessingParameterDefinition]:
        return [
            self._enum("ANCHOR", tr("The window runs from"), RULES.anchor),
            self._minutes("WINDOW_MIN", tr("Transfer window (minutes)"), RULES.window_min),
            self._minutes("NIGHT_WINDOW_MIN", tr("Transfer window at night (minutes)"), RULES.night_window_min),
            QgsProcessingParameterString("NIGHT_START", tr("Night begins"), f"{RULES.night_start:%H:%M}"),
            QgsProcessingParameterString("NIGHT_END", tr("Night ends"), f"{RULES.night_end:%H:%M}"),
            self._enum("WINDOW_CLOCK", tr("Clock that decides between day and night window"), RULES.window_clock),
            QgsProcessingParameterNumber(
                "MAX_TRANSFERS",
                tr("Transfers in one journey, at most (-1: no limit)"),
                QgsProcessingParameterNumber.Type.Integer,
                RULES.max_transfers,
                minValue=NO_LIMIT,
            ),
            QgsProcessingParameterBoolean(
                "ALLOW_SAME_ROUTE", tr("Boarding the same route again counts as a transfer"), RULES.allow_same_route
            ),
            QgsProcessingParameterBoolean(
                "ALLOW_ROUTE_BEFORE",
                tr("Going back to the route before the last (A→B→A) counts as a transfer"),
                RULES.allow_route_before,
            ),
            self._minutes(
                "REENTRY_MIN",
                tr("Entering the same rail station again counts as a transfer within (minutes; 0: never)"),
                RULES.reentry_min,
            ),
        ]

    def _behaviour_rules(self) -> list[QgsProcessingParameterDefinition]:
        rules = RULES.behaviour
        return [
            self._minutes(
                "WAIT_CAP_MIN",
                tr("Behavioural transfer: longest wait beside the walk (minutes)"),
                rules.wait_cap_min,
            ),
            self._metres("WALK_LIMIT", tr("Behavioural transfer: longest walk (metres)"), rules.walk_limit_m),
            self._metres(
                "RETURN_LIMIT",
                tr("Behavioural transfer: a ride that ends so near to the origin is the way back (metres)"),
                rules.return_limit_m,
            ),
            QgsProcessingParameterNumber(
                "MISSED_BUSES",
                tr("Behavioural transfer: buses of the route that may be missed, at most (-1: no limit)"),
                QgsProcessingParameterNumber.Type.Integer,
                NO_LIMIT,
                minValue=NO_LIMIT,
            ),
        ]

    @classmethod
    def _enum(cls, name: str, title: str, default: Enum) -> QgsProcessingParameterEnum:
        return cls._choice(name, title, [member.value for member in type(default)], default.value)

    @staticmethod
    def _choice(name: str, title: str, values: list[str], default: str) -> QgsProcessingParameterEnum:
        return QgsProcessingParameterEnum(name, title, values, defaultValue=default, usesStaticStrings=True)

    @staticmethod
    def _minutes(name: str, title: str, default: float) -> QgsProcessingParameterNumber:
        return _number(name, title, default, 24 * 60)

    @staticmethod
    def _metres(name: str, title: str, default: float) -> QgsProcessingParameterNumber:
        return _number(name, title, default, 10_000)


def _limit(value: int) -> int | None:
    return None if value == NO_LIMIT else value


def _number(name: str, title: str, default: float, most: float) -> QgsProcessingParameterNumber:
    return QgsProcessingParameterNumber(
        name, title, QgsProcessingParameterNumber.Type.Double, default, minValue=0, maxValue=most
    )
