"""Values to and from plain values: TOML, JSON, and the rows of a register.

Every problem is named with its place; whether a value may be recorded is not said here.
"""
