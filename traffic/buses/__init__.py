"""Bus lines of the bus analysis on the road network of the simulation: one city, one twin."""
