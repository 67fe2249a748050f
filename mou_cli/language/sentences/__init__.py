"""Values as sentences in the language of a `Speech`: standings, reviews, changes, history."""
