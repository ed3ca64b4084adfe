### lines that end in NUL are read back
echo hi >a; sha1sum --tag -z a >s; sha1sum -c s; sha1sum -z a a >s; sha1sum -c -w s; sha1sum --tag -z a a >s; sha1sum -c s; cksum -a sha1 -z a | cksum -c
--- stdout
a: OK
a: OK
a) = 55ca6286e3e4f4fba5d0448333fa99fc5a404a73: FAILED open or read
a: OK
--- stderr
sha1sum: 'a) = 55ca6286e3e4f4fba5d0448333fa99fc5a404a73': No such file or directory
sha1sum: WARNING: 1 listed file could not be read
### NUL within lines
echo hi >a; sha1sum a | tr '\n' '\0' | sha1sum -c -w; (sha1sum --tag a; sha1sum --tag -z a) | sha1sum -c -w; sha1sum --tag a | sed 's/$/\x00x/' | sha1sum -c -w; sha1sum --tag a | sed 's/$/ /' | sha1sum -c -w; sha1sum a | sed 's/$/\r/' | sha1sum -c; sha1sum a | sed 's/$/\x00)/' | sha1sum -c
--- stdout
a: OK
a: OK
a: OK
a: OK
a: OK
a: OK
--- stderr
sha1sum: 'standard input': 1: improperly formatted SHA1 checksum line
sha1sum: 'standard input': no properly formatted checksum lines found
