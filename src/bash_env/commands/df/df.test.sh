### the columns
df . | head -1 | tr -s ' '; df -h . | head -1 | tr -s ' '; df -H . | head -1 | tr -s ' '; df -T . | head -1 | tr -s ' '; df -i . | head -1 | tr -s ' '; df -P . | head -1 | tr -s ' '; df -k . | head -1 | tr -s ' '; df -a . | head -1 | tr -s ' '; df -hT . | head -1 | tr -s ' '; df -iP . | head -1 | tr -s ' '; df -T -P . | head -1 | tr -s ' '; df -ih . | head -1 | tr -s ' '
--- stdout
Filesystem 1K-blocks Used Available Use% Mounted on
Filesystem Size Used Avail Use% Mounted on
Filesystem Size Used Avail Use% Mounted on
Filesystem Type 1K-blocks Used Available Use% Mounted on
Filesystem Inodes IUsed IFree IUse% Mounted on
Filesystem 1024-blocks Used Available Capacity Mounted on
Filesystem 1K-blocks Used Available Use% Mounted on
Filesystem 1K-blocks Used Available Use% Mounted on
Filesystem Type Size Used Avail Use% Mounted on
Filesystem Inodes IUsed IFree IUse% Mounted on
Filesystem Type 1024-blocks Used Available Capacity Mounted on
Filesystem Inodes IUsed IFree IUse% Mounted on
### units in the head
df -B1 . | head -1 | tr -s ' '; df -BM . | head -1 | tr -s ' '; df -B 1K . | head -1 | tr -s ' '; df -B1000 . | head -1 | tr -s ' '; df -B 3K . | head -1 | tr -s ' '; df -BKB . | head -1 | tr -s ' '; df -B 1MiB . | head -1 | tr -s ' '; df -BG . | head -1 | tr -s ' '; df -m . | head -1 | tr -s ' '; df --si . | head -1 | tr -s ' '; POSIXLY_CORRECT=1 df . | head -1 | tr -s ' '; BLOCKSIZE=512 df . | head -1 | tr -s ' '
--- stdout
Filesystem 1B-blocks Used Available Use% Mounted on
Filesystem 1M-blocks Used Available Use% Mounted on
Filesystem 1K-blocks Used Available Use% Mounted on
Filesystem 1kB-blocks Used Available Use% Mounted on
Filesystem 3K-blocks Used Available Use% Mounted on
Filesystem 1kB-blocks Used Available Use% Mounted on
Filesystem 1M-blocks Used Available Use% Mounted on
Filesystem 1G-blocks Used Available Use% Mounted on
Filesystem 1M-blocks Used Available Use% Mounted on
Filesystem Size Used Avail Use% Mounted on
Filesystem 512B-blocks Used Available Use% Mounted on
Filesystem 512B-blocks Used Available Use% Mounted on
### --output
df --output=source,size . | head -1; df --output=file,target . | head -1; df --output=fstype,pcent,used,avail . | head -1 | tr -s ' '; df --output=ipcent,iused,iavail,itotal . | head -1 | tr -s ' '; df --output . | head -1 | wc -w; df --output=file . ; df --output=bogus .; df --output=size,size .
--- stdout
Filesystem     1K-blocks
File Mounted on
Type Use% Used Avail
IUse% IUsed IFree Inodes
13
File
.
--- stderr
df: option --output: field ‘bogus’ unknown
Try 'df --help' for more information.
df: option --output: field ‘size’ used more than once
Try 'df --help' for more information.
--- status 1
### options that do not go together
df --output -i .; df --output -P .; df --output -T .; df --output=size -h . | head -1
--- stdout
 Size
--- stderr
df: options -i and --output are mutually exclusive
Try 'df --help' for more information.
df: options -P and --output are mutually exclusive
Try 'df --help' for more information.
df: options -T and --output are mutually exclusive
Try 'df --help' for more information.
### not there
df nope; echo $?; df nope . | wc -l; df . nope | wc -l; df ''
--- stdout
1
2
2
--- stderr
df: nope: No such file or directory
df: nope: No such file or directory
df: nope: No such file or directory
df: '': No such file or directory
--- status 1
### types
df -t nope; df -t nope .; df -x; df -t; df -x nope . | wc -l; df -x "$(df --output=fstype . | tail -1)" .; df -t "$(df --output=fstype . | tail -1)" . | wc -l; df -t a -x a
--- stdout
2
2
--- stderr
df: no file systems processed
df: no file systems processed
df: option requires an argument -- 'x'
Try 'df --help' for more information.
df: option requires an argument -- 't'
Try 'df --help' for more information.
df: no file systems processed
df: file system type ‘a’ both selected and excluded
--- status 1
### usage
df -z; df -B x .; df -B 0 .; df --block-size; df --foo
--- stderr
df: invalid option -- 'z'
Try 'df --help' for more information.
df: invalid -B argument 'x'
df: invalid -B argument '0'
df: option '--block-size' requires an argument
Try 'df --help' for more information.
df: unrecognized option '--foo'
Try 'df --help' for more information.
--- status 1
### one line a file
touch f; df f | wc -l; df . . | wc -l; df --total . | wc -l; df --total . | tail -1 | cut -d' ' -f1; df -h --total . | tail -1 | cut -d' ' -f1
--- stdout
2
3
3
total
total
### sums
df -B1 --output=size,used,avail . | tail -1 | awk '{print ($1 >= $2), ($1 >= $3)}'; df --output=pcent . | tail -1 | grep -c %; df -P . | awk 'NR==2 {print ($2 >= $3), NF}'; df -h . | awk 'NR==2 {print NF}'
--- stdout
1 1
1
1 6
6
### the file system that holds a file
touch f; [ "$(df --output=target f | tail -1)" = "$(stat -c %m f)" ] && echo same; df --sync . | wc -l; df --no-sync . | wc -l; df -l . | wc -l
--- stdout
same
2
2
2
