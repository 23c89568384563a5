"""Forest-adjacent land in numbers: by dong, village or cell of a grid."""
