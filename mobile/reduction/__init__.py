"""What may leave the office: fields that identify someone, small numbers of people, and a search for leaks."""
