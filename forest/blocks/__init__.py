"""Layers of any size: read from their files block by block, measured with the forest round each block, put together."""
