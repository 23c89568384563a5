"""Who drives from where to where, when and in what."""
