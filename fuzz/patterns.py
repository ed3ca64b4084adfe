"""The fuzzer of regular expressions: basic, extended and Perl patterns through every tool that takes them."""

from __future__ import annotations

import random
import re

from fuzz.grammar import Grammar
from fuzz.program import Program
from fuzz.tools.text import commands, file, in_order, letters, quoted, smallest
from fuzz.tree import Node, descendants, sequence
from real_tools import Answer

_CHARS = """
    6| a
    6| b
    3| c
    A
    B
    0
    1
    _
    -
    ␠
    ,
    é
    É
    ß
    σ
    ς
    ſ
    \udcff
    \udcc3
    =
    :
"""

_BRACKETS = {
    "bracket": """
        4| [<item+>]
        2| [^<item+>]
        []<item>]
        [^]<item>]
        [<item+>-]
        [-<item>]
    """,
    "item": """
        6| <char>
        3| <char>-<char>
        a-c
        0-9
        [:<class>:]
        [:<class>:]
        .
        *
        $
        ^
        \\
        [
        \\w
        \\]
        \\n
    """,
    "class": "alpha\ndigit\nupper\nlower\nspace\nblank\npunct\nalnum\nprint\ngraph\ncntrl\nxdigit",
    "badbracket": """
        [a
        []
        [^
        [[:foo:]]
        [[:alpha:
        [:alpha:]
        [z-a]
        [[.a.]]
        [[=a=]]
        [[.ab.]]
        [[.space.]]
        [[.-.]-9]
        [a-[.c.]]
        [[=a=]-c]
        [[:digit:]-z]
        [a-[:digit:]]
        [[:alpha:][:digit:]]
        [a\\]b]
    """,
    "char": _CHARS,
    "count": "0\n1\n2\n3\n1,2\n0,1\n2,\n,2\n1,1\n0,0\n2,3\n,",
    "badcount": "2,1\na\n1,a\n-1\n99999\n32768\n1,2,3\n∅\n1 ",
}

_POSIX_ESCAPES = """
    \\w
    \\W
    \\s
    \\S
    \\b
    \\B
    \\<
    \\>
    \\`
    \\'
    \\n
    \\t
    \\.
    \\*
    \\[
    \\]
    \\^
    \\$
    \\-
    \\a
    \\d
    \\/
    \\x41
"""

_BASIC = {
    "bre": """
        8| <bpiece+>
        2| ^<bpiece+>
        2| <bpiece+>$
        ^<bpiece*>$
        <bre>\\|<bre>
        <bre>\\|
        \\|<bre>
        ∅
        *<bre>
        \\(*<bre>\\)
        \\(^<bre>\\)
        \\(<bre>$\\)
        <bre>\\
        \\(<bre>
        <bre>\\)
        \\{1\\}<bre>
        <batom>\\{1
        <batom>\\{<badcount>\\}
        a\\|b
        \\(a*\\)*\\1
        \\(a\\|ab\\)\\(c\\|bcd\\)\\(d*\\)
    """,
    "bpiece": """
        9| <batom>
        3| <batom>*
        <batom>\\+
        <batom>\\?
        2| <batom>\\{<count>\\}
        <batom>**
        <batom>\\{<count>\\}*
    """,
    "batom": """
        9| <char>
        3| .
        2| <bracket>
        2| \\(<bre>\\)
        <bescape>
        \\1
        \\2
        ^
        $
        +
        ?
        |
        {
        }
        (
        )
        {1}
        <badbracket>
        .*
    """,
    "bescape": _POSIX_ESCAPES,
}

_EXTENDED = {
    "ere": """
        8| <epiece+>
        2| ^<epiece+>
        2| <epiece+>$
        ^<epiece*>$
        2| <ere>|<ere>
        <ere>|
        |<ere>
        ∅
        *<ere>
        (*<ere>)
        (^<ere>)
        (<ere>$)
        (|<ere>)
        (<ere>|)
        ()<ere>
        +<ere>
        {1}<ere>
        {,<ere>
        <ere>\\
        (<ere>
        <ere>)
        <eatom>{1
        <eatom>{<badcount>}
        (a|ab)(c|bcd)(d*)
        (a*)(ab)*(b*)
        (a*)+
        (a|b)*\\1
        ((a)|(b))*
        (^|b)a
        a($|b)
        x*|b
    """,
    "epiece": """
        9| <eatom>
        2| <eatom>*
        2| <eatom>+
        2| <eatom>?
        2| <eatom>{<count>}
        <eatom>**
        <eatom>+*
        <eatom>{<count>}{<count>}
    """,
    "eatom": """
        9| <char>
        3| .
        2| <bracket>
        4| (<ere>)
        <eescape>
        \\1
        \\2
        ^
        $
        }
        {
        \\(
        \\)
        \\|
        \\+
        \\?
        \\{
        \\}
        <badbracket>
        .*
    """,
    "eescape": _POSIX_ESCAPES,
}

