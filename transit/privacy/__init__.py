"""What may leave the office, what is kept secret, and what is destroyed."""
