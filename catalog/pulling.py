"""From a dataset of the catalogue and an area to a clean layer in the store, with as few requests as can be."""

from __future__ import annotations

import hashlib
import json
import math
import os
import re
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

from ..common.errors import Cancelled, SijeongError
from ..common.progress import SILENT, Progress
from ..common.provenance import Provenance, Source
from ..common.texts import marked
from .areas import Area
from .asking import Asked, Asking
from .entries import Dataset
from .errors import CatalogError, Transient
from .http.calls import CallCounter
from .http.client import HttpClient
from .http.credential import NO_CREDENTIAL, Credential
from .http.request import Answer, Request
from .journal import Counts, Journal, counts_in
from .outline import asks_by_cells, clip_of, with_outline
from .remarks import Remark, remark
from .shaping import Shaper
from .slots import filled
from .sources.base import Page, RequestSource, StreamSource
from .sources.registry import source_for
from .store import Kept, Store
from .updating import difference_of, have_same_fields, write_changes
from .writing import GEOMETRY_TYPES, LayerWriter, columns_of, renew_provenance

ALGORITHM = "sijeong:pulldataset"
ASKING_ENDS = 0.9
"""How far a pull is when only the writing is left, 0 to 1."""
SAY_EVERY_S = 2.0
GROUPS_NAMED = 5
"""Queries that came short are named up to this number, then counted."""
CONNECTION_SECRET = re.compile(r"\b(password|passwd|pwd|sslpassword)\s*=\s*('[^']*'|\S+)", re.IGNORECASE)


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


@dataclass(frozen=True)
class Pulled:
    """A pull that is done, and lies in the store.

    ``promised`` and ``arrived`` are of the queries whose server says how many features match (None where none does);
    a feature on the edge of two cells counts in both. ``features`` are what the layer holds. ``pages``: answers in all,
    ``requests``: those sent by this run. ``added``, ``changed`` and ``removed`` compare with the copy kept before;
    without one all are added.
    """

    dataset_id: str
    area_key: str
    file: Path
    layer: str
    features: int
    pages: int
    requests: int
    promised: int | None
    arrived: int
    added: int
    changed: int
    removed: int
    news: Remark | None
    """What an update has changed; None where nothing was kept before."""
    remarks: tuple[Remark, ...]
    fetched: datetime
    provenance: Provenance
    aliases: dict[str, str]


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
    _refuse_pictures(dataset)
    dataset, address = filled(dataset, address)
    area = with_outline(area, store)
    source = source_for(dataset, address)
    kept = store.find(dataset.id, area.key)
    if not hasattr(source, "plan"):
        return Plan(dataset.provider("ko"), 0, 0, None, None, 1, kept)
    requests = source.plan(dataset, area, address)
    file = store.journal_file(dataset.id, area.key)
    begun = counts_in(file, _identity(dataset, requests)) or Counts(0, len(requests), 0)
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


def pull(
    dataset: Dataset,
    area: Area,
    store: Store,
    client: HttpClient | None = None,
    *,
    address: str = "",
    credential: Credential = NO_CREDENTIAL,
    progress: Progress = SILENT,
    translate: Callable[[str], str] = str,
) -> Pulled:
    """Pull ``dataset`` for ``area`` into ``store`` and say what came.

    A pull that was stopped (cancel, crash, quota, key, network, disk) goes on where it was; no finished request is
    sent again. The kept copy is replaced at the very end, in one step, and stays as it is until then. ``client`` sends
    the requests (one with ``credential`` where none is given); files and databases get the ``credential``.
    ``translate`` puts the remarks that are written into the file into the user's language.

    Raises :class:`~.errors.CatalogError` and its kin, :class:`~..common.errors.Cancelled`, :class:`OSError`.
    """
    _refuse_pictures(dataset)
    dataset, address = filled(dataset, address)
    area = with_outline(area, store)
    source = source_for(dataset, address)
    shaper = Shaper(dataset, clip_of(dataset, area))
    job = _Job(dataset, area, store, shaper, address, progress, translate)
    if hasattr(source, "plan"):
        return _pull_requests(job, source, client or HttpClient(credential, progress=progress))
    return _pull_stream(job, source, credential)


