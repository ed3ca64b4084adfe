"""Mathematical functions (jq manual, "Math")."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from bash_env.commands.jq.errors import JqError
from bash_env.commands.jq.values import described, is_number, number

_SPECIAL = {
    "exp": math.inf,
    "pow": math.inf,
    "exp2": math.inf,
    "exp10": math.inf,
    "gamma": math.inf,
    "lgamma": math.inf,
}


def _guarded(name: str, function: Callable[..., float], takes_input: bool) -> Callable[..., Any]:
    def run(value: Any, *arguments: Any) -> Any:
        numbers = (value,) if takes_input else arguments
        for item in numbers:
            if not is_number(item):
                raise JqError(f"{described(item)} number required")
        try:
            return number(float(function(*numbers)))
        except (ValueError, OverflowError, ZeroDivisionError):
            return _failed(name, numbers)

    return run


def _failed(name: str, numbers: Any) -> float:
    """What C's function gives where Python's raises: an infinity or not a number."""
    first = numbers[0]
    if name in ("floor", "ceil", "round", "trunc", "rint", "nearbyint"):
        return float(first)
    if name.startswith("log") and first == 0:
        return -math.inf
    return _SPECIAL.get(name, math.nan if first == first else first)


def _round(value: float) -> float:
    return math.copysign(math.floor(abs(value) + 0.5), value)


def _exp10(value: float) -> float:
    return float(f"1e{int(value)}") if value == int(value) and abs(value) < 400 else 10.0**value


def _logb(value: float) -> float:
    return math.frexp(value)[1] - 1.0 if value else -math.inf


def _significand(value: float) -> float:
    return math.frexp(value)[0] * 2 if value and math.isfinite(value) else value


def _pow(base: float, exponent: float) -> float:
    if base == 0 and exponent < 0:
        return math.inf
    return math.pow(base, exponent)


_OF_INPUT: dict[str, Callable[[Any], Any]] = {
    "floor": math.floor, "ceil": math.ceil, "sqrt": math.sqrt, "round": _round, "trunc": math.trunc, "fabs": math.fabs,
    "rint": round, "nearbyint": round, "exp": math.exp, "exp2": lambda x: 2.0**x, "exp10": _exp10, "pow10": _exp10,
    "expm1": math.expm1, "log": math.log, "log2": math.log2, "log10": math.log10, "log1p": math.log1p, "logb": _logb,
    "sin": math.sin, "cos": math.cos, "tan": math.tan, "asin": math.asin, "acos": math.acos, "atan": math.atan,
    "sinh": math.sinh, "cosh": math.cosh, "tanh": math.tanh, "asinh": math.asinh, "acosh": math.acosh,
    "atanh": math.atanh, "cbrt": math.cbrt, "significand": _significand, "gamma": math.lgamma, "lgamma": math.lgamma,
    "lgamma_r": math.lgamma, "tgamma": math.gamma, "erf": math.erf, "erfc": math.erfc,
}  # fmt: skip
_OF_ARGUMENTS: dict[str, tuple[int, Callable[..., Any]]] = {
    "pow": (2, _pow), "atan2": (2, math.atan2), "fmod": (2, math.fmod), "fmin": (2, min), "fmax": (2, max),
    "fdim": (2, lambda x, y: max(x - y, 0.0)), "hypot": (2, math.hypot), "copysign": (2, math.copysign),
    "drem": (2, math.remainder), "remainder": (2, math.remainder), "nextafter": (2, math.nextafter),
    "nexttoward": (2, math.nextafter), "ldexp": (2, lambda x, e: math.ldexp(x, int(e))),
    "scalb": (2, lambda x, e: math.ldexp(x, int(e))), "scalbln": (2, lambda x, e: math.ldexp(x, int(e))),
    "fma": (3, lambda x, y, z: x * y + z),
}  # fmt: skip


def _frexp(value: Any) -> list[Any]:
    if not is_number(value):
        raise JqError(f"{described(value)} number required")
    fraction, exponent = math.frexp(value)
    return [number(fraction), exponent]


def _modf(value: Any) -> list[Any]:
    if not is_number(value):
        raise JqError(f"{described(value)} number required")
    fraction, whole = math.modf(value)
    return [number(fraction), number(whole)]


MATHS: dict[str, Callable[..., Any]] = {
    **{f"{name}/0": _guarded(name, function, True) for name, function in _OF_INPUT.items()},
    **{f"{name}/{count}": _guarded(name, function, False) for name, (count, function) in _OF_ARGUMENTS.items()},
    "frexp/0": _frexp, "modf/0": _modf,
}  # fmt: skip
