"""Readers of the TNTP text format of ``bstabler/TransportationNetworks``: networks, trips, best known flows, nodes.

The data that format is known by are for academic research only (README of the repository): nothing of it is part of
Sijeong; users and developers bring their own files.
"""
