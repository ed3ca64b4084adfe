Tilde expansion (bash manual 3.5.2).
### tilde: home, users, assignments
echo ~ ~/x ~root ~nosuch "~" '~' \~ a~ ~+ ~- ; cd /; cd /tmp; echo ~- ~+; x=~:~/y; echo $x; x=a:~; echo $x; echo a=~ a:~; export E=~/z; echo $E; HOME=/h; echo ~; HOME=/home/user; echo ${z:-~} ${z:-a:~}; case ~ in /*) echo abs;; esac; echo ~/"a b" ~"/x"
--- stdout
/home/user /home/user/x /root ~nosuch ~ ~ ~ a~ /home/user ~-
/ /tmp
/home/user:/home/user/y
a:/home/user
a=/home/user a:~
/home/user/z
/h
/home/user a:~
abs
/home/user/a b ~/x
### tilde: in default values
unset z y w; echo ${z:=a:~} $z; echo ${y:-~:~} "${y:-~}"; echo ${w:+x} ${HOME:+a:~} ${HOME:+~:b}; v=${q:-a:~}; echo $v; v=a:${q:-~}; echo $v; v=${q:-~}:~; echo $v; (echo ${q?a:~})
--- stdout
a:~ a:~
/home/user:~ ~
a:~ /home/user:b
a:/home/user
a:/home/user
/home/user:/home/user
--- stderr
bash: line 1: q: a:~
--- status 1
