"""Short hashes, which notice every accident: a row that was damaged, an answer that changed."""

try:
    # what hashlib offers as well, but only after 6 ms of loading OpenSSL, which has no part in it
    from _blake2 import blake2b
except ImportError:  # not every Python has it by that name
    from hashlib import blake2b


SIZE = 8
"""Bytes of a hash."""


def digest(content: bytes) -> bytes:
    """Eight bytes that are the same for the same content."""
    return blake2b(content, digest_size=SIZE).digest()
