"""How sure the seal detector must be; its `SealMark.confidence` is made so that these hold."""

SEAL_CLEAR = 0.85
"""From here on nothing about the seal is in doubt."""

SEAL_STRICT = 0.65
"""From here on a seal is told as found, without asking a person."""

SEAL_ASK = 0.25
"""From here on a person is asked; below there is no seal."""
