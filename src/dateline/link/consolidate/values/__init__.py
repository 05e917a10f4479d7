"""Type, time, place and weapon: what each report tells of them, and what follows for the cell."""
