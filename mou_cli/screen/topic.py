"""A topic of help, drawn from its Markdown."""

from rich.console import RenderableType
from rich.markdown import Markdown


def topic(text: str) -> RenderableType:
    """The topic with its headings, lists and tables."""
    return Markdown(text)
