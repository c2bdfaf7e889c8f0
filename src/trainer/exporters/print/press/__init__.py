"""View to PDF: templates, fonts, closed fetching and WeasyPrint. Only `make` imports what is heavy here."""
