### values
getconf PAGE_SIZE; getconf ARG_MAX; getconf LONG_BIT; getconf CLK_TCK; getconf INT_MAX
--- stdout
4096
2097152
64
100
2147483647
### words
getconf PATH; getconf GNU_LIBC_VERSION
--- stdout
/bin:/usr/bin
glibc 2.36
### values of a path
getconf NAME_MAX /; getconf PATH_MAX .; getconf PIPE_BUF /
--- stdout
255
4096
4096
### a path is needed
getconf NAME_MAX
--- stderr
Usage: getconf [-v specification] variable_name [pathname]
       getconf -a [pathname]
--- status 2
### what is undefined
getconf SYMLOOP_MAX
--- stdout
undefined
### an unknown variable
getconf BOGUS; echo $?
--- stdout
2
--- stderr
getconf: Unrecognized variable `BOGUS'
### -v
getconf -v POSIX_V7_LP64_OFF64 INT_MAX
--- stdout
2147483647
### no operand
getconf
--- stderr
Usage: getconf [-v specification] variable_name [pathname]
       getconf -a [pathname]
--- status 2
### too many operands
getconf PAGE_SIZE / x
--- stderr
Usage: getconf [-v specification] variable_name [pathname]
       getconf -a [pathname]
--- status 2
