"""After a change of the source: where each lost quote may stand now. It is suggested; a person decides."""
