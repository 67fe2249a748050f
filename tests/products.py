"""What is handed on, by the ending of its file."""

import re
import zipfile
from pathlib import Path

import pytest

PRODUCTS = {
    "docx": ("report",),
    "xlsx": ("export",),
    "csv": ("export",),
    "md": ("export",),
    "json": ("export",),
    "ics": ("calendar",),
    "html": ("page",),
}
TEXTS = {"csv", "md", "json", "ics", "html"}
each_product = pytest.mark.parametrize("ending", PRODUCTS)
each_text = pytest.mark.parametrize("ending", sorted(TEXTS))


def readable(path: Path) -> str:
    """All text of a product, of a package the text of its parts."""
    if path.suffix not in (".docx", ".xlsx"):
        text = path.read_bytes().decode()
        return text.replace("\r\n ", "") if path.suffix == ".ics" else text
    with zipfile.ZipFile(path) as package:
        return "\n".join(
            re.sub(r"<[^>]*>", "", package.read(name).decode())
            for name in sorted(package.namelist())
            if name.endswith(".xml")
        )
