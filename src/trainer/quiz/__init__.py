"""The self-test: grading, session and scheduling are pure; history, cache and terminal are the edges."""
