"""Factors between the units that data, engines and readers use."""

KMH_PER_MS = 3.6
HOUR_S = 3600.0
DAY_S = 24 * HOUR_S
