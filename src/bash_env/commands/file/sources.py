"""Texts that are known by words in them: program sources, documents, mail."""

from __future__ import annotations

import re

from bash_env.commands.file.verdict import Verdict

LOOKED_AT = 8192


def _plain(description: str, mime: str = "text/plain") -> Verdict:
    return Verdict(description, mime, "plain")


_PYTHON = Verdict("Python script", "text/x-script.python", "executable")
_C, _CPP = _plain("C source", "text/x-c"), _plain("C++ source", "text/x-c++")
_JAVA = _plain("Java source", "text/x-java")
_JAVASCRIPT = _plain("JavaScript source", "application/javascript")
_RUBY = _plain("Ruby script", "text/x-ruby")
_SVG = Verdict("SVG Scalable Vector Graphics image", "image/svg+xml")

# the first that matches counts
_TABLE: tuple[tuple[bytes, Verdict], ...] = (
    (rb"\A<\?php", _plain("PHP script", "text/x-php")),
    (rb"\A\s*<\?xml[^>]*>\s*(?:<!--.*?-->\s*)?(?:<!DOCTYPE svg[^>]*>\s*)?<svg", _SVG),
    (rb"\A\s*<svg", _SVG),
    (rb"\A<\?xml version=[\"']1\.0", _plain("XML 1.0 document", "text/xml")),
    (rb"\A<\?xml version=[\"']1\.1", _plain("XML 1.1 document", "text/xml")),
    (rb"(?i)\A\s*<!doctype html|<(?:html|head|title|script|style|table|a href=)", _plain("HTML document", "text/html")),
    (rb"\A<!DOCTYPE ", _plain("exported SGML document", "text/sgml")),
    (rb"\A-----BEGIN CERTIFICATE-----", Verdict("PEM certificate", "text/plain")),
    (rb"\A-----BEGIN CERTIFICATE REQ", Verdict("PEM certificate request", "text/plain")),
    (rb"\A-----BEGIN RSA PRIVATE", Verdict("PEM RSA private key", "text/plain")),
    (rb"\A-----BEGIN DSA PRIVATE", Verdict("PEM DSA private key", "text/plain")),
    (rb"\A-----BEGIN EC PRIVATE", Verdict("PEM EC private key", "text/plain")),
    (rb"\A-----BEGIN PRIVATE", _plain("OpenSSH private key (no password)", "text/plain")),
    (rb"\A-----BEGIN OPENSSH PRIVATE KEY", Verdict("OpenSSH private key", "text/plain")),
    (rb"\Assh-rsa ", Verdict("OpenSSH RSA public key", "text/plain")),
    (rb"\Assh-dss ", Verdict("OpenSSH DSA public key", "text/plain")),
    (rb"\Assh-ed25519 ", Verdict("OpenSSH ED25519 public key", "text/plain")),
    (rb"\Aecdsa-sha2-", Verdict("OpenSSH ECDSA public key", "text/plain")),
    (rb"\A-----BEGIN PGP PUBLIC KEY BLOCK-", Verdict("PGP public key block", "application/pgp-keys")),
    (rb"\A-----BEGIN PGP SIGNATURE-", Verdict("PGP signature", "application/pgp-signature")),
    (rb"\A-----BEGIN PGP MESSAGE-", Verdict("PGP message", "application/pgp-encrypted")),
    (rb"\ABEGIN:VCALENDAR", Verdict("vCalendar calendar file", "text/calendar")),
    (rb"\ABEGIN:VCARD\r?\nVERSION:([0-9.]+)", Verdict("vCard visiting card, version {}", "text/vcard")),
    (rb"\A\{\\rtf1\\ansi", Verdict("Rich Text Format data, version 1, ANSI", "text/rtf")),
    (rb"\A\{\\rtf1", Verdict("Rich Text Format data, version 1", "text/rtf")),
    (rb"\Abegin [0-7]{3} (\S+)", _plain('uuencoded or xxencoded text, file name "{}"')),
    (rb"\A--- .*\n\+\+\+ .*\n@@ ", _plain("unified diff output", "text/x-diff")),
    (rb"\A\*\*\* .*\n--- ", _plain("context diff output", "text/x-diff")),
    (rb"\AIndex:", _plain("RCS/CVS diff output", "text/x-diff")),
    (rb"\A(?:Only in |Common subdirectories: )", _plain("diff output", "text/x-diff")),
    (rb"\AReceived:", _plain("RFC 822 mail", "message/rfc822")),
    (rb"\AReturn-Path:", _plain("SMTP mail", "message/rfc822")),
    (rb"\A(?:From:|Date:|Xref:|Article|Message-ID:|Path:|Relay-Version:)", _plain("news or mail", "message/rfc822")),
    (rb"\AManifest-Version:", _plain("JAR Manifest")),
    (rb"(?i)\A@echo off", _plain("DOS batch file", "text/x-msdos-batch")),
    (rb"\A(?:\.\\\"|'\\\"|\.TH |\.SH |'\.\\\"|\\\")", _plain("troff or preprocessor input", "text/troff")),
    (rb"\\documentclass|\\usepackage", _plain("LaTeX 2e document", "text/x-tex")),
    (rb"\\documentstyle|\\begin\{|\\section|\\chapter|\\author", _plain("LaTeX document", "text/x-tex")),
    (rb"\Adnl ", _plain("M4 macro processor script", "text/x-m4")),
    (rb"\A\\input|^\\relax", _plain("TeX document", "text/x-tex")),
    (rb"\Aeval \"exec perl", _plain("Perl script", "text/x-perl")),
    (rb"^[ \t]*(?:from[ \t]+[\w.]+[ \t]+import[ \t]|import[ \t]+[\w.]+[ \t]+as[ \t]+\w+)", _PYTHON),
    (rb"^[ \t]*def[ \t]+\w+[ \t]*\([^)]*\)[ \t]*(?:->[^:\n]*)?:", _PYTHON),
    (rb"^[ \t]*class[ \t]+\w+[ \t]*(?:\([^)]*\))?[ \t]*:", _PYTHON),
    (rb"\A(?:\"\"\"|''')", _PYTHON),
    (rb"^[ \t]*(?:try:[ \t]*$|if[ \t]+__name__[ \t]*==)", _PYTHON),
    (rb"^(?:class[ \t]+\w+[^\n;=()]*\s*\{|namespace[ \t]+\w+\s*\{|using[ \t]+namespace[ \t])", _CPP),
    (rb"^#[ \t]*(?:include|ifndef|ifdef|endif|pragma)\b", _C),
    (rb"^package[ \t]+[A-Za-z_][\w:]*[ \t]*;", _plain("Perl5 module source")),
    (rb"^public[ \t]+class[ \t]+\w+[^\n]*\{[^\0]*(?:public|private|protected)[ \t]", _JAVA),
    (rb"^import[ \t]+java[\w.]*[^;\n]*;", _JAVA),
    (rb"^(?:import[ \t]+[\w{},* \t]+[ \t]from[ \t]+['\"]|export[ \t]+(?:default|const|function|class)[ \t])", _JAVASCRIPT),
    (rb"^const[ \t]+[\w{}, \t]+=[ \t]*require\(|^module\.exports|\A\(function\(|\A['\"]use strict", _JAVASCRIPT),
    (rb"^\w+[ \t]+main[ \t]*\([^)]*\)[^{;]*\{|^(?:extern|struct|union)[ \t]", _C),
    (rb"^[ \t]*require[ \t]'[A-Za-z_/.]+'", _RUBY),
    (rb"^[ \t]*(?:module|class)[ \t][A-Z]\w*(?:[ \t]*<[ \t]*\w+)?[ \t]*\n[^\0]*^[ \t]*end\b", _RUBY),
    (rb"^[ \t]*def[ \t]+\w+[^\0]*^[ \t]*end\b", _RUBY),
    (rb"^(?:CFLAGS|VPATH|LDFLAGS|all:|\.PRECIOUS|\.PHONY|\.SILENT)", _plain("makefile script", "text/x-makefile")),
    (rb"^[ \t]*BEGIN[ \t]*\{", _plain("awk or perl script")),
    (rb"^[ \t]*\((?:defun|defvar|defparam|setq|autoload)\b", _plain("Lisp/Scheme program", "text/x-lisp")),
    (rb"^[ \t]*\.(?:text|data|globl|file|align|asciiz|byte)\b", _plain("assembler source", "text/x-asm")),
)  # fmt: skip
_RULES = tuple((re.compile(pattern, re.MULTILINE), verdict) for pattern, verdict in _TABLE)
_GIT_DIFF = re.compile(rb"\Adiff [^\n]*\n(?:index [^\n]*\n|[a-z][^\n]*\n)*(--- [^\n]*\n\+\+\+ [^\n]*\n@@ )?")


def recognize(data: bytes) -> Verdict | None:
    """What the words of a text say that it is, or None."""
    head = data[:LOOKED_AT]
    if head.startswith(b"diff "):
        match = _GIT_DIFF.match(head)
        return _plain("unified diff output" if match and match[1] else "diff output", "text/x-diff")
    for pattern, verdict in _RULES:
        match = pattern.search(head)
        if match is not None:
            if "{}" in verdict.description:
                value = match[1].decode("utf-8", "replace")
                return verdict._replace(description=verdict.description.format(value))
            return verdict
    return None
