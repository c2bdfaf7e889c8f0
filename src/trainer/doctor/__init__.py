"""What this machine has and lacks of what the tool needs, and how to mend it."""
