### empty matches within a character have empty groups
echo '(ßabaaa' | awk '{print gensub(/(a*)+/,"<\\0|\\1>","g")}'
--- stdout $'<|>(<|>\xc3<|>\x9f<a|a>b<aaa|aaa>\n'
