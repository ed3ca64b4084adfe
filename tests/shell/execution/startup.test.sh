What shells read first (bash manual 6.2).
### startup files of interactive and login shells
echo 'echo rc; V=1' > ~/.bashrc; echo 'echo prof' > ~/.bash_profile; bash -ic 'echo i $V $-' 2>/dev/null | sed 's/ h.*//'; bash -lc 'echo l'; bash --rcfile /dev/null -ic 'echo q' 2>/dev/null; bash --norc -ic 'echo n' 2>/dev/null; bash --noprofile -lc 'echo np'; rm ~/.bash_profile; echo 'echo plain profile' > ~/.profile; bash -lc :; bash --login -c :
--- stdout
rc
i 1
prof
l
q
n
np
plain profile
plain profile
