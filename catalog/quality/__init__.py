"""Whether a layer can be trusted: one file per check, and the report."""
