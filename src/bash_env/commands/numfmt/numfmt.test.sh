### numfmt --to=iec 123456 1024 999 1023 1025 0
numfmt --to=iec 123456 1024 999 1023 1025 0
--- stdout
121K
1.0K
999
1023
1.1K
0
### numfmt --to=iec -- -5 -2000
numfmt --to=iec -- -5 -2000
--- stdout
-5
-2.0K
### numfmt --to=si 999949 999950 1500 1000 999 9999 12345678
numfmt --to=si 999949 999950 1500 1000 999 9999 12345678
--- stdout
1.0M
1.0M
1.5K
1.0K
999
10K
13M
### numfmt --to=iec-i 2048 10240 5
numfmt --to=iec-i 2048 10240 5
--- stdout
2.0Ki
10Ki
5
### numfmt --from=si 1K 1.5M
numfmt --from=si 1K 1.5M
--- stdout
1000
1500000
### numfmt --from=si 3k
numfmt --from=si 3k
--- stderr
numfmt: invalid suffix in input: ‘3k’
--- status 2
### numfmt --from=iec 1K 2Ki
numfmt --from=iec 1K 2Ki
--- stdout
1024
--- stderr
numfmt: invalid suffix in input ‘2Ki’: ‘i’
--- status 2
### numfmt --from=iec-i 1Ki 1K
numfmt --from=iec-i 1Ki 1K
--- stdout
1024
--- stderr
numfmt: missing 'i' suffix in input: ‘1K’ (e.g Ki/Mi/Gi)
--- status 2
### numfmt --from=auto 1K 1Ki 5
numfmt --from=auto 1K 1Ki 5
--- stdout
1000
1024
5
### numfmt 1K
numfmt 1K
--- stderr
numfmt: rejecting suffix in input: ‘1K’ (consider using --from)
--- status 2
### numfmt abc
numfmt abc
--- stderr
numfmt: invalid number: ‘abc’
--- status 2
### numfmt 1x
numfmt 1x
--- stderr
numfmt: invalid suffix in input: ‘1x’
--- status 2
### for r in up down nearest from-zero towards-zero
for r in up down nearest from-zero towards-zero; do numfmt --to=iec --round=$r -- 1025 -1999 1536000; done
--- stdout
1.1K
-1.9K
1.5M
1.0K
-2.0K
1.4M
1.0K
-2.0K
1.5M
1.1K
-2.0K
1.5M
1.0K
-1.9K
1.4M
### numfmt --to=iec --suffix=B 2048
numfmt --to=iec --suffix=B 2048; numfmt --from=iec --suffix=B 2KB 3; numfmt --suffix=xx 5xx 5
--- stdout
2.0KB
2048B
3B
5xx
5xx
### numfmt --padding=10 5
numfmt --padding=10 5; numfmt --padding=-10 5 | cat -A; numfmt --to=si --suffix=B --padding=8 1500
--- stdout
         5
5         $
   1.5KB
### numfmt --grouping 1234567
numfmt --grouping 1234567
--- stdout
1234567
### numfmt --format=%10f 5
numfmt --format=%10f 5; numfmt --format='%-10f|' 5; numfmt --format='%.2f' 5 1.234; numfmt --format="%'f" 12345; numfmt --format='a%fb' 1; numfmt --format='%010f' 7; numfmt --format='%%%f' 1
--- stdout
         5
