# ruff: noqa: E501  (tables)
"""Grammar of the text commands' options. A production of a tool is a command; the kind with its name are its options."""

from __future__ import annotations

TEXT_TOOLS = (
    "5| <loc?>sort <sort*> <file>",
    "2| <loc?>sort <sort*> a b",
    "sort <sort*> <sort*> n",
    "3| <loc?>uniq <uniq*> <file>",
    "sort a b | uniq <uniq*>",
    "5| <loc?>cut <cut*> <file>",
    "4| <loc?>tr <tr*> <set> <set?> < a",
    "tr <tr*> <set> < b",
    "3| <loc?>wc <wc*> <file> <file?>",
    "3| head <head*> <file> <file?>",
    "3| tail <tail*> <file> <file?>",
    "3| sort a > p; sort b > q; <loc?>comm <comm*> p q",
    "comm <comm*> a b",
    "3| sort a > p; sort b > q; <loc?>join <join*> p q",
    "join <join*> a s",
    "3| paste <paste*> <file> <file?>",
    "3| nl <nl*> <file>",
    "4| <loc?>grep <grep*> <pat> <file> <file?>",
    "5| find t <find+>",
    "find t a <find*>",
    "4| <input> | xargs <xargs*> echo <xword?>",
    "3| <loc?>fold <fold*> <file>",
    "2| expand <expand*> <file>",
    "2| unexpand <unexpand*> <file>",
    "3| <loc?>fmt <fmt*> <file>",
    "2| tac <tac*> <file> <file?>",
    "rev s",
    "3| od <od*> <file>",
    "2| xxd <xxd*> a",
    "3| split <splitsize?> <split*> <file?> <prefix?>; head x* y* 2>&1; rm -f x* y*",
    "3| csplit <csplit*> a <cspat+>; head xx* 2>&1; rm -f xx*",
    "4| seq <seq*> <number> <number?> <number?>",
    "4| <which>printf <pf> <arg?> <arg?> <arg?>",
    "4| date -u -d <date> <datefmt>",
    "3| column <column*> <file>",
    "2| basename <base*>",
    "dirname <dirn*>",
    "2| base64 <base64*> <file>",
    "base32 <base64*> <file>",
    "base64 <base64*> a | base64 -d",
    "md5sum <sums*> <file> <file?>",
    "sha1sum a b > c; sha1sum -c <check*> c; rm c",
    "sha256sum <sums*> <file>",
    "cksum <cksum*> <file> <file?>",
    "sum <sumf*> <file>",
    "tsort <file>",
    "shuf <shuf*> <file>",
    "strings <strings*> a",
    "cat <cat*> <file> <file?>",
    "tee <tee*> c < a; cat c; rm -f c",
    "<loc?>expr <eterm> <eop> <eterm>",
    "expr <efun>",
    "test <tterm>",
    "2| diff <diff*> <file> <file>",
    "2| cmp <cmp*> <file> <file>",
    "env <env*> printenv A B",
)

