"""What is told of a publication on its way."""

from __future__ import annotations

from dataclasses import dataclass

from ..common.remarks import Remark


@dataclass(frozen=True)
class FieldLeftOut:
    """A field that is not published, and why."""

    field: str
    reason: Remark
