"""Builtins with their options."""

from __future__ import annotations

RULES: dict[str, str] = {
    "builtin": """
        3| declare -<attribute> <name>=<word>
        1| declare -<attribute> <name>
        2| declare -p <name>
        1| declare -a a=(<element*>)
        1| declare -A m=(<entry> <entry>)
        1| declare +<attribute> <scalar>
        1| declare <name>+=<word>
        1| declare -i <scalar>=<arith>
        1| declare "<scalar>=<dq>"
        1| declare a[1]=<word>
        1| declare -F f
        1| declare -f nosuch
        1| declare 1a=b
        1| declare -z
        2| unset <name>
        1| unset -v <name> <name>
        1| unset a[<number>]
        1| unset 'a[<number>]' 'm[k]'
        1| unset -f f
        1| unset -n r
        1| unset a[-1] a[9]
        1| unset 'a[@]'
        1| unset 1a
        2| export <scalar>=<word>
        1| export -n <scalar>
        1| export -p <scalar>
        1| readonly <scalar>
        1| readonly a
        1| readonly -p
        2| set -- <word*>
        1| set <word+>
        1| set -<letters>
        1| set +<letters>
        1| set -o <option>
        1| set +o <option>
        1| set +x
        1| shift
        1| shift <number>
        1| shift <word>
        2| read <readopts> v w <<< <word>
        1| read <readopts> <<< <word>
        1| read -a a <<< <word>
        1| read -r v w x <<< "<dq*>"
        1| read <readopts> a[1] <<< <word>
        2| mapfile <mapfileopts> a <<< <word>
        1| mapfile -t a < <(printf '<literal>\\n<literal>\\n<literal>')
        2| getopts <optstring> v <getoptsword*>
        1| while getopts <optstring> v <getoptsword*>; do echo "$v $OPTARG $OPTIND"; ((k++ < 30)) || break; done
        2| let <letword+>
        1| let
        2| printf -v <name> <format> <word*>
        1| printf -v a[1] <format> <word>
        1| printf -v 'm[k]' %s <word>
        1| local v=<word>
        2| trap '<command>' <trapsignal>
        1| trap - <trapsignal>
        1| trap -p <trapsignal>
        1| trap '' <trapsignal>
        1| kill -USR1 $$
        1| type <typed>
        1| type -t <typed>
        1| command -v <typed>
        1| type -a echo_
        1| shopt -s <shopt>
        1| shopt -u <shopt>
        1| shopt -q <shopt>
        1| shopt -p <shopt>
        1| echo -e <escapes>
        1| echo -n <word>
        1| echo -E <escapes>
        1| echo -ne <escapes>
        1| alias <alias>
        1| unalias z
        1| unalias -a
        1| wait
        1| hash_
        1| exec <redirection>
        1| exec nosuch
        1| (exec echo <word>)
        1| . ./o <word>
        1| source nosuch
        1| cd d && pwd && cd - > o
        1| cd nosuch
        1| pushd d > o && popd > o
        1| umask 022
        1| enable -n echo_
        1| return
        1| return <word>
        1| break
        1| eval <evaled>
        1| bash -c '<simple>' <word> <word>
        1| ls a.txt d b*
        1| env -i PATH="$PATH" bash -c 'echo $v'
        1| seq <number>
        1| cat <word>
        1| sort <<< <word>
        1| wc -c <<< <word>
        1| tr a-z A-Z <<< <word>
        1| compgen -W "<dq*>" -- <literal>
        1| compgen -A variable BASH_L
        1| caller 0
        1| times_
        1| echo {a,b}$((i++))
        1| true > o && echo <word> > o
        1| echo <word> > o; cat o
        1| dirs
    """.replace("        1| hash_\n", "")
    .replace("        1| times_\n", "")
    .replace("        1| type -a echo_\n", "")
    .replace("        1| enable -n echo_\n", ""),
    "typed": """
        echo
        if
        f
        z
        nosuch
        [[
        cat
        for
        -t
        g
        v
    """.replace("        cat\n", ""),
    "readopts": """
        4| ∅
        3| -r
        1| -d :
        1| -d ''
        1| -n 2
        1| -N 3
        1| -ra
        1| -n 0
        1| -rd a
        1| -u 9
        1| -t 0
        1| -p x
        1| -s
        1| -z
        1| -n a
    """.replace("        1| -t 0\n", ""),
    "mapfileopts": """
        2| -t
        2| ∅
        1| -n 1
        1| -s 1
        1| -O 2
        1| -d :
        1| -d ''
        1| -tn 2 -s 1
        1| -C 'echo cb' -c 1
        1| -c 0
        1| -O x
        1| -u 9
    """,
    "optstring": """
        ab:c
        :ab:
        a
        :a:b
        v:w
        x:
        ''
        :
    """,
    "getoptsword": """
        -a
        -b
        -ab
        -b x
        -bx
        -c
        --
        x
        -ax
        -
        "<dq>"
    """,
    "letword": """
        <variable>=<number>
        '<arith>'
        i++
        "<arith>"
        i=<number>
        v+=1
        <number>
    """,
    "escapes": r"""
        'a\tb'
        'a\nb\c' c
        '\x41\0101'
        '\e[0m'
        '\u00e9'
        '\\a'
        '\q'
        a\\tb
        '\0'
        '\x'
        '\xzz'
        '\u'
        '\a\b\f\v\r'
        '\101'
        '\U0001F600'
    """,
    "format": r"""
        3| '%s\n'
        2| '%d\n'
        1| '%5d|'
        1| '%-5s|'
        1| '%05d|'
        1| '%x %X %o\n'
        1| '%c'
        2| '%q '
        2| '%b'
        1| '%i,%u '
        1| '%e %f %g\n'
        1| '%.2f|'
        1| '%5.1f|%+d'
        1| '%*d|'
        1| '%.*s|'
        1| '%%'
        1| '%'
        1| '%z'
        1| 'a\tb\n'
        1| '\x41\101\u00e9'
        1| '%s %s\n'
        1| '%-*s|'
        1| '%#x %#o'
        1| '% d'
        1| '%.3s|'
        1| '%10.3q|'
        1| '%Q'
        1| '%(%Y)T'
        1| "%'d"
        1| '\c'
        1| '%ld %lld'
        1| '%a'
        1| -- '%s'
        1| "<dq*>"
        1| <word>
        1| '%1$s'
        1| '%5b|'
        1| '%.2q'
        1| '%s' ''
        1| '%5c|'
        1| '%-05d|'
        1| '%.0f %.10g'
        1| '%G %E'
    """.replace("        1| '%(%Y)T'\n", ""),
}
