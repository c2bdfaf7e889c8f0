"""Question banks compiled into Anki decks, worksheets and a self-test, each answer traced to its source."""
