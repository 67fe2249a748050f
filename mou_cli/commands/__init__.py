"""One module per noun: parse, one call, show."""
