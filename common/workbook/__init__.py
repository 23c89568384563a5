"""Tables as a formatted XLSX: what a sheet is (``model``) and the one function that writes it (``writing``)."""
