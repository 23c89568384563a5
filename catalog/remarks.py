"""What a reader of pulled data must know of how it came, a sentence each."""

from __future__ import annotations

from ..common.remarks import Remark


def remark(template: str, /, **values: object) -> Remark:
    """``remark(marked("{count} …"), count=3)``."""
    return Remark(template, values)
