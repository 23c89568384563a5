"""Processing algorithms: each declares parameters, calls one domain function, writes its result."""
