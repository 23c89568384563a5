"""What lies in a published folder, and how it is written."""
