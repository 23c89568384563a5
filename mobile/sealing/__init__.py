"""A published folder that only who knows the passphrase can read."""
