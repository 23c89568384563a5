"""The city's indicators on one page, joined by dong: where to look first, and why."""
