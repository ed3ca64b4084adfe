"""Owners and groups as chown takes them: ``user``, ``user:group``, ``user:``, ``:group``; names or numbers."""

from __future__ import annotations

import re
from typing import NamedTuple

from bash_env.kernel.accounts import Accounts

MAX_ID = 2**32 - 2


class Owner(NamedTuple):
    """Who is to own files: numbers, None to leave one; and the names to show. `alone`: a nameless group, no user."""

    uid: int | None
    gid: int | None
    user: str | None = None
    group: str | None = None
    alone: bool = False


class OwnerError(Exception):
    """There is no such user or group."""

    def __init__(self, words: str, text: str) -> None:
        super().__init__(words)
        self.words = words
        self.text = text


def parse_group(text: str, known: Accounts) -> Owner:
    """The argument of chgrp. Raises OwnerError."""
    if not text:
        return Owner(None, None, None, "")
    gid = _gid(text, known)
    if gid is None:
        raise OwnerError("invalid group", text)
    return Owner(None, gid, None, text)


def parse_owner(text: str, known: Accounts) -> Owner:
    """The argument of chown. Raises OwnerError."""
    user, colon, group = text.partition(":")
    if not colon and "." in text and known.user(text) is None:
        try:
            return _parse(text, *text.partition("."), known)
        except OwnerError:
            pass
    return _parse(text, user, colon, group, known)


def _parse(text: str, user: str, separator: str, group: str, known: Accounts) -> Owner:
    uid = gid = None
    shown_group = group if separator and group else None
    if user:
        uid = _uid(user, known)
        if uid is None:
            raise OwnerError("invalid user", text)
        if separator and not group:
            account = known.user(user)
            if account is None:
                raise OwnerError("invalid spec", text)
            gid = account.gid
            shown_group = known.group_names.get(gid, str(gid))
    if group:
        gid = _gid(group, known)
        if gid is None:
            raise OwnerError("invalid group", text)
    return Owner(uid, gid, user or None, shown_group, not user and bool(group) and known.group(group) is None)


def _number(text: str) -> int | None:
    match = re.fullmatch(r"\+?(\d{1,10})", text, re.A)
    return int(match[1]) if match and int(match[1]) <= MAX_ID else None


def _uid(text: str, known: Accounts) -> int | None:
    account = None if text.startswith("+") else known.user(text)
    return account.uid if account is not None else _number(text)


def _gid(text: str, known: Accounts) -> int | None:
    entry = None if text.startswith("+") else known.group(text)
    return entry.gid if entry is not None else _number(text)