TEXT_RULES = {
    "loc": "LC_ALL=C␠",
    "sort": """
        -n
        2| -r
        -u
        -f
        -b
        -d
        -i
        -g
        -h
        -M
        -V
        -R --random-source=empty
        -s
        -z
        -c
        -C
        -m
        -k<key>
        -k <key>
        -k<key> -k<key>
        -t <char>
        -t, -k2
        -t, -k2,2n -k1r
        -o c
        -S 1M
        -T .
        --files0-from=<file>
        --sort=<sortkind>
        --check=<checkkind>
        --key=<key>
        <bad>
    """,
    "sortkind": "numeric\nversion\nhuman-numeric\nmonth\ngeneral-numeric\nrandomx\nn\n∅",
    "checkkind": "quiet\nsilent\ndiagnose-first\nx",
    "key": "4| 1\n3| 2\n1,1\n2,2\n2n\n1.2\n1.2,1.3\n2r,2\n1b,1\n2nr\n0\n1.0\n1,0\n1.\nx\n1x\n1,\n∅\n-1\n2,1\n1.1b,1.2b\n3M\n1fd\n1dn\n1nM\n9",
    "uniq": "2| -c\n2| -d\n2| -u\n-D\n-i\n-f<n>\n-s<n>\n-w<n>\n-f 1 -s 1\n-z\n--group\n--group=<grp>\n--all-repeated=<grp>\n-1\n+1\n<bad>",
    "grp": "separate\nprepend\nappend\nboth\nnone\nx",
    "cut": "3| -f<range>\n2| -b<range>\n2| -c<range>\n-d<char>\n-d <char>\n-s\n--complement\n--output-delimiter=<char>\n-n\n-z\n-d, -f<range>\n<bad>",
    "tr": "2| -d\n2| -s\n-c\n-C\n-t\n--complement\n-cd\n-ds\n-cs\n<bad>",
    "set": "3| a\n2| abc\n2| a-c\n2| A-Z\n2| a-z\n'[:alpha:]'\n'[:upper:]'\n'[:lower:]'\n'[:space:]'\n'[:digit:]'\n'[:foo:]'\n'[=a=]'\n'[=ab=]'\n'[a*3]'\n'[x*]'\n'[x*010]'\n'\\n'\n'\\t'\n'\\\\'\n'\\141'\n'\\400'\n'\\a-\\c'\nc-a\n''\n'-a'\n'a-'\né\n'\\-'\n'[:alpha:]1'\n'[b*]x'\n'\\'\n'[:'\n'a-c-e'\n'[a-c]'\n'[x*2'\n'0-9'\n'[:punct:]'\n'[x*z]'\n'\\x41'",
    "wc": "-l\n-w\n-c\n-m\n-L\n--total=<wctotal>\n--files0-from=<file>\n<bad>",
    "wctotal": "auto\nalways\nonly\nnever\nx",
    "head": "3| -n<n>\n2| -c<n>\n-n -<n>\n-c -<n>\n-q\n-v\n-z\n-<n>\n--lines=<n>\n<bad>",
    "tail": "3| -n<n>\n2| -c<n>\n-n +<n>\n-c +<n>\n-q\n-v\n-z\n-<n>\n+2\n--lines=<n>\n<bad>",
    "comm": "-1\n-2\n-3\n-12\n-13\n-23\n--total\n--output-delimiter=<char>\n--check-order\n--nocheck-order\n-z\n<bad>",
    "join": "-1 <n>\n-2 <n>\n-j <n>\n2| -a1\n-a2\n-v1\n-v2\n-a3\n-e <char>\n-i\n-t <char>\n-o auto\n-o <spec>\n-o <spec>\n--header\n--check-order\n--nocheck-order\n-z\n<bad>",
    "spec": "0\n1.1\n2.1\n0,1.2,2.2\n'1.1 2.2'\n1.0\n3.1\nx\n1.\n0.1\n∅\n1.1,",
    "paste": "2| -s\n-d <char>\n-d ',:'\n-d '\\t\\n\\0'\n-d '\\'\n-d ''\n-z\n-d é\n<bad>",
    "nl": "-b a\n-b t\n-b n\n-b pa\n-b 'p^a*'\n-bx\n-h a\n-f a\n-w <n>\n-n ln\n-n rn\n-n rz\n-n x\n-s <char>\n-v <n>\n-i <n>\n-l <n>\n-p\n-d a\n-d ab\n<bad>",
    "grep": "-i\n-v\n-c\n-n\n-o\n-w\n-x\n-l\n-L\n-q\n-s\n-h\n-H\n-b\n-m<n>\n-A<n>\n-B<n>\n-C<n>\n-<n>\n-E\n-F\n-P\n-z\n-Z\n-T\n-a\n-I\n--binary-files=<bin>\n--label=x\n-r\n-d skip\n-d read\n-d x\n-y\n--color=<when>\n--group-separator=X\n--no-group-separator\n--include=<glob>\n--exclude=<glob>\n-U\n--line-buffered\n--null\n--initial-tab\n--max-count=<n>\n-D skip\n<bad>",
    "bin": "text\nwithout-match\nbinary\nx",
    "when": "always\nnever\nauto",
    "glob": "'a*'\n'*'\nb\n'[ab]'",
    "pat": "2| a\n'^a'\nb\n''\n.\n1\n-e a -e b\n-e ''\n'[0-9]'\na,\né",
    "find": """
        -name <fglob>
        -iname <fglob>
        -path <fglob>
        -type <ftype>
        -size <fsize>
        -empty
        -maxdepth <n>
        -mindepth <n>
        -depth
        -print
        -print0
        -printf <fprintf>
        -not -name <fglob>
        ! -type f
        -o -name <fglob>
        -a -type f
        \\( -name <fglob> -o -type d \\)
        -prune
        -name d -prune -o -print
        -perm <fperm>
        -newer t/f1
        -mtime <fsize>
        -mmin <fsize>
        -newermt <date>
        -exec echo {} \\;
        -exec echo {} +
        -exec echo x{}y \\;
        -execdir echo {} \\;
        -quit
        -links <n>
        -regex <fregex>
        -lname <fglob>
        -user nobodyx
        -samefile t/f1
        -true
        -false
        ,
        -ls -quit
        -nope
        -name
        -type
        \\(
        \\)
        -o
        -L
        -daystart
        -follow
        -xdev
        -noleaf
        -regextype <n>
        -executable
        -readable
        -xtype <ftype>
        -used <n>
        -anewer t/f1
        -fprint /dev/stdout
        -inum <n>
        -wholename <fglob>
        -ipath <fglob>
        -size
        -maxdepth
    """,
    "fglob": "'f*'\n'*'\nd\n'*.txt'\n'[fd]*'\n't/*'\n'*/f?'\n'F1'\nf1\n''\n'[a'\n'\\f1'\nt/d",
    "ftype": "f\nd\nl\nf,d\nx\nfd\n∅\np",
    "fsize": "1\n+0\n-1\n0\n1c\n+1c\n-5c\n1k\n1M\nx\n1x\n+\n+-1\n2b\n1w",
    "fperm": "644\n-600\n/111\nu=rw\n-u+x\n/u+x,g+w\n+x\n0\n999\nx\n-644\n/0",
    "fprintf": "'%p\\n'\n'%f %h\\n'\n'%P|%H\\n'\n'%s %y\\n'\n'%m %M\\n'\n'%d\\n'\n'%l\\n'\n'%5d|%-5f|\\n'\n'%Ts\\n'\n'%TY-%Tm-%Td\\n'\n'%n\\n'\n'%%\\n'\n'%q\\n'\n'\\101\\t\\c'\n'%'\n'\\'\n'%Y %y\\n'\n'%.2f\\n'\n'%T@\\n'\n'%t\\n'\n'%A@ %k\\n'",
    "fregex": "'.*f.'\n't/f[0-9]'\n'f1'\n'.*/\\(f\\|d\\).*'\n'('\n'.*\\.txt'",
    "input": "cat a\ncat b\nprintf 'a b\\nc\\n'\nprintf 'a\\0b\\0'\nprintf \"a 'b c' \\\"d\\\"\"\nprintf \"a 'b\"\nprintf 'a\\\\ b _ c\\n'\nseq 5\nprintf ''\nprintf 'a\\n\\n b \\n'",
    "xargs": "2| -n<n>\n-L<n>\n-l\n-I{}\n-I x\n-i\n-d,\n-d '\\n'\n-d <char>\n-0\n-r\n-t\n-s<n>\n-x\n-E _\n-e_\n-P2 -n9\n-a a\n-a nope\n--max-args=<n>\n--no-run-if-empty\n--process-slot-var=X",
    "xword": "{}\nx\nx{}y\n_",
    "fold": "-w<n>\n-s\n-b\n-5\n-w 3\n<bad>",
    "expand": "-t<tabs>\n-i\n-3\n-t 4,8\n<bad>",
    "unexpand": "-a\n-t<tabs>\n--first-only\n<bad>",
    "tabs": "1\n4\n2,5\n5,2\n0\nx\n/3\n2,/4\n2,+4\n'2 6'\n∅\n,",
    "fmt": "-w<n>\n-w 10\n-20\n-s\n-u\n-c\n-t\n-p a\n-g 5\n-g 5 -w 9\n-3\n<bad>",
    "tac": "-b\n-s <char>\n-s a\n-r\n-r -s '[ab]'\n-rs 'a*'\n-s ''\n<bad>",
    "od": "2| -c\n2| -x\n-b\n-d\n-o\n-i\n-l\n-s\n-a\n-A<radix>\n-An\n2| -t<odtype>\n-N<n>\n-j<n>\n-w<n>\n-v\n-S<n>\n-tx1z\n--endian=big\n--endian=x\n-w\n<bad>",
    "radix": "d\no\nx\nn\nz",
    "odtype": "x1\nc\na\nd2\nu4\no\nx8\nf4\nx1c\nx3\nz\nd1\nxL\nf\ndS\nu1z",
    "xxd": "-p\n-c<n>\n-l<n>\n-s<n>\n-g<n>\n-u\n-b\n-e\n-r\n-ps\n-C\n-d\n-a\n-o<n>",
    "splitsize": "2| -l<n>\n2| -b<n>\n-C<n>\n-n<n>\n-n l/<n>\n-n r/<n>\n-n 2/3\n-n l/2/3\n-n r/1/2\n-n x\n-2",
    "split": "-a<n>\n-d\n-x\n--numeric-suffixes=<n>\n--additional-suffix=.t\n--additional-suffix=/\n-e\n--verbose\n-t <char>\n-u\n<bad>",
    "prefix": "y\nya",
    "csplit": "-f xxp\n-n <n>\n-k\n-s\n-z\n-b '%d.x'\n-b '%q'\n-b 'x'\n--suppress-matched\n-q\n<bad>",
    "cspat": "2| 2\n3\n0\n99\n/a/\n%b%\n/a/+1\n/b/-1\n'{1}'\n'{*}'\n/x\n/\\(/\nx\n-1\n/a/x\n'//'",
    "seq": "-w\n-s,\n-s ''\n-f %g\n-f %03g\n-f %.2f\n-f %d\n-f x\n-f '%%'\n-f %e\n-f '%g%g'\n-f '%5.1fx'\n-f %a\n<bad>",
    "number": "4| 1\n3| 3\n2| 5\n0\n-2\n1.5\n.5\n10\n1e1\n0x5\nx\n∅\n'1 '\n' 2'\n1e\n08\n1,5\n-.1\n007\n1.50\n9999\n1048576\n1k\n1K\n2Ki\n1M",
    "which": "3| ∅\nenv␠",
    "pf": "'%s\\n'\n'%d\\n'\n'%5d|%-5s|\\n'\n'%x %o %X\\n'\n'%c\\n'\n'%b\\n'\n'%q\\n'\n'%.2f\\n'\n'%e %g\\n'\n'%i\\n'\n'%u\\n'\n'%%\\n'\n'%*d\\n'\n'%.*s|\\n'\n'a\\tb\\101\\x41\\n'\n'%5.1s|\\n'\n'%+d % d\\n'\n'%05d\\n'\n'%#x %#o\\n'\n'%s %s\\n'\n'%z\\n'\n'%'\n'x\\c y'\n'%-5d|\\n'\n'%5'\n'%s'\n''\n'\\u00e9\\n'\n'%a\\n'\n'%(x'\n-x\n--\n'%ld\\n'\n'%5%|\\n'\n'%5b|\\n'\n'%.1q\\n'",
    "arg": "3| 1\n2| a\n' 5'\n-3\n010\n0x1f\n\"'a\"\n'\"é'\n1.5\n''\nabc\n1e3\n9223372036854775808\n-9223372036854775809\n1x\n'a b'\n'\\n'\n'\\0101'\n'\\x41'\n'\\c'\n-0\nnan\n+7\n-",
    "date": "'2020-01-31'\n@0\n@86399\n'2021-02-28 12:34:56'\n'2020-01-31 +1 month'\n'2020-02-29 -1 year'\n'2019-12-31 23:59:60'\n'2020-06-15 12:00 UTC+3'\n'2020-06-15T10:20:30Z'\n'2020-06-15 10:20 PM'\n'Jan 5 2021'\n'5 January 2021'\n'1/2/2021'\n20210304\n'20210304 1122'\n'2020-13-01'\nxyz\n''\n@1.5\n@-1\n'2020-01-01 +2 weeks -3 days'\n'2020-01-01 next monday'\n'monday 2020-01-01'\n'1 day ago 2020-01-01'\n'2020-01-01 12:00 +0530'\n'2020-01-01 12:00:00.123456'\n'TZ=\"America/New_York\" 2020-01-01'\n'12:00 2020-01-01 EST'\n'2020-W01-1'\n'2020-001'\n'noon 2020-01-01'\n'Fri, 21 Nov 1997 09:55:06 -0600'\n'2020-01-01 yesterday'\n'2020-01-01 3 hours'\n'2020/02/30'\n'70-01-01'\n'@12x'",
    "datefmt": "+%F\n+%s\n'+%F %T'\n'+%c'\n'+%a %b %e'\n'+%A, %B %d, %Y'\n+%j\n+%U-%W-%V-%G-%g-%u-%w\n+%N\n+%3N\n+%-d\n+%_d\n+%05d\n+%^a\n+%#p\n'+%I:%M %p %P'\n+%z\n+%:z\n+%::z\n+%Z\n+%q\n+%C%y\n+%h\n+%D\n+%x\n+%X\n+%r\n+%R\n+%n%t\n+%%\n+%E\n+%Ey\n+%10Y\n+%+4Y\n+%k\n+%l\n-R\n-I\n-Iseconds\n-Ins\n-Ix\n--rfc-3339=date\n--rfc-3339=ns\n--rfc-3339=x\n+\n+x +y\n+%5\n+%!",
    "column": "-t\n-s <char>\n-s, -t\n-o '|'\n-c <n>\n-x\n-t -N A,B\n-t -R 1\n-t -H 1\n-e\n-J -N a,b -n x\n-t -l 2\n-t -d -N A,B\n-t -R2\n-L\n--nope",
    "base": "a/b.c\na/b.c .c\n-s .c a/b.c d/e.c\n-a a/b c/d\n/\n//\n''\na/\na/b/ b\n-z a/b\n-s c\n.c .c\nabc c\na b c\n<bad>",
    "dirn": "a/b\na\n/\n//a\na//b//\n''\na/b c/d\n-z a/b\n.\n../x\n<bad>",
    "base64": "-w<n>\n-d\n-i\n-w0\n-di\n<bad>",
    "sums": "-b\n-t\n--tag\n-z\n<bad>",
    "check": "--quiet\n--status\n-w\n--strict\n--ignore-missing\n<bad>",
    "cksum": "-a <algo>\n--untagged\n--tag\n-l 128\n-l 7\n-z\n<bad>",
    "algo": "crc\nmd5\nsha1\nsha256\nsha512\nblake2b\nsm3\nbsd\nsysv\nx\nsha224",
    "sumf": "-r\n-s\n<bad>",
    "shuf": "-n0\n-n <n> --random-source=a\n--random-source=s\n-e --random-source=a\n-i1-3 --random-source=a\n-i3-1\n-i x\n-r -n2 --random-source=b\n-z --random-source=a\n-o c --random-source=a\n-i 1-2 -e x\n<bad>",
    "strings": "-n<n>\n-t d\n-t x\n-t o\n-a\n-o\n-f\n-2\n-w",
    "cat": "-n\n-b\n-s\n-E\n-T\n-v\n-A\n-e\n-t\n-u\n<bad>",
    "tee": "-a\n-i\n-p\n--output-error=<teemode>\n<bad>",
    "teemode": "warn\nexit\nwarn-nopipe\nx",
    "eterm": "1\n2\na\n''\n-1\n08\n9223372036854775807\n1.5\nabc\n' 1'\n+ 1\n'('\n')'",
    "eop": "+\n-\n'*'\n/\n%\n'<'\n'<='\n=\n==\n!=\n'|'\n'&'\n:\n'>'\nx",
    "efun": "length abc\nlength é\nsubstr abcdef 2 3\nsubstr abc 0 1\nsubstr abc 9 1\nsubstr abc a 1\nindex abc cb\nmatch abc 'b.*'\n'(' 1 + 2 ')' '*' 3\n1 +\n+ length\nabc : 'a\\(.\\)c'\n1 + 2 '*' 3\n5 / 0\n1 = 1 '&' 2\n''\n--help x\n-- 5\nlength\n'(' 1\nsubstr éa 2 1\n0 '|' ''\na '<' b '|' 3",
    "tterm": "-f a\n-d t\n-e nope\n-z ''\n-n ''\na = a\na == b\na != b\n1 -lt 2\n1 -eq x\n! -f a\n-f a -a -d t\n-f a -o -d nope\n'(' a ')'\n-s empty\na -nt nope\na -ef a\n∅\n-x a\na '<' b\n-k a\n'('\n! !\n-f\na b\na b c\na = b = c\n1 -gt ''\n-h t/l1\n-G a\n5 -ge 5",
    "diff": "-u\n-c\n-q\n-s\n-i\n-w\n-b\n-B\n-U<n>\n-e\n-n\n-y\n-W 40 -y\n-r\n-a\n--brief\n--normal\n-N\n-E\n--label x -u\n--strip-trailing-cr\n-d\n-Z\n-y --suppress-common-lines\n-I a\n-F a -u\n--left-column -y\n-t\n-T",
    "cmp": "-l\n-s\n-b\n-i<n>\n-n<n>\n-lb\n-i 1:2\n<bad>",
    "env": "A=1\nB=2\n-i A=1\n-u A\n-u\n-\n-i /usr/bin/env\n-S 'A=1 B=2'\n-0\n<bad>",
}  # fmt: skip
