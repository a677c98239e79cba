"""Stamped pages and red things of kinds that the seal detector was not tuned on.

Written before the detector was tuned and drawn by other code than `app.samples`; measure on it,
never look at what it draws to mend a detector.
"""
