"""How a long job reports where it is and learns that it should stop."""

from __future__ import annotations

from .errors import Cancelled


class Progress:
    """Says nothing and never stops: the default of every domain function.

    Callers derive from it (QGIS feedback, a terminal, a test) and override :meth:`_show`, :meth:`_say`,
    :meth:`_warn` and :meth:`is_cancelled`. Texts are constant English templates with ``{named}`` gaps, as in
    :class:`~.errors.SijeongError`, so that the receiver can translate them.
    """

    def at(self, fraction: float) -> None:
        """The job is this far, 0 to 1; raises :class:`Cancelled` when the user has asked to stop."""
        self.check()
        self._show(min(max(fraction, 0.0), 1.0))

    def step(self, template: str, /, **values: object) -> None:
        """A new stage begins."""
        self.check()
        self._say(template, values)

    def warn(self, template: str, /, **values: object) -> None:
        """Something in the data deserves a look; the job goes on."""
        self._warn(template, values)

    def check(self) -> None:
        """Raise :class:`Cancelled` when the user has asked to stop. Call it at least every half second."""
        if self.is_cancelled():
            raise Cancelled()

    def part(self, start: float, end: float) -> Progress:
        """The stretch of this job from ``start`` to ``end`` as a progress of its own, 0 to 1."""
        return _Part(self, start, end)

    def to_the_end(self) -> Progress:
        """This job as a progress that hears no stop: for the writing of what took an hour."""
        return _ToTheEnd(self)

    def is_cancelled(self) -> bool:
        return False

    def _show(self, fraction: float) -> None: ...

    def _say(self, template: str, values: dict) -> None: ...

    def _warn(self, template: str, values: dict) -> None: ...


class _Part(Progress):
    def __init__(self, whole: Progress, start: float, end: float) -> None:
        self._whole, self._start, self._end = whole, start, end

    def is_cancelled(self) -> bool:
        return self._whole.is_cancelled()

    def _show(self, fraction: float) -> None:
        self._whole._show(self._start + (self._end - self._start) * fraction)

    def _say(self, template: str, values: dict) -> None:
        self._whole._say(template, values)

    def _warn(self, template: str, values: dict) -> None:
        self._whole._warn(template, values)


class _ToTheEnd(Progress):
    def __init__(self, whole: Progress) -> None:
        self._whole = whole

    def _show(self, fraction: float) -> None:
        self._whole._show(fraction)

    def _say(self, template: str, values: dict) -> None:
        self._whole._say(template, values)

    def _warn(self, template: str, values: dict) -> None:
        self._whole._warn(template, values)


SILENT = Progress()
