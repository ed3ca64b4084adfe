### pr f
seq 5 > f; seq 130 > g; touch -d '2024-01-02 03:04' f g; pr f
--- stdout


2024-01-02 03:04                        f                         Page 1


1
2
3
4
5
























































### pr g | sed -n '3p;6p;67,70p'; pr g | wc -l
seq 5 > f; seq 130 > g; touch -d '2024-01-02 03:04' f g; pr g | sed -n '3p;6p;67,70p'; pr g | wc -l
--- stdout
2024-01-02 03:04                        g                         Page 1
1


2024-01-02 03:04                        g                         Page 2

198
### pr -t f; pr -2 -t f; pr -3 -t g | head -n 3
seq 5 > f; seq 130 > g; touch -d '2024-01-02 03:04' f g; pr -t f; pr -2 -t f; pr -3 -t g | head -n 3
--- stdout
1
2
3
4
5
1				    4
2				    5
3
1			45			88
2			46			89
3			47			90
### pr -a -3 -t f; pr -m -t f f; pr -m -t g f | sed -n '1,8p'
seq 5 > f; seq 130 > g; touch -d '2024-01-02 03:04' f g; pr -a -3 -t f; pr -m -t f f; pr -m -t g f | sed -n '1,8p'
--- stdout
1			2			3
4			5
1				    1
2				    2
3				    3
4				    4
5				    5
1				    1
2				    2
3				    3
4				    4
5				    5
6				    
7				    
8				    
### pr -n -t f; pr -n: -t f; pr -n:3 -t f; pr -N 10 -n -t f
seq 5 > f; seq 130 > g; touch -d '2024-01-02 03:04' f g; pr -n -t f; pr -n: -t f; pr -n:3 -t f; pr -N 10 -n -t f
--- stdout
    1	1
    2	2
    3	3
    4	4
    5	5
    1:1
    2:2
    3:3
    4:4
    5:5
  1:1
  2:2
  3:3
  4:4
  5:5
   10	1
   11	2
   12	3
   13	4
   14	5
### pr -d -t f; pr -d f | sed -n '6,10p'; pr -d f | wc -l
seq 5 > f; seq 130 > g; touch -d '2024-01-02 03:04' f g; pr -d -t f; pr -d f | sed -n '6,10p'; pr -d f | wc -l
--- stdout
1

2

3

4

5

1

2

3
66
### pr -h 'my header' f | sed -n 3p; pr -h '' f | sed -n 3p
seq 5 > f; seq 130 > g; touch -d '2024-01-02 03:04' f g; pr -h 'my header' f | sed -n 3p; pr -h '' f | sed -n 3p
--- stdout
2024-01-02 03:04                    my header                     Page 1
2024-01-02 03:04                                                  Page 1
### pr -l 20 f; pr -l 5 f
seq 5 > f; seq 130 > g; touch -d '2024-01-02 03:04' f g; pr -l 20 f; pr -l 5 f
--- stdout


2024-01-02 03:04                        f                         Page 1


1
2
3
4
5










1
2
3
4
5
### pr -o 4 -t f; pr -o 4 f | sed -n 3p
seq 5 > f; seq 130 > g; touch -d '2024-01-02 03:04' f g; pr -o 4 -t f; pr -o 4 f | sed -n 3p
--- stdout
    1
    2
    3
    4
    5
    2024-01-02 03:04                        f                         Page 1
