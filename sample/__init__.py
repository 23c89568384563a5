"""The sample city: a fictional Korean coastal city, made from a seed, in the files that agencies really deliver."""

from .city import GeneratedCity, generate_city
from .plan import CityPlan, SampleError

__all__ = ["CityPlan", "GeneratedCity", "SampleError", "generate_city"]
