"""The desktop: one dock whose panels only run the registered algorithms."""
