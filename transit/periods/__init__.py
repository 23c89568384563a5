"""Two periods of legs → what has changed, and how certain that is."""
