"""Parsed modules under the user's cache folder, so that a quiz starts at once. Safe to delete at any time."""
