"""From a dataset of the catalogue and an area to a clean layer in the store, with as few requests as can be."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from ..common.errors import SijeongError
from ..common.progress import SILENT, Progress
from .areas import Area
from .entries import Dataset
from .http.client import HttpClient
from .http.credential import NO_CREDENTIAL, Credential
from .outline import clip_of, with_outline
from .pull_ending import Pulled, finish
from .pull_job import ASKING_ENDS, Job, identity_of, refuse_pictures
from .pull_requests import Requests, kept_for_later
from .pull_telling import Teller
from .shaping import Shaper
from .slots import filled
from .sources.base import RequestSource, StreamSource
from .sources.registry import source_for
from .store import Store
from .writing import LayerWriter


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
    refuse_pictures(dataset)
    dataset, address = filled(dataset, address)
    area = with_outline(area, store)
    source = source_for(dataset, address)
    shaper = Shaper(dataset, clip_of(dataset, area))
    job = Job(dataset, area, store, shaper, address, progress, translate)
    if hasattr(source, "plan"):
        return _pull_requests(job, source, client or HttpClient(credential, progress=progress))
    return _pull_stream(job, source, credential)


def _pull_requests(job: Job, source: RequestSource, client: HttpClient) -> Pulled:
    requests = source.plan(job.dataset, job.area, job.address)
    with job.journal(identity_of(job.dataset, requests)) as journal, _beside(job.target) as fresh:
        resumed = journal.counts.finished > 0
        journal.plan(requests)
        writer = LayerWriter(fresh, job.dataset.id, job.dataset, journal)
        try:
            sent = Requests(job, source, client, journal, writer).ask_all()
            pulled = finish(job, journal, writer, sent, resumed, requests[0].url if requests else "")
        except SijeongError as error:
            told = kept_for_later(journal, error, job.progress)
            raise told from (error if told is not error else error.__cause__)
        journal.remove()
    return pulled


def _pull_stream(job: Job, source: StreamSource, credential: Credential) -> Pulled:
    with job.journal("", resumable=False) as journal, _beside(job.target) as fresh:
        writer = LayerWriter(fresh, job.dataset.id, job.dataset, journal)
        try:
            progress = job.progress.part(0, ASKING_ENDS)
            teller = Teller(journal, job.progress)
            pages = 0
            for page in source.pages(job.dataset, job.area, job.address, credential, progress):
                journal.keep(page, job.shaper.rows(page.frame))
                pages += 1
                teller.tell_features()
            location = job.address or job.dataset.address
            return replace(finish(job, journal, writer, 0, False, location), pages=pages)
        finally:
            journal.remove()


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
