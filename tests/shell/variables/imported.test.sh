Variables taken from the environment.
### export SHELLOPTS
bash -c 'export SHELLOPTS; set -f; bash -c "echo \$-; set -o | grep noglob"; export BASHOPTS; shopt -s nullglob; bash -c "shopt nullglob"'
--- stdout
fhBc
noglob         	on
nullglob       	on
