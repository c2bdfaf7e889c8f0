"""View to PDF: templates, fonts, closed fetching and WeasyPrint. Only `make` imports what is heavy here."""

import os
import sys

DARWIN_FOLDERS = ("/opt/homebrew/lib", "/usr/local/lib", "/opt/local/lib", "/usr/lib")

# On a Mac a Python that is not Homebrew's own does not look for Pango where Homebrew puts it. WeasyPrint
# asks cffi, which asks ctypes, which reads this; set in a shell it would not reach us (System Integrity Protection).
if sys.platform == "darwin":
    os.environ.setdefault("DYLD_FALLBACK_LIBRARY_PATH", ":".join(DARWIN_FOLDERS))
