"""The page of the data: what can be pulled, what was pulled, and files that were fetched by hand."""
