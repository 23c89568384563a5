"""What could not be read of a layer's look: each sentence once."""

from __future__ import annotations


class Remarks:
    """Collects (template, values); templates are English constants."""

    def __init__(self) -> None:
        self._told: dict[str, tuple[str, dict[str, object]]] = {}

    def remark(self, template: str, **values: object) -> None:
        self._told.setdefault(f"{template}{sorted(values.items())}", (template, values))

    def all(self) -> tuple[tuple[str, dict[str, object]], ...]:
        return tuple(self._told.values())
