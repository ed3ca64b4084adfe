# ruff: noqa: E501  (tables)
"""The fuzzer of awk: whole programs with expressions of all types, fields, arrays, input and output, and broken ones."""

from __future__ import annotations

import random
import re

from fuzz.grammar import Grammar
from fuzz.program import Program
from fuzz.tools.text import commands, file, letters, quoted, smallest
from fuzz.tree import Node, sequence
from real_tools import Answer

_RULES = {
    "line": """
        8| <locale?>awk <option*> -- <prog> a
        2| <locale?>awk <option*> -- <prog> a b
        awk <option*> -- <prog> < a
        awk <option*> -- <prog> x=<assigned> a y=2 b
        awk <option*> -- <prog> a nope b
        awk <option*> -f <(printf %s <prog>) a
        awk <option*> -e <prog> -e <prog> a
        echo <assigned> | awk <option*> -- <prog>
        printf '1 2\\n3 4\\n' | awk <option*> -- <prog>
    """,
    "locale": "LC_ALL=C␠",
    "option": """
        3| -F,
        2| -F <fs>
        2| -v x=<assigned>
        -v OFS=-
        -v ORS=\\|
        -v RS=
        -v RS=<fs>
        -v FPAT=<fpat>
        -v FIELDWIDTHS=<widths>
        -v IGNORECASE=1
        -v CONVFMT=%.2g
        -v OFMT=%.3f
        -v SUBSEP=:
        -v NR=10
        -b
        -n
        --re-interval
    """,
    "fs": "t\n'\\t'\n'[ ,]+'\na\n'|'\n'[0-9]'\nab\n' '\n'[ ]'\n^a\n'.'\n'\\\\.'\n''\né\n'(a)(b)*'",
    "fpat": "'[a-z]+'\n'[^,]*'\n'([^,]*)|(\"[^\"]+\")'\n.",
    "widths": "'1 2 3'\n'2 *'\n'1:2 1'",
    "assigned": "1\n010\n0x1A\nabc\n' 12 '\n1e3\n'a\\tb'\n+5\n.5\n-0\n1x\nnan\n+inf\n''\né",
    "prog": """
        4| {<stmt>}
        4| BEGIN{<stmt>}
        3| {<stmt>;<stmt>}
        2| <pattern>{<stmt>}
        2| <pattern>
        2| BEGIN{<setting>}{<stmt>}
        {<stmt>}END{<stmt>}
        BEGIN{<stmt>;<stmt>}
        BEGIN{<setting>;<setting>}{<stmt>}END{<stmt>}
        <pattern>,<pattern>{<stmt>}
        function f(p,q){<stmt>;return <expr>}{<stmt>;print f(<expr>,<expr>)}
        function f(p){p[1]=<expr>}BEGIN{f(A);for(i in A)print i,A[i]}
        function f(n){return n<2?n:f(n-1)+f(n-2)}BEGIN{print f(8)}
        {<stmt>}BEGIN{<stmt>}<pattern>
        BEGINFILE{<stmt>}{<stmt>}ENDFILE{print FILENAME,FNR}
        BEGIN{while((getline l < "a")>0)<stmt>;close("a")}
        <broken>
    """,
    "broken": """
        {print
        {print <expr>
        {<stmt>}}
        BEGIN<stmt>
        BEGIN{<stmt>
        {if(<expr>)}
        {if <expr> print}
        {print)}
        {(print)}
        {x=}
        {<expr>=1}
        {1=<expr>}
        {f(<expr>)}
        {for(;;<stmt>}
        {print >}
        {getline <}
        {return 1}
        {next
        BEGIN{next}
        {break}
        {continue}
        function f(x,x){}{}
        function f(f){}{}
        function f(x){x()}{}
        function NR(){}{}
        function length(){}{}
        {a[1]=1;a=2}
        {a=1;a[1]=2}
        BEGIN{f=1}function f(){}
        {print length(}
        {substr()}
        {substr(1)}
        {print substr("a",1,2,3)}
        {print index("a")}
        {printf}
        {printf()}
        {print (1,2)}
        {print (1,2),3}
        {print (1)(2)}
        {"a}
        {/a}
        {print "a\\q\\/b\\x41\\101"}
        {@}
        {$}
        {print $NF-1,$(NF-1)}
        {a b c}
        {;}
        {;;print}
        {print;;print}
        {if(1);else print}
        {if(1)print;else print 2}
        {if(1){print}else;print 2}
        {do <stmt>;while(0)}
        {do <stmt> while(0)}
        {while(i++<2)}
        {delete}
        {delete A}
        {delete x}
        {print>"/dev/stderr"}
        {print|"cat"}
        {print|"sort";close("sort")}
        {"echo hi"|getline z;print z}
        {"echo hi"|getline;print}
        {print "a" > "out";close("out");while((getline q<"out")>0)print q}
        {exit <expr>}END{print "e"}
        {nextfile}
        {exit}
        {switch(<expr>){case 1:print;break;case /a/:print 2;default:print 3}}
        {@f="length";print @f("abc")}
    """,
    "pattern": "3| <expr>\n2| /<re>/\n2| NR==<int>\n!/<re>/\n$1~/<re>/\n/<re>/&&<expr>\nNF\nEND\n!S[$0]++\nNR%2",
    "setting": """
        FS=<str>
        RS=<str>
        OFS=<str>
        ORS=<str>
        FPAT=<str>
        FIELDWIDTHS="1 2 3"
        OFMT=<fmt>
        CONVFMT=<fmt>
        SUBSEP=<str>
        IGNORECASE=1
        x=<expr>
        y=<expr>
        A[<expr>]=<expr>
        PROCINFO["sorted_in"]="@ind_str_asc"
        NF=2
        $0="a b c"
        split("3 1 2",A)
    """,
    "stmt": """
        6| print <expr>
        4| print <expr>,<expr>
        print
        3| printf <fmt>"|\\n",<expr>
        printf "<conv>|<conv>\\n",<expr>,<expr>
        printf <expr>
        print <expr> <expr>
        2| x=<expr>;print x
        2| $<int>=<expr>;print
        2| $<int>=<expr>;print NF,$0
        NF=<int>;print;print NF
        $0=<expr>;print NF,$1
        $(<expr>)=<expr>;print
        A[<expr>]=<expr>;print length(A)
        A[<expr>]++;PROCINFO["sorted_in"]="@ind_str_asc";for(i in A)print i,A[i]
        A[<expr>,<expr>];for(i in A){n=split(i,P,SUBSEP);print n,P[1]}
        A[0];delete A[<num>];print length(A)
        if(<expr>)print "t";else print "f"
        if((<expr>) in A)print "in"
        A[0];if((<expr>,<expr>) in A)print "in";else print "out"
        while(k++<3)print k (<expr>)
        do{print <expr>}while(0)
        for(i=0;i<3;i++)printf "%s ",i (<expr>)
        for(;;){if(j++>2)break;if(j==1)continue;print j}
        n=split(<expr>,P,<re_or_str>);print n;for(i=1;i<=n;i++)print P[i]
        n=split(<expr>,P);print n,P[1]
        n=patsplit($0,P,/<re>/,S);print n,P[1],S[0],S[1]
        print <sub>(/<re>/,<str>);print
        print <sub>(/<re>/,<repl>,x),x
        print <sub>(/<re>/,<repl>,$2),$0,NF
        print match(<expr>,/<re>/),RSTART,RLENGTH
        print match($0,/(<re>)/,M),M[0],M[1],M[1,"start"]
        print gensub(/<re>/,<repl>,<how>)
        print gensub(/(<re>)/,"<\\\\1>",<how>,<expr>)
        getline;print
        getline x;print x,NR
        while((getline z)>0)n++;print n,z
        print getline < "nope"
        getline y < "b";print y;close("b")
        print (getline y) NR
        next
        n=asort(A,P);print n,P[1]
        print toupper(<expr>) tolower(<expr>)
        print substr(<expr>,<num>,<num>)
        print substr(<expr>,<num>)
        print index(<expr>,<str>)
        print length(<expr>),length
        print length $0
        print <expr> > "/dev/stdout"
        print -<expr> " " -<expr>
        print 1==1.0,"a"<"b",<expr><<expr>
        print <expr><<cmp><expr>
        print (<expr>)<cmp>(<expr>)
        print strftime("%Y-%m-%d %H:%M:%S",<int>,1)
        print mktime("2020 01 0<int> 00 00 00")
        print and(<int>,<int>),or(<int>,<int>),xor(<int>,<int>),lshift(<int>,2),rshift(<int>,1),compl(<int>)
        print strtonum(<str>),strtonum("0x1F"),strtonum("017")
        print typeof($1),typeof(@/a/),typeof(1),typeof("a")
        print int(<expr>),sqrt(<int>),exp(0),log(1)
        {<stmt>}
        return
    """,
    "sub": "sub\ngsub",
    "how": "1\n\"g\"\n2\n\"G\"\n0\n\"x\"",
    "cmp": "==\n<=\n>=\n!=\n~\n!~\n<",
    "expr": """
        5| $<int>
        3| $0
        2| NF
        2| NR
        4| <num>
        4| <str>
        3| x
        2| u
        y
        $NF
        $(NF-1)
        $NF++
        <expr><binop><expr>
        <expr> <expr>
        (<expr>)
        2| (<expr><binop><expr>)
        -<expr>
        !<expr>
        +<expr>
        <expr>?<expr>:<expr>
        x++
        ++x
        x--
        --x
        x<assign><expr>
        $1<assign><expr>
        A[<expr>]
        A[<expr>,<expr>]
        <expr>~<re_or_str>
        <expr>!~<re_or_str>
        <expr>&&<expr>
        <expr>||<expr>
        <expr> in A
        ((<expr>,<expr>) in A)
        /<re>/
        !/<re>/
        length(<expr>)
        length
        substr(<expr>,<num>)
        index(<expr>,<expr>)
        toupper(<expr>)
        int(<expr>)
        sprintf(<fmt>,<expr>)
        sprintf("<conv>",<expr>)
        split(<expr>,P)
        -x^2
        2^3^2
        !x~y
        1 - 1
        1 -1
        1 " " -1
        <expr>%<expr>
        <expr>/<expr>
        i=<expr>
        FILENAME
        FNR
        ENVIRON["u"]
        RSTART
        SUBSEP
    """,
    "binop": "+\n-\n*\n/\n%\n^\n**\n==\n!=\n␠<␠\n<=\n>=\n␠␠\n␠>␠",
    "assign": "=\n+=\n-=\n*=\n/=\n%=\n^=\n**=",
    "int": "4| 1\n4| 2\n3| 3\n0\n4\n7\n10\n86400",
    "num": "3| 1\n2| 2\n3\n0\n-1\n1.5\n.5\n1e3\n1e6\n1e300\n100000\n1234567\n123456789\n0.1\n3.0\n1e-5\n0x10\n011\n2147483648\n9007199254740993\n1e16\n1e15\n17e18\n100000000000000000000\n1.\n1e\n1e+\n0.000001\n-0\n1e400",
    "str": '3| "a"\n2| "b"\n2| ","\n" "\n""\n"10"\n"9"\n"abc"\n"1e2"\n"0x1A"\n" 5 "\n"+3x"\n"é"\n"aBc"\n"\\t"\n"\\n"\n"a.b"\n"."\n"[a-c]"\n"\\\\."\n"|"\n"(a|b)"\n"nan"\n"-nan"\n"+inf"\n"inf"\n"\\x41\\103"\n"a\\/b"\n"^a"\n"b$"\n"*"\n"a\\"b"',
    "repl": '"x"\n"[&]"\n"\\\\&"\n"\\\\\\\\&"\n"&&"\n""\n"\\\\1"\n"a\\\\\\\\b"',
    "re_or_str": "3| /<re>/\n2| <str>\nx\n$1\n@/<re>/",
    "re": "3| a\n2| b\n.\n^a\nb$\na*\n[a-c]\n[^a]\na|b\n(a)(b)?\na+\na{2}\n^$\n^\n$\n\\.\n[0-9]+\n[[:alpha:]]\n\\y\n\\w+\n,\n␠\n[ ,]\né\n\\/\n[/]\nx*\n.*\n\\t\n=\na?\n(ab|a)(bc|c)?\n[[:space:]]+",
    "fmt": '"%d"\n"%s"\n"%5d"\n"%-5s"\n"%05.1f"\n"%.3g"\n"%e"\n"%x"\n"%c"\n"%i"\n"%o"\n"%%"\n"%5%"\n"%+d"\n"% d"\n"%.2s"\n"%*d"\n"%G"\n"%u"\n"%X"\n"%#o"\n"%#x"\n"%a"\n"%z"\n"%"\n"%5"\n"%s %s"\n"%2$s"\n"%1$d"\n"x"\n"%\'d"\n"%ld"\n"%.0f"\n"%.10d"\n"%.f"\n"%5c"\n"%.6g"\n"%d"\n"%F"\n"%E"\n"%-8.3f|"',
    "conv": "%d\n%s\n%5.2f\n%g\n%c\n%5s\n%-4d\n%x\n%i\n%e\n%.2s\n%05d",
}  # fmt: skip

