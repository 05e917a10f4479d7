"""The registry's entries, a file a region."""
