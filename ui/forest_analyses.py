"""The analyses of the forest panel, in the order in which a forest officer comes to them."""

from __future__ import annotations

from .analysis import Analysis

ANALYSES: tuple[Analysis, ...] = ()
