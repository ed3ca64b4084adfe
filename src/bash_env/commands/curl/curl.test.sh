### no URL
curl; echo $?
--- stdout
2
--- stderr
curl: try 'curl --help' or 'curl --manual' for more information
### an unknown host
curl http://nohost.invalid/; echo $?
--- stdout
6
--- stderr $'  % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current\n                                 Dload  Upload   Total   Spent    Left  Speed\n\r  0     0    0     0    0     0      0      0 --:--:-- --:--:-- --:--:--     0curl: (6) Could not resolve host: nohost.invalid\n'
### -s and -S
curl -s http://nohost.invalid/; echo $?; curl -sS http://nohost.invalid/; curl -sS https://nohost.invalid http://other.invalid/x; echo $?
--- stdout
6
6
--- stderr
curl: (6) Could not resolve host: nohost.invalid
curl: (6) Could not resolve host: nohost.invalid
curl: (6) Could not resolve host: other.invalid
### many options
curl -sS -X POST -H 'A: b' --data-binary @f -L --max-time 3 -u a:b --compressed -k nohost.invalid/x; echo $?
--- stdout
6
--- stderr
curl: (6) Could not resolve host: nohost.invalid
### an address
curl -sS http://127.0.0.1:9/; curl -sS http://127.0.0.1:9/ -o x --fail; echo $?
--- stdout
7
--- stderr
curl: (7) Failed to connect to 127.0.0.1 port 9 after 0 ms: Couldn't connect to server
curl: (7) Failed to connect to 127.0.0.1 port 9 after 0 ms: Couldn't connect to server
--- differs: the number of milliseconds is the clock's
### file URLs
echo hi > f; curl -s "file://$PWD/f"; curl -s "file://localhost$PWD/f" -o out; cat out; curl -sO "file://$PWD/f"; curl -sS -r 0-0 "file://$PWD/f"; curl -sS "file://$PWD/{f,out}"
--- stdout
hi
hi
hhi
hi
### a file URL that is missing
curl -sS file:///nope/x; echo $?
--- stdout
37
--- stderr
curl: (37) Couldn't open file /nope/x
### headers of a file
echo hi > f; touch -d '2024-01-02 03:04:05 UTC' f; curl -sI "file://$PWD/f" | tr -d '\r'; curl -si "file://$PWD/f" | tr -d '\r'
--- stdout
Content-Length: 3
Accept-ranges: bytes
Last-Modified: Tue, 02 Jan 2024 03:04:05 GMT
Content-Length: 3
Accept-ranges: bytes
Last-Modified: Tue, 02 Jan 2024 03:04:05 GMT

hi
### -w
curl -sS -w '%{exitcode} %{http_code} %{errormsg}\n' -o /dev/null http://nohost.invalid/; echo hi > f; curl -s -w '%{http_code} %{size_download}\n' "file://$PWD/f"
--- stdout
6 000 Could not resolve host: nohost.invalid
hi
000 3
--- stderr
curl: (6) Could not resolve host: nohost.invalid
### usage errors
curl --foo x; curl -Q; curl -o; echo $?
--- stdout
2
--- stderr
curl: option --foo: is unknown
curl: try 'curl --help' or 'curl --manual' for more information
curl: option -Q: requires parameter
curl: try 'curl --help' or 'curl --manual' for more information
curl: option -o: requires parameter
curl: try 'curl --help' or 'curl --manual' for more information
### bad URLs
curl foo://x; echo $?; curl http://; echo $?; curl -sS 'http://a b/'; echo $?
--- stdout
1
3
3
--- stderr
curl: (1) Protocol "foo" not supported or disabled in libcurl
curl: (3) URL using bad/illegal format or missing URL
curl: (3) URL using bad/illegal format or missing URL
### wget without URL
wget; echo $?; wget --foo; echo $?; wget -O; echo $?
--- stdout
1
2
2
--- stderr
wget: missing URL
Usage: wget [OPTION]... [URL]...

Try `wget --help' for more options.
wget: unrecognized option '--foo'
Usage: wget [OPTION]... [URL]...

Try `wget --help' for more options.
wget: option requires an argument -- 'O'
Usage: wget [OPTION]... [URL]...

Try `wget --help' for more options.
### wget -q and -nv
wget -q http://nohost.invalid/; echo $?; wget -nv http://nohost.invalid/ -O x; echo $?
--- stdout
4
4
--- stderr
wget: unable to resolve host address ‘nohost.invalid’
### wget's log
wget http://nohost.invalid/x 2>&1 | sed 's/^--[^h]*/--  /'; wget --spider https://nohost.invalid 2>&1 | sed 's/^--[^h]*/--  /'
--- stdout
--  http://nohost.invalid/x
Resolving nohost.invalid (nohost.invalid)... failed: Name or service not known.
wget: unable to resolve host address ‘nohost.invalid’
Spider mode enabled. Check if remote file exists.
--  https://nohost.invalid/
Resolving nohost.invalid (nohost.invalid)... failed: Name or service not known.
wget: unable to resolve host address ‘nohost.invalid’
### wget and other schemes
wget foo://x; wget file:///etc/passwd; echo $?
--- stdout
1
--- stderr
foo://x: Unsupported scheme ‘foo’.
file:///etc/passwd: Unsupported scheme ‘file’.
