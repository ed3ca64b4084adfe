Brace expansion (bash manual 3.5.1).
### braces: lists and nesting
echo {a,b}c {1,2}{x,y} a{b,{c,d},e}f {,x} {x,} {a} {} {a,b {a,b}} {{a,b}} \{a,b} {a\,b,c} "{a,b}" {'a,b',c} $x{a,b} ~/{a,b} {a,b}{} {a..} a{,}b{,}c
--- stdout
ac bc 1x 1y 2x 2y abf acf adf aef x x {a} {} {a,b a} b} {a} {b} {a,b} a,b c {a,b} a,b c /home/user/a /home/user/b a{} b{} {a..} abc abc abc abc
### braces: sequences
echo {1..5} {5..1} {1..10..3} {10..1..4} {a..e} {e..a..2} {01..10..3} {-2..2} {1..3..0} {1..a} {a..3} {1.5..2} {001..3} {-01..1} {A..c} {1..2}{a..b} {5..5} {1..6..-2}
--- stdout
1 2 3 4 5 5 4 3 2 1 1 4 7 10 10 6 2 a b c d e e c a 01 04 07 10 -2 -1 0 1 2 1 2 3 {1..a} {a..3} {1.5..2} 001 002 003 -01 000 001 A B C D E F G H I J K L M N O P Q R S T U V W X Y Z [  ] ^ _ ` a b c 1a 1b 2a 2b 5 1 3 5
### braces: before other expansions
a=1; echo {$a,2} $a{b,c} {$(echo x),y} "{$a,b}" {a,b}$(echo q); x='{p,q}'; echo $x; echo ${x}{1,2}; touch f1 f2; echo f{1,2,3} {f*,z}; set +B; echo {a,b}
--- stdout
1 2 x y {1,b} aq bq
{p,q}
{p,q}1 {p,q}2
f1 f2 f3 f1 f2 z
{a,b}
### braces: letters across the alphabets
echo {A..c}; echo {Y..b}x
--- stdout
A B C D E F G H I J K L M N O P Q R S T U V W X Y Z [  ] ^ _ ` a b c
--- stderr
bash: line 1: bad substitution: no closing "`" in `x
--- status 1
### braces: after a parameter
xa=1 xb=2; echo $x{a,b} ${x}{a,b} "$x"{a,b} $x{1..3} $1{a,b} $x{,y} p$x{a,b}q $x{-,a}
--- stdout
1 2 a b a b a b p p - 1
### braces: before and after a parameter
echo a{,b}$x{,c}
--- stdout
a a ab ab
