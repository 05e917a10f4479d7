"""English: number words, rules, and beside them the corpus that they must read."""
