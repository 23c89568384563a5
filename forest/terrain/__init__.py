"""The ground under forest and houses: heights, slope, aspect, and who lies above whom."""
