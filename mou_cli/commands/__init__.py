"""The commands, a module each; its path is the words typed, and its `run` does the command.

What several commands share is in `common/`, which is no command; rules are in `intake`.
"""
