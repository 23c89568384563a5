"""Counting by key over many days, in whole numbers that can be merged."""
