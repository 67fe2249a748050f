"""What is recorded: agreements, records, evidence, and what text may be; values only.

What follows from records, or how they are stored or said, does not belong here.
"""
