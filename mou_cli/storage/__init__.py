"""What is kept on the disk: the register's files, files that people give, evidence files.

What a file means is read by `codec`; what may be added to it is decided by `intake`.
"""
