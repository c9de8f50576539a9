"""Colours: two themes of our own, a plain one, and what they mean for other themes."""
