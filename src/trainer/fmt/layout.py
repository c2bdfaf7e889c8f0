"""Writes YAML anew with ruamel.yaml, which keeps comments, quotation marks and the order of keys."""

from io import StringIO
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.resolver import VersionedResolver

WIDTH = 120


class AsTyped(VersionedResolver):
    """Every value is a text, as for the reader: `yes`, `1.10` and `~` stay what they are."""

    @property
    def versioned_resolver(self) -> dict[str, Any]:
        return {}


def yaml() -> Any:  # noqa: ANN401 - ruamel.yaml has no types of its own here
    """A reader and writer of the one layout."""
    made = YAML(typ="rt")
    made.Resolver = AsTyped
    made.preserve_quotes = True
    made.width = WIDTH
    made.indent(mapping=2, sequence=4, offset=2)
    return made


def dumped(text: str) -> str:
    """The document written anew; its comments may stand in other columns than their neighbours."""
    made, out = yaml(), StringIO()
    made.dump(made.load(text), out)
    return out.getvalue()
