"""Plan, compile, write. Everything up to the bytes is a value; only this package writes outputs."""
