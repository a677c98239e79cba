"""The closer looks at photos: at every one asked for, and once more at headshots."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import msgspec

from app.domain.facts import PhotoFacts, PhotoLook, PortraitLook
from app.domain.notice import Item, Kind
from app.domain.submission import SubmittedFile
from app.sandbox import limits
from app.sandbox.limits import Limits
from app.workflow.looking.look import Look


def wanted(_facts: PhotoFacts, item: Item) -> bool:
    """Of photos alone: a scan asked for as a picture is a page."""
    return item.kind in {Kind.PHOTO, Kind.HEADSHOT}


def at_once(item: Item) -> bool:
    """Whether the probe may take the look with it, for which it leaves out the colours.

    A headshot's are seen by the look at portraits.
    """
    return item.kind is Kind.HEADSHOT or (item.kind is Kind.PHOTO and not item.limits.colour)


def portrait_wanted(_facts: PhotoFacts, item: Item) -> bool:
    return item.kind is Kind.HEADSHOT


def limits_of(_file: SubmittedFile, _facts: PhotoFacts) -> Limits:
    return limits.MEDIA


def args(facts: PhotoFacts) -> Mapping[str, Any]:
    return {"format": facts.format}


def merged(facts: PhotoFacts, answer: Mapping[str, Any]) -> PhotoFacts:
    return replace(facts, look=msgspec.convert(answer, PhotoLook))


def portrait_merged(facts: PhotoFacts, answer: Mapping[str, Any]) -> PhotoFacts:
    """A probe that took the look with it has not seen the colours; the portrait's look has."""
    seen = msgspec.convert(answer, PortraitLook)
    colourful = seen.colourful if facts.colourful is None else facts.colourful
    return replace(facts, portrait=seen, colourful=colourful)


PHOTO = Look("photo", "photo", 1, PhotoFacts, wanted, limits_of, merged, args)
PORTRAIT = Look(
    "portrait", "portrait", 3, PhotoFacts, portrait_wanted, limits_of, portrait_merged, args
)
