Characters in UTF-8 and in the C locale.
### x=é☠; echo ${#x}; LC_ALL=C; echo ${#x}; echo ${x:0:1} | od -An -tx1; L
x=é☠; echo ${#x}; LC_ALL=C; echo ${#x}; echo ${x:0:1} | od -An -tx1; LC_ALL=C.UTF-8; echo ${#x}; LC_CTYPE=C; echo ${#x}; unset LC_ALL; echo ${#x}; LC_CTYPE=C.UTF-8; echo ${#x}; LANG=C; echo ${#x}; unset LC_CTYPE; echo ${#x}
--- stdout
2
5
 c3 0a
2
2
5
2
2
5
### LC_ALL=C; x=é☠; case $x in ??) echo two;; ?????) echo five;; esac; cas
LC_ALL=C; x=é☠; case $x in ??) echo two;; ?????) echo five;; esac; case $x in *[![:print:]]*) echo np;; esac; case é in [é]) echo y;; *) echo n;; esac; [[ é == ? ]] && echo one; [[ é == ?? ]] && echo two; [[ é =~ ^.$ ]] && echo r1; [[ é =~ ^..$ ]] && echo r2
--- stdout
five
np
n
two
r2
### f() { local LC_ALL=C; local s=$1; echo ${#s}; }; f é; x=é; echo ${#x};
f() { local LC_ALL=C; local s=$1; echo ${#s}; }; f é; x=é; echo ${#x}; echo "$(LC_ALL=C; echo ${#x})"
--- stdout
2
1
2
### x=ÀÉ; echo ${x,,} ${x,}; y=straße; echo ${y^^}; LC_ALL=C; echo ${x,,}
x=ÀÉ; echo ${x,,} ${x,}; y=straße; echo ${y^^}; LC_ALL=C; echo ${x,,}
--- stdout
àé àÉ
STRAßE
ÀÉ
### touch é b; echo ?; echo [[:alpha:]]; LC_ALL=C; echo ?; echo ??; echo [
touch é b; echo ?; echo [[:alpha:]]; LC_ALL=C; echo ?; echo ??; echo [[:alpha:]]
--- stdout
b é
b é
b
é
b
### [[ a < B ]] && echo lt; LC_ALL=C; [[ a < B ]] || echo ge; [[ é > z ]] 
[[ a < B ]] && echo lt; LC_ALL=C; [[ a < B ]] || echo ge; [[ é > z ]] && echo gt
--- stdout
ge
gt
