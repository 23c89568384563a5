"""What the project remembers of each result, what is out of date by it, and running it again."""
