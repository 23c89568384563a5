"""Which law an algorithm goes by: the table that the user or the office corrected, and the lines that say so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext, QgsProcessingParameterFile

from ...forest.law import SHIPPED, Kind, LawTable, LegalDistance, Standing, rules_in_force
from ...forest.law_file import read_law_table
from .. import settings
from ..base import QT_TRANSLATE_NOOP
from ..parameters import existing_path
from ..profile import profile_folder
from ..translation import tr

LAW_TABLE = "LAW_TABLE"
"""The parameter's name, the same in every algorithm of the forest."""

TABLE_FILE = "legal_distances.csv"
"""In the plugin's folder of the QGIS profile: one user's corrected table."""

IN_FORCE = QT_TRANSLATE_NOOP("{law}: {subject} {distance:g} m, in force since {day}")
DECIDED = QT_TRANSLATE_NOOP("{law}: {subject} {distance:g} m, decided by the cabinet on {day}")
UNDATED = QT_TRANSLATE_NOOP("{law}: {subject} {distance:g} m")
GUIDELINE = QT_TRANSLATE_NOOP("{law}: {subject} {distance:g} m (a guideline, not law)")
FROM_TABLE = QT_TRANSLATE_NOOP("Legal distances are those of {table} on {day}.")
GIVEN = QT_TRANSLATE_NOOP("The distance of {given:g} m was given by hand; the table says {distance:g} m ({law}).")


def law_parameter() -> QgsProcessingParameterFile:
    """The optional parameter that names a corrected table."""
    return QgsProcessingParameterFile(LAW_TABLE, tr("Table of legal distances (CSV)"), extension="csv", optional=True)


def law_table(algorithm: QgsProcessingAlgorithm, parameters: dict, context: QgsProcessingContext) -> LawTable:
    """The table of parameter ``LAW_TABLE``; where it is empty, :func:`office_table`."""
    chosen = algorithm.parameterAsFile(parameters, LAW_TABLE, context)
    if chosen:
        return read_law_table(existing_path(chosen, tr("Table of legal distances (CSV)")))
    return office_table()


def office_table() -> LawTable:
    """The table of the setting ``LAW_TABLE``, else that in the profile, else the shipped one.

    An office that names a table must have it: a missing one is an error, not the shipped law.
    """
    named = settings.LAW_TABLE.value()
    if named:
        return read_law_table(existing_path(named, settings.LAW_TABLE.source()))
    own = table_in_profile()
    return read_law_table(own) if own.exists() else SHIPPED


def table_in_profile() -> Path:
    """Where a user's own table lies, whether it is there or not."""
    return profile_folder() / TABLE_FILE


@dataclass(frozen=True)
class LegalLimit:
    """The distance in metres that a run goes by, the rule behind it, and whether the user gave another by hand."""

    distance_m: float
    rule: LegalDistance | None
    table: LawTable
    day: date

    def lines(self) -> tuple[str, ...]:
        """What the output prints: the law, a distance that departs from it, and the table."""
        if self.rule is None:
            return ()
        lines = law_lines(self.table, self.day, (self.rule,))
        if self.distance_m == self.rule.distance_m:
            return lines
        given = tr(GIVEN).format(given=self.distance_m, distance=self.rule.distance_m, law=self.rule.law)
        return (given, *lines)


def legal_limit(table: LawTable, kind: Kind, given_m: float | None = None, day: date | None = None) -> LegalLimit:
    """The legal distance of ``kind`` on ``day`` (today); ``given_m`` overrules it, and then the table may lack it.

    Raises ``ForestError`` where nothing was given and the table has no such rule in force.
    """
    day = day or date.today()
    if given_m is None:
        rule = table.rule(kind, day)
        return LegalLimit(rule.distance_m, rule, table, day)
    rule = next((rule for rule in table.in_force(day) if rule.kind is kind), None)
    return LegalLimit(given_m, rule, table, day)


def distance_given(
    algorithm: QgsProcessingAlgorithm, parameters: dict, name: str, context: QgsProcessingContext
) -> float | None:
    """The metres of an optional distance parameter; None where it is left empty."""
    if parameters.get(name) in (None, ""):
        return None
    return algorithm.parameterAsDouble(parameters, name, context)


def law_lines(table: LawTable, day: date, rules: tuple[LegalDistance, ...] | None = None) -> tuple[str, ...]:
    """``rules`` (else all law in force on ``day``) a line each, then the table; law names are Korean in any language.

    Every output prints them: a result must say by which law it was made.
    """
    chosen = rules_in_force(day, table) if rules is None else rules
    return (*(_line(rule) for rule in chosen), tr(FROM_TABLE).format(table=tr(table.name), day=day.isoformat()))


def _line(rule: LegalDistance) -> str:
    values = {"law": rule.law, "subject": rule.subject, "distance": rule.distance_m}
    if rule.standing is Standing.GUIDELINE:
        return tr(GUIDELINE).format(**values)
    if rule.since is None:
        return tr(UNDATED).format(**values)
    return tr(DECIDED if rule.decided_only else IN_FORCE).format(**values, day=rule.since.isoformat())
