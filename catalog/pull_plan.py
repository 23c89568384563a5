"""What a pull would cost, before anything is asked."""

from __future__ import annotations

import math
from dataclasses import dataclass

from ..common.texts import marked
from .areas import Area
from .entries import Dataset
from .http.calls import CallCounter
from .http.credential import NO_CREDENTIAL, Credential
from .journal_file import Counts, counts_in
from .outline import with_outline
from .pull_job import identity_of, refuse_pictures
from .remarks import Remark, remark
from .slots import filled
from .sources.registry import source_for
from .store import Kept, Store


@dataclass(frozen=True)
class Plan:
    """What a pull would cost. ``requests`` are known before anything is sent; answers may lead to more.

    ``finished`` of them were done by a pull that was stopped. ``calls_today`` and ``daily_calls``: the key's, None
    where they are not known. ``days``: how many it takes at the allowance of the platform; 1 where none is known.
    """

    platform: str
    requests: int
    finished: int
    calls_today: int | None
    daily_calls: int | None
    days: int
    kept: Kept | None

    @property
    def waiting(self) -> int:
        return self.requests - self.finished

    @property
    def sentence(self) -> Remark:
        """What is left to ask, in one sentence."""
        values = {"platform": self.platform, "requests": self.waiting}
        if not self.requests:
            return remark(marked("Nothing is asked of a server: the data is read from where it lies."))
        if self.daily_calls is not None:
            values |= {"today": self.calls_today or 0, "allowed": self.daily_calls, "days": self.days}
            if self.days > 1:
                return remark(
                    marked(
                        "At least {requests} requests to {platform}; with {allowed} calls a day ({today} used today) "
                        "this takes {days} days, and each day goes on where the last stopped."
                    ),
                    **values,
                )
            return remark(
                marked("At least {requests} requests to {platform}; {today} of today's {allowed} calls are used."),
                **values,
            )
        if self.calls_today is not None:
            return remark(
                marked(
                    "At least {requests} requests to {platform}; {today} calls were made today (the allowance of the "
                    "key is not known)."
                ),
                **values,
                today=self.calls_today,
            )
        return remark(marked("At least {requests} requests to {platform}."), **values)


def plan_pull(
    dataset: Dataset,
    area: Area,
    store: Store,
    *,
    address: str = "",
    calls: CallCounter | None = None,
    credential: Credential = NO_CREDENTIAL,
) -> Plan:
    """What pulling ``dataset`` for ``area`` would ask, without asking anything.

    Raises :class:`CatalogError` where it cannot be pulled at all: a picture, no address, an entry that lacks something.
    """
    refuse_pictures(dataset)
    dataset, address = filled(dataset, address)
    area = with_outline(area, store)
    source = source_for(dataset, address)
    kept = store.find(dataset.id, area.key)
    if not hasattr(source, "plan"):
        return Plan(dataset.provider("ko"), 0, 0, None, None, 1, kept)
    requests = source.plan(dataset, area, address)
    file = store.journal_file(dataset.id, area.key)
    begun = counts_in(file, identity_of(dataset, requests)) or Counts(0, len(requests), 0)
    finished, known = begun.finished, begun.known
    platform = source.platform
    today = calls.made(platform.id, credential) if calls else None
    return Plan(
        platform.title,
        known,
        finished,
        today,
        platform.daily_calls,
        _days(known - finished, today or 0, platform.daily_calls),
        kept,
    )


def _days(calls: int, today: int, allowed: int | None) -> int:
    """Days for ``calls`` more at ``allowed`` a day, today being the first."""
    if not allowed:
        return 1
    beyond_today = max(0, calls - max(0, allowed - today))
    return 1 + math.ceil(beyond_today / allowed)