GRAMMAR = Grammar(_RULES)
_WORDS = frozenset(("prog",))
_INVALID_DATA = re.compile(rb"awk: .*warning: Invalid multibyte data detected.*\n")
_FIELDS = [
    "a",
    "b",
    "c",
    "ab",
    "abc",
    "1",
    "2",
    "3",
    "10",
    "-1",
    "1.5",
    "1e2",
    "0x1A",
    "010",
    "+5",
    ".5",
    "aB",
    "é",
    "nan",
    "inf",
    "a.b",
    "a,b",
    "1,2,3",
    "x=1",
    "/a",
    "[b]",
    "0",
    "00",
    "-0",
    "1x",
    "�",
]


def _line(source: random.Random) -> str:
    if source.random() < 0.15:
        return letters(source, [*"ab,1 2\t;|é", "  "])
    return source.choice((" ", " ", " ", ",", "\t", "  ")).join(source.choices(_FIELDS, k=source.randint(0, 5)))


class AwkFuzzer:
    """Programs of awk."""

    name = "awk"
    smallest = smallest(GRAMMAR, _WORDS)
    size = 10
    """Commands a program."""

    def generate(self, source: random.Random) -> Program:
        """Programs over two files."""
        lines = [
            quoted(GRAMMAR.generate(source, "line", source.choice((4, 5, 6, 8))), _WORDS) for _ in range(self.size)
        ]
        files: list[Node | str] = [file(source, "a", _line, 4), file(source, "b", _line, 2)]
        return Program(sequence("whole program", [*files, commands(lines)]))

    def normal(self, program: Program, answer: Answer) -> Answer:
        """gawk warns once of data that are not UTF-8."""
        return answer._replace(stderr=_INVALID_DATA.sub(b"", answer.stderr))
