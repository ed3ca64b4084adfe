### scripts look at the first line of --version
for c in awk basename bash cat chmod cp cut date diff cmp du env expr find grep gzip head hexdump hostname id ln ls mkdir mktemp mv \
  od ps readlink rm sed sort stat strings tail tar touch tr uname uniq wc xargs xz; do
  $c --version | head -n 1
done
bzip2 --version 2>&1 </dev/null | head -n 1
--- stdout
GNU Awk 5.2.1, API 3.2, PMA Avon 8-g1, (GNU MPFR 4.2.0, GNU MP 6.2.1)
basename (GNU coreutils) 9.1
GNU bash, version 5.2.15(1)-release (x86_64-pc-linux-gnu)
cat (GNU coreutils) 9.1
chmod (GNU coreutils) 9.1
cp (GNU coreutils) 9.1
cut (GNU coreutils) 9.1
date (GNU coreutils) 9.1
diff (GNU diffutils) 3.8
cmp (GNU diffutils) 3.8
du (GNU coreutils) 9.1
env (GNU coreutils) 9.1
expr (GNU coreutils) 9.1
find (GNU findutils) 4.9.0
grep (GNU grep) 3.8
gzip 1.12
head (GNU coreutils) 9.1
hexdump from util-linux 2.38.1
hostname 3.23
id (GNU coreutils) 9.1
ln (GNU coreutils) 9.1
ls (GNU coreutils) 9.1
mkdir (GNU coreutils) 9.1
mktemp (GNU coreutils) 9.1
mv (GNU coreutils) 9.1
od (GNU coreutils) 9.1
ps from procps-ng 4.0.2
readlink (GNU coreutils) 9.1
rm (GNU coreutils) 9.1
sed (GNU sed) 4.9
sort (GNU coreutils) 9.1
stat (GNU coreutils) 9.1
GNU strings (GNU Binutils for Debian) 2.40
tail (GNU coreutils) 9.1
tar (GNU tar) 1.34
touch (GNU coreutils) 9.1
tr (GNU coreutils) 9.1
uname (GNU coreutils) 9.1
uniq (GNU coreutils) 9.1
wc (GNU coreutils) 9.1
xargs (GNU findutils) 4.9.0
xz (XZ Utils) 5.4.1
bzip2, a block-sorting file compressor.  Version 1.0.8, 13-Jul-2019.
