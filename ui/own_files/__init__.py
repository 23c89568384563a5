"""Adding the city's own files: chosen or dropped, recognised, looked over, imported."""
