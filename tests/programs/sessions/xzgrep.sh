# package: xz-utils
# files: /usr/bin/xzgrep /usr/bin/xzdiff /usr/bin/xzcmp /usr/bin/xzegrep /usr/bin/xzfgrep
for f in xzgrep xzegrep xzfgrep xzdiff xzcmp; do eval "$f() { bash /usr/bin/$f \"\$@\"; }"; done
printf 'alpha\nbeta\ngamma\n' > a; printf 'alpha\nBETA\ngamma\n' > b; gzip -k a; bzip2 -k a; xz -k a; xz -k b; xz -F lzma -k a
xzgrep beta a.xz; echo $?; xzgrep -i beta a.xz b.xz a.gz a.bz2; xzgrep -c a a.xz b.xz; xzgrep -l beta a.xz b.xz; xzgrep -n -e al -e ga a.xz; xzgrep nope a.xz; echo $?
xzgrep -h a a.xz b.xz; xzgrep -H al a.xz; xzegrep 'al|be' a.xz; xzfgrep al a.xz; xzgrep -L beta a.xz b.xz; xzgrep -v beta a.lzma; xzgrep --version | head -1; xzgrep; echo $?; xzgrep --help
xzcat a.xz | xzgrep be -; xzdiff a.xz b.xz; echo $?; xzcmp a.xz a.gz; echo $?; xzdiff a b.xz; xzdiff a.xz; echo $?; xzcmp a.xz b.xz; xzdiff -u a.xz b.xz | tail -n +3; xzdiff --help
rm *.gz *.bz2 *.xz *.lzma
