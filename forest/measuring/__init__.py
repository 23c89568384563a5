"""What is measured against the forest: distance, nearest stand, areas, bands."""
