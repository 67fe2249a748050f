"""What follows from the records on a day: standings, reviews, changes, figures, weaknesses.

It is pure: no file, no clock, no language, and nothing here decides what may be recorded.
"""
