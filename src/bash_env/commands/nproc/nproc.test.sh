### at least one
nproc --ignore=100000
--- stdout
1
### OMP_NUM_THREADS
OMP_NUM_THREADS=3 nproc; OMP_NUM_THREADS=4,2 nproc
--- stdout
3
4
### OMP_THREAD_LIMIT
OMP_NUM_THREADS=3 OMP_THREAD_LIMIT=2 nproc; OMP_THREAD_LIMIT=1 nproc
--- stdout
2
1
### --ignore
OMP_NUM_THREADS=5 nproc --ignore=2; OMP_NUM_THREADS=3 nproc --ignore 3
--- stdout
3
1
### --all takes no notice of OpenMP
OMP_NUM_THREADS=1000 nproc --all --ignore=999
--- stdout
1
### a bad number
nproc --ignore=x; nproc --ignore=-1; nproc --ignore=1k
--- stderr
nproc: invalid number: ‘x’
nproc: invalid number: ‘-1’
nproc: invalid number: ‘1k’
--- status 1
### an operand
nproc x
--- stderr
nproc: extra operand ‘x’
Try 'nproc --help' for more information.
--- status 1
### an unknown option
nproc -x
--- stderr
nproc: invalid option -- 'x'
Try 'nproc --help' for more information.
--- status 1
