"""To and from plain values: one shape for the agreement file, the register's rows and JSON."""
