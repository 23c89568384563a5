"""Taps → legs of journeys, by the transfer rules of a city."""
