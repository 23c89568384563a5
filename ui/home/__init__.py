"""The first page: how it stands with each job, its inputs and its results."""
