"""What several commands share: the session, options, what is echoed, where products go."""