### pr -2 -s, -t f; pr -2 -S'|' -t f; pr -2 -s -t f; pr -m -s -t f f
seq 5 > f; seq 130 > g; touch -d '2024-01-02 03:04' f g; pr -2 -s, -t f; pr -2 -S'|' -t f; pr -2 -s -t f; pr -m -s -t f f
--- stdout
1,4
2,5
3
1				   |4
2				   |5
3
1	4
2	5
3
1	1
2	2
3	3
4	4
5	5
### pr -w 30 -2 -t f; pr -m -w 20 -t g f | head -n 2
seq 5 > f; seq 130 > g; touch -d '2024-01-02 03:04' f g; pr -w 30 -2 -t f; pr -m -w 20 -t g f | head -n 2
--- stdout
1	       4
2	       5
3
1	  1
2	  2
### pr -W 3 -t g | tail -n 1; echo abcdefgh | pr -W 3 -t
seq 5 > f; seq 130 > g; touch -d '2024-01-02 03:04' f g; pr -W 3 -t g | tail -n 1; echo abcdefgh | pr -W 3 -t
--- stdout
130
abc
### pr -F f | od -c | tail -n 4; pr -f g | tr '\f' X | grep -c X
seq 5 > f; seq 130 > g; touch -d '2024-01-02 03:04' f g; pr -F f | od -c | tail -n 4; pr -f g | tr '\f' X | grep -c X
--- stdout
0000060                                                                
0000100                   P   a   g   e       1  \n  \n  \n   1  \n   2
0000120  \n   3  \n   4  \n   5  \n  \f
0000130
3
### pr +2 g | sed -n '3p;6p'; pr +2:2 g | wc -l; pr --pages=3 g | sed -n '
seq 5 > f; seq 130 > g; touch -d '2024-01-02 03:04' f g; pr +2 g | sed -n '3p;6p'; pr +2:2 g | wc -l; pr --pages=3 g | sed -n '3p;6p'
--- stdout
2024-01-02 03:04                        g                         Page 2
57
66
2024-01-02 03:04                        g                         Page 3
113
### pr -D '%Y' f | sed -n 3p
seq 5 > f; seq 130 > g; touch -d '2024-01-02 03:04' f g; pr -D '%Y' f | sed -n 3p
--- stdout
2024                              f                               Page 1
### printf 'a\tb\n' | pr -e -t; printf 'a\tb\n' | pr -e4 -t; printf 'a
seq 5 > f; seq 130 > g; touch -d '2024-01-02 03:04' f g; printf 'a\tb\n' | pr -e -t; printf 'a\tb\n' | pr -e4 -t; printf 'a       b\n' | pr -i -t
--- stdout
a       b
a   b
a	b
### printf 'a\001\200\n' | pr -c -t; printf 'a\001\200\n' | pr -v -t
seq 5 > f; seq 130 > g; touch -d '2024-01-02 03:04' f g; printf 'a\001\200\n' | pr -c -t; printf 'a\001\200\n' | pr -v -t
--- stdout
a^A\200
a\001\200
### pr nope; echo $?; pr -r nope; echo $?; pr -t nope f; echo $?
seq 5 > f; seq 130 > g; touch -d '2024-01-02 03:04' f g; pr nope; echo $?; pr -r nope; echo $?; pr -t nope f; echo $?
--- stdout
1
1
1
2
3
4
5
1
--- stderr
pr: nope: No such file or directory
pr: nope: No such file or directory
### pr -J -m -t f f; pr -2 -J -t f
seq 5 > f; seq 130 > g; touch -d '2024-01-02 03:04' f g; pr -J -m -t f f; pr -2 -J -t f
--- stdout
1	1
2	2
3	3
4	4
5	5
1	4
2	5
3
### seq 200 > h; touch -d '2024-01-02 03:04' h; pr -2 h | sed -n '3p;6,8p;
seq 5 > f; seq 130 > g; touch -d '2024-01-02 03:04' f g; seq 200 > h; touch -d '2024-01-02 03:04' h; pr -2 h | sed -n '3p;6,8p;60,62p;66,75p'; pr -3 -a h | sed -n '6,8p'
--- stdout
2024-01-02 03:04                        h                         Page 1
1				    57
2				    58
3				    59
55				    111
56				    112




2024-01-02 03:04                        h                         Page 2


113				    157
114				    158
115				    159
116				    160
1			2			3
4			5			6
7			8			9
### seq 70 | pr -2 -h x -D date | sed -n '3p;6p;12p;40p;41p'
seq 5 > f; seq 130 > g; touch -d '2024-01-02 03:04' f g; seq 70 | pr -2 -h x -D date | sed -n '3p;6p;12p;40p;41p'
--- stdout
date                              x                               Page 1
1				    36
7				    42
35				    70

