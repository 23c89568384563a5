"""What can go wrong between a platform and the project, each with what the user can do about it."""

from __future__ import annotations

from ..common.errors import SijeongError


class CatalogError(SijeongError):
    """A dataset that cannot be pulled, read, checked or kept."""


class Transient(CatalogError):
    """The server may answer in a moment: time-out, cut connection, 429, 5xx, the platform's own system errors.

    The HTTP room repeats the request after a back-off; after the last try it raises this.
    """

    wait_s: float | None = None
    """What the server asked for in ``Retry-After``, if it did."""


class Unreachable(Transient):
    """Nobody answers at that address: no such server, a refused connection, no way there."""


class KeyProblem(CatalogError):
    """The key is missing, wrong, expired, blocked, or registered for another domain. Never repeated."""


class NotApproved(KeyProblem):
    """The key is right, but this dataset or operation was not approved for it. Never repeated."""


class QuotaUsedUp(CatalogError):
    """The day's calls of the key are used up. Never repeated; the pull can be resumed tomorrow."""


class BadRequest(CatalogError):
    """The server does not understand what we ask: a fault of the entry or of Sijeong. Never repeated."""


class BadAnswer(CatalogError):
    """The answer is not what it should be: HTML, cut off, too large, hostile. Never repeated unless transient."""


class TooMany(BadRequest):
    """The server refuses a request as too large (area, count); the source may ask in smaller pieces."""
