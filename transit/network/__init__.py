"""Stops and routes as a network: where rides lie, how far it is."""
