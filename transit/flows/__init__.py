"""Legs → flows between routes, stops and zones."""
