"""YAML documents as JSON and back, by PyYAML."""

from __future__ import annotations

import json
import math
import re
from typing import Any

try:
    import yaml
except ImportError:  # an extra of the package
    yaml = None

MAX_NODES = 1_000_000
"""How many values a document may have once its aliases are followed."""
MAX_DEPTH = 200


class BadYaml(Exception):
    """The text is no YAML."""


def has_yaml() -> bool:
    """Whether PyYAML is there."""
    return yaml is not None


_RESOLVERS = (
    ("tag:yaml.org,2002:bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("tag:yaml.org,2002:null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("tag:yaml.org,2002:int", r"^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$", "-+0123456789"),
    (
        "tag:yaml.org,2002:float",
        r"^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$",
        "-+.0123456789",
    ),
    ("tag:yaml.org,2002:merge", r"^(?:<<)$", "<"),
)


def _integer(loader: Any, node: Any) -> int:
    text = loader.construct_scalar(node)
    return int(text, 8) if text.startswith("0o") else int(text, 16) if text.startswith("0x") else int(text)


def _other(loader: Any, suffix: str, node: Any) -> Any:
    """The value of a node with a tag that JSON does not know."""
    if node.__class__.__name__ == "MappingNode":
        return loader.construct_mapping(node, deep=True)
    if node.__class__.__name__ == "SequenceNode":
        return loader.construct_sequence(node, deep=True)
    return loader.construct_scalar(node)


def _make_loader() -> Any:
    loader: Any = type("Loader", (yaml.SafeLoader,), {"yaml_implicit_resolvers": {}})
    for tag, pattern, first in _RESOLVERS:
        loader.add_implicit_resolver(tag, re.compile(pattern), list(first))
    loader.add_constructor("tag:yaml.org,2002:int", _integer)
    loader.add_constructor("tag:yaml.org,2002:timestamp", lambda self, node: self.construct_scalar(node))
    loader.add_multi_constructor("", _other)
    return loader


def to_json(text: str) -> bytes:
    """The documents of a text as lines of JSON. Raises BadYaml."""
    out = []
    try:
        for document in yaml.load_all(text, Loader=_make_loader()):
            counter = [0]
            out.append(json.dumps(_plain(document, counter, 0), ensure_ascii=False).encode("utf-8", "replace") + b"\n")
    except (yaml.YAMLError, ValueError) as error:
        raise BadYaml(_words(error)) from None
    except RecursionError:
        raise BadYaml("document nested too deep (MAX_DEPTH)") from None
    return b"".join(out)


def _words(error: Exception) -> str:
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        return f"{error.__class__.__name__}: {error}"
    context = getattr(error, "context", None)
    lead = f"{context}\n" if context else ""
    return (
        f"{error.__class__.__name__}: {lead}{getattr(error, 'problem', '')}\n"
        f'  in "<stdin>", line {mark.line + 1}, column {mark.column + 1}'
    )


def _plain(value: Any, counter: list[int], depth: int) -> Any:
    """The value with string keys and numbers that JSON has. Raises BadYaml past the limits."""
    counter[0] += 1
    if counter[0] > MAX_NODES or depth > MAX_DEPTH:
        raise BadYaml(
            "document too large (MAX_NODES)" if depth <= MAX_DEPTH else "document nested too deep (MAX_DEPTH)"
        )
    if isinstance(value, dict):
        return {_key(key): _plain(item, counter, depth + 1) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item, counter, depth + 1) for item in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value if isinstance(value, str | int | float | bool) or value is None else str(value)


def _key(key: Any) -> str:
    if isinstance(key, bool) or key is None:
        return json.dumps(key)
    return str(key)


def _make_dumper(indentless: bool) -> Any:
    def increase_indent(self: Any, flow: bool = False, **how: bool) -> Any:
        return yaml.SafeDumper.increase_indent(self, flow, indentless and how.get("indentless", False))

    return type(
        "Dumper", (yaml.SafeDumper,), {"increase_indent": increase_indent, "ignore_aliases": lambda self, data: True}
    )


def to_yaml(text: str, width: int, indentless: bool) -> str:
    """JSON texts as YAML documents."""
    documents = []
    decoder, place = json.JSONDecoder(), 0
    while True:
        while place < len(text) and text[place].isspace():
            place += 1
        if place >= len(text):
            break
        try:
            value, place = decoder.raw_decode(text, place)
        except ValueError:
            break
        documents.append(value)
    if not documents:
        return ""
    return str(
        yaml.dump_all(
            documents,
            Dumper=_make_dumper(indentless),
            width=width,
            allow_unicode=True,
            default_flow_style=False,
            sort_keys=False,
        )
    )
