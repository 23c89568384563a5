"""What the user is told of a pull: all that came otherwise than asked."""

from __future__ import annotations

from ..common.texts import marked
from .journal import Journal
from .outline import asks_by_cells
from .pull_job import Job
from .remarks import Remark, remark
from .writing import GEOMETRY_TYPES

GROUPS_NAMED = 5
"""Queries that came short are named up to this number, then counted."""


def remarks_on(job: Job, journal: Journal, resumed: bool) -> tuple[Remark, ...]:
    """Remarks on the answers in ``journal``; ``resumed``: the pull went on from one that was stopped."""
    found = [*_resumed(journal)] if resumed else []
    found += [*journal.remarks, *_promises(journal), *_outside(job, journal), *_faults(journal)]
    found += [*_keys(journal), *_shapes(job, journal)]
    return tuple(found)


def _resumed(journal: Journal) -> list[Remark]:
    begun = journal.started.strftime("%Y-%m-%d %H:%M")
    return [remark(marked("The pull was stopped and resumed; it was begun on {date} (UTC)."), date=begun)]


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


def _outside(job: Job, journal: Journal) -> list[Remark]:
    """What came from beyond the area, or that its outline is not known."""
    if journal.outside:
        return [
            remark(
                marked("{count} features wholly outside the area came with the answers and were left out."),
                count=journal.outside,
            )
        ]
    if not asks_by_cells(job.dataset, job.area) or job.area.outline is not None or job.area.box is not None:
        return []
    return [
        remark(
            marked(
                "The outline of the area is not known, so all of its surrounding rectangle was pulled. Pull the "
                "boundaries of the legal dongs first, and less is asked and kept."
            )
        )
    ]


def _faults(journal: Journal) -> list[Remark]:
    """Values that could not be read, and fields that did not come."""
    unread = [
        remark(
            marked("{count} values of the field {field} could not be read and are empty, for example “{example}”."),
            count=count,
            field=name,
            example=example,
        )
        for name, count, example in journal.faults
    ]
    if not journal.missing:
        return unread
    lost = remark(
        marked("These fields did not come with the data; the provider may have renamed them: {fields}."),
        fields=", ".join(journal.missing),
    )
    return [*unread, lost]


def _keys(journal: Journal) -> list[Remark]:
    """Features that came twice."""
    found = []
    if journal.repeated:
        template = marked("{count} features have the key of another one but other values; all were kept.")
        found.append(remark(template, count=journal.repeated))
    if journal.differing:
        template = marked("{count} features came twice with different values; the first was kept.")
        found.append(remark(template, count=journal.differing))
    return found


def _shapes(job: Job, journal: Journal) -> list[Remark]:
    """Shapes that are not there, or of more kinds than a layer has."""
    found = []
    if journal.without_shape and job.dataset.geometry != "none":
        found.append(remark(marked("{count} features have no shape."), count=journal.without_shape))
    if len(journal.kinds) > 1 and journal.kinds not in GEOMETRY_TYPES and job.dataset.geometry != "any":
        found.append(remark(marked("The layer holds shapes of several kinds; some tools want one kind only.")))
    return found
