"""Words to values: times, counts, places and actors, each with the words that it was read from."""
