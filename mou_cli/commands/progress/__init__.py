"""`mou progress`: recording, listing and taking back reports."""
