Scripts that work on text.
### mapfile from find -print0
mkdir -p 'a dir' b; touch 'a dir/one file' b/two $'b/new\nline' c
mapfile -d '' -t files < <(find . -type f -print0 | sort -z)
echo "${#files[@]}"
for f in "${files[@]}"; do printf '<%q>\n' "$f"; done
printf '%s\0' "${files[@]}" | xargs -0 -n 1 basename
--- stdout
4
<./a\ dir/one\ file>
<$'./b/new\nline'>
<./b/two>
<./c>
one file
new
line
two
c
### while read from find -print0
mkdir d; touch d/'x y' d/z
count=0
while IFS= read -r -d '' file; do
  ((count++)); echo "got [$file]"
done < <(find d -type f -print0 | sort -z)
echo "$count files"
--- stdout
got [d/x y]
got [d/z]
2 files
### an associative array word count
text='the quick brown fox jumps over the lazy dog the end
Fox and dog'
declare -A count
for word in ${text,,}; do ((count[$word]++)); done
for word in "${!count[@]}"; do printf '%d %s\n' "${count[$word]}" "$word"; done | sort -k1,1nr -k2
printf '%s\n' "${!count[@]}" | sort | head -3
echo "${#count[@]} words"
--- stdout
3 the
2 dog
2 fox
1 and
1 brown
1 end
1 jumps
1 lazy
1 over
1 quick
and
brown
dog
10 words
### word count with read -ra and a here-document
declare -A n=()
while read -ra words; do for w in "${words[@]}"; do (( n["$w"] += 1 )); done; done <<'X'
a b a
b c  a
X
for k in $(printf '%s\n' "${!n[@]}" | sort); do echo "$k=${n[$k]}"; done
--- stdout
a=3
b=2
c=1
### a config file reader
cat > conf <<'X'
# comment
host = example.org
port=8080

 name =  My App  
X
declare -A cfg
while IFS='=' read -r key value; do
  [[ $key =~ ^[[:space:]]*(#|$) ]] && continue
  key=${key//[[:space:]]/}
  value=${value#"${value%%[![:space:]]*}"}; value=${value%"${value##*[![:space:]]}"}
  cfg[$key]=$value
done < conf
for k in host name port; do echo "$k -> [${cfg[$k]}]"; done
--- stdout
host -> [example.org]
name -> [My App]
port -> [8080]
### heredoc templates
name=World; items=(a b)
cat <<-X
	Hello ${name}!
	$(for i in "${items[@]}"; do echo "- $i"; done)
	\$literal $((1 + 1)) `echo old`
	X
cat <<'X'
$name `no` $(no)
X
--- stdout
Hello World!
- a
- b
$literal 2 old
$name `no` $(no)
### reading a file into variables and back
printf '%s\n' 'one 1' 'two 2' > data
while read -r name num; do declare "v_$name=$num"; done < data
echo "$v_one $v_two"; for v in ${!v_*}; do echo "$v=${!v}"; done
--- stdout
1 2
v_one=1
v_two=2
### csv with quotes
parse() { local line=$1 field= inq=0 c i; out=(); for ((i = 0; i < ${#line}; i++)); do c=${line:i:1}
 if ((inq)); then if [[ $c == '"' ]]; then if [[ ${line:i+1:1} == '"' ]]; then field+=$c; ((i++)); else inq=0; fi; else field+=$c; fi
 else case $c in '"') inq=1;; ,) out+=("$field"); field=;; *) field+=$c;; esac; fi; done; out+=("$field"); }
parse 'a,"b, c","say ""hi""",,d'; printf '[%s]' "${out[@]}"; echo " ${#out[@]}"
--- stdout
[a][b, c][say "hi"][][d] 5
### url encode and decode
enc() { local s=$1 o= c i; for ((i = 0; i < ${#s}; i++)); do c=${s:i:1}; case $c in [a-zA-Z0-9.~_-]) o+=$c;; *) printf -v c '%%%02X' "'$c"; o+=$c;; esac; done; echo "$o"; }
dec() { local s=${1//+/ }; printf '%b\n' "${s//%/\\x}"; }
enc 'a b&c=d/e?'; dec "$(enc 'x y/z')"
--- stdout
a%20b%26c%3Dd%2Fe%3F
x y/z
### string helpers
trim() { local s=$1; s=${s##+([[:space:]])}; s=${s%%+([[:space:]])}; printf '%s' "$s"; }; shopt -s extglob; echo "[$(trim '  a b  ')]"
join() { local IFS=$1; shift; echo "$*"; }; join , a b c; repeat() { local s; printf -v s "%$2s"; echo "${s// /$1}"; }; repeat ab 3
rev() { local s=$1 r= ; while [[ $s ]]; do r=${s:0:1}$r; s=${s:1}; done; echo "$r"; }; rev hello; contains() { [[ $1 == *"$2"* ]]; }; contains abc b && echo yes; ucfirst() { echo "${1^}"; }; ucfirst word
--- stdout
[a b]
a,b,c
ababab
olleh
yes
Word
### version comparison
vercmp() { local IFS=.; local a=($1) b=($2) i; for ((i = 0; i < ${#a[@]} || i < ${#b[@]}; i++)); do ((10#${a[i]:-0} > 10#${b[i]:-0})) && { echo '>'; return; }; ((10#${a[i]:-0} < 10#${b[i]:-0})) && { echo '<'; return; }; done; echo '='; }
vercmp 1.2.10 1.2.9; vercmp 1.0 1.0.0; vercmp 2.08 2.1
--- stdout
>
=
>
### ini sections into prefixed variables
ini=$'[db]\nhost=h\nport=5\n[web]\nport=80'
section=
while IFS='= ' read -r k v; do case $k in \[*\]) section=${k//[][]/} ;; ?*) printf -v "${section}_$k" %s "$v" ;; esac; done <<< "$ini"
echo "$db_host $db_port $web_port"
--- stdout
h 5 80
### process a table with columns
while read -r user _ uid _; do ((uid >= 100)) && printf '%-6s %5d\n' "$user" "$uid"; done <<'X'
root x 0 0
bob x 1000 100
eve x 1001 100
X
--- stdout
bob     1000
eve     1001
