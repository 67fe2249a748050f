"""`mou agreement`: the agreements of the register."""
