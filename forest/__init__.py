"""Parcels, buildings and roads against forest: distance, adjacent area, bands. Imports no QGIS and no other room."""
