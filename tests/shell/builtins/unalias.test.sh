unalias