_PERL = {
    "pcre": """
        8| <ppiece+>
        2| ^<ppiece+>
        2| <ppiece+>$
        2| <pcre>|<pcre>
        <pcre>|
        |<pcre>
        ∅
        (?i)<pcre>
        (?x)<pcre> # <pcre>
        (?s)<pcre>
        (?m)^<pcre>
        *<pcre>
        (<pcre>
        <pcre>)
        (?<N>x
        (?<N>a)\\k<N>
        (?P<N>a|b)(?P=N)
        (?'n'b)\\g{n}
        (?|(a)|(b))\\1
        (a)(?(1)b|c)
        (\\((?:[^()]|(?1))*\\))
        (?<=a|bb)c
    """,
    "ppiece": """
        9| <patom>
        2| <patom>*
        2| <patom>+
        2| <patom>?
        <patom>*?
        <patom>+?
        <patom>??
        <patom>*+
        <patom>++
        <patom>{<count>}
        <patom>{<count>}?
        <patom>{<badcount>}
        <patom>**
    """,
    "patom": """
        9| <char>
        3| .
        2| <bracket>
        3| (<pcre>)
        (?:<pcre>)
        (?=<pcre>)
        (?!<pcre>)
        (?<=<char>)
        (?<!<char>)
        (?><pcre>)
        (?i:<pcre>)
        (?#note)
        \\1
        \\g1
        \\g{-1}
        \\d
        \\D
        \\w
        \\W
        \\s
        \\S
        \\h
        \\H
        \\v
        \\R
        \\N
        \\K
        \\b
        \\B
        \\A
        \\z
        \\Z
        \\X
        \\x61
        \\x{e9}
        \\o{141}
        \\141
        \\e
        \\t
        \\n
        \\cA
        \\Q<char>.*\\E
        \\p{L}
        \\P{Lu}
        \\p{Greek}
        \\pN
        \\p{foo}
        \\y
        ^
        $
        [\\w-]
        [\\d<char>]
        [^\\s]
        [\\x61-\\x63]
        [[:^alpha:]]
        [[:word:]]
        <badbracket>
    """,
}

_COMMANDS = {
    "line": """
        4| <locale?>grep <grepflag*> -e <b_re> <names>
        4| <locale?>grep -E <grepflag*> -e <e_re> <names>
        3| <locale?>grep -P <grepflag*> -e <p_re> <names>
        <locale?>grep -F <grepflag*> -e <f_re> <names>
        <locale?>grep <grepflag*> -e <b_re> -e <b_re> <names>
        <locale?>grep -E <grepflag*> -e <e_re> -e <e_re> <names>
        <locale?>grep -E <grepflag*> <e_lines> <names>
        2| <locale?>sed <sedflag*> <b_subst> a
        2| <locale?>sed -E <sedflag*> <e_subst> a
        <locale?>sed -n <b_address> a
        2| R=<e_re> <locale?>awk <awk_match> a
        R=<rs_re> <locale?>awk 'BEGIN{RS=ENVIRON["R"]}{print NR":"$0":"RT}' a
        <locale?>awk <awk_static> a
        <locale?>expr <word> : <b_re>
        3| (r=<e_re>; [[ <word> =~ $r ]] && declare -p BASH_REMATCH)
        find . -regextype <regextype> -regex <find_re>
    """,
    "regextype": "posix-extended\nposix-basic\negrep\ngrep\nemacs\nfindutils-default\nposix-egrep\nsed\nawk\ngnu-awk\nposix-awk",
    "find_re": "./<bre>\n./<ere>\n.*<ere>\n.*<bre>\n<ere>",
    "locale": "LC_ALL=C␠",
    "names": "5| a\na a\n- < a\na nope",
    "grepflag": """
        3| -o
        2| -n
        2| -c
        2| -w
        2| -x
        3| -i
        -v
        -b
        -H
        -z
        -a
        -l
        -L
        -q
        -s
        -m1
        -A1
        -B1
        -ob
        --color=always
    """,
    "sedflag": "-n\n-z\n-s\n-u",
    "b_re": "<bre>",
    "e_re": "<ere>",
    "p_re": "<pcre>",
    "f_re": "<char+>",
    "e_lines": "<ere>¶<ere>",
    "word": "<char*>",
    "b_subst": "s~<bre>~<replacement>~<sflag*>",
    "e_subst": "s~<ere>~<replacement>~<sflag*>",
    "b_address": "\\~<bre>~p\n\\~<bre>~Ip\n\\~<bre>~,\\~<bre>~=",
    "replacement": "[&]\n[\\1]\n<\\1|\\2>\nx\n\\U&\\E\n∅\n\\u\\1",
    "sflag": "3| g\ni\np\n2\nm\nM\n1",
    "awk_match": """
        {while(match($0,ENVIRON["R"])){print RSTART,RLENGTH;if(RLENGTH<1)break;$0=substr($0,RSTART+RLENGTH)}}
        match($0,ENVIRON["R"],m){for(i=0;i<4;i++)print i,m[i],m[i,"start"],m[i,"length"]}
        {print gsub(ENVIRON["R"],"[&]");print}
        {n=split($0,f,ENVIRON["R"],s);print n;for(i=1;i<=n;i++)print f[i]"|"s[i]}
        BEGIN{FS=ENVIRON["R"]}{print NF;print $1"|"$NF}
        {print gensub(ENVIRON["R"],"<\\\\0|\\\\1>","g")}
        BEGIN{IGNORECASE=1}$0~ENVIRON["R"]
    """,
    "rs_re": "<echar>\n'a|bc'\n'[ab]+'\n'(ab)+'\n'a+$'\n'^a'\n'\\n+'\n'b.'\n'[^a]'",
    "echar": "a\nb\nA\né\n','",
    "awk_static": "/<awk_re>/\n{print gsub(/<awk_re>/,\"[&]\");print}",
    "awk_re": "<ere>",
}  # fmt: skip

