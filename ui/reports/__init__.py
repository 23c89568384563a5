"""The page of maps and reports."""
