# package: shtool
# files: /usr/bin/shtool
echo hi > f; echo two > g
bash /usr/bin/shtool version -l c -n prog -s 1.2.3 v.c; grep -c 1.2.3 v.c; bash /usr/bin/shtool mkdir -p -m 755 m/n; bash /usr/bin/shtool install -c f m/; bash /usr/bin/shtool path -d a/b/c; bash /usr/bin/shtool echo -e 'a%Bb%b'; bash /usr/bin/shtool table -c 2 a b c d
bash /usr/bin/shtool subst -e 's/hi/ho/' f; cat f; bash /usr/bin/shtool --help | head -5; bash /usr/bin/shtool mkln f lnk; ls lnk; bash /usr/bin/shtool tarball -h | head -3; bash /usr/bin/shtool move f ff; bash /usr/bin/shtool fixperm ff
bash /usr/bin/shtool scpp -h; bash /usr/bin/shtool arx -h; bash /usr/bin/shtool slo -Lx -ly -lz; bash /usr/bin/shtool rotate -n 3 ff; ls; bash /usr/bin/shtool mdate -n -s -o dmy g | wc -w; bash /usr/bin/shtool nosuch; echo $?; bash /usr/bin/shtool path -m sh bash | sed 's,.*/,,'; bash /usr/bin/shtool path -r a/b
rm v.c
