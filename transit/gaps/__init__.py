"""Legs → pairs of places that no route joins, and corridors that would."""