5         |
5.00
1.24
12345
a1b
0000000007
%1
### numfmt --format='%d' 1
numfmt --format='%d' 1
--- stderr
numfmt: invalid format ‘%d’, directive must be %[0]['][-][N][.][N]f
--- status 1
### numfmt --format='%f%f' 1
numfmt --format='%f%f' 1
--- stderr
numfmt: format ‘%f%f’ has too many % directives
--- status 1
### numfmt --format=abc 1
numfmt --format=abc 1
--- stderr
numfmt: format ‘abc’ has no % directive
--- status 1
### numfmt --format '%.1f' --to=iec 1500
numfmt --format '%.1f' --to=iec 1500; numfmt --format='%5.1f' --to=si 123456; numfmt --format=%.3f --to=si 1234567
--- stdout
1.5K
123.5K
1.235M
### numfmt --from-unit=512 4
numfmt --from-unit=512 4; numfmt --to-unit=1024 4096; numfmt --to-unit=1Ki 4096; numfmt --to-unit=K 4000
--- stdout
2048
4
4
4
### numfmt --to-unit=x 1
numfmt --to-unit=x 1
--- stderr
numfmt: invalid unit size: ‘x’
--- status 1
### printf '1000 2000\nx 3000\n' | numfmt --to=si --field=2
printf '1000 2000\nx 3000\n' | numfmt --to=si --field=2
--- stdout
1000 2.0K
x 3.0K
### printf '1000 2000\nx 3000\n' | numfmt --to=si --field=1-
printf '1000 2000\nx 3000\n' | numfmt --to=si --field=1-
--- stdout
1.0K 2.0K
--- stderr
numfmt: invalid number: ‘x’
--- status 2
### printf '1000 2000\nx 3000\n' | numfmt --to=si --invalid=warn
printf '1000 2000\nx 3000\n' | numfmt --to=si --invalid=warn; echo $?
--- stdout
1.0K 2000
x 3000
0
--- stderr
numfmt: invalid number: ‘x’
### printf '1000 2000\nx 3000\n' | numfmt --to=si --invalid=ignore
printf '1000 2000\nx 3000\n' | numfmt --to=si --invalid=ignore; echo $?
--- stdout
1.0K 2000
x 3000
0
### printf '1000 2000\nx 3000\n' | numfmt --to=si --invalid=fail
printf '1000 2000\nx 3000\n' | numfmt --to=si --invalid=fail; echo $?
--- stdout
1.0K 2000
x 3000
2
--- stderr
numfmt: invalid number: ‘x’
### printf 'a,1000,b\n' | numfmt -d, --field 2 --to=si
printf 'a,1000,b\n' | numfmt -d, --field 2 --to=si
--- stdout
a,1.0K,b
### printf 'h\n1000\n' | numfmt --header --to=si
printf 'h\n1000\n' | numfmt --header --to=si; printf 'h\nh2\n1000\n' | numfmt --header=2 --to=si
--- stdout
h
1.0K
h
h2
1.0K
### numfmt --header=0 1
numfmt --header=0 1
--- stderr
numfmt: invalid header value ‘0’
--- status 1
### printf '1000\0002000\0' | numfmt -z --to=si | od -c
printf '1000\0002000\0' | numfmt -z --to=si | od -c
--- stdout
0000000   1   .   0   K  \0   2   .   0   K  \0
0000012
### numfmt --debug 1
numfmt --debug 1
--- stdout
1
--- stderr
numfmt: no conversion option specified
### numfmt --field=0 1
numfmt --field=0 1
--- stderr
numfmt: fields are numbered from 1
Try 'numfmt --help' for more information.
--- status 1
### numfmt --field=x 1
numfmt --field=x 1
--- stderr
numfmt: invalid field value ‘x’
Try 'numfmt --help' for more information.
--- status 1
### numfmt --to=foo 1
numfmt --to=foo 1
--- stderr
numfmt: invalid argument ‘foo’ for ‘--to’
Valid arguments are:
  - ‘none’
  - ‘si’
  - ‘iec’
  - ‘iec-i’
Try 'numfmt --help' for more information.
--- status 1
### numfmt -d ab 1
numfmt -d ab 1
--- stderr
numfmt: the delimiter must be a single character
--- status 1
### numfmt 1.5 1.50 .5
numfmt 1.5 1.50 .5; numfmt --to=iec 1.5 0.5
--- stdout
1.5
1.50
0.5
2
0
### numfmt 99999999999999999999999
numfmt 99999999999999999999999
--- stderr
numfmt: value too large to be printed: '1e+23' (consider using --to)
--- status 2
### numfmt --to=iec 9999999999999999999999999999
numfmt --to=iec 9999999999999999999999999999
--- stderr
numfmt: value too large to be converted: ‘9999999999999999999999999999’
--- status 2
### numfmt --round=foo 1
numfmt --round=foo 1
--- stderr
numfmt: invalid argument ‘foo’ for ‘--round’
Valid arguments are:
  - ‘up’
  - ‘down’
  - ‘from-zero’
  - ‘towards-zero’
  - ‘nearest’
Try 'numfmt --help' for more information.
--- status 1
### numfmt --padding=0 1
numfmt --padding=0 1
--- stderr
numfmt: invalid padding value ‘0’
--- status 1
### numfmt --from=si 1KK
numfmt --from=si 1KK
--- stderr
numfmt: invalid suffix in input ‘1KK’: ‘K’
--- status 2
### numfmt 1.
numfmt 1.
--- stderr
numfmt: invalid number: ‘1.’
--- status 2
### numfmt ''
numfmt ''
--- stderr
numfmt: invalid number: ‘’
--- status 2
### numfmt --from=si --to=iec 1M 1G 5T
numfmt --from=si --to=iec 1M 1G 5T
--- stdout
977K
954M
4.6T
### printf '  1000   2000\n' | numfmt --to=si --field=2
printf '  1000   2000\n' | numfmt --to=si --field=2; printf '  1000   2000\n' | numfmt --to=si
--- stdout
  1000   2.0K
  1.0K   2000
### printf '%s\n' 1 20 | numfmt --padding=5
printf '%s\n' 1 20 | numfmt --padding=5
--- stdout
    1
   20
### numfmt --from=iec 1.1K 0.1K
numfmt --from=iec 1.1K 0.1K
--- stdout
1127
103
### numfmt --grouping --to=si 1
numfmt --grouping --to=si 1
--- stderr
numfmt: grouping cannot be combined with --to
--- status 1
### numfmt --format=%f --grouping 1
numfmt --format=%f --grouping 1
--- stderr
numfmt: --grouping cannot be combined with --format
--- status 1
### numfmt --to=iec --field=1,2 '1024 2048 4096'
numfmt --to=iec --field=1,2 '1024 2048 4096'; numfmt --to=iec --field=-2 '1024 2048 4096'; numfmt --to=iec --field=- '1024 2048 4096'
--- stdout
1.0K 2.0K 4096
1.0K 2.0K 4096
1.0K 2.0K 4.0K
### printf '1000\t2000\n' | numfmt --to=si --field=2
printf '1000\t2000\n' | numfmt --to=si --field=2; printf '1000\t2000\n' | numfmt --to=si --field=2 -d '	'
--- stdout
1000 2.0K
1000	2.0K
### printf ' 5\n' | numfmt --to=si
printf ' 5\n' | numfmt --to=si; printf '5 \n' | numfmt
--- stdout
 5
5 
### echo x | numfmt --invalid=abort
echo x | numfmt --invalid=abort
--- stderr
numfmt: invalid number: ‘x’
--- status 2
### echo | numfmt
echo | numfmt
--- stderr
numfmt: invalid number: ‘’
--- status 2
### numfmt -- --5
numfmt -- --5
--- stderr
numfmt: invalid number: ‘--5’
--- status 2
### numfmt --invalid=foo 1
numfmt --invalid=foo 1
--- stderr
numfmt: invalid argument ‘foo’ for ‘--invalid’
Valid arguments are:
  - ‘abort’
  - ‘fail’
  - ‘warn’
  - ‘ignore’
Try 'numfmt --help' for more information.
--- status 1
### numfmt --foo
numfmt --foo
--- stderr
numfmt: unrecognized option '--foo'
Try 'numfmt --help' for more information.
--- status 1
