"""Road links of any source → one checked network, kept in one GeoPackage."""
