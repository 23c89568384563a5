"""Lines of streets → a network, and how far it is along it."""
