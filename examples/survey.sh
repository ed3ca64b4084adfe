# Survey the source tree in the current directory: sizes, open ends, the longest files, imports; then try a rewrite.
set -eu

echo "== files by kind"
find . -type f -not -path '*/.git/*' -not -path '*/__pycache__/*' -name '*.*' | sed 's/.*\.//' | sort | uniq -c | sort -k1,1nr -k2 | head -n 8

echo "== longest Python files"
find . -name '*.py' -exec wc -l {} + | grep -v ' total$' | sort -k1,1nr -k2 | head -n 5

echo "== marks left in the code"
grep -rnE --include='*.py' '\b(TODO|FIXME|XXX)\b' . | head -n 5 || echo "(none)"

echo "== most imported modules"
declare -A count=()
while read -r module; do
  count[$module]=$(( ${count[$module]:-0} + 1 ))
done < <(grep -rhoE --include='*.py' '^(from|import) [A-Za-z_.]+' . | cut -d' ' -f2)
for module in "${!count[@]}"; do printf '%5d %s\n' "${count[$module]}" "$module"; done | sort -k1,1nr -k2 | head -n 5

echo "== a rewrite that stays in memory"
mkdir -p /tmp/rewritten
n=0
for file in $(find . -name '*.py' | sort | head -n 20); do
  sed 's/[[:space:]]*$//' "$file" > "/tmp/rewritten/$(echo "${file#./}" | tr '/' '_')"
  n=$((n + 1))
done
echo "$n files copied without trailing blanks, $(cat /tmp/rewritten/* | wc -l) lines"
