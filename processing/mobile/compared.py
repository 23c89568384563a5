"""Base and scenario of a comparison."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...common.texts import marked
from ...mobile.model import SourceLayer
from ..translation import tr

ROLES = (marked("{layer}: base"), marked("{layer}: scenario"))


def told_apart(layers: Sequence[SourceLayer], comparison: tuple[str, str] | None) -> tuple[SourceLayer, ...]:
    """``layers``, the two of ``comparison`` (keys) with titles of their own where both are called the same: two runs of
    one simulation are."""
    if comparison is None:
        return tuple(layers)
    compared = [layer for key in comparison for layer in layers if layer.key == key]
    if len({layer.title for layer in compared}) == len(compared):
        return tuple(layers)
    titles = {key: tr(role) for key, role in zip(comparison, ROLES, strict=True)}
    return tuple(
        replace(layer, title=titles[layer.key].format(layer=layer.title)) if layer.key in titles else layer
        for layer in layers
    )
