"""The one family of errors that Sijeong raises on purpose."""

from __future__ import annotations

from collections.abc import Callable

from .josa import resolved


class SijeongError(Exception):
    """A sentence for the user: what is wrong, in which file, row or field, and what to do.

    ``template`` is a constant English text with ``{named}`` gaps, so that it can be looked up in a translation
    before the values are put in. Rooms derive their own class and never format the text themselves.
    """

    def __init__(self, template: str, /, **values: object) -> None:
        super().__init__(template.format(**values))
        self.template = template
        self.values = values

    def sentence(self, translate: Callable[[str], str] = str) -> str:
        """The text in the language of ``translate``, with its values."""
        return filled(self.template, self.values, translate)

    def __reduce__(self):
        return _rebuilt, (type(self), self.template, self.values)


def filled(template: str, values: dict[str, object], translate: Callable[[str], str]) -> str:
    """``template`` in the language of ``translate``, with its values; words among them are looked up as well."""
    words = {name: translate(value) if isinstance(value, str) else value for name, value in values.items()}
    return resolved(translate(template).format(**words))


def _rebuilt(kind: type[SijeongError], template: str, values: dict) -> SijeongError:
    return kind(template, **values)


class Cancelled(SijeongError):
    """The user stopped the job; whatever was half written has been removed."""

    def __init__(self, template: str = "Stopped by the user. Nothing was written.", /, **values: object) -> None:
        super().__init__(template, **values)


class UnusableLayer(SijeongError):
    """A layer of dongs, people, buildings or streets that several rooms read and that cannot be used as it is."""


class MissingEngine(SijeongError):
    """A program or library that the job needs is not on this machine."""
