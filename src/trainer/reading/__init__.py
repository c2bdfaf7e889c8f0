"""Reads the keys of a bank: by name and type, each problem collected with its place."""
