The builtin `getopts` (bash manual 4).
### getopts: silent and loud errors
f() { local OPTIND=1; while getopts ab:c o "$@"; do echo "$o ${OPTARG-none} $OPTIND"; done; echo "end $OPTIND"; }; f -a -b x -c; f -abx; f -b; f -z; f -a -- -b; f a -b; OPTERR=0; f -z -b
--- stdout
a none 2
b x 4
c none 5
end 5
a none 1
b x 2
end 2
? none 2
end 2
? none 2
end 2
a none 2
end 3
end 1
? none 2
? none 3
end 3
--- stderr
bash: option requires an argument -- b
bash: illegal option -- z
### getopts: names and reset
set -- -x -y; getopts xy v; echo $v $OPTIND; getopts xy v; echo $v $OPTIND; getopts xy v; echo $? $v $OPTIND; OPTIND=1; getopts xy v; echo $v; getopts; echo $?; getopts a; echo $?; getopts a 1x; echo $?; getopts : v -a; echo $? $v $OPTARG
--- stdout
x 2
y 3
1 ? 3
x
2
2
1
1 ?
--- stderr
getopts: usage: getopts optstring name [arg ...]
getopts: usage: getopts optstring name [arg ...]
bash: illegal option -- y
bash: line 1: getopts: `1x': not a valid identifier