@dataclass(frozen=True)
class _Job:
    """What every step of a pull needs."""

    dataset: Dataset
    area: Area
    store: Store
    shaper: Shaper
    address: str
    progress: Progress
    translate: Callable[[str], str]

    @property
    def target(self) -> Path:
        return self.store.file(self.dataset.id, self.area.key)

    def journal(self, identity: str, resumable: bool = True) -> Journal:
        file = self.store.journal_file(self.dataset.id, self.area.key)
        return Journal.open_for(file, self.dataset.id, self.area.key, identity, resumable)

    def sentences(self, remarks: tuple[Remark, ...]) -> tuple[str, ...]:
        return tuple(one.sentence(self.translate) for one in remarks)


def _refuse_pictures(dataset: Dataset) -> None:
    if dataset.source.is_picture:
        raise CatalogError(
            "“{dataset}” is a map picture, not data: add it to the map from the catalogue panel.",
            dataset=dataset.title("ko"),
        )


# --- Requests ---------------------------------------------------------------------------------------------------


def _pull_requests(job: _Job, source: RequestSource, client: HttpClient) -> Pulled:
    requests = source.plan(job.dataset, job.area, job.address)
    with job.journal(_identity(job.dataset, requests)) as journal, _beside(job.target) as fresh:
        resumed = journal.counts.finished > 0
        journal.plan(requests)
        writer = LayerWriter(fresh, job.dataset.id, job.dataset, journal)
        try:
            sent = _ask_all(job, source, client, journal, writer)
            pulled = _finish(job, journal, writer, sent, resumed, requests[0].url if requests else "")
        except SijeongError as error:
            told = _kept_for_later(journal, error, job.progress)
            raise told from (error if told is not error else error.__cause__)
        journal.remove()
    return pulled


def _ask_all(job: _Job, source: RequestSource, client: HttpClient, journal: Journal, writer: LayerWriter) -> int:
    """Ask all, then once more what failed in passing, then once more the queries that came short. Returns requests."""
    progress = job.progress.part(0, ASKING_ENDS)
    teller = _Teller(journal, progress)
    sent, is_last_try = 0, False

    # Python computes one thread at a time. With one reader at a time, the threads that send the next requests need not
    # queue behind all the others.
    computing = threading.Lock()

    def read(request: Request, answer: Answer) -> Page:
        with computing:
            return source.read(job.dataset, request, answer)

    def ask(request: Request) -> Page:
        return client.ask(request, lambda answer: read(request, answer))

    def keep(asked: Asked) -> None:
        if asked.page is not None:
            with computing:
                rows = job.shaper.rows(asked.page.frame)
            journal.finish(asked.request, asked.page, rows)

    with Asking(ask, source.platform) as asking:
        try:
            while True:
                failed: Transient | None = None
                for asked in asking.answers(journal, progress):
                    sent += 1
                    if asked.page is not None:
                        keep(asked)
                        writer.follow()
                        teller.tell()
                    elif isinstance(asked.error, Transient) and not is_last_try:
                        failed = asked.error
                    elif asked.error is not None:
                        raise asked.error
                if failed is not None:
                    is_last_try = True
                elif not journal.ask_again():
                    return sent
        except Cancelled:
            for late in asking.arrived():
                keep(late)
            raise
        except CatalogError:
            for late in asking.under_way(progress):
                keep(late)
            raise


def _kept_for_later(journal: Journal, error: SijeongError, progress: Progress) -> SijeongError:
    """``error``, with what is kept for the next pull told; a journal without a finished request is deleted."""
    counts = journal.counts
    if not counts.finished:
        journal.remove()
        return error
    if isinstance(error, Cancelled):
        return Cancelled(
            "Stopped by the user. {finished} of {known} requests are kept; the next pull of the same data goes on from "
            "there.",
            finished=counts.finished,
            known=counts.known,
        )
    progress.warn(
        "{finished} of {known} requests are kept; the next pull of the same data goes on from there.",
        finished=counts.finished,
        known=counts.known,
    )
    return error


