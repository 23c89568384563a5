"""The forest itself: which polygons count, what grows on them, how they burn."""
