What set -v prints.
### set -v
set -v
echo a
# comment

for i in 1 2
do echo $i
done
eval 'echo b
echo c'
x=$(echo d)
x=`echo e`
f() {
 echo f
}
f
cat <<X
doc $(echo q)
X
set +v
echo end
--- stdout
a
1
2
b
c
f
doc q
end
--- stderr
echo a
# comment

for i in 1 2
do echo $i
done
eval 'echo b
echo c'
echo b
echo c
x=$(echo d)
x=`echo e`
f() {
 echo f
}
f
cat <<X
doc $(echo q)
X
set +v
### set -v; echo 1; echo 2
set -v; echo 1; echo 2
echo 3 \
 4
if true; then
  set +v; echo 5
fi
echo 6
--- stdout
1
2
3 4
5
6
--- stderr
echo 3 \
 4
if true; then
  set +v; echo 5
fi
### echo 'echo in
echo 'echo in
echo in2' > lib; set -v
. ./lib
trap 'echo t' EXIT
bash -vc 'echo x
echo y'
printf 'echo a\necho b\n' | bash -v
echo last
--- stdout
in
in2
x
y
a
b
last
t
--- stderr
. ./lib
echo in
echo in2
trap 'echo t' EXIT
bash -vc 'echo x
echo y'
echo x
echo y
printf 'echo a\necho b\n' | bash -v
echo a
echo b
echo last
echo t
