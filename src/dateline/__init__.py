"""Dateline: from reports of armed conflict to a dataset in which every value says who says so."""
