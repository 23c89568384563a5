"""Road links → network → demand → equilibrium or simulation → link and vehicle time series. Imports no QGIS."""
