"""The phrases in Vietnamese, by family."""
