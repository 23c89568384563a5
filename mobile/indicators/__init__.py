"""Figures that officials read first, defined as data: totals, by dong, against the publication before."""
