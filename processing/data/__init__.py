"""Pulling, importing, checking and carrying datasets."""
