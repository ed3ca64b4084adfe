Quotes in the word of a quoted parameter expansion.
### quote brace
echo "${v-'}'}"; echo "${v-'a'}"; echo "${v-'"'}"; echo "${v-"'"}"; echo ${v-'}'}; v=1; echo "${v+'}'}"; echo "${v#'}'}"; cat <<X
${z-'}'} ${z-'a'}
X
--- stdout
'}'
'a'
''
'
}
'}'
1
'}' 'a'
### cat <<X
cat <<X
${z-it's} a'} b
X
--- stdout
it's} a' b
### set -o posix
set -o posix
echo "${v-it's}"; echo "${v-'}'}"
--- stdout
it's
''}
### echo $(( ${v-'1'} ))
echo $(( ${v-'1'} ))
--- stderr
bash: line 1: '1' : syntax error: operand expected (error token is "'1' ")
--- status 1
### echo "${v-"'"}" "${v-\'}" "${v-a"b'c"d}"
echo "${v-"'"}" "${v-\'}" "${v-a"b'c"d}"
--- stdout
' \' ab'cd
### echo "${v-${w-'}'}}" "${v-$(echo '}')}" "${v-`echo '}'`}"
echo "${v-${w-'}'}}" "${v-$(echo '}')}" "${v-`echo '}'`}"
--- stdout
'}' } }
