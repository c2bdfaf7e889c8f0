"""What the tool knows of texts: normal form, words, dates, numbers, and the place of a quote in a source."""
