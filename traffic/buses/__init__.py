"""Buses of the transit analysis as vehicles that stop."""
