"""Pure-Python libraries of others, each as published, with its licence."""
