"""The rules, on hand-made facts: no file is opened here."""
