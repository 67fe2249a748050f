"""`mou evidence`: what the entries rest on."""
