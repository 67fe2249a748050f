"""Typer: the root, groups in two languages, help pages, what was meant.

The one place where failures are shown; what a command does is in `commands`.
"""
