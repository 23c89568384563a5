"""A scenario is a list of changes over the base network and its demand, never a copy."""
