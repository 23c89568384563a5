"""Curves on a report page: an inline SVG that needs nothing else."""

from __future__ import annotations

from html import escape

import numpy as np


def line_chart(curves: list[np.ndarray], logarithmic: bool = False, height: int = 220) -> str:
    """Lines through points (x, y) as an inline SVG, a grid with its values at the left and x below."""
    points = np.vstack(curves)
    if logarithmic:
        points = points[points[:, 1] > 0]
    if not len(points):
        return ""
    width, left, right, top, bottom = 760, 70, 12, 12, 26
    levels = _grid(points[:, 1], logarithmic)
    scale = np.log10 if logarithmic else np.asarray
    low, high = scale(levels[0]), scale(levels[-1])
    first, last = points[:, 0].min(), points[:, 0].max()

    def place(xy: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        x = left + (width - left - right) * (xy[:, 0] - first) / max(last - first, 1.0)
        y = top + (height - top - bottom) * (high - scale(xy[:, 1])) / max(high - low, 1e-12)
        return x, y

    marks = []
    for level in levels:
        y = place(np.array([[first, level]]))[1][0]
        marks.append(f'<line x1="{left}" y1="{y:.1f}" x2="{width - right}" y2="{y:.1f}" stroke="var(--line)"/>')
        marks.append(f'<text x="{left - 6}" y="{y + 4:.1f}" text-anchor="end">{escape(f"{level:,g}")}</text>')
    for x_value in dict.fromkeys((first, last)):
        x = place(np.array([[x_value, levels[0]]]))[0][0]
        marks.append(f'<text x="{x:.1f}" y="{height - 8}" text-anchor="middle">{x_value:,.0f}</text>')
    for curve in curves:
        drawn = curve[curve[:, 1] > 0] if logarithmic else curve
        if not len(drawn):
            continue
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in zip(*place(drawn), strict=True))
        marks.append(f'<polyline points="{path}" fill="none" stroke="var(--bar)" stroke-width="2"/>')
    return f'<figure><svg viewBox="0 0 {width} {height}" role="img">{"".join(marks)}</svg></figure>'


def _grid(values: np.ndarray, logarithmic: bool) -> list[float]:
    """Round numbers from below the least to above the largest value."""
    least, most = float(values.min()), float(values.max())
    if logarithmic:
        powers = range(int(np.floor(np.log10(least))), int(np.ceil(np.log10(most))) + 1)
        return [10.0**power for power in powers] if len(powers) > 1 else [10.0 ** powers[0], 10.0 ** (powers[0] + 1)]
    span = max(most - least, abs(most) * 0.01, 1e-9)
    raw = span / 4
    power = 10.0 ** np.floor(np.log10(raw))
    step = next(power * nice for nice in (1, 2, 5, 10) if power * nice >= raw)
    count = int(np.ceil(most / step) - np.floor(least / step))
    return [float((np.floor(least / step) + n) * step) for n in range(max(count, 1) + 1)]
