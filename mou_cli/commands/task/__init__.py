"""`mou task`: the tasks that reviews set."""
