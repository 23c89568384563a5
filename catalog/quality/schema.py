"""Fields and types against the entry of the catalogue."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pandas as pd
import shapely

from ...common.texts import marked
from ..entries import Field, FieldKind
from .model import Check, Finding, Outcome, Saying, Severity
from .subject import Subject

_KINDS = {"point": (0, 4), "line": (1, 5), "polygon": (3, 6)}
"""What the catalogue calls a geometry → numbers of shapely's types."""
_KIND_TITLES = {
    FieldKind.TEXT: marked("text"),
    FieldKind.INTEGER: marked("a whole number"),
    FieldKind.REAL: marked("a number"),
    FieldKind.DATE: marked("a date"),
    FieldKind.TIME: marked("a time"),
}


def check(subject: Subject) -> Outcome:
    dataset = subject.dataset
    if dataset is None:
        return Outcome(Check.SCHEMA, skipped=Saying(marked("No dataset of the catalogue was chosen.")))
    findings = [*_missing_and_extra(subject), *_wrong_shapes(subject)]
    for declared in dataset.fields:
        column = subject.column_of(declared)
        if column is not None:
            findings += _wrong_values(subject, declared, column)
    facts = [Saying(marked("{found} of {all} fields of the entry are there."), _counts(subject))]
    return Outcome(Check.SCHEMA, tuple(findings), tuple(facts) if dataset.fields else ())


def _counts(subject: Subject) -> dict[str, object]:
    fields = subject.dataset.fields
    return {"found": sum(subject.column_of(declared) is not None for declared in fields), "all": len(fields)}


def _missing_and_extra(subject: Subject) -> list[Finding]:
    findings = []
    used = set()
    for declared in subject.dataset.fields:
        column = subject.column_of(declared)
        used.add(column)
        if column is None:
            severity = Severity.ERROR if declared.required else Severity.WARNING
            saying = Saying(marked("The field {field} of the catalogue is missing."), {"field": _names(declared)})
            findings.append(Finding(Check.SCHEMA, severity, saying, field=declared.name))
    if subject.dataset.fields:
        for column in subject.columns:
            if column not in used:
                saying = Saying(marked("The field {field} is not in the catalogue."), {"field": column})
                findings.append(Finding(Check.SCHEMA, Severity.NOTE, saying, field=column))
    return findings


def _names(declared: Field) -> str:
    others = [name for name in declared.sources if name.lower() != declared.name]
    return f"{declared.name} ({', '.join(others)})" if others else declared.name


def _wrong_shapes(subject: Subject) -> list[Finding]:
    wanted = _KINDS.get(subject.dataset.geometry)
    if wanted is None or subject.shapes is None:
        return []
    kinds = shapely.get_type_id(subject.shapes)
    wrong = np.flatnonzero(subject.has_shape & ~np.isin(kinds, wanted))
    saying = Saying(
        marked("The shape is not of the kind that the catalogue gives ({kind})."), {"kind": subject.dataset.geometry}
    )
    return [
        Finding(Check.SCHEMA, Severity.ERROR, saying, row=row + 1, place=subject.place(row))
        for row in subject.each(wrong)
    ]


def _wrong_values(subject: Subject, declared: Field, column: str) -> list[Finding]:
    values = subject.frame[column]
    texts = subject.texts(column)
    findings = []
    if declared.required:
        for row in subject.each(np.flatnonzero(texts == "")):
            saying = Saying(marked("{field} has no value."), {"field": column})
            findings.append(_at(subject, row, Severity.ERROR, saying, column))
    findings += _unreadable(subject, declared, column, values, texts)
    if declared.kind is FieldKind.TEXT and declared.code and pd.api.types.is_numeric_dtype(values):
        saying = Saying(
            marked("{field} holds numbers, but codes are text: leading zeros may be lost."), {"field": column}
        )
        findings.append(Finding(Check.SCHEMA, Severity.WARNING, saying, field=column))
    return findings


def _unreadable(subject: Subject, declared: Field, column: str, values: pd.Series, texts: np.ndarray) -> list[Finding]:
    readable = _READABLE.get(declared.kind)
    if readable is None:
        return []
    wrong = np.flatnonzero((texts != "") & ~readable(values, texts))
    findings = []
    for row in subject.each(wrong):
        saying = Saying(
            marked("{field} is {value}, which is not {kind}."),
            {"field": column, "value": texts[row], "kind": _KIND_TITLES[declared.kind]},
        )
        findings.append(_at(subject, row, Severity.ERROR, saying, column, str(texts[row])))
    return findings


def _at(subject: Subject, row: int, severity: Severity, saying: Saying, column: str, value: str = "") -> Finding:
    return Finding(Check.SCHEMA, severity, saying, row + 1, column, value, subject.place(row))


def _are_numbers(values: pd.Series, texts: np.ndarray) -> np.ndarray:
    return pd.to_numeric(pd.Series(texts), errors="coerce").notna().to_numpy()


def _are_whole(values: pd.Series, texts: np.ndarray) -> np.ndarray:
    numbers = pd.to_numeric(pd.Series(texts), errors="coerce")
    return (numbers.notna() & (numbers % 1 == 0)).to_numpy()


def _are_times(values: pd.Series, texts: np.ndarray) -> np.ndarray:
    if pd.api.types.is_datetime64_any_dtype(values):
        return np.ones(len(values), dtype=bool)
    cleaned = pd.Series(texts).str.replace(",", ".", regex=False)  # the city data hub's comma before milliseconds
    return pd.to_datetime(cleaned, errors="coerce", format="mixed", utc=True).notna().to_numpy()


_READABLE: dict[FieldKind, Callable[[pd.Series, np.ndarray], np.ndarray]] = {
    FieldKind.INTEGER: _are_whole,
    FieldKind.REAL: _are_numbers,
    FieldKind.DATE: _are_times,
    FieldKind.TIME: _are_times,
}
