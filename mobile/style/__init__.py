"""QGIS symbology, read into plain data, as a MapLibre style."""
