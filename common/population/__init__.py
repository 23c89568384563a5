"""Dongs with residents, buildings or counts → how many people live where."""
