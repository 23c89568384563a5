"""Algorithms of the mobile service."""
