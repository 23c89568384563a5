"""Stops → who lives within a walk of them."""
