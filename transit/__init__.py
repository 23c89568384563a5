"""Card taps → legs → journeys → transfer indicators. Imports no QGIS and no other room than ``common``."""
