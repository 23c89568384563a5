"""The parts of the page that publishes results for phones."""
