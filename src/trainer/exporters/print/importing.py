"""WeasyPrint imported in half the time, without what it seldom or never needs."""

import ctypes.util
import importlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

SUBSET, INSTANCER = "fontTools.subset", "fontTools.varLib.instancer"
"""Imported by `weasyprint.pdf.fonts` to cut fonts down without HarfBuzz-Subset, and for variable fonts."""


@contextmanager
def hasty_import() -> Iterator[None]:
    """Within, an import of WeasyPrint looks for libraries by their file names alone, and puts fontTools off.

    It tries some names for each library, and only the later ones are those of files. For each earlier one the
    standard library starts gcc and ld where they are: 0.2 s. Raises `OSError` where that search would be needed.
    """
    search = ctypes.util.find_library
    later = [] if "weasyprint" in sys.modules else [_Later(SUBSET), _Later(INSTANCER)]
    if sys.platform == "linux":
        ctypes.util.find_library = _no_search
    try:
        for module in later:
            sys.modules.setdefault(module.__name__, module)
        yield
    finally:
        ctypes.util.find_library = search
        for module in later:
            module.leave()


def _no_search(name: str) -> str | None:  # noqa: ARG001
    return None


class _Later(ModuleType):
    """Stands in for a module until something of it is asked for."""

    def instantiateVariableFont(self, *args: Any, **options: Any) -> Any:  # noqa: ANN401, N802 - imported by name
        return self.__getattr__("instantiateVariableFont")(*args, **options)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the module has
        if name.startswith("__"):
            raise AttributeError(name)
        self.leave()
        return getattr(importlib.import_module(self.__name__), name)

    def leave(self) -> None:
        """Makes room for the module itself."""
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
