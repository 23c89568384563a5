"""The page of Sijeong among QGIS's options: a section each for what an office or a user may set."""
