"""Fields to fill on the screen, as a reader of PDFs expects them (ISO 32000-1, 12.7.4.2.4)."""

from typing import Any


def mend_fields(_document: object, pdf: Any) -> None:  # noqa: ANN401 - pydyf has no types
    """Makes the buttons of a question one field: as WeasyPrint writes them, each is a field of its own as well."""
    form = pdf.catalog.get("AcroForm")
    if not form:
        return
    objects: dict[bytes, Any] = {each.reference: each for each in pdf.objects}
    buttons = [objects[field] for field in form["Fields"] if "Parent" in objects[field]]
    for button in buttons:
        del button["T"]
        form["Fields"].remove(button.reference)
    for group in {button["Parent"] for button in buttons}:
        objects[group]["TU"] = objects[group]["T"]
