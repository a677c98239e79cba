"""A second family of unseen kinds: wet and half-inked seals, photographed pages, printed rounds.

Written after the detector was tuned on the tuning family and before it was run on any page of
this one; it shares no drawing with the other families but the bundled font and their prose.
First run, 350 pages with 170 seals: precision 1.000, recall 0.965 (164, asked 5, missed 1),
11 pages asked about in vain, 2.38 x render. What is changed in the detector after that run is
measured on families written later.
"""
