"""What a run leaves: link statistics, vehicles, its record and its checks, in one GeoPackage."""
