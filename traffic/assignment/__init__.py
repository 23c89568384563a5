"""Static user equilibrium: who drives where when nobody can do better."""
