"""Legs → pages that a planner reads."""
