### lines wider than any file
echo hi >a; for w in 9999999 10000000 8000000; do od -w$w a | cut -c1-60; od -An -tx1 -w$w a; od -tx1 -tc -w$w a | wc -c; od -tx4 -tx1z -td2 -w$w a | head -c 100; done
--- stdout $'0000000 064550\n0000002 000012\n0000003\n 68 69 0a\n48\n0000000      000a6968\n         68 69  0a     >hi.<\n         26984     10\n0000003\n0000000 064550 000012\n0000003\n 68 69 0a\n48\n0000000      000a6968\n         68 69  0a                                                            0000000 064550 000012\n0000003\n 68 69 0a\n48\n0000000      000a6968\n         68 69  0a                                                            '
--- stderr
od: warning: invalid width 9999999; using 2 instead
od: warning: invalid width 9999999; using 4 instead
### fields of several sizes in short lines
seq 9 >a; od -tx4z -tx1z -td2 -tcz -w12 a; od -tfDz -tx1z -tu4 -w24 a
--- stdout
0000000        0a320a31        0a340a33        0a360a35  >1.2.3.4.5.6.<
         31  0a  32  0a  33  0a  34  0a  35  0a  36  0a  >1.2.3.4.5.6.<
           2609    2610    2611    2612    2613    2614
          1  \n   2  \n   3  \n   4  \n   5  \n   6  \n  >1.2.3.4.5.6.<
0000014        0a380a37        00000a39                  >7.8.9.<
         37  0a  38  0a  39  0a                          >7.8.9.<
           2615    2616    2617
          7  \n   8  \n   9  \n                          >7.8.9.<
0000022
0000000  1.6292135911574872e-259  1.9544134620527668e-259               1.293e-320  >1.2.3.4.5.6.7.8.9.<
         31 0a 32 0a 33 0a 34 0a  35 0a 36 0a 37 0a 38 0a  39 0a                    >1.2.3.4.5.6.7.8.9.<
           171051569   171182643    171313717   171444791         2617
0000022
