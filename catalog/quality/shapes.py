"""Shapes that are missing, invalid, or there twice."""

from __future__ import annotations

import re

import numpy as np
import pandas as pd
import shapely
from shapely.geometry import Point

from ...common.texts import marked
from .model import Check, Finding, Outcome, Saying, Severity
from .pieces import of_rows
from .subject import Subject

_REASON = re.compile(r"^(?P<reason>[^\[]+?)\s*(?:\[(?P<x>\S+) (?P<y>\S+)\])?$")
_REASONS = {
    "Self-intersection": marked("the outline crosses itself"),
    "Ring Self-intersection": marked("the outline touches itself"),
    "Too few points in geometry component": marked("the outline has too few corners"),
    "Hole lies outside shell": marked("a hole lies outside the outline"),
    "Nested shells": marked("one part lies inside another"),
    "Nested holes": marked("one hole lies inside another"),
    "Duplicate Rings": marked("the same outline stands twice"),
    "Interior is disconnected": marked("a hole cuts the area apart"),
    "Invalid Coordinate": marked("a coordinate is not a number"),
    "IllegalArgumentException": marked("an outline is not closed"),
}
"""GEOS's words → ours."""
_OTHER_REASON = marked("the shape is not valid")
_NO_SHAPES = marked("The layer has no shapes.")


def check_missing(subject: Subject) -> Outcome:
    if subject.frame.empty:
        saying = Saying(marked("The layer holds no records, so there was nothing to check."))
        return Outcome(Check.EMPTY, (Finding(Check.EMPTY, Severity.WARNING, saying),))
    if subject.shapes is None:
        return Outcome(Check.EMPTY, skipped=Saying(marked("The layer is a table.")))
    missing = shapely.is_missing(subject.shapes)
    findings = []
    for row in subject.each(np.flatnonzero(~subject.has_shape)):
        template = marked("The record has no shape.") if missing[row] else marked("The record's shape is empty.")
        findings.append(Finding(Check.EMPTY, Severity.ERROR, Saying(template), row=row + 1))
    return Outcome(Check.EMPTY, tuple(findings))


def check_validity(subject: Subject) -> Outcome:
    if not subject.has_shape.any():
        return Outcome(Check.VALIDITY, skipped=Saying(_NO_SHAPES))
    invalid = np.flatnonzero(subject.has_shape & ~subject.is_valid)
    findings = [_invalid(subject, row) for row in subject.each(invalid)]
    kinds = shapely.get_type_id(subject.metric_shapes)
    extent = np.where(np.isin(kinds, (3, 6)), shapely.area(subject.metric_shapes), np.inf)
    extent = np.where(np.isin(kinds, (1, 5)), shapely.length(subject.metric_shapes), extent)
    flat = np.setdiff1d(np.flatnonzero(subject.has_shape & (extent == 0)), invalid)
    saying = Saying(marked("The shape has no extent: all its corners lie on a line or a point."))
    findings += [
        Finding(Check.VALIDITY, Severity.WARNING, saying, row=row + 1, place=subject.place(row))
        for row in subject.each(flat)
    ]
    return Outcome(Check.VALIDITY, tuple(findings))


def _invalid(subject: Subject, row: int) -> Finding:
    found = _REASON.match(shapely.is_valid_reason(subject.metric_shapes[row]))
    place = subject.place(row)
    if found is not None and found["x"] is not None:
        x, y = float(found["x"]), float(found["y"])
        place = Point(x, y) if np.isfinite([x, y]).all() else place
    reason = _REASONS.get(found["reason"] if found else "", _OTHER_REASON)
    saying = Saying(marked("The shape is not valid: {reason}."), {"reason": reason})
    return Finding(Check.VALIDITY, Severity.ERROR, saying, row=row + 1, place=place)


def check_repeated(subject: Subject) -> Outcome:
    """Rows whose shape is that of an earlier row, however its corners are ordered."""
    if not subject.has_shape.any():
        return Outcome(Check.SHAPES, skipped=Saying(_NO_SHAPES))
    rows = np.flatnonzero(subject.is_usable)
    drawn_alike = of_rows(
        lambda shapes: shapely.to_wkb(shapely.normalize(shapes)), subject.shapes[rows], subject.progress
    )
    numbers = dict(zip(rows.tolist(), pd.factorize(pd.Series(drawn_alike, dtype=object))[0].tolist(), strict=True))
    first: dict[int, int] = {}
    findings = []
    for row in subject.each(rows):
        number = numbers[row]
        if number not in first:
            first[number] = row
            continue
        saying = Saying(marked("The shape is the same as that of record {first}."), {"first": f"{first[number] + 1:,}"})
        findings.append(Finding(Check.SHAPES, Severity.WARNING, saying, row=row + 1, place=subject.place(row)))
    return Outcome(Check.SHAPES, tuple(findings))
