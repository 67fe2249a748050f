"""The phrases in English, by family."""
