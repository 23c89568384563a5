"""The sources of a result as a reader is told them: names that say something, with date and licence, never a path."""

from __future__ import annotations

import re
from dataclasses import replace

from ..common.provenance import Provenance, Source

SETTINGS = re.compile(r"\s*\(.*$", re.DOTALL)
"""What stands behind the name of a source: how it was read."""


def told_sources(provenance: Provenance | None) -> tuple[Source, ...]:
    """Those of ``provenance`` whose names say something, without where they lie: a path tells of the office's
    machines."""
    sources = provenance.sources if provenance is not None else ()
    named = (replace(one, name=re.split(r"[\\/]", SETTINGS.sub("", one.name))[-1], location="") for one in sources)
    return tuple(one for one in named if one.says_what_it_is)