def _identity(dataset: Dataset, requests: tuple[Request, ...]) -> str:
    """SHA-256 of what is asked and how it is kept: only a pull of the same may be resumed."""
    fields = [(field.name, field.sources, field.kind.value) for field in dataset.fields]
    form = [dataset.crs, dataset.geometry, dataset.key_fields, fields]
    asked = sorted(request.fingerprint for request in requests)
    return hashlib.sha256(json.dumps([asked, form], ensure_ascii=False).encode()).hexdigest()


def _days(calls: int, today: int, allowed: int | None) -> int:
    """Days for ``calls`` more at ``allowed`` a day, today being the first."""
    if not allowed:
        return 1
    beyond_today = max(0, calls - max(0, allowed - today))
    return 1 + math.ceil(beyond_today / allowed)


# --- Files and databases ----------------------------------------------------------------------------------------


def _pull_stream(job: _Job, source: StreamSource, credential: Credential) -> Pulled:
    with job.journal("", resumable=False) as journal, _beside(job.target) as fresh:
        writer = LayerWriter(fresh, job.dataset.id, job.dataset, journal)
        try:
            progress = job.progress.part(0, ASKING_ENDS)
            teller = _Teller(journal, job.progress)
            pages = 0
            for page in source.pages(job.dataset, job.area, job.address, credential, progress):
                journal.keep(page, job.shaper.rows(page.frame))
                pages += 1
                teller.tell_features()
            location = job.address or job.dataset.address
            return replace(_finish(job, journal, writer, 0, False, location), pages=pages)
        finally:
            journal.remove()


class _Teller:
    """Says how far a pull is, not more often than one can read."""

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


# --- Into the store ---------------------------------------------------------------------------------------------


def _finish(job: _Job, journal: Journal, writer: LayerWriter, sent: int, resumed: bool, location: str) -> Pulled:
    dataset, area, progress = job.dataset, job.area, job.progress.part(ASKING_ENDS, 1)
    fresh, layer = writer.file, writer.layer
    old = job.store.find(dataset.id, area.key)
    progress.step("Writing {layer}", layer=dataset.title("ko"))
    remarks = _remarks(job, journal, resumed)
    groups = journal.groups()
    promised = sum(group.promised for group in groups) if groups else None
    arrived = sum(group.arrived for group in groups) if groups else journal.arrived
    counts = journal.counts
    provenance = _provenance(job, journal, location, remarks, promised, arrived)
    writer.finish(provenance, progress.part(0, 0.8))
    difference = difference_of(dataset, old.file, old.layer, fresh, layer, progress) if old else None
    progress.at(0.9)
    alike = old is not None and have_same_fields(old.file, old.layer, fresh, layer)
    if difference is not None:
        provenance = replace(provenance, remarks=job.sentences((difference.sentence, *remarks)))
        renew_provenance(fresh, layer, provenance)
    progress.check()
    if alike and not difference:
        # The file may be open in QGIS: only the date in it changes.
        renew_provenance(old.file, old.layer, provenance)
    else:
        if alike:
            write_changes(old.file, old.layer, fresh, layer, difference, progress)
        os.replace(fresh, job.target)
    return Pulled(
        dataset.id,
        area.key,
        job.target,
        layer,
        features=counts.features,
        pages=counts.finished,
        requests=sent,
        promised=promised,
        arrived=arrived,
        added=counts.features if difference is None else len(difference.added),
        changed=0 if difference is None else len(difference.changed),
        removed=0 if difference is None else len(difference.removed),
        news=None if difference is None else difference.sentence,
        remarks=remarks,
        fetched=journal.started,
        provenance=provenance,
        aliases={column.name: column.title for column in columns_of(dataset, journal) if column.title},
    )


@contextmanager
def _beside(target: Path) -> Iterator[Path]:
    """A fresh path beside ``target``; whatever is there at the end, or was left by a crash, is deleted."""
    fresh = target.with_name(f".{target.stem}-new{target.suffix}")
    parts = [fresh, *(fresh.with_name(f"{fresh.name}-{side}") for side in ("wal", "shm", "journal"))]
    _delete(parts)
    try:
        yield fresh
    finally:
        _delete(parts)


