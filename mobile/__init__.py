"""Results → a phone app that the city can host: reduced, tiled, styled, sealed, served."""
