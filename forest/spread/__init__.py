"""Forecasts of how a fire spreads, made by others, turned into evacuation zones. No simulator of our own."""
