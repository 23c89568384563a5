"""How near the model comes to counts and speeds, and how to bring it nearer."""
