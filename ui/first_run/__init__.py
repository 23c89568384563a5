"""The first minutes with Sijeong: three steps to begin with, the sample city, and a tour of the real widgets."""
