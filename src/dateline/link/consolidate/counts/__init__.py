"""Counts: what each voice says of a number of people, and what follows for the cell."""
