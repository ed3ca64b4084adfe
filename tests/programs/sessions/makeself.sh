# package: makeself
# files: /usr/bin/makeself /usr/share/makeself
mkdir -p pkg/sub; printf '#!/bin/sh\necho "running in $(basename $PWD | cut -c1-2)" "$@"; cat data.txt\n' > pkg/run.sh; chmod +x pkg/run.sh; echo hello > pkg/data.txt; echo x > pkg/sub/y
bash /usr/bin/makeself --version; bash /usr/bin/makeself --noprogress --nox11 --tar-quietly --sha256 pkg out.run "My Package" ./run.sh arg1 | sed 's/[0-9]* KB/N KB/; s/compressed size.*//; s/^\(CRC\|SHA256\|MD5\): .*/\1/'; echo "=> $?"
head -3 out.run; ls -l out.run | cut -c1-10
bash out.run --list | awk '{print $1,$NF}'; bash out.run --check; bash out.run --info | grep -v -i 'date\|size\|KB'; bash out.run --lsm; bash out.run --help | head -20
bash out.run --quiet; echo "=> $?"; bash out.run --noexec --target ext --quiet; find ext | sort; bash out.run --nochown -- more args 2>&1 | tail -3
bash /usr/bin/makeself --noprogress --gzip --notemp pkg out2.run "P2" ./run.sh >/dev/null; bash out2.run; bash /usr/bin/makeself; echo $?; bash /usr/bin/makeself --help | head -20; bash /usr/bin/makeself --noprogress --bzip2 --quiet --nomd5 --nocrc pkg o3.run L true; bash /usr/bin/makeself --noprogress --xz --quiet pkg o4.run L true; bash o4.run --check; bash /usr/bin/makeself --noprogress --nocomp --quiet pkg o5.run L ./run.sh
rm *.run
