# package: todotxt-cli
# files: /usr/bin/todo-txt /etc/todo-txt
mkdir -p ~/.todo
cat > ~/.todo/config <<'C'
export TODO_DIR="$HOME/todo"
export TODO_FILE="$TODO_DIR/todo.txt"
export DONE_FILE="$TODO_DIR/done.txt"
export REPORT_FILE="$TODO_DIR/report.txt"
C
mkdir ~/todo
t() { echo "\$ todo $*"; todo-txt -d ~/.todo/config "$@"; echo "=> $?"; }
t add "Buy milk @shop +home"
t add "Write report +work @desk"
t add Call mom due:2026-12-01
t -t add dated item >/dev/null
t addm "one
two
three +home"
t ls
t pri 1 A
t pri 2 B
t p 3 z
t list
t -p ls
t append 1 "and bread"
t prepend 2 "Urgent:"
t do 1
t -a do 2 3
t ls
t archive
t lsp
t listall
t lsprj
t lsc
t lf
t lf done.txt
t replace 1 "New text +home"
t depri 1
t -f del 2
t -f rm 1 text
t rm 1 </dev/null
t mv 1 other.txt
t addto other.txt "moved"
t lf other.txt
t deduplicate
todo-txt -d ~/.todo/config report | sed "s/^[0-9T:-]* /TIME /"; rm todo/report.txt
t nonsense
t help
t -h
t shorthelp
t listaddons
t -v ls
t -vv -x ls +home
t ls -two
t ls 'two\|three'
t -P ls
t -@ -+ ls
t lsp A-C
t pri 99 A
t pri 1 aa
t do
t do 77
t append x
t add
yes | t del 1
t command ls
t -n -f del 3
t archive
cat todo/*
