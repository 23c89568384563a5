"""What every room shares: errors, progress, atomic files, provenance. Imports no other room and no QGIS."""
