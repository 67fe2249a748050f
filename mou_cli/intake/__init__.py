"""Whether something may be recorded: `Accepted`, or every problem at once; pure.

Every door asks here: typed commands, worksheets, workbooks, amendments, exports.
"""
