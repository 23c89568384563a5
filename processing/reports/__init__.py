"""Sheets, the city's indicators, and tables for the office."""
