"""The traceability rules: what makes an answer stand in the source, and what a quote may be."""
