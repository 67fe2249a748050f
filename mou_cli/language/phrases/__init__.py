"""The phrases that each language must have, by family; a missing one is a type error.

The phrases themselves stand in `en` and `vi`.
"""