GRAMMAR = Grammar(
    _BRACKETS | _BASIC | _EXTENDED | _PERL | _COMMANDS,
    separators=dict.fromkeys(("item", "bpiece", "epiece", "ppiece", "char", "sflag"), ""),
)

_WORDS = frozenset(
    [
        "b_re",
        "e_re",
        "p_re",
        "f_re",
        "e_lines",
        "word",
        "b_subst",
        "e_subst",
        "b_address",
        "awk_match",
        "awk_static",
        "find_re",
    ]
)
_LETTERS = [*"aaaabbbbccAB01_-  ,éÉßσςſ=:.*([", "ab", "aa", "\udcff", "\udcc3", "\t", "K", "İ"]
_ODD = ["\r", "\0", "\x01"]
_BAD_REGEXP = re.compile(rb"(?<=invalid regexp: ).*(?=: /).*")
_REPEATED_ANCHOR = re.compile(r"(?:^|[\n(|^$]|\\[<>bB`'])(?:[*+?]|\{)")
"""Repetitions of nothing or of an anchor, which GNU grep's two matchers understand in different ways."""
NAMES = ("ab", "abc", "a b", "B1", "é", "aa-b_0")


def _line(source: random.Random) -> str:
    text = letters(source, _LETTERS)
    return text + source.choice(_ODD) if source.random() < 0.04 else text


def _extended(tree: Node) -> list[str]:
    return [str(node) for node in descendants(tree) if node.kind in ("e_re", "e_lines")]


class PatternsFuzzer:
    """Patterns in all syntaxes."""

    name = "patterns"
    smallest = smallest(GRAMMAR, _WORDS)
    size = 12
    """Commands a program."""

    def generate(self, source: random.Random) -> Program:
        """Commands with patterns over one file of random lines."""
        lines = [self._line(source) for _ in range(self.size)]
        files: list[Node | str] = [file(source, "a", _line)]
        script = sequence("whole program", [*files, commands(lines)])
        return Program(script, dict.fromkeys(NAMES, b"") if "find " in str(script) else {})

    def _line(self, source: random.Random) -> Node:
        while True:
            tree = GRAMMAR.generate(source, "line", source.choice((4, 6, 8)))
            if "grep " not in str(tree) or not any(map(_REPEATED_ANCHOR.search, _extended(tree))):
                return quoted(tree, _WORDS)

    def normal(self, program: Program, answer: Answer) -> Answer:
        """What `find` lists is sorted; awk shows a bad expression with or without some of its end."""
        answer = in_order(answer)
        return answer._replace(stderr=_BAD_REGEXP.sub(b"", answer.stderr))
