"""Whole screens: the reader's, and those that come over it."""
