"""How far the linking can be trusted (docs/transit.md, "Validation"; reference/transit.md §2.18)."""
