"""备齐 (Beiqi): hand in exactly what the notice asks for."""

__version__ = "0.1.0"
