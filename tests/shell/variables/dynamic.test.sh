Variables that bash computes.
### timing and random variables
RANDOM=42; echo $RANDOM $RANDOM $RANDOM; RANDOM=1; echo $RANDOM $RANDOM; (echo $((RANDOM >= 0))); [[ $SRANDOM =~ ^[0-9]+$ ]] && echo ok; [[ $EPOCHREALTIME =~ ^[0-9]+\.[0-9]{6}$ ]] && echo ok; [[ $EPOCHSECONDS =~ ^[0-9]+$ ]] && echo ok; SECONDS=100; ((SECONDS >= 100)) && echo ok; unset SECONDS; echo "[$SECONDS]"; unset RANDOM; echo "[$RANDOM]"; RANDOM=5; echo $RANDOM
--- stdout
17772 26794 1435
16807 10791
1
ok
ok
ok
ok
[]
[]
5
