"""Buildings that stand together: chains of neighbours, and the villages that are large enough to be one."""
