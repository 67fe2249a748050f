"""The terminal: tables as Rich renderables, and the one place where output leaves.

Documents for others to keep belong in `documents`.
"""
