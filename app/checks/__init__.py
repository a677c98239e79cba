"""The rules: facts in, judgements out."""
