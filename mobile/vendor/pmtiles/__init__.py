"""pmtiles 3.8.1 (BSD-3, LICENSE): writer, reader and tile numbers, unchanged from the wheel of PyPI."""
