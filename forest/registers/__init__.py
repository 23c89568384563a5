"""The official registers of forest-adjacent parcels and buildings, and what changed since the last one."""
