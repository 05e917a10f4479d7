"""Whose word a claim is: speakers, outlets, and which of them are independent."""
