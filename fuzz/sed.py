"""The fuzzer of sed: whole scripts with every command, address and flag."""

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
        5| <locale?>sed <flag*> <script> a
        2| <locale?>sed <flag*> <script> a b
        <locale?>sed <flag*> -e <script> -e <script> a
        sed <flag*> <script> < a
        sed <flag*> <script> a nope b
        sed -n <flag*> <lines> a b
        cp a c; sed -i<suffix?> <flag*> <script> c; head c c~
        cp a c; cp b d; sed -i <flag*> <script> c d; head c d
        sed <flag*> --expression=<script> a
        printf %s <script> > s.sed; sed <flag*> -f s.sed a
    """,
    "locale": "LC_ALL=C␠",
    "suffix": "~",
    "flag": "3| -n\n3| -E\n-s\n-z\n-u\n-r\n-l 5\n-b",
    "script": "6| <command>\n3| <command>;<command>\n2| <command>;<command>;<command>\n<command>}\n{<command>\n<odd>",
    "lines": "<command>¶<command>¶<command>",
    "command": """
        4| <address?><simple>
        5| <address?>s<subst>
        <address?>y<trans>
        <address?>{<command>;<command>}
        <address?>!<simple>
        <address?>!{<command>}
        <address?>a\\¶<text>
        <address?>a <text>
        <address?>i\\¶<text>
        <address?>i <text>
        <address?>c\\¶<text>
        <address?>c <text>
        <address?>a\\<text>
        :x;$!{N;bx};<simple>
        $!N;P;D
        :a;s/<char><char>/<char>/;ta
        :a;N;$!ba;s<subst>
        H;$!d;x;s<subst>
        <address?>b
        <address?>t
        <address?>T
        <address?>bz;<simple>;:z
        <address?>tz;s<subst>;:z
        <address?>Tz;<simple>;: z
        <address?>w out
        <address?>w /dev/stdout
        <address?>r b
        <address?>R b
        <address?>r nope
        <address?>W out2
        <address?>q<code?>
        <address?>Q<code?>
        <address?>l<width?>
        # a comment
        <address?> <simple>
        <address?>}
    """,
    "code": "5\n␠3\n256\n-1\nx",
    "width": "␠3\n1\n0\n9",
    "odd": """
        s/a/b
        s/a/b/gg
        s/a/b/pp
        s/a/b/0
        s/a/b/x
        s/a
        s
        y/abc/de/
        y/a/
        y/a\\bc/\\n12/
        y/a/b/g
        k
        :
        : x y
        b nolabel
        a
        a\\
        i
        c
        {
        }
        {p
        p}
        1,p
        1,2
        1,2,3p
        ,2p
        /a
        \\
        \\xaxp
        0p
        0,2p
        0,/a/p
        0~2p
        2~0p
        ~1p
        +1p
        1!!p
        1! p
        r
        w
        =p
        p p
        px
        dp
        p;;p
        ;p
        ␠;␠p
        1{;p;}
        q5x
        lx
        1,3=
        1,3q
        1,2i\\¶x
        1,2a x
        $!{$!p}
        s/\\(/x/
        s/a\\{1/x/
        s/[/x/
        s/a/\\1/
        s/\\(a\\)/\\2/
        s,a\\,b,x,
        s|a\\|b|x|
        s/a/x/w
        s/a/b/;s//[&]/
        //p
        s//x/
        /a/s//[&]/g
        /a/Ip
        /a/Mp
        /a/Ix
        /a/,/b/p;//d
        s/a/b/e2
        }p
        #n
        #n¶p
        F
        z
        v
        v 4.2
        v 9.9

    """,
    "simple": "5| p\n4| d\n3| =\nn\nN\n2| P\ng\nG\nh\nH\nx\nz\nF\nl",
    "address": """
        4| <number>
        3| $
        5| /<re>/
        3| <number>,<number>
        2| <number>,$
        2| /<re>/,/<re>/
        /<re>/,<number>
        <number>,/<re>/
        0,/<re>/
        <number>~<number>
        <number>,+<number>
        <number>,~<number>
        /<re>/,+<number>
        /<re>/,~<number>
        /<re>/I
        /<re>/,/<re>/I
        /<re>/M
        \\%<re>%
        \\n<re>n
        $,1
        <number>,<number>␠
        //
        <number>␠,␠<number>
    """,
    "number": "4| 1\n4| 2\n3| 3\n4\n5\n0\n12",
    "subst": """
        8| /<re>/<repl>/<sflag*>
        |<re>|<repl>|<sflag*>
        #<re>#<repl>#<sflag*>
        a<re>a<repl>a<sflag*>
        //<repl>/<sflag*>
        /<re>/<repl>/w out
        /<re>/<repl>/<sflag*>w /dev/stdout
    """,
    "sflag": "5| g\n3| p\n2\n3\n2| I\ni\nm\nM\n1",
    "repl": """
        4| [&]
        3| x
        3| ∅
        2| \\1
        \\2\\1
        <repl><repl>
        \\U&
        \\u&
        \\L&
        \\l\\U&\\Ex
        \\u\\1\\L\\2
        \\n
        \\t
        \\&
        \\\\
        \\x26
        \\x41
        \\d065
        \\o101
        \\cA
        \\¶
        é
        \\/
        \\a
        \\q
        \\0
    """,
    "re": """
        5| <char>
        4| <char><char>
        3| <atom>*
        2| ^<atom>
        2| <atom>$
        ^
        $
        ^$
        .
        .*
        \\(<atom>\\)\\(<atom>*\\)
        (<atom>)(<atom>*)
        \\(.\\)\\1
        (.)\\1
        <atom>\\+
        <atom>+
        <char>\\|<char>
        <char>|<char>
        \\(^\\|<char>\\)<char>
        (^|<char>)
        <atom>\\{2\\}
        <atom>{2}
        x*
        \\n
        a\\nb
        \\b
        \\<
        \\>
        \\B
        \\`<atom>
        <atom>\\'
        \\t
        \\x61
        \\x5e
        \\x26
        \\d097
        \\o141
        \\cA
        [\\n]
        [^\\n]*
        [/]
        \\/
        ^*<char>
        ∅
    """,
    "atom": "4| <char>\n3| .\n[<char><char>]\n[^<char>]\n[[:alpha:]]\n[a-c]\n\\w\n\\s\n\\W\n[0-9]",
    "char": "5| a\n5| b\n3| c\nA\n1\n␠\n,\né\nÉ\n\udcff\n_\n-",
    "trans": "/abc/xyz/\n/ab/\\n,/\n/é/e/\n/a/é/\n,a\\,b,123,\n/\\n/ /\n/a\\/b/123/\n/ab/ba/\n/\\\\/x/\n|a|\\||",
    "text": "hello\n␠␠two\nx\\¶y\n\\␠␠lead\na\\tb\nba\\\\ck\n∅\né;p\n\\x41}",
}  # fmt: skip

GRAMMAR = Grammar(_RULES, separators=dict.fromkeys(("sflag",), ""))
_WORDS = frozenset(("script", "lines"))
_NO_REGEX = re.compile(rb"(?:-e expression #\d+, char 0|file s.sed line \d+)(?=: no previous regular expression)")
_LETTERS = [*"aaaaabbbbccAB1 ,é\udcff_-/&", "ab", "aa", "\t", "\\", "É", "\r", "\x01"]


def _line(source: random.Random) -> str:
    return letters(source, _LETTERS)


class SedFuzzer:
    """Scripts of sed."""

    name = "sed"
    smallest = smallest(GRAMMAR, _WORDS)
    size = 10
    """Commands a program."""

    def generate(self, source: random.Random) -> Program:
        """Scripts over two files; files that a script writes are shown behind it."""
        lines: list[Node | str] = []
        for _ in range(self.size):
            line = quoted(GRAMMAR.generate(source, "line", source.choice((4, 6, 8))), _WORDS)
            shown = "; tail out out2; rm -f out out2" if "out" in str(line) else ""
            lines.append(sequence("step and files", [line, shown]))
        files: list[Node | str] = [file(source, "a", _line), file(source, "b", _line, 3)]
        return Program(sequence("whole program", [*files, commands(lines)]))

    def normal(self, program: Program, answer: Answer) -> Answer:
        """Where an empty regular expression stands without one before it, the last place of the script is told, roughly."""
        return answer._replace(stderr=_NO_REGEX.sub(b"", answer.stderr))
