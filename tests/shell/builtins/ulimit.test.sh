ulimit
