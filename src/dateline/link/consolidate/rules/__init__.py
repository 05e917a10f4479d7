"""Named rule sets as data."""
