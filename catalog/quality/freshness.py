"""Whether the layer is as new as it could be."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pandas as pd

from ...common.texts import marked
from ..entries import FieldKind
from .model import Check, Finding, Outcome, Saying, Severity
from .subject import Subject

DATE_COLUMNS = ("base_date", "base_dt", "기준일", "데이터기준일자", "analdate", "reg_dat")
"""Columns that tell of which day the data are."""
FRESH_DAYS = 180
"""Where no entry says another (as the entry's own default)."""
OLDEST = date(1970, 1, 1)


def check(subject: Subject, fetched: date | None, today: date | None = None) -> Outcome:
    """``fetched``: the day on which the copy was pulled or written; None where nobody knows it."""
    today = today or datetime.now(UTC).date()
    days = subject.dataset.fresh_days if subject.dataset is not None else FRESH_DAYS
    findings, facts = [], []
    if fetched is not None:
        facts.append(Saying(marked("Fetched on {day}, {age} days ago."), _age(fetched, today)))
        if (today - fetched).days > days:
            saying = Saying(
                marked("The copy is {age} days old; the catalogue calls it old after {days}. Pull it again."),
                _age(fetched, today) | {"days": days},
            )
            findings.append(Finding(Check.FRESHNESS, Severity.WARNING, saying))
    newest, column = _newest(subject, today)
    if newest is not None:
        facts.append(
            Saying(marked("The newest date in {field} is {day}."), {"field": column, "day": newest.isoformat()})
        )
        if (today - newest).days > days and (fetched is None or newest < fetched):
            saying = Saying(
                marked("The data are of {day} ({field}), {age} days ago; the catalogue calls them old after {days}."),
                _age(newest, today) | {"field": column, "days": days},
            )
            findings.append(Finding(Check.FRESHNESS, Severity.WARNING, saying, field=column))
    updated = subject.dataset.updated if subject.dataset is not None else ""
    if updated:
        facts.append(
            Saying(marked("As far as the catalogue knows, the provider renewed it last in {day}."), {"day": updated})
        )
    if not facts:
        return Outcome(Check.FRESHNESS, skipped=Saying(marked("It is not known how old the layer is.")))
    return Outcome(Check.FRESHNESS, tuple(findings), tuple(facts))


def _age(day: date, today: date) -> dict[str, object]:
    return {"day": day.isoformat(), "age": (today - day).days}


def _newest(subject: Subject, today: date) -> tuple[date | None, str]:
    """The newest believable date of the first column that tells one."""
    for column in _date_columns(subject):
        values = subject.frame[column]
        if not pd.api.types.is_datetime64_any_dtype(values):
            values = pd.to_datetime(pd.Series(subject.texts(column)), errors="coerce", format="mixed")
        days = values.dropna().dt.date
        days = days[(days >= OLDEST) & (days <= today)]
        if len(days):
            return days.max(), column
    return None, ""


def _date_columns(subject: Subject) -> list[str]:
    declared = [
        subject.column_of(field)
        for field in (subject.dataset.fields if subject.dataset is not None else ())
        if field.kind in (FieldKind.DATE, FieldKind.TIME) or field.name in DATE_COLUMNS
    ]
    usual = [name for name in subject.columns if name.lower() in DATE_COLUMNS]
    return list(dict.fromkeys(column for column in (*declared, *usual) if column is not None))
