"""What is said: phrases in Vietnamese and English, and values as sentences.

Nothing is printed here; sentences of failures stand in `errors`, help topics in `help/`.
"""
