"""Functions ``sijeong_…`` for labels, layouts, filters and the field calculator."""
