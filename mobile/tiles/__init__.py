"""Layers → vector tiles in one file (PMTiles), and the check that nothing of them was lost or changed."""
