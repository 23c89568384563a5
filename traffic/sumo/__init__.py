"""SUMO as external programs: files in, a run that can be watched and stopped, figures out."""
