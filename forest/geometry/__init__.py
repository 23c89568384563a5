"""Geometry of forest and of what lies near it: cutting, searching, overlaying; numpy and shapely alone."""
