"""What was answered when: a SQLite file under the user's data folder, written after every answer."""
