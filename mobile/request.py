"""What is asked for when something is published."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import geopandas as gpd

from .bundle.forms import Form
from .indicators.definition import Definition
from .model import SourceLayer
from .reduction.rules import ReductionRules


@dataclass(frozen=True)
class PublishRequest:
    """What is published, for whom and until when.

    ``layers``: top first, background among them, keys unique; ``target``: the folder that is made; ``dongs``: the
    city's administrative dongs with ``dong`` (code) and ``name``; ``definitions``: the indicators, of which those are
    published that fit a layer (``all_must_fit``: the others are told);
    ``previous``: the folder or zip of the publication before; ``comparison``: keys of the layers of base and scenario;
    ``passphrase``: seals all data, "" publishes them open; ``translate``: texts in the language of the publication.
    """

    layers: tuple[SourceLayer, ...]
    target: Path
    title: str
    valid_until: date
    city: str = ""
    publisher: str = ""
    data_date: str = ""
    language: str = "ko"
    form: Form = Form.FOLDER
    rules: ReductionRules = field(default_factory=ReductionRules)
    dongs: gpd.GeoDataFrame | None = None
    definitions: tuple[Definition, ...] = ()
    all_must_fit: bool = False
    previous: Path | None = None
    comparison: tuple[str, str] | None = None
    passphrase: str = field(default="", repr=False)
    translate: Callable[[str], str] = str
