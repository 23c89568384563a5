"""What-if: observed journeys on a changed network (docs/transit.md, "What-if")."""
