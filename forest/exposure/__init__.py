"""How exposed buildings and villages are to a forest fire: measured, ranked, doubted and held against past fires."""
