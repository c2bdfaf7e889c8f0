"""What printing needs of a machine beside Python, and what to do where it is missing."""

import sys
import warnings
from contextlib import redirect_stdout, suppress
from io import StringIO
from types import ModuleType

from trainer.exporters.output import UnavailableError
from trainer.exporters.print.importing import hasty_import

PANGO = ("libpango-1.0-0", "libpangoft2-1.0-0")
SUBSET = ("libharfbuzz-subset0",)
"""Debian's names of the libraries that WeasyPrint loads (WeasyPrint documentation, "Installation")."""


def mend(packages: tuple[str, ...], platform: str = sys.platform) -> str:
    """What to do, in the words of the system."""
    if platform == "darwin":
        return "Install it with Homebrew: brew install pango"
    if platform == "win32":
        return "Install it with MSYS2: pacman -S mingw-w64-x86_64-pango"
    return f"Install it, on Debian and Ubuntu so: sudo apt-get install {' '.join(packages)}"


def no_pango(error: OSError) -> str:
    first = str(error).splitlines()[0] if str(error) else "it cannot be loaded"
    return f"the text library Pango is missing, nothing can be printed ({first}). {mend(PANGO)}"


def no_font(error: Exception) -> str:
    return f"a font is missing, nothing can be printed ({error}). Run: pip install --force-reinstall trainer"


def loaded_press() -> ModuleType:
    """The module that prints, its libraries and fonts loaded; raises `UnavailableError` where one is missing."""
    with redirect_stdout(StringIO()), warnings.catch_warnings():  # WeasyPrint prints a page of advice of its own
        warnings.simplefilter("ignore", UserWarning)
        try:
            pdf, pool = _imported()
        except OSError as error:
            raise UnavailableError(no_pango(error)) from error
    from fontpkg import FontpkgError

    try:
        pdf.set_up()
    except (FontpkgError, FileNotFoundError) as error:
        raise UnavailableError(no_font(error)) from error
    return pool


def _imported() -> tuple[ModuleType, ModuleType]:
    with suppress(OSError), hasty_import():
        return _modules()
    return _modules()  # some library has a name of its own here, or is missing


def _modules() -> tuple[ModuleType, ModuleType]:
    from trainer.exporters.print.press import pdf, pool

    return pdf, pool
