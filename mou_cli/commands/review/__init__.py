"""`mou review`: the schedule, the worksheet, and recording that a review was held."""
