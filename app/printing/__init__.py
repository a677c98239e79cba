"""Cover checklist, painted with QtGui alone."""
