"""Charts beside the map: what result layers say of one stop or one route."""
