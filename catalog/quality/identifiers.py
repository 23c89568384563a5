"""Records that share an identifier, and codes that cannot be."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ...common.texts import marked
from .model import Check, Finding, Outcome, Saying, Severity
from .subject import Subject


def check_ids(subject: Subject) -> Outcome:
    """Each record after the first with the same identifier, and each without one.

    An error where the catalogue says what identifies a record; a warning where only the column's name suggests it.
    """
    keys = subject.keys
    if not keys:
        return Outcome(Check.IDS, skipped=Saying(marked("No field is known to identify a record.")))
    severity = Severity.ERROR if subject.dataset is not None and subject.dataset.key_fields else Severity.WARNING
    texts = pd.DataFrame({key: subject.texts(key) for key in keys})
    empty = (texts == "").all(axis=1).to_numpy()
    numbers = texts.groupby(list(keys), sort=False).ngroup().to_numpy()
    field = ", ".join(keys)
    first: dict[int, int] = {}
    findings = []
    for row in subject.each(np.arange(len(numbers))):
        number = int(numbers[row])
        if empty[row]:
            saying = Saying(marked("The record has no identifier ({field})."), {"field": field})
            findings.append(Finding(Check.IDS, severity, saying, row + 1, field, "", subject.place(row)))
        elif number in first:
            value = ", ".join(texts.iloc[row])
            saying = Saying(
                marked("{field} {value} is also that of record {first}."),
                {"field": field, "value": value, "first": f"{first[number] + 1:,}"},
            )
            findings.append(Finding(Check.IDS, severity, saying, row + 1, field, value, subject.place(row)))
        else:
            first[number] = row
    facts = Saying(marked("{count} different values of {field}."), {"count": f"{len(first):,}", "field": field})
    return Outcome(Check.IDS, tuple(findings), (facts,))


def check_codes(subject: Subject) -> Outcome:
    """Each value that its code list does not have; empty values are no codes."""
    if not subject.code_columns:
        return Outcome(Check.CODES, skipped=Saying(marked("No field is known to hold codes.")))
    findings, facts = [], []
    for column, code in subject.code_columns:
        judge = code.judge(subject.city)
        texts = subject.texts(column)
        numbers, values = pd.factorize(pd.Series(texts))
        verdicts = [judge(value) if value else None for value in values]
        is_wrong = np.array([verdict is not None for verdict in verdicts], dtype=bool)
        for row in subject.each(np.flatnonzero(is_wrong[numbers])):
            wrong, value = verdicts[numbers[row]], str(texts[row])
            values_of_gaps = {"field": column, "value": value, "kind": code.kind, "city": _city(subject)}
            severity = Severity.ERROR if wrong.is_error else Severity.WARNING
            saying = Saying(wrong.sentence, values_of_gaps)
            findings.append(Finding(Check.CODES, severity, saying, row + 1, column, value, subject.place(row)))
        facts.append(
            Saying(
                marked("{field}: {count} values checked as {kind}."),
                {"field": column, "count": f"{int((texts != '').sum()):,}", "kind": code.kind},
            )
        )
    return Outcome(Check.CODES, tuple(findings), tuple(facts))


def _city(subject: Subject) -> str:
    return subject.city.name("ko") if subject.city is not None else ""
