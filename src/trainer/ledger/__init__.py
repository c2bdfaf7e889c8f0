"""The ledger of a module: per question its digest, the time of its last change, its spans and its review."""