### pr -T f; printf 'a\fb\n' | pr -t; printf 'a\fb\n' | pr -T; printf 'a\f
seq 5 > f; seq 130 > g; touch -d '2024-01-02 03:04' f g; pr -T f; printf 'a\fb\n' | pr -t; printf 'a\fb\n' | pr -T; printf 'a\fb\n' | pr -D d | sed -n '3p;6p;69p;72p'
--- stdout $'1\n2\n3\n4\n5\na\n\x0cb\na\nb\nd                                                                 Page 1\na\nd                                                                 Page 2\nb\n'
### pr -n -2 -t f; pr -m -n -t f f
seq 5 > f; seq 130 > g; touch -d '2024-01-02 03:04' f g; pr -n -2 -t f; pr -m -n -t f f
--- stdout
    1	1			    	4   4
    2	2			    	5   5
    3	3
    1	1				1
    2	2				2
    3	3				3
    4	4				4
    5	5				5
### pr -x; pr -w 0 f; pr -0 f; pr -l x f; pr -m -2 f; pr -ma f; echo $?
seq 5 > f; seq 130 > g; touch -d '2024-01-02 03:04' f g; pr -x; pr -w 0 f; pr -0 f; pr -l x f; pr -m -2 f; pr -ma f; echo $?
--- stdout
1
--- stderr
pr: invalid option -- 'x'
Try 'pr --help' for more information.
pr: '-w PAGE_WIDTH' invalid number of characters: ‘0’: Numerical result out of range
pr: invalid number of columns: ‘0’: Numerical result out of range
pr: '-l PAGE_LENGTH' invalid number of lines: ‘x’
pr: cannot specify number of columns when printing in parallel
pr: cannot specify both printing across and printing in parallel
### pr -2 -d -t f
seq 5 > f; seq 130 > g; touch -d '2024-01-02 03:04' f g; pr -2 -d -t f
--- stdout
1				    4

2				    5

3
### pr -a f | head -n 7
seq 5 > f; seq 130 > g; touch -d '2024-01-02 03:04' f g; pr -a f | head -n 7
--- stdout


2024-01-02 03:04                        f                         Page 1


1
2
### printf '' | pr; printf '\n' | pr -t; printf 'no newline' | pr -t
seq 5 > f; seq 130 > g; touch -d '2024-01-02 03:04' f g; printf '' | pr; printf '\n' | pr -t; printf 'no newline' | pr -t
--- stdout

no newline
### pr -2t f g | head -n 8
seq 5 > f; seq 130 > g; touch -d '2024-01-02 03:04' f g; pr -2t f g | head -n 8
--- stdout
1				    4
2				    5
3
1				    66
2				    67
3				    68
4				    69
5				    70
### pr -3 -l 15 -h t -D d g | head -n 20
seq 5 > f; seq 130 > g; touch -d '2024-01-02 03:04' f g; pr -3 -l 15 -h t -D d g | head -n 20
--- stdout


d                                t                                Page 1


1			6			11
2			7			12
3			8			13
4			9			14
5			10			15







d                                t                                Page 2


### echo 'a very long line that is longer than one column of the page' | p
seq 5 > f; seq 130 > g; touch -d '2024-01-02 03:04' f g; echo 'a very long line that is longer than one column of the page' | pr -2 -t; pr -2 -w 20 -t f
--- stdout
a very long line that is longer tha
1	  4
2	  5
3
### seq 9 | pr -t -4; seq 9 | pr -t -4a; seq 2 | pr -t -4
seq 5 > f; seq 130 > g; touch -d '2024-01-02 03:04' f g; seq 9 | pr -t -4; seq 9 | pr -t -4a; seq 2 | pr -t -4
--- stdout
1		  4		    6		      8
2		  5		    7		      9
3
1		  2		    3		      4
5		  6		    7		      8
9
1		  2
### pr --columns=2 -t f; pr --omit-header f; pr --double-space --omit-head
seq 5 > f; seq 130 > g; touch -d '2024-01-02 03:04' f g; pr --columns=2 -t f; pr --omit-header f; pr --double-space --omit-header f
--- stdout
1				    4
2				    5
3
1
2
3
4
5
1

2

3

4

5

