### text behind a line
seq 2 | sed '1a foo'; seq 2 | sed '1a\
foo'; seq 2 | sed '$a\
one\
two'; seq 2 | sed -e '1a\' -e 'foo'; seq 3 | sed '/2/a x'
--- stdout
1
foo
2
1
foo
2
1
2
one
two
1
foo
2
1
2
x
3
### text before a line
seq 2 | sed '2i foo'; seq 2 | sed '1i\
foo'; seq 2 | sed '1i\  foo'; seq 2 | sed -e 'i\' -e '  x'
--- stdout
1
foo
2
foo
1
2
  foo
1
2
  x
1
  x
2
### text instead of lines
seq 3 | sed '2c foo'; seq 4 | sed '2,3c foo'; seq 3 | sed '2!c foo'; seq 3 | sed '$c\
end'; seq 4 | sed '/2/,/3/c foo'; seq 3 | sed '2,3{c foo
}'
--- stdout
1
foo
3
1
foo
4
foo
2
foo
1
2
end
1
foo
4
1
foo
foo
### text instead of a range that does not end
seq 3 | sed '2,9c foo'; seq 3 | sed '/2/,/x/c foo'; seq 3 | sed '2,$c foo'; seq 3 | sed '2,1c foo'; seq 3 | sed '1,2!c foo'
--- stdout
1
1
1
foo
1
foo
3
1
2
foo
### blanks before the text
seq 1 | sed 'a   foo'; seq 1 | sed 'a\   foo'; seq 1 | sed 'a \  foo'; seq 1 | sed 'a\
   foo'; seq 1 | sed 'a	tab'
--- stdout
1
foo
1
   foo
1
  foo
1
   foo
1
tab
### backslashes in the text
seq 1 | sed 'a a\tb\\c\d'; seq 1 | sed 'a\text'; seq 1 | sed 'a foo\
bar\
baz'; seq 1 | sed 'a \x41\x42'; seq 1 | sed 'a one\
\  two'
--- stdout
1
a	b\cd
1
text
1
foo
bar
baz
1
x41B
1
one
  two
### the text goes to the end of the line
seq 1 | sed 'a foo;p'; seq 1 | sed 'a foo # no comment'; seq 1 | sed '1{a foo}
}'; seq 1 | sed -e '1{a foo' -e '}'; seq 1 | sed 'a foo
p'
--- stdout
1
foo;p
1
foo # no comment
1
foo}
1
foo
1
1
foo
### no text
seq 1 | sed 'a\'; seq 2 | sed '$!{a\
}
'; seq 1 | sed 'a
'; printf x | sed 'a\' | od -An -c
--- stdout
1
1

   x  \n
--- stderr
sed: -e expression #1, char 0: unmatched `{'
### text is printed with -n too
seq 2 | sed -n '1a foo'; seq 2 | sed -n '1i foo'; seq 2 | sed -n '1c foo'
--- stdout
foo
foo
foo
### text comes at the end of the cycle
seq 2 | sed 'a x
s/$/!/
i y'; seq 4 | sed -n '1{a x
n
p}'; seq 4 | sed '1{a x
N
}'; seq 3 | sed '2{a x
d}'; seq 3 | sed '2{a x
q}'; seq 3 | sed '2{a x
Q}'
--- stdout
y
1!
x
y
2!
x
x
2
x
1
2
3
4
1
x
3
1
2
x
1
### text and the rest of the script
seq 3 | sed '2{i before
a after
s/2/two/
}'; seq 2 | sed 'i x
d'; seq 2 | sed 'c x
p'
--- stdout
1
before
two
after
3
x
x
x
x
### text with --posix
seq 1 | sed --posix 'a\
foo'; seq 1 | sed --posix 'a foo'; echo $?
--- stdout
1
foo
1
--- stderr
sed: -e expression #1, char 3: expected \ after `a', `c' or `i'
### a text that the script's end cuts off behind a backslash keeps its doubled ones
echo x | sed -e 'a two\\\'; echo x | sed -e 'i \q\\two\\\\\'; echo x | sed -e 'c two\\\'; echo x | sed -e 'a two\\\' -e 'y\\z\\\'; echo x | sed -e 'a two\\\' -e 'y\\z'
--- stdout
x
two\\
q\\two\\\\
x
two\\
x
two\\
y\\z\\
x
two\
y\z
