### forms of references
export A=1 B='x y'
echo '$A ${B} $C ${D}x $$A \$A ${A ${1} $1 ${A:-x} $AB' | envsubst; printf '$A' | envsubst; echo; echo '$A-$B.$A_$' | envsubst; echo '${A}${B' | envsubst; printf '\xff$A\0$B' | envsubst | od -An -c; echo '${}$' | envsubst
--- stdout
1 x y  x $1 \1 ${A ${1} $1 ${A:-x} 
1
1-x y.$
1${B
 377   1  \0   x       y
${}$
### only some variables
export A=1 B=2; echo '$A ${B} $C' | envsubst '$A $C'; echo '$A' | envsubst ''; envsubst -v '$A ${B} $C x $A'; envsubst --variables 'none'; echo '$A' | envsubst A
--- stdout
1 ${B} 
$A
A
B
C
A
$A
### a reference across blocks
export A=value; { head -c 65535 /dev/zero | tr '\0' .; printf '$A|${A}'; head -c 65533 /dev/zero | tr '\0' .; printf '${A}$'; } | envsubst | tr -d .; echo
--- stdout
value|valuevalue$
### what it refuses
envsubst a b; echo $?; envsubst -v; echo $?; envsubst --bogus; echo $?; envsubst -V | head -n 1
--- stdout
1
1
1
envsubst (GNU gettext-runtime) 0.21
--- stderr
envsubst: too many arguments
envsubst: missing arguments
envsubst: unrecognized option '--bogus'
Try 'envsubst --help' for more information.
