"""All requests of a pull: sent, kept as they are answered, asked again where they failed or came short."""

from __future__ import annotations

import threading

from ..common.errors import Cancelled, SijeongError
from ..common.progress import Progress
from .asking import Asked, Asking
from .errors import CatalogError, Transient
from .http.client import HttpClient
from .http.request import Answer, Request
from .journal import Journal
from .pull_job import ASKING_ENDS, Job
from .pull_telling import Teller
from .sources.base import Page, RequestSource
from .writing import LayerWriter


class Requests:
    """Asks for what waits in the journal and keeps each answer in it, while the layer is written behind."""

    def __init__(
        self, job: Job, source: RequestSource, client: HttpClient, journal: Journal, writer: LayerWriter
    ) -> None:
        self._job, self._source, self._client = job, source, client
        self._journal, self._writer = journal, writer
        self._progress = job.progress.part(0, ASKING_ENDS)
        self._teller = Teller(journal, self._progress)
        self._sent = 0
        # Python computes one thread at a time. With one reader at a time, the threads that send the next requests need
        # not queue behind all the others.
        self._computing = threading.Lock()

    def ask_all(self) -> int:
        """Ask all, then once more what failed in passing, then once more the queries that came short.

        Returns how many requests were sent.
        """
        is_last_try = False
        with Asking(self._ask, self._source.platform) as asking:
            try:
                while True:
                    if self._failed_in_passing(asking, is_last_try):
                        is_last_try = True
                    elif not self._journal.ask_again():
                        return self._sent
            except Cancelled:
                for late in asking.arrived():
                    self._keep(late)
                raise
            except CatalogError:
                for late in asking.under_way(self._progress):
                    self._keep(late)
                raise

    def _failed_in_passing(self, asking: Asking, is_last_try: bool) -> bool:
        """Ask what waits; whether something failed that may go well next time. Any other failure is raised."""
        failed = False
        for asked in asking.answers(self._journal, self._progress):
            self._sent += 1
            if asked.page is not None:
                self._keep(asked)
                self._writer.follow()
                self._teller.tell()
            elif isinstance(asked.error, Transient) and not is_last_try:
                failed = True
            elif asked.error is not None:
                raise asked.error
        return failed

    def _ask(self, request: Request) -> Page:
        return self._client.ask(request, lambda answer: self._read(request, answer))

    def _read(self, request: Request, answer: Answer) -> Page:
        with self._computing:
            return self._source.read(self._job.dataset, request, answer)

    def _keep(self, asked: Asked) -> None:
        if asked.page is not None:
            with self._computing:
                rows = self._job.shaper.rows(asked.page.frame)
            self._journal.finish(asked.request, asked.page, rows)


def kept_for_later(journal: Journal, error: SijeongError, progress: Progress) -> SijeongError:
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
