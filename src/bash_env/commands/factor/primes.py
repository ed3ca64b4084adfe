"""Prime factors: trial division, then Pollard's rho with Brent's cycle finding, primes told by Miller and Rabin."""

from __future__ import annotations

from collections.abc import Iterator
from math import gcd, isqrt

_SMALL_LIMIT = 1 << 11
_STEPS = 256
"""How many steps of rho are taken between two pauses."""


def _small_primes() -> list[int]:
    sieve = bytearray([1]) * _SMALL_LIMIT
    for number in range(2, isqrt(_SMALL_LIMIT) + 1):
        if sieve[number]:
            sieve[number * number :: number] = bytes(len(range(number * number, _SMALL_LIMIT, number)))
    return [number for number in range(2, _SMALL_LIMIT) if sieve[number]]


_PRIMES = _small_primes()
_WITNESSES = _PRIMES[:40]


def is_prime(number: int) -> bool:
    """Whether an odd number above the small primes is prime: for certain below 3 * 10**24, else almost so."""
    power = number - 1
    twos = (power & -power).bit_length() - 1
    return all(_passes(number, witness, power >> twos, twos) for witness in _WITNESSES)


def _passes(number: int, witness: int, odd: int, twos: int) -> bool:
    value = pow(witness, odd, number)
    if value in (1, number - 1):
        return True
    for _ in range(twos - 1):
        value = value * value % number
        if value == number - 1:
            return True
    return False


def factorize(number: int) -> Iterator[int]:
    """The prime factors of a positive number in no order; a 0 between them is a pause."""
    for prime in _PRIMES:
        while number % prime == 0:
            yield prime
            number //= prime
        if prime * prime > number:
            break
    todo = [number] if number > 1 else []
    while todo:
        number = todo.pop()
        if number < _SMALL_LIMIT**2 or is_prime(number):
            yield number
            continue
        divisor = 0
        for divisor in _divisors(number):
            if not divisor:
                yield 0
        todo += [divisor, number // divisor]


def _divisors(number: int) -> Iterator[int]:
    """Pauses (0), and at last a divisor of a composite number."""
    root = isqrt(number)
    if root * root == number:
        yield root
        return
    for constant in range(1, number):
        for divisor in _rho(number, constant):
            if divisor == number:
                break
            yield divisor
            if divisor:
                return


def _rho(number: int, constant: int) -> Iterator[int]:
    """Pauses, and at last a divisor, which is `number` itself when this constant does not work."""
    slow = fast = 2
    length = 1
    while True:
        slow = fast
        for _ in range(length):
            fast = (fast * fast + constant) % number
        done = 0
        while done < length:
            start, product = fast, 1
            for _ in range(min(_STEPS, length - done)):
                fast = (fast * fast + constant) % number
                product = product * abs(slow - fast) % number
            divisor = gcd(product, number)
            if divisor != 1:
                yield divisor if divisor != number else _retrace(number, constant, slow, start)
                return
            done += _STEPS
            yield 0
        length *= 2


def _retrace(number: int, constant: int, slow: int, fast: int) -> int:
    """The divisor that was passed by in the last steps."""
    while True:
        fast = (fast * fast + constant) % number
        divisor = gcd(abs(slow - fast), number)
        if divisor != 1:
            return divisor
