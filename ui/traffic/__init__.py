"""The page of traffic simulation: its form, its analyses and what they need."""
