"""How near modelled volumes come to counts: GEH and its company (reference/traffic.md §3.6)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

GOOD_GEH = 5.0
"""Up to here a link fits (DMRB vol. 12 sect. 2: below 5 on 85 % of links)."""
BAD_GEH = 10.0
"""Beyond, something is wrong with the count, the link or the demand."""
ENOUGH_GOOD = 0.85
"""Share of links below :data:`GOOD_GEH` at which a model counts as calibrated."""


def geh(modelled: np.ndarray, counted: np.ndarray) -> np.ndarray:
    """√(2(M−C)²/(M+C)) of vehicles an hour; 0 where both are 0."""
    modelled, counted = np.asarray(modelled, float), np.asarray(counted, float)
    total = modelled + counted
    return np.sqrt(2 * (modelled - counted) ** 2 / np.where(total > 0, total, 1.0))


@dataclass(frozen=True)
class Fit:
    """Figures of a set of counted links; NaN where they cannot be told (no links, or all counts alike).

    ``geh5``, ``geh10``: shares of links below 5 and 10; ``mean_geh``; ``total_error``: (ΣM − ΣC)/ΣC; ``rmse``: root
    mean square error by the mean count; ``r2``: squared correlation.
    """

    links: int
    geh5: float
    geh10: float
    mean_geh: float
    total_error: float
    rmse: float
    r2: float

    @property
    def passes(self) -> bool:
        return self.geh5 >= ENOUGH_GOOD


def fit_of(modelled: np.ndarray, counted: np.ndarray) -> Fit:
    """The figures of ``modelled`` and ``counted`` vehicles an hour."""
    modelled, counted = np.asarray(modelled, float), np.asarray(counted, float)
    if not len(counted):
        return Fit(0, *[float("nan")] * 6)
    values = geh(modelled, counted)
    mean = counted.mean()
    rmse = np.sqrt(((modelled - counted) ** 2).mean())
    return Fit(
        links=len(counted),
        geh5=float((values < GOOD_GEH).mean()),
        geh10=float((values < BAD_GEH).mean()),
        mean_geh=float(values.mean()),
        total_error=float(modelled.sum() / counted.sum() - 1) if mean > 0 else float("nan"),
        rmse=float(rmse / mean) if mean > 0 else float("nan"),
        r2=_r2(modelled, counted),
    )


def _r2(modelled: np.ndarray, counted: np.ndarray) -> float:
    if len(counted) < 3 or not modelled.std() or not counted.std():
        return float("nan")
    return float(np.corrcoef(modelled, counted)[0, 1] ** 2)
