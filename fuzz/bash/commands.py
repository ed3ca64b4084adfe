"""Commands: simple and compound ones, redirections, functions, traps, here-documents."""

from __future__ import annotations

RULES: dict[str, str] = {
    "script": """
        k=0 calls=0¶<setting*><line+><line+><line*>
    """,
    "setting": """
        2| set -- <word*>¶
        2| set -<letters>¶
        1| set -o <option>¶
        3| shopt -s extglob¶
        2| shopt -s <shopt>¶
        1| shopt -u <shopt>¶
        2| IFS=<ifs>¶
        3| v=<word> w=<word>¶
        2| x=<word> e=¶
        3| a=(<element*>)¶
        2| declare -A m=(<entry>)¶
        1| declare -A m=(<entry> <entry> <entry>)¶
        1| declare -i i=<number>¶
        1| declare -n r=<target>¶
        1| declare -<attribute> <scalar>=<word>¶
        1| readonly <scalar>=<word>¶
        1| trap '<command>' <trapsignal>¶
        1| <function>¶
        1| alias <alias>¶
        1| export <scalar>=<word>¶
    """,
    "letters": """
        3| e
        2| u
        2| x
        1| f
        1| eu
        1| E
        1| T
        1| eE
        1| ux
        1| ex
        1| k
        1| C
        1| a
        1| B
        1| v
        1| P
        1| b
        1| h
        1| t
    """.replace("        1| t\n", ""),
    "option": """
        3| pipefail
        1| noglob
        1| noclobber
        1| posix
        1| errexit
        1| errtrace
        1| functrace
        1| keyword
        1| allexport
        1| nounset
        1| xtrace
        1| nosuch
        1| emacs
    """,
    "shopt": """
        2| nullglob
        1| failglob
        1| dotglob
        1| nocaseglob
        1| nocasematch
        1| globstar
        2| lastpipe
        1| expand_aliases
        1| inherit_errexit
        1| localvar_inherit
        1| localvar_unset
        1| xpg_echo
        1| patsub_replacement
        1| assoc_expand_once
        1| globasciiranges
        1| nosuchopt
        1| extquote
        1| shift_verbose
        1| compat32
        1| sourcepath
        1| cdable_vars
    """.replace("        1| compat32\n", ""),
    "ifs": """
        3| :
        2| ,
        2| ' '
        2| $' \\t\\n'
        1| ''
        1| ' :'
        1| a
        1| $'\\n'
        1| ab
        1| 1
        1| '\\'
        1| $':\\n'
        1| é
        1| '*'
        1| $' ,'
    """,
    "target": """
        3| v
        2| w
        2| a
        1| a[1]
        1| m
        1| u
        1| m[k]
        1| r
        1| i
        1| 1
    """,
    "localtarget": """
        v
        a
        w
        a[1]
        m
    """,
    "attribute": """
        2| i
        1| l
        1| u
        1| c
        1| x
        1| a
        1| A
        1| n
        1| r
        1| il
        1| ai
        1| g
        1| t
        1| I
        1| p
        1| ix
        1| f
        1| F
    """,
    "entry": """
        4| [k]=<word>
        2| [a b]=<word>
        2| [1]=<word>
        1| ["<dq>"]=<word>
        1| [$v]=<word>
        1| [b]+=<word>
        1| []=x
    """,
    "element": """
        8| <word>
        2| [<number>]=<word>
        1| [<arith>]=<word>
        1| [1]+=<word>
        1| "${a[@]}"
        1| $v
        1| [-1]=<word>
    """,
    "trapsignal": """
        3| EXIT
        2| ERR
        2| DEBUG
        1| RETURN
        1| USR1
        1| 0
        1| ERR EXIT
        1| INT
        1| NOSUCH
    """,
    "alias": """
        z=<literal>
        z='<simple>'
        z='echo '
        y='z '
        echo='echo aliased'
        z='if true; then'
        z=';'
        y='for v in'
        z='echo $v'
    """,
    "line": """
        30| <command>¶
        4| <heredoc>
        3| <show>¶
        2| # <literal>¶
        2| <command>; <command>¶
        1| <command> # <literal>¶
        1| ¶
        1| <function>¶
    """,
    "show": """
        3| declare -p <name>
        1| echo "$? $#"
        2| printf '<%s>' "$@"; echo
        2| printf '<%s>' <word+>; echo
        1| declare -p <name> <name>
        1| echo "${PIPESTATUS[@]}"
        1| declare -f f
        1| printf '[%s]\\n' "${a[@]}"
        1| printf '%q\\n' "$v" "$w"
        1| trap -p
        1| set -o | head -3
        1| shopt -p extglob
        1| type f
        1| caller
        1| echo $-
        1| echo "$v|$w|$x|$e|$i|${a[*]}"
        1| declare -p a
        1| alias
    """,
    "command": """
        20| <simple>
        7| <compound>
        3| <command> && <command>
        3| <command> || <command>
        2| ! <command>
        3| <pipeline>
        2| <assignment>
        2| f <word*>
        1| g <word*>
        1| { <command>; }
        2| ( <command>)
        1| ((<arith>))
        2| [[ <condition> ]]
        1| eval <evaled>
        1| <simple> <redirection>
        1| <compound> <redirection>
        1| z <word*>
        1| time_
    """.replace("        1| time_\n", ""),
    "pipeline": """
        3| <simple> | <simple>
        2| <simple> | cat
        2| <simple> | read <readopts> v
        1| <simple> | while ((k++ < 20)) && read v; do <command>; done
        1| <simple> | { <command>; <command>; }
        1| true | false | <simple>
        1| <simple> | ( <command>)
        1| <compound> | <simple>
        1| <simple> |& cat
        1| ! <simple> | <simple>
        1| exit 3 | <simple>
        1| f | g
    """,
    "plain": """
        echo <literal>
        echo $v
        printf %s "$v"
        echo \\$v
        echo "<dq>"
        echo \\\\a
        echo '\\\\'
        false
    """,
    "simple": """
        14| echo <word*>
        3| echo "<dq+>"
        4| printf '<%s>' <word*>
        4| printf <format> <word*>
        1| <assignment> echo <word>
        2| true
        2| false
        2| :
        1| : <word>
        2| <builtin>
        2| [ <test> ]
        1| test <test>
        2| <builtin>
        1| $v <word>
        1| <word> <word*>
        1| nosuch <word>
        1| return <number>
        1| cat <redirection>
        1| command <simple>
        1| builtin <simple>
        1| exit <number>
        1| (exit <number>)
        1| <redirection> echo <word>
        1| v=<word> f <word*>
        1| v=<word> eval 'echo $v'
        1| v=<word> nosuch
        1| v=<word> printenv v
    """,
    "assignment": """
        6| <scalar>=<word>
        1| <scalar>=
        2| <scalar>+=<word>
        1| i=<arith>
        2| a=(<element*>)
        1| a+=(<element>)
        2| a[<arith>]=<word>
        1| a[1]+=<word>
        1| m[k]=<word>
        1| m[<word>]=<word>
        1| m+=([b]=<word>)
        1| <scalar>=<word> <scalar>=<word>
        1| r=<word>
        1| r[1]=<word>
        1| <scalar>=(<word*>)
        1| u=<word>
        1| v=$(<command>)
        1| v=$(<simple>; exit <number>)
        1| a[-1]=<word>
        1| <scalar>[0]=<word>
        1| a=<word>
        1| m=(<word> <word>)
        1| v=a:~:b
    """,
    "redirection": """
        4| > o
        3| >> o
        2| < o
        2| <<< <word>
        3| 2>&1
        2| >&2
        2| 2> o
        1| &> o
        1| >| o
        1| 3> o
        1| >&3
        1| 3>&1
        1| 3>&-
        1| < nosuch
        1| > d
        1| > nosuch/x
        1| >& o
        1| <> o
        1| 4>&1
        1| > "$v"
        1| 2>&1 > o
        1| > $u
        1| < <(<simple>)
        1| 3<&0
        1| <&3
        1| > a*
        1| {fd}> o
        1| &>> o
        1| >&$v
        1| 9<<< <word>
        1| <&9
        1| {a[1]}>&1
    """,
    "compound": """
        3| if <command>; then <command>; fi
        3| if <command>; then <command>; else <command>; fi
        1| if <command>; then¶<line+>elif <command>; then¶<line+>else¶<line+>fi
        4| for <scalar> in <word*>; do <command>; done
        2| for <scalar> in <word*>; do¶<line+>done
        1| for <name>; do <command>; done
        2| for ((i=0; i<3 && k++<40; i++)); do <command>; done
        1| for ((<arith>; k++<3; <arith>)) { <command>; }
        2| while ((k++ < 9)); do <command>; done
        1| until ((k++ > 5)); do <command>; <command>; done
        1| while ((k++ < 20)) && read <readopts> v w; do <command>; done <<< <word>
        4| case <word> in <clause+> esac
        1| case <word> in <pattern>) <command> ;; *) <command> ;; esac
        1| { <command>; <command>; }
        1| ( <command>; <command>)
        1| (¶<line+>)
        1| {¶<line+>}
        2| <loopexit>
        1| select v in <word*>; do <command>; break; done <<< 1
        1| [[ <condition> ]]
        1| ((<arith>))
        1| if [[ <condition> ]]; then echo yes; else echo no; fi
        1| if ((<arith>)); then echo yes; else echo no; fi
        1| if [ <test> ]; then echo yes; else echo no; fi
        1| <function>; f <word*>
        1| coproc_
    """.replace("        1| coproc_\n", ""),
    "clause": """
        3| <pattern>) <command> ;;
        1| (<pattern>) <command>;;
        1| <pattern> | <pattern>) <command> ;;
        1| <pattern>) <command> ;&
        1| <pattern>) <command> ;;&
        1| <pattern>) ;;
        1| <word>) <command> ;;
        1| *) <command> ;;
    """,
    "loopexit": """
        for x in a b c; do for v in 1 2; do <command>; <jump>; done; echo $x$v; done
        for x in a b c; do <command>; [[ <condition> ]] && <jump>; <command>; done
        while ((k++ < 9)); do [ <test> ] && <jump>; echo $k; done
        for x in 1 2; do case $x in <pattern>) <jump> ;; esac; <command>; done
        for x in 1 2 3; do (<jump>; echo in); echo out; done
    """,
    "jump": """
        break
        continue
        break 2
        continue 2
        break 3
        break 0
        continue a
        return
        exit 2
        break $v
    """,
    "function": """
        3| f() { ((calls++ < 9)) || return 5; <command>; <command>; }
        2| f() {¶((calls++ < 9)) || return 5¶<functionline+>}
        1| function g { ((calls++ < 9)) || return 5; <functionline>}
        1| function g() (¶((calls++ < 9)) || return 5¶<functionline+>)
        1| g() { ((calls++ < 9)) || return 5; <command>; } <redirection>
        1| f() { ((calls++ < 9)) || return 5; local <local>; <command>; echo "$v"; }
        1| f() { ((calls++ < 9)) || return 5; local -n r=<localtarget>; <command>; }
        1| f() { ((calls++ < 9)) || return 5; [ $# -gt 0 ] && { shift; f "$@"; }; <command>; }
        1| f() { ((calls++ < 9)) || return 5; trap '<simple>' RETURN; <command>; }
        1| f() { ((calls++ < 9)) || return 5; echo "${FUNCNAME[@]} $LINENO ${BASH_LINENO[@]}"; <command>; g; }
        1| f() { ((calls++ < 9)) || return 5; set -- <word*>; echo "$@"; <command>; }
    """,
    "functionline": """
        6| <line>
        2| local <local>¶
        1| local <local> <local>¶
        1| return <number>¶
        1| return¶
        1| declare <scalar>=<word>¶
        1| declare -g <scalar>=<word>¶
        1| unset <scalar>¶
        1| echo "$# $*"¶
        1| local -a a=(<element*>)¶
        1| local -A m=(<entry>)¶
        1| g <word>¶
        1| local -¶
        1| set -<letters>¶
    """,
    "local": """
        3| <scalar>=<word>
        2| <scalar>
        1| -i <scalar>=<arith>
        1| -r <scalar>=<word>
        1| -n r=<localtarget>
        1| -<attribute> <scalar>=<word>
        1| a
        1| -p
        1| i=<number>
        1| <scalar>=$<scalar>
    """,
    "evaled": """
        3| '<command>'
        2| "<plain>"
        1| "echo $v"
        1| '<broken>'
        1| "$v"
        1| 'v=<word>; echo $v'
        1| <word>
        1| 'a[0]=<word>' "; echo ok"
    """.replace("'v=<word>; echo $v'", '"v=<literal>; echo \\$v"').replace("'a[0]=<word>'", "'a[0]=<literal>'"),
    "broken": """
        if true; then
        echo )
        for
        (
        echo "
        while :; do
        case a in b
        echo ${
        ${v!}
        fi
        }␠
        ;;
        && echo
        f( {
        echo $(
        a=(
        [[ a
        [[ a b ]]
        ((1
        echo ${v:}
        for 1 in a; do :; done
        esac
        echo `
        cat <<X
        function
        if; then
        { echo
        !␠
        do echo
        [[ -z ]]
        [[ ( a ]]
        case in in in) echo;; esac
        select
        x() y
        echo a | | b
        coproc
        time;
        <␠
        echo >
        ;
        v=(1 2
        ${
    """,
    "condition": """
        3| <operand> == <pattern>
        2| <operand> != <pattern>
        1| <operand> = <word>
        2| <operand> =~ <regex>
        1| <operand> < <operand>
        1| <operand> > <operand>
        1| -z <operand>
        1| -n <operand>
        1| -v <name>
        1| -v a[<number>]
        1| -v m[k]
        1| -R r
        1| -o errexit
        1| <operand> -eq <operand>
        1| <arith> -lt <arith>
        1| -e a.txt
        1| -d d
        1| -f <word>
        1| a.txt -ef d/x
        2| <condition> && <condition>
        2| <condition> || <condition>
        1| ( <condition> )
        1| ! <condition>
        1| <operand>
        1| -t 9
        1| -s a.txt
        1| <operand> == "<dq>"
    """,
    "operand": """
        4| $<scalar>
        3| <literal>
        2| "<expansion>"
        2| <expansion>
        1| ""
        1| <part>
        1| ${a[@]}
        1| $@
    """,
    "regex": r"""
        ^a
        a$
        (a)(b)?
        [[:alpha:]]+
        a|b
        "a*"
        a*
        ^(.)(.*)$
        $v
        "$v"
        [
        (
        \.
        .
        a\ b
        ^[a-c]{2}
        'a'b
        (a|(b))+
        x?
        *
        \(a
        é
        [^a]
        {1
        a{,2}
        ^$
        ()
        a+?
        $'a'
    """,
    "test": """
        2| <word> = <word>
        1| <word> != <word>
        1| "$v" == <literal>
        1| -z "$v"
        1| -n $v
        1| -z $u
        1| <word> -eq <number>
        1| <number> -lt <word>
        1| <number> -gt <number> -a <word>
        1| <word> -o <word>
        1| ! <word>
        1| ! -e a.txt
        1| -e a.txt
        1| -d d
        1| -f a.txt
        1| -v v
        1| -v a[1]
        1| ( <word> )
        1| ( <word> = <word> )
        1| \\( <word> \\)
        1| \\( ! -z a \\) -a b
        1| a \\< b
        1| <word*>
        1| <word> <word>
        1| -x
        1| -t x
        1| = = =
        1| ! ! a
        1| -a -a -a
        1| "$v" \\> <word>
        1| -o pipefail
        1| -n
        1| a -nt b
        1| -z <word> <word>
    """.replace("        1| ( <word> )\n", "").replace("        1| ( <word> = <word> )\n", ""),
    "heredoc": """
        4| cat <<E¶<docline*>E¶
        2| cat <<'E'¶<docline*>E¶
        2| cat <<-E¶	<docline>	<docline>	E¶
        1| cat <<E | cat¶<docline>E¶
        1| cat <<E; <command>¶<docline>E¶
        1| cat <<A 3<<B; cat <&3¶<docline>A¶<docline>B¶
        1| while ((k++ < 20)) && read <readopts> v w; do <command>; done <<E¶<docline*>E¶
        1| read <readopts> v w <<E; echo "$?:$v:$w"¶<docline>E¶
        1| mapfile <mapfileopts> a <<E; declare -p a¶<docline*>E¶
        1| v=$(cat <<E¶<docline>E¶); echo "$v"¶
        1| f() { cat <<E¶<docline>E¶}¶f¶
        1| if true; then cat <<E¶<docline>E¶fi¶
        1| read -d '' v <<"E"; echo "$v"¶<docline*>E¶
        1| (cat <<E¶<docline>E¶) > o; cat o¶
        1| cat <<\\E¶<docline>E¶
        1| cat <<$v¶<docline>$v¶
        1| cat <<E¶<docline>
        1| { read v; read w; } <<E; echo $v $w¶<docline*>E¶
        1| IFS=<ifs> read <readopts> v w x <<'E'; declare -p v w x¶<docline>E¶
    """,
    "docline": """
        3| <dq+>¶
        2| <literal> <literal>¶
        1| ␠<literal>	<blanks>¶
        1| <expansion> <expansion>¶
        1| "<expansion>"¶
        1| '<expansion>'¶
        1| \\¶
        1| a\\¶b¶
        1| ¶
        1| a:b:c d¶
        1| \\a \\$v \\\\¶
        1| $(<simple>)¶
    """,
}
