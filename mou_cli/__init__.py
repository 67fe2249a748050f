"""A register for signed memoranda: commitments, where each party stands, reviews that fall due."""