def _delete(files: list[Path]) -> None:
    for file in files:
        file.unlink(missing_ok=True)


def _provenance(
    job: _Job, journal: Journal, location: str, remarks: tuple[Remark, ...], promised: int | None, arrived: int
) -> Provenance:
    dataset, counts = job.dataset, journal.counts
    return Provenance(
        title=dataset.title("ko"),
        algorithm=ALGORITHM,
        parameters={
            "DATASET": dataset.id,
            "AREA": job.area.key,
            "AREA_TITLE": job.area.title("ko"),
            "FETCHED": journal.started.isoformat(),
            "FINGERPRINT": journal.identity,
            "REQUESTS": counts.finished,
            "PROMISED": promised,
            "ARRIVED": arrived,
            "FEATURES": counts.features,
            "REQUEST": {
                name: public_address(value) if isinstance(value, str) else value
                for name, value in dataset.request.items()
            },
        },
        sources=(Source(dataset.provider("ko"), public_address(location), dataset.updated, dataset.licence("ko")),),
        remarks=job.sentences(remarks),
    )


def public_address(address: str) -> str:
    """``address`` without anything that may be a login or a key: no query, no user, no password."""
    parts = urlsplit(address)
    if parts.scheme and parts.netloc:
        return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"
    return CONNECTION_SECRET.sub("", address).strip()


def _remarks(job: _Job, journal: Journal, resumed: bool) -> tuple[Remark, ...]:
    found: list[Remark] = []
    if resumed:
        found.append(
            remark(
                marked("The pull was stopped and resumed; it was begun on {date} (UTC)."),
                date=journal.started.strftime("%Y-%m-%d %H:%M"),
            )
        )
    found += journal.remarks
    found += _promises(journal)
    if journal.outside:
        found.append(
            remark(
                marked("{count} features wholly outside the area came with the answers and were left out."),
                count=journal.outside,
            )
        )
    elif asks_by_cells(job.dataset, job.area) and job.area.outline is None and job.area.box is None:
        found.append(
            remark(
                marked(
                    "The outline of the area is not known, so all of its surrounding rectangle was pulled. Pull the "
                    "boundaries of the legal dongs first, and less is asked and kept."
                )
            )
        )
    found += [
        remark(
            marked("{count} values of the field {field} could not be read and are empty, for example “{example}”."),
            count=count,
            field=name,
            example=example,
        )
        for name, count, example in journal.faults
    ]
    if journal.missing:
        found.append(
            remark(
                marked("These fields did not come with the data; the provider may have renamed them: {fields}."),
                fields=", ".join(journal.missing),
            )
        )
    for count, template in (
        (journal.repeated, marked("{count} features have the key of another one but other values; all were kept.")),
        (journal.differing, marked("{count} features came twice with different values; the first was kept.")),
        (0 if job.dataset.geometry == "none" else journal.without_shape, marked("{count} features have no shape.")),
    ):
        if count:
            found.append(remark(template, count=count))
    if len(journal.kinds) > 1 and journal.kinds not in GEOMETRY_TYPES and job.dataset.geometry != "any":
        found.append(remark(marked("The layer holds shapes of several kinds; some tools want one kind only.")))
    return tuple(found)


def _promises(journal: Journal) -> list[Remark]:
    """Where the server promised another number of features than arrived."""
    broken = [group for group in journal.groups() if group.promised != group.arrived]
    said = [
        remark(
            marked("The server promised {promised:,} features for {query}, but {arrived:,} arrived. Pull again later."),
            promised=group.promised,
            arrived=group.arrived,
            query=group.name or "–",
        )
        for group in broken[:GROUPS_NAMED]
    ]
    if len(broken) > GROUPS_NAMED:
        said.append(
            remark(
                marked("{count} more queries brought another number of features than the server promised."),
                count=len(broken) - GROUPS_NAMED,
            )
        )
    return said
