"""What the app reads beside the tiles: small layers, tables, values by time and the index of the search."""
