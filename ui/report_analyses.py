"""The analyses of the reports panel: what turns results into paper, pages and tables."""

from __future__ import annotations

from .analysis import Analysis

ANALYSES: tuple[Analysis, ...] = ()
