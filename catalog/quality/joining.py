"""How well a layer joins with another one, both ways."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ...common.texts import marked
from ..errors import CatalogError
from .model import Check, Finding, Outcome, Saying, Severity
from .subject import Subject, texts_of


@dataclass(frozen=True)
class Reference:
    """The other side of a join: ``key`` of the layer belongs to ``reference_key`` of ``frame``."""

    name: str
    frame: pd.DataFrame
    key: str
    reference_key: str


def check_join(subject: Subject, reference: Reference | None) -> Outcome:
    """Records whose key the reference does not have, and what the reference has beside them.

    Raises :class:`CatalogError` when one of the two fields is not there.
    """
    if reference is None:
        return Outcome(Check.JOIN, skipped=Saying(marked("No reference layer was chosen.")))
    _require(reference.key, subject.columns, subject.name)
    _require(reference.reference_key, tuple(map(str, reference.frame.columns)), reference.name)
    keys, others = subject.texts(reference.key), texts_of(reference.frame[reference.reference_key])
    known, used = set(others[others != ""]), set(keys[keys != ""])
    is_found = np.fromiter((key in known for key in keys), dtype=bool, count=len(keys))
    lost = np.flatnonzero(~is_found)
    unused = known - used
    facts = (
        _rate(marked("{found} of {all} records ({percent} %) find their partner in {reference}."), is_found.sum(),
              len(keys), reference),
        _rate(marked("{found} of {all} keys of {reference} ({percent} %) are used."), len(known) - len(unused),
              len(known), reference),
    )  # fmt: skip
    findings = [] if is_found.any() or not len(keys) else _written_otherwise(reference, used, known)
    for row in subject.each(lost):
        saying = Saying(marked("{field} has no value."), {"field": reference.key})
        if keys[row]:
            saying = Saying(
                marked("{field} {value} is not in {reference}."),
                {"field": reference.key, "value": keys[row], "reference": reference.name},
            )
        place = subject.place(row)
        findings.append(Finding(Check.JOIN, Severity.WARNING, saying, row + 1, reference.key, str(keys[row]), place))
    return Outcome(Check.JOIN, tuple(findings), facts)


def _require(field: str, columns: tuple[str, ...], layer: str) -> None:
    if field not in columns:
        raise CatalogError(
            "The layer {layer} has no field {field} to join by. It has: {fields}.",
            layer=layer,
            field=field or "?",
            fields=", ".join(columns),
        )


def _rate(template: str, found: int, total: int, reference: Reference) -> Saying:
    percent = f"{100 * found / total:.1f}" if total else "0"
    return Saying(
        template, {"found": f"{found:,}", "all": f"{total:,}", "percent": percent, "reference": reference.name}
    )


def _written_otherwise(reference: Reference, keys: set[str], known: set[str]) -> list[Finding]:
    """A hint when nothing joins as it is, but would after leading zeros are dropped (§4.1)."""
    if not {key.lstrip("0") for key in keys} & {key.lstrip("0") for key in known}:
        return []
    saying = Saying(
        marked("{field} and {other} agree only without leading zeros. Make both text of the same length."),
        {"field": reference.key, "other": reference.reference_key},
    )
    return [Finding(Check.JOIN, Severity.ERROR, saying, field=reference.key)]
