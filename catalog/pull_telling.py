"""How far a pull is, told not more often than one can read."""

from __future__ import annotations

import time

from ..common.progress import Progress
from .journal import Journal

SAY_EVERY_S = 2.0


class Teller:
    """Tells of the requests that are finished, or of the features that have come where nobody knows how many will."""

    def __init__(self, journal: Journal, progress: Progress) -> None:
        self._journal, self._progress = journal, progress
        self._said_at = 0.0

    def tell(self) -> None:
        counts = self._journal.counts
        self._progress.at(counts.finished / max(counts.known, 1))
        if self._is_time():
            self._progress.step(
                "{features:,} features, {done:,} of {known:,} requests",
                features=counts.features,
                done=counts.finished,
                known=counts.known,
            )

    def tell_features(self) -> None:
        self._progress.check()
        if self._is_time():
            self._progress.step("{features:,} features", features=self._journal.counts.features)

    def _is_time(self) -> bool:
        now = time.monotonic()
        if now - self._said_at < SAY_EVERY_S:
            return False
        self._said_at = now
        return True
