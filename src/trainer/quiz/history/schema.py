"""The tables of a history, and what tells its file from others."""

APPLICATION = 0x74726E71
"""`PRAGMA application_id` of a history: "trnq"."""

VERSION = 1
"""`PRAGMA user_version`; a file of a higher one was written by a newer tool and is left alone."""

TABLES = """
CREATE TABLE sittings (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    mode TEXT NOT NULL,
    plan TEXT NOT NULL,
    cards TEXT NOT NULL,
    seed INTEGER NOT NULL,
    started REAL NOT NULL,
    ended REAL
) STRICT;
CREATE TABLE answers (
    sitting TEXT NOT NULL,
    module TEXT NOT NULL,
    question TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    at REAL NOT NULL,
    mode TEXT NOT NULL,
    topic TEXT NOT NULL,
    objective TEXT NOT NULL,
    answers TEXT NOT NULL,
    outcome TEXT NOT NULL,
    given TEXT NOT NULL,
    helped TEXT NOT NULL,
    seconds REAL NOT NULL,
    grade INTEGER NOT NULL,
    overruled INTEGER NOT NULL,
    PRIMARY KEY (sitting, module, question, attempt)
) STRICT, WITHOUT ROWID;
CREATE INDEX answers_by_question ON answers (module, question, at);
CREATE TABLE memories (
    module TEXT NOT NULL,
    question TEXT NOT NULL,
    answers TEXT NOT NULL,
    due REAL NOT NULL,
    stability REAL NOT NULL,
    difficulty REAL NOT NULL,
    last REAL NOT NULL,
    first REAL NOT NULL,
    PRIMARY KEY (module, question)
) STRICT, WITHOUT ROWID;
"""
"""`answers` is the record; `memories` follows from it and can be worked out anew.

Times are seconds since 1970. `answers.answers` is the digest of what was right (see card.py).
"""

MARKS = """
CREATE TABLE IF NOT EXISTS marks (
    module TEXT NOT NULL,
    question TEXT NOT NULL,
    mark TEXT NOT NULL,
    at REAL NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (module, question, mark)
) STRICT, WITHOUT ROWID
"""
"""`mark` is flagged, suspended or leech. The table is made with the first mark; older tools know nothing of it."""
