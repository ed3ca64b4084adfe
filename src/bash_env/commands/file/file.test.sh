### text
echo hi > a; printf 'no newline' > b; printf 'a\r\nb\r\n' > c; printf 'a\rb\r' > d; printf 'a\nb\r\n' > e; > f; printf 'x' > g; file a b c d e f g
--- stdout
a: ASCII text
b: ASCII text, with no line terminators
c: ASCII text, with CRLF line terminators
d: ASCII text, with CR line terminators
e: ASCII text, with CRLF, LF line terminators
f: empty
g: very short file (no magic)
### encodings
printf 'h\xc3\xa9llo\n' > u; printf 'h\xe9llo\n' > l; printf '\xff\xfeh\0i\0' > w; printf '\xfe\xff\0h\0i' > b; printf '\xef\xbb\xbfhi\n' > m; printf 'a\0b' > z; printf '\xff\xfe\x80' > y; file u l w b m z y
--- stdout
u: Unicode text, UTF-8 text
l: ISO-8859 text
w: Unicode text, UTF-16, little-endian text, with no line terminators
b: Unicode text, UTF-16, big-endian text, with no line terminators
m: Unicode text, UTF-8 (with BOM) text
z: data
y: Unicode text, UTF-16, little-endian text, with no line terminators
### long and odd lines
head -c 1000 /dev/zero | tr '\0' x > a; printf 'a\033[1mb\n' > b; printf 'a\bb\n' > c; printf '\007\n' > d; file a b c d
--- stdout
a: ASCII text, with very long lines (1000), with no line terminators
b: ASCII text, with escape sequences
c: ASCII text, with overstriking
d: ASCII text
### scripts
printf '#!/bin/sh\necho\n' > a; printf '#!/bin/bash\n' > b; printf '#!/usr/bin/env python3\nprint()\n' > c; printf '#!/usr/bin/perl\n' > d; printf '#!/usr/bin/env node\n' > e; printf '#!/usr/bin/awk -f\n' > f; printf '#! /bin/zsh\n' > g; printf '#!/opt/what\n' > h; printf '#!/usr/bin/env bash\n' > i; file a b c d e f g h i
--- stdout
a: POSIX shell script, ASCII text executable
b: Bourne-Again shell script, ASCII text executable
c: Python script, ASCII text executable
d: Perl script text executable
e: Node.js script executable, ASCII text
f: awk script, ASCII text executable
g: Paul Falstad's zsh script, ASCII text executable
h: a /opt/what script, ASCII text executable
i: Bourne-Again shell script, ASCII text executable
### languages
printf 'import os\n\ndef f(x):\n    return x\n' > a; printf '#include <stdio.h>\nint main(void) { return 0; }\n' > b; printf 'package main\n\nimport "fmt"\n' > c; printf 'public class A {\n}\n' > d; printf '<?php echo 1;\n' > e; printf 'from x import y\n' > f; printf 'all:\n\tcc\n' > g; file a b c d e f g
--- stdout
a: Python script, ASCII text executable
b: C source, ASCII text
c: ASCII text
d: ASCII text
e: PHP script, ASCII text
f: Python script, ASCII text executable
g: makefile script, ASCII text
### marked-up text
printf '<!DOCTYPE html>\n<html></html>\n' > a; printf '<html><body></body></html>\n' > b; printf '<?xml version="1.0"?>\n<a/>\n' > c; printf '<svg xmlns="http://www.w3.org/2000/svg"></svg>\n' > d; printf '{"a": 1}\n' > e; printf '[1, 2]\n' > f; printf '{"a": 1' > g; file a b c d e f g
--- stdout
a: HTML document, ASCII text
b: HTML document, ASCII text
c: XML 1.0 document, ASCII text
d: SVG Scalable Vector Graphics image
e: JSON text data
f: JSON text data
g: ASCII text, with no line terminators
### data in text
printf 'a,b\n1,2\n3,4\n' > a; printf 'a: 1\n' > b; printf '# Title\n\ntext\n' > c; printf -- '---\na: 1\n' > d; printf '[a]\nb=c\n' > e; printf 'a\tb\n' > f; file a b c d e f
--- stdout
a: CSV text
b: ASCII text
c: ASCII text
d: ASCII text
e: ASCII text
f: ASCII text
### diffs, mail and keys
printf -- '--- a\n+++ b\n@@ -1 +1 @@\n-x\n+y\n' > a; printf 'diff --git a/x b/x\n' > b; printf 'From: me\nTo: you\nSubject: x\n\nhi\n' > c; printf -- '-----BEGIN CERTIFICATE-----\nMII\n' > d; printf -- '-----BEGIN RSA PRIVATE KEY-----\nMII\n' > e; printf -- '-----BEGIN PUBLIC KEY-----\nMII\n' > f; printf 'ssh-rsa AAAA me\n' > g; file a b c d e f g
--- stdout
a: unified diff output, ASCII text
b: diff output, ASCII text
c: news or mail, ASCII text
d: PEM certificate
e: PEM RSA private key
f: ASCII text
g: OpenSSH RSA public key
### gzip and bzip2 and xz
printf '\x1f\x8b\x08\0\0\0\0\0\0\x03\x03\0\0\0\0\0\0\0\0\0' > a; printf 'BZh91AY&SY' > b; printf '\xfd7zXZ\0\0\x04' > c; printf '\x28\xb5\x2f\xfd\x04' > d; printf '\x1f\x9d\x90' > e; printf '7z\xbc\xaf\x27\x1c\0\x04' > f; file a b c d e f
--- stdout
a: gzip compressed data, from Unix, original size modulo 2^32 0
b: bzip2 compressed data, block size = 900k
c: XZ compressed data, checksum CRC64
d: Zstandard compressed data (v0.8+), Dictionary ID: None
e: compress'd data 16 bits
f: 7-zip archive data, version 0.4
### gzip by gzip
echo hello > a; touch -d @1000000000 a; gzip -k a; file a.gz; gzip -9n < a > b; file b; gzip -1n < a > c; file c
--- stdout
a.gz: gzip compressed data, was "a", last modified: Sun Sep  9 01:46:40 2001, from Unix, original size modulo 2^32 6
b: gzip compressed data, max compression, from Unix, original size modulo 2^32 6
c: gzip compressed data, max speed, from Unix, original size modulo 2^32 6
### archives
printf '\x50\x4b\x03\x04\x14\x00\x00\x00\x08\x00\xa3\x20\x43\x2a\xe3\x51\x3d\x8d\x0a\x00\x00\x00\x17\x00\x00\x00\x01\x00\x00\x00\x78\xcb\x48\xcd\xc9\xc9\x57\xc8\x40\x27\x01\x50\x4b\x01\x02\x14\x03\x14\x00\x00\x00\x08\x00\xa3\x20\x43\x2a\xe3\x51\x3d' > a; printf 'PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0' > b; printf '!<arch>\n' > c; printf '070701' > d; printf 'Rar!\x1a\x07\0' > e; file a b c d e
--- stdout
a: Zip archive data, at least v2.0 to extract, compression method=deflate
b: Zip archive data (empty)
c: current ar archive
d: ASCII cpio archive (SVR4 with no CRC)
e: RAR archive data
### images
printf '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x20\x08\x06\0\0\0' > a; printf 'GIF89a\x10\0\x20\0\0\0\0' > b; printf '\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0' > c; printf 'RIFF\x24\0\0\0WEBPVP8 ' > d; printf 'II*\0\x08\0\0\0' > e; printf '\0\0\x01\0\x01\0\x10\x10\0\0\x01\0\x20\0' > f; file a b c d e f
--- stdout
a: PNG image data, 16 x 32, 8-bit/color RGBA, non-interlaced
b: GIF image data, version 89a, 16 x 32
c: JPEG image data, JFIF standard 1.01, aspect ratio, density 1x1, segment length 16
d: RIFF (little-endian) data, Web/P image
e: TIFF image data, little-endian, direntries=0
f: data
### documents
printf '%%PDF-1.4\n' > a; printf '%%!PS-Adobe-3.0\n' > b; printf '{\\rtf1\\ansi}\n' > c; printf '\\documentclass{article}\n' > d; file a b c d
--- stdout
a: PDF document, version 1.4
b: PostScript document text conforming DSC level 3.0
c: Rich Text Format data, version 1, ANSI
d: LaTeX 2e document, ASCII text
### sound and video
printf 'ID3\x03\0\0\0\0\0\0' > a; printf 'OggS\0\x02\0\0\0\0' > b; printf 'RIFF\x24\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x44\xac\0\0\x88\x58\x01\0\x02\0\x10\0data\0\0\0\0' > d; printf '\0\0\0\x18ftypmp42\0\0\0\0' > e; file a b d e
--- stdout
a: Audio file with ID3 version 2.3.0
b: Ogg data
d: RIFF (little-endian) data, WAVE audio, Microsoft PCM, 16 bit, mono 44100 Hz
e: ISO Media, MP4 v2 [ISO 14496-14]
### programs
printf '\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x02\0\x3e\0\x01\0\0\0' > a; printf '\xca\xfe\xba\xbe\0\0\0\x34' > b; printf '\0asm\x01\0\0\0' > c; file a b c
--- stdout
a: ELF 64-bit LSB executable, x86-64, version 1 (SYSV)
b: compiled Java class data, version 52.0 (Java 1.8)
c: WebAssembly (wasm) binary module version 0x1 (MVP)
### databases
printf 'PAR1' > b; file b
--- stdout
b: Apache Parquet
### -i and the two halves
echo hi > a; printf '\xff\xfe\x80' > b; mkdir d; ln -s a l; > e; printf '#!/bin/sh\n' > s; printf '{"a":1}' > j; file -i a b d l e s j; file --mime-type a s j; file --mime-encoding a b e; file -bi a; file -b --mime-type d
--- stdout
a: text/plain; charset=us-ascii
b: text/plain; charset=utf-16le
d: inode/directory; charset=binary
l: inode/symlink; charset=binary
e: inode/x-empty; charset=binary
s: text/x-shellscript; charset=us-ascii
j: application/json; charset=us-ascii
a: text/plain
s: text/x-shellscript
j: application/json
a: us-ascii
b: utf-16le
e: binary
text/plain; charset=us-ascii
inode/directory
### -b, -F, -0 and -N
echo hi > a; mkdir longer; file -b a; file -F = a; file -F ' ->' a longer; file -0 a | tr '\0' '!'; file -00 a | tr '\0' '!'; file -N a longer; file a longer
--- stdout
ASCII text
a= ASCII text
a ->      ASCII text
longer -> directory
a!: ASCII text
a!ASCII text!a: ASCII text
longer: directory
a:      ASCII text
longer: directory
### files that are no text
mkdir d; mkfifo p; ln -s d l; ln -s nope n; chmod 1777 d; file d p l n /dev/null; chmod 4755 p; file p; file /dev/null -i; file d/
--- stdout
d:         sticky, directory
p:         fifo (named pipe)
l:         symbolic link to d
n:         broken symbolic link to nope
/dev/null: character special (1/3)
p: setuid, fifo (named pipe)
/dev/null: inode/chardevice; charset=binary
d/: sticky, directory
### -L and -h
echo hi > a; ln -s a l; ln -s nope n; file l; file -L l; file -h l; file -L n; POSIXLY_CORRECT=1 file l
--- stdout
l: symbolic link to a
l: ASCII text
l: symbolic link to a
n: cannot open `n' (No such file or directory)
l: ASCII text
### not there
file nope; echo $?; file -E nope; echo $?; file -i nope; file -b nope; file ''
--- stdout
nope: cannot open `nope' (No such file or directory)
0
nope: ERROR: cannot stat `nope' (No such file or directory)
1
nope: cannot open `nope' (No such file or directory)
cannot open `nope' (No such file or directory)
cannot open `' (No such file or directory)
### not readable
echo hi > a; chmod 0 a; file a; echo $?; file -i a; > e; chmod 0 e; file e
--- stdout
a: regular file, no read permission
0
a: regular file, no read permission
e: empty
### set-id files
echo hi > a; chmod 4755 a; file a; chmod 2755 a; file a; chmod 1644 a; file a
--- stdout
a: setuid , ASCII text
a: setgid , ASCII text
a: sticky , ASCII text
### standard input
echo hi | file -; printf '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x20\x08\x06\0\0\0' | file -b -; file - < /dev/null; echo hi | file -bi -
--- stdout
/dev/stdin: ASCII text
PNG image data, 16 x 32, 8-bit/color RGBA, non-interlaced
/dev/stdin: empty
text/plain; charset=us-ascii
### -f
echo hi > a; mkdir d; printf 'a\nd\n' > l; file -f l; file -f nope; echo a | file -f -; file -b -f l
--- stdout
a: ASCII text
d: directory
a: ASCII text
ASCII text
directory
--- stderr
file: Cannot open `nope' (No such file or directory)
### -k, -z, -s and others
echo hi > a; file -k a; file -s a; file -n a; file -p a; file -r a; file -e soft a; file -d a 2>/dev/null | tail -1
--- stdout
a: ASCII text
a: ASCII text
a: ASCII text
a: ASCII text
a: ASCII text
a: ASCII text
a: ASCII text
### names
echo hi > 'a b'; echo hi > $'x\ny'; echo hi > é; file 'a b' $'x\ny' é; file -N 'a b' é
--- stdout
a b:    ASCII text
x\012y: ASCII text
é:      ASCII text
a b: ASCII text
é: ASCII text
### usage
file; echo $?; file -q; file --bogus; file -F
--- stdout
1
--- stderr
Usage: file [-bcCdEhikLlNnprsSvzZ0] [--apple] [--extension] [--mime-encoding]
            [--mime-type] [-e <testname>] [-F <separator>]  [-f <namefile>]
            [-m <magicfiles>] [-P <parameter=value>] [--exclude-quiet]
            <file> ...
       file -C [-m <magicfiles>]
       file [--help]
file: invalid option -- 'q'
Usage: file [-bcCdEhikLlNnprsSvzZ0] [--apple] [--extension] [--mime-encoding]
            [--mime-type] [-e <testname>] [-F <separator>]  [-f <namefile>]
            [-m <magicfiles>] [-P <parameter=value>] [--exclude-quiet]
            <file> ...
       file -C [-m <magicfiles>]
       file [--help]
file: unrecognized option '--bogus'
Usage: file [-bcCdEhikLlNnprsSvzZ0] [--apple] [--extension] [--mime-encoding]
            [--mime-type] [-e <testname>] [-F <separator>]  [-f <namefile>]
            [-m <magicfiles>] [-P <parameter=value>] [--exclude-quiet]
            <file> ...
       file -C [-m <magicfiles>]
       file [--help]
file: option requires an argument -- 'F'
Usage: file [-bcCdEhikLlNnprsSvzZ0] [--apple] [--extension] [--mime-encoding]
            [--mime-type] [-e <testname>] [-F <separator>]  [-f <namefile>]
            [-m <magicfiles>] [-P <parameter=value>] [--exclude-quiet]
            <file> ...
       file -C [-m <magicfiles>]
       file [--help]
--- status 1
