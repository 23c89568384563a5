"""One file per platform: how an area becomes requests, and how an answer becomes features."""
