"""Legs → loads and indicators of routes."""
