"""The page of bus transfers: its form, its analyses and what they need."""
