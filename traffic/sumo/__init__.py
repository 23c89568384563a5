"""SUMO as external programs: files in, files out, never imported."""
