"""What a page says where an engine is missing that it needs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..processing.engines.known import Engine
from ..processing.engines.presence import has_duckdb, has_sumo
from ..processing.translation import tr

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()


@dataclass(frozen=True)
class EngineNotice:
    """An engine, whether it can be found (without loading it), and the sentence where it cannot."""

    engine: Engine
    is_there: Callable[[], bool]
    english_missing: str

    @property
    def missing(self) -> str:
        return tr(self.english_missing)


DUCKDB = EngineNotice(
    Engine.DUCKDB, has_duckdb, QT_TRANSLATE_NOOP("Bus transfers need the engine DuckDB, which is not installed.")
)
SUMO = EngineNotice(
    Engine.SUMO,
    has_sumo,
    QT_TRANSLATE_NOOP(
        "Traffic simulation needs the engine SUMO, which is not installed. Everything else of this page works without "
        "it."
    ),
)
NOTICES = (DUCKDB, SUMO)
