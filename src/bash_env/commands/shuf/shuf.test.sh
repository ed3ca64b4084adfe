### the bytes of --random-source determine the choices
seq 3000 > bytes; seq 12 > f; shuf --random-source=bytes f | paste -sd' '; shuf -n3 --random-source=bytes f | paste -sd' '
seq 12 | shuf -n3 --random-source=bytes | paste -sd' '; seq 3 | shuf -n3 --random-source=bytes | paste -sd' '
shuf -i 1-1000000 -n4 --random-source=bytes | paste -sd' '; shuf -rn9 -e a b c --random-source=bytes | paste -sd' '
shuf -i 5-300 --random-source=bytes | sum; seq 500 | shuf --random-source=<(yes) | sum
printf '\1' > one; shuf -n2 --random-source=/dev/null f; shuf -rn9 -e a b c --random-source=one; shuf --random-source=one f; seq 20 | shuf -n9 --random-source=one
shuf -n1 --random-source=/dev/null -e a; shuf -n0 --random-source=/nope -e a
--- stdout
2 6 3 5 7 12 4 8 11 10 9 1
2 6 3
10 6 8
1 2 3
213875 199221 668685 13582
b b c b a b a b a
31966     2
46512     2
b
a
a
a
a
a
--- stderr
shuf: ‘/dev/null’: end of file
shuf: ‘one’: end of file
shuf: ‘one’: end of file
shuf: ‘one’: end of file
