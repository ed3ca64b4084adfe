"""Filesystems: the protocol, its implementations, and the tree that processes see."""
