"""Libraries of others in pure Python, as they were released, each with its licence beside it."""
