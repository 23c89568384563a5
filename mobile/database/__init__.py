"""Results in the city's PostGIS: a table a result with all its versions, views of what holds now, indicators by dong.

``names``, ``columns``: what a field is called and is there · ``connection``: in, and out at once by a cancel ·
``tables``, ``views``, ``roles``: what is made · ``loading``: rows by COPY · ``publishing``: all in one transaction.
"""
