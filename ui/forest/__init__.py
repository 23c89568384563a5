"""The page of forest-adjacent land and forest fire: its form, its analyses and what they need."""
