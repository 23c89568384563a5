"""Buildings as agencies deliver them: what they are for, what they are made of, who is in them."""
