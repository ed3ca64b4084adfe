"""Words: literals, quoting, expansions, patterns, braces, arithmetic."""

from __future__ import annotations

RULES: dict[str, str] = {
    "name": """
        6| <scalar>
        2| i
        1| a
        1| m
        1| r
        1| u
    """,
    "scalar": """
        v
        w
        x
        e
    """,
    "char": """
        a
        b
        c
        A
        1
        é
    """,
    "literal": """
        4| a
        3| b
        3| abc
        2| xyz
        2| foo
        Hello
        3| 1
        2| 2
        10
        -1
        0x1f
        éa
        a=b
        -n
        --
        a:b
        /
        a/b
        k
        +
        .
        ß
    """,
    "blanks": """
        a b
        ␠a␠
        a  b c
        ␠
        a	b
        1 2 3
        one two
        a¶b
        ¶
        a:b::c
        :
        ,a,,b,
        *
        a * b
        [ab]
        \\
        a\\b
        a\\
        "
        $v
        ~
        {a,b}
        !
        #
        a;b
    """,
    "word": """
        12| <literal>
        5| "<dq+>"
        4| <expansion>
        4| "<expansion>"
        3| '<blanks>'
        2| <part><part>
        1| <part><part><part>
        1| <ansi>
        1| <glob>
        1| <brace>
        1| <tilde>
        1| ""
        1| <escaped>
        1| $"<dq>"
    """,
    "part": """
        4| <literal>
        3| <expansion>
        3| "<expansion>"
        2| "<dq*>"
        2| '<blanks>'
        1| ''
        1| ""
        1| <escaped>
        1| <brace>
        1| <ansi>
        1| <glob>
    """,
    "escaped": r"""
        \a
        \$v
        \"
        \'
        \\
        \*
        \?
        \␠
        \~
        \{a,b}
        \[ab]
        \<
        \;
        a\ b
        \`
        \!
        a\
    """.replace("a\\\n", "a\\¶b\n"),
    "ansi": r"""
        $'a'
        $'\n'
        $'a\tb'
        $'\x41\x7'
        $'\u00e9\U41'
        $'\101\0'
        $'\'"'
        $'\e[\a\b'
        $'\ca'
        $'a\
        b'
        $'\q'
        $'\\'
        $'\xff'
        $'\x{41}'
        $'a\x00b'
    """.replace("$'a\\\n        b'\n", ""),
    "dq": r"""
        4| <expansion>
        3| <literal>
        3| <dqblank>
        1| \$
        1| \"
        1| \\
        1| \`
        1| \a
        1| '
        1| '<literal>'
        1| *
        1| ~
        1| {a,b}
        1| \¶
        1| $
        1| \é
    """,
    "dqblank": """
        ␠
        a b
        ␠␠
        ¶
        a:b
        ,
        !
        #
        ;
        }
        {
        )
        (
    """,
    "tilde": """
        ~
        ~/a
        ~root
        ~nosuch/x
        a~
        a:~
        ~+
        x=~
        "~"
        ~"a"
        ~\\a
    """,
    "glob": """
        *
        ?
        a*
        *.txt
        */
        d/*
        [ab]*
        [!a]*
        *"."*
        nomatch*
        [
        .*
        ./*
        a?c
        **
        **/x
        */*
        [[:upper:]]*
        "*"
        d*/?
        *[
        [a-c]?
        [^.]
        \\*
        *é*
        s*e
    """,
    "brace": """
        {a,b}
        {1..3}
        {3..1}
        {a..c}
        {1..10..3}
        {01..3}
        {a,b}{1,2}
        x{,y}z
        {a}
        {,}
        {a,{b,c}}
        {a,<word>}
        {<word>,<word>}
        {-1..1}
        {a..c..2}
        {1..a}
        {"a",b}
        {a\\,b}
        ${v}{a,b}
        {$v,b}
        {a,b
        a,b}
        {a..}
        {c..a..-1}
        {1..2}<word>
        {A..a..8}
        {0x1..3}
        {1..3..0}
    """,
    "expansion": """
        6| $<scalar>
        14| ${<parameter><operator>}
        4| ${<parameter>}
        3| ${#<parameter>}
        2| ${!<indirect>}
        4| $((<arith>))
        2| $(<simple>)
        1| $(<simple>; <simple>)
        1| `<plain>`
        1| ${!<indirect><operator>}
        1| $<special>
        1| $[<oldarith>]
        1| $(<compound>)
        1| <(<simple>)
        1| $(< a.txt)
        1| ${<name>@<transform>}
    """.replace("        1| <(<simple>)\n", ""),
    "special": """
        @
        *
        #
        ?
        -
        1
        2
        0
        _
        LINENO
        FUNCNAME
        BASH_SUBSHELL
        OPTIND
        REPLY
        PIPESTATUS
        BASH_COMMAND
        SHLVL
        HOME
        IFS
        BASH_LINENO
        OPTARG
        DIRSTACK
    """.replace("        SHLVL\n", "").replace("        DIRSTACK\n", ""),
    "parameter": """
        12| <scalar>
        2| u
        3| i
        3| 1
        1| 2
        1| 9
        3| @
        3| *
        1| #
        1| ?
        1| -
        1| 10
        2| a
        5| a[@]
        4| a[*]
        3| a[<arith>]
        2| a[0]
        2| a[-1]
        2| m[k]
        1| m[a b]
        1| m["<dq>"]
        1| m[$v]
        2| m[@]
        1| m[*]
        1| r
        1| r[0]
        1| FUNCNAME[@]
        1| PIPESTATUS[@]
        1| v[0]
        1| v[@]
        1| v[1]
        1| BASH_REMATCH[0]
        1| BASH_REMATCH[@]
    """,
    "indirect": """
        3| v
        2| w
        1| x
        1| u
        1| e
        1| 1
        2| a[@]
        2| a[*]
        1| a[0]
        1| m[@]
        1| r
        1| r[@]
        1| x@
        1| v*
        1| FUNC@
        1| #
        1| @
        1| nosuch*
    """,
    "operator": """
        3| :-<word>
        2| -<word>
        1| :=<word>
        1| =<word>
        1| :?<word>
        1| ?<word>
        3| :+<word>
        2| +<word>
        2| #<pattern>
        2| ##<pattern>
        2| %<pattern>
        2| %%<pattern>
        2| /<pattern>/<replacement>
        2| //<pattern>/<replacement>
        1| /#<pattern>/<replacement>
        1| /%<pattern>/<replacement>
        1| /<pattern>
        1| //<pattern>
        1| ^
        1| ^^
        1| ,
        1| ,,
        1| ~
        1| ~~
        1| ^<pattern>
        1| ^^<pattern>
        1| ,,<pattern>
        2| :<arith>
        2| :<arith>:<arith>
        1| : -1
        1| : -2:1
        1| :1
        1| :0:2
        1| :1:-1
        1| :(-1)
        6| @<transform>
        1| :-
        1| -
        1| :+
    """,
    "transform": """
        4| Q
        E
        P
        2| A
        a
        K
        k
        U
        u
        L
    """,
    "replacement": r"""
        4| <word>
        ∅
        &
        \&
        "&"
        '&'
        [&]
        <&>
        \\&
        "$v"
        $v
        /
        \/
    """.replace("<&>", "{&"),
    "pattern": r"""
        4| <char>
        2| *
        2| ?
        1| [ab]
        1| [!a]
        1| [a-c]
        1| [[:alpha:]]
        1| [^[:digit:]]
        1| "<dq>"
        1| '<blanks>'
        1| $v
        1| "$v"
        1| \*
        1| \\
        1| <extglob>
        2| <char><pattern>
        2| *<char>
        2| <char>*
        1| ?<pattern>
        1| *<pattern>*
        1| [
        1| []a]
        1| [\]]
        1| [a
        1| []
        1| [é]
        1| \/
        1| [[=a=]b]
        1| [[.a.]]
        1| [a-]
        1| ${v:0:1}
    """,
    "extglob": """
        @(a|b)
        !(a)
        *(a|b)
        +(ab)
        ?(a)b
        @(<pattern>|<pattern>)
        !(<pattern>|<pattern>)
        +(<pattern>)
        *(<pattern>)<char>
        !(*b)
        @()
    """,
    "arith": """
        6| <number>
        5| <variable>
        6| <arith> <binary> <arith>
        3| <arith><binary><arith>
        2| (<arith>)
        2| <unary><arith>
        2| <variable> <assign> <arith>
        1| <variable>++
        1| <variable>--
        1| ++<variable>
        1| --<variable>
        1| <arith> ? <arith> : <arith>
        1| <arith>, <arith>
        1| $<scalar>
        1| ${<parameter><operator>}
        1| "<number>"
        1| ${#<parameter>}
        1| $(( <arith> ))
        1| <badarith>
    """,
    "oldarith": """
        <number>
        v
        1 + 2
        <number> * i
        1+
    """,
    "badarith": """
        1/0
        1%0
        2**-1
        1 2
        1+
        08
        3#5
        a b
        1=2
        x[
        1.5
        @
        ∅
        9223372036854775807+1
        0x
        65#1
        'a'
        !
        ++
        1++
        ?1:2
        i==
        v=
        a[]
        a[
    """,
    "number": """
        8| 1
        6| 2
        5| 0
        3| 3
        2| 7
        1| 10
        1| 010
        1| 0x1F
        1| 2#101
        1| 16#fF
        1| 36#z
        1| 64#@
        1| 9223372036854775807
        1| 9223372036854775808
        1| 100
        1| 64
        1| -1
        1| 255
    """,
    "variable": """
        4| i
        4| v
        2| w
        2| x
        1| e
        1| u
        2| a[0]
        1| a[1]
        1| a[i]
        1| a[<arith>]
        1| a
        1| m[k]
        1| m[$v]
        1| r
        1| a[-1]
        1| n
        1| RANDOM_
    """,
    "binary": """
        4| +
        3| -
        3| *
        2| /
        2| %
        2| **
        1| <<
        1| >>
        2| <
        2| >
        1| <=
        1| >=
        2| ==
        1| !=
        1| &
        1| |
        1| ^
        2| &&
        2| ||
    """,
    "unary": """
        -
        +
        !
        ~
        - -
    """,
    "assign": """
        4| =
        2| +=
        1| -=
        1| *=
        1| /=
        1| %=
        1| <<=
        1| >>=
        1| &=
        1| |=
        1| ^=
    """,
}
