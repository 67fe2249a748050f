"""A register for signed memoranda: commitments, where each party stands, and the reviews that fall
due.
"""
