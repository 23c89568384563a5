"""The end of a pull: the fresh layer takes the place of the kept copy, with word of what has changed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from ..common.addresses import public_address
from ..common.files import take_the_place
from ..common.provenance import Provenance, Source, renew_provenance
from .journal import Journal
from .pull_job import ASKING_ENDS, Job
from .pull_remarks import remarks_on
from .remarks import Remark
from .store import Kept
from .updating import Difference, difference_of, have_same_fields, write_changes
from .writing import LayerWriter, columns_of

ALGORITHM = "sijeong:pulldataset"


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


@dataclass(frozen=True)
class _Balance:
    """How many features the servers promised (None where none does), and how many of those arrived."""

    promised: int | None
    arrived: int

    @classmethod
    def of(cls, journal: Journal) -> _Balance:
        groups = journal.groups()
        if not groups:
            return cls(None, journal.arrived)
        return cls(sum(group.promised for group in groups), sum(group.arrived for group in groups))


def finish(job: Job, journal: Journal, writer: LayerWriter, sent: int, resumed: bool, location: str) -> Pulled:
    """Finish the layer that ``writer`` has begun, compare it with the kept copy, and let it take its place.

    ``sent``: requests of this run; ``location``: where the data came from, which may hold a login.
    """
    progress = job.progress.part(ASKING_ENDS, 1)
    old = job.store.find(job.dataset.id, job.area.key)
    progress.step("Writing {layer}", layer=job.dataset.title("ko"))
    remarks, balance = remarks_on(job, journal, resumed), _Balance.of(journal)
    provenance = _provenance(job, journal, location, remarks, balance)
    writer.finish(provenance, progress.part(0, 0.8))
    difference = difference_of(job.dataset, old.file, old.layer, writer.file, writer.layer, progress) if old else None
    progress.at(0.9)
    if difference is not None:
        provenance = replace(provenance, remarks=job.sentences((difference.sentence, *remarks)))
        renew_provenance(writer.file, writer.layer, provenance)
    progress.check()
    _take_the_place(job, writer, old, difference, provenance)
    counts = journal.counts
    return Pulled(
        job.dataset.id,
        job.area.key,
        job.target,
        writer.layer,
        features=counts.features,
        pages=counts.finished,
        requests=sent,
        promised=balance.promised,
        arrived=balance.arrived,
        added=counts.features if difference is None else len(difference.added),
        changed=0 if difference is None else len(difference.changed),
        removed=0 if difference is None else len(difference.removed),
        news=None if difference is None else difference.sentence,
        remarks=remarks,
        fetched=journal.started,
        provenance=provenance,
        aliases={column.name: column.title for column in columns_of(job.dataset, journal) if column.title},
    )


def _take_the_place(
    job: Job, writer: LayerWriter, old: Kept | None, difference: Difference | None, provenance: Provenance
) -> None:
    fresh, layer = writer.file, writer.layer
    alike = old is not None and have_same_fields(old.file, old.layer, fresh, layer)
    if alike and not difference:
        # The file may be open in QGIS: only the date in it changes.
        renew_provenance(old.file, old.layer, provenance)
        return
    if alike:
        write_changes(old.file, old.layer, fresh, layer, difference, job.progress.part(ASKING_ENDS, 1))
    take_the_place(fresh, job.target)


def _provenance(
    job: Job, journal: Journal, location: str, remarks: tuple[Remark, ...], balance: _Balance
) -> Provenance:
    dataset, counts = job.dataset, journal.counts
    request = {
        name: public_address(value) if isinstance(value, str) else value for name, value in dataset.request.items()
    }
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
            "PROMISED": balance.promised,
            "ARRIVED": balance.arrived,
            "FEATURES": counts.features,
            "REQUEST": request,
        },
        sources=(Source(dataset.provider("ko"), public_address(location), dataset.updated, dataset.licence("ko")),),
        remarks=job.sentences(remarks),
    )
