"""For all tests: Ctrl-C reaches the programs that they start, also from a background shell."""

import signal

# A shell without job control has its background commands ignore SIGINT, and so would every program they start.
signal.signal(signal.SIGINT, signal.default_int_handler)
