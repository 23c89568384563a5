"""Legs → places where people change, and what it costs them."""
