"""The agreement file as people type it: what only its own pages show, and every problem at once."""

from collections.abc import Mapping, Sequence
from itertools import chain, starmap, zip_longest
from operator import itemgetter
from typing import Any

from mou_cli.codec.agreement import agreement_from
from mou_cli.codec.reader import Reader, Reading
from mou_cli.derived.schedule import period
from mou_cli.model.agreement import TERM_END, Agreement
from mou_cli.model.papers import Chair, Event, Papers, Source


def read(values: Mapping[str, Any]) -> Reading[Agreement | None]:
    """The agreement that a file's `values` describe.

    Never raises: all problems come back together, with places.
    """
    reader = Reader(values)
    agreement = agreement_from(reader)
    review = values.get("review")
    cycle = review.get("cycle") if isinstance(review, dict) else None
    if isinstance(cycle, str) and cycle != TERM_END:
        reader.try_(lambda: period(cycle, place="review.cycle"), None)
    codes = [row.values.get("code") for row in Reader(values).rows("parties")]
    _papers(reader, [code for code in codes if isinstance(code, str)])
    return reader.reading(None if reader.problems else agreement)


def papers(values: Mapping[str, Any]) -> Papers:
    """What the `values` of a sound agreement say besides commitments and review rule."""
    return _papers(Reader(values), list(map(itemgetter("code"), values["parties"])))


def _papers(reader: Reader, codes: Sequence[str]) -> Papers:
    return Papers(
        chairs=tuple(_chair(row, codes) for row in reader.rows("chairs")),
        events=tuple(_event(row, codes) for row in reader.rows("events")),
        source=source_from(reader),
        other_names=reader.word_lists("other_names"),
        occasion=reader.words("occasion"),
        place=reader.words("place"),
        document=reader.text("document"),
        renews=reader.text("renews"),
    )


def _chair(row: Reader, codes: Sequence[str]) -> Chair:
    name, party = row.text("name", required=True) or "", row.one_of("party", codes, "")
    return row.whole(Chair(name, party, row.word_lists("titles")))


def _event(row: Reader, codes: Sequence[str]) -> Event:
    return row.whole(
        Event(
            row.text("kind", required=True) or "",
            row.day("on"),
            row.one_of("from", codes, ""),
            row.one_of("to", codes, ""),
            row.number("amount"),
            row.text("currency"),
            row.words("purpose"),
        )
    )


def source_from(reader: Reader) -> Source | None:
    """The publication that the table `source` names."""
    row = reader.table("source")
    return (
        None
        if row is None
        else row.whole(
            Source(
                row.words("title"),
                row.text("publisher"),
                row.day("published_on"),
                row.texts("authors"),
                row.text("url"),
            )
        )
    )


def differences(old: Any, new: Any, place: str = "") -> list[str]:
    """The places in which two agreements in plain values differ."""
    if isinstance(old, dict) and isinstance(new, dict):
        keys = dict.fromkeys([*old, *new])
        pairs = [(old.get(key), new.get(key), f"{place}.{key}" if place else key) for key in keys]
    elif isinstance(old, list) and isinstance(new, list):
        rows = enumerate(zip_longest(old, new), 1)
        pairs = [(before, after, f"{place}[{at}]") for at, (before, after) in rows]
    else:
        return [] if old == new else [place]
    return list(chain.from_iterable(starmap(differences, pairs)))
