### octal
touch f; chmod 755 f; stat -c %a f; chmod 0 f; stat -c %a f; chmod 07777 f; stat -c %a f; chmod 0000644 f; stat -c %a f
--- stdout
755
0
7777
644
### symbolic
touch f; chmod u=rwx,g=rx,o= f; stat -c %a f; chmod g+w,o+r f; stat -c %a f; chmod a-x f; stat -c %a f; chmod ug+x-w f; stat -c %a f
--- stdout
750
774
664
554
### without who, the mask counts
umask 027; touch f; chmod 0 f; chmod +rwx f; stat -c %a f; chmod a+rwx f; stat -c %a f; chmod -w f; stat -c %a f; chmod =r f; stat -c %a f
--- stdout
750
777
577
440
--- stderr
chmod: f: new permissions are r-xrwxrwx, not r-xr-xr-x
### without who, what the mask keeps is told
touch f; chmod 666 f; umask 022; chmod -w f; stat -c %a f; chmod a-w f; umask 077; chmod -r f
--- stdout
466
--- stderr
chmod: f: new permissions are r--rw-rw-, not r--r--r--
chmod: f: new permissions are ---r--r--, not ---------
--- status 1
### copies of permissions
touch f; chmod 640 f; chmod o=g f; stat -c %a f; chmod g=u-w f; stat -c %a f; chmod u=o f; stat -c %a f; chmod o+u,g-g f; stat -c %a f
--- stdout
644
644
444
404
### X
touch f; mkdir d; chmod 644 f; chmod 600 d; chmod a+X f d; stat -c %a f d; chmod u+x f; chmod go+X f; stat -c %a f
--- stdout
644
711
755
### set-id and sticky bits
touch f; chmod 755 f; chmod u+s f; stat -c '%a %A' f; chmod g+s f; stat -c '%a %A' f; chmod +t f; stat -c '%a %A' f; chmod u-x,o-x f; stat -c %A f; chmod -s f; stat -c %a f; chmod o-t f; stat -c %a f
--- stdout
4755 -rwsr-xr-x
6755 -rwsr-sr-x
7755 -rwsr-sr-t
-rwSr-sr-T
1654
654
### set-id bits of directories
mkdir d; chmod 2755 d; chmod 755 d; stat -c %a d; chmod 00755 d; stat -c %a d; chmod g+s d; chmod u=rwx,g=rx d; stat -c %a d; chmod =755 d; stat -c %a d
--- stdout
2755
755
2755
755
### operators with octal digits
touch f; chmod 600 f; chmod +044 f; stat -c %a f; chmod -0444 f; stat -c %a f; chmod =5 f; stat -c %a f; chmod u+4 f
--- stdout
644
200
5
--- stderr
chmod: invalid mode: ‘u+4’
Try 'chmod --help' for more information.
--- status 1
### a leading minus
touch f; chmod 755 f; chmod -x f; stat -c %a f; chmod -rw f; stat -c %a f; chmod -- -x f; stat -c %a f; chmod -w -v f
--- stdout
644
0
0
mode of 'f' retained as 0000 (---------)
### options between
touch f; chmod 600 f; chmod u+x -v f; chmod f -v u-x
--- stdout
mode of 'f' changed from 0600 (rw-------) to 0700 (rwx------)
--- stderr
chmod: invalid mode: ‘f’
Try 'chmod --help' for more information.
--- status 1
### several files
touch a b; chmod 700 a b; stat -c '%n %a' a b; chmod 600 a nope b; echo $?; stat -c %a a b
--- stdout
a 700
b 700
1
600
600
--- stderr
chmod: cannot access 'nope': No such file or directory
### -v
touch f; chmod 644 f; chmod -v 600 f; chmod -v 600 f; chmod --verbose u+x f; chmod -v 4700 f
--- stdout
mode of 'f' changed from 0644 (rw-r--r--) to 0600 (rw-------)
mode of 'f' retained as 0600 (rw-------)
mode of 'f' changed from 0600 (rw-------) to 0700 (rwx------)
mode of 'f' changed from 0700 (rwx------) to 4700 (rws------)
### -c
touch f; chmod 644 f; chmod -c 600 f; chmod -c 600 f; chmod --changes a+x f; chmod -vc 700 f; chmod -cv 700 f
--- stdout
mode of 'f' changed from 0644 (rw-r--r--) to 0600 (rw-------)
mode of 'f' changed from 0600 (rw-------) to 0711 (rwx--x--x)
mode of 'f' changed from 0711 (rwx--x--x) to 0700 (rwx------)
mode of 'f' retained as 0700 (rwx------)
### -f
chmod -f 600 nope; echo $?; chmod --silent 600 nope; chmod --quiet 600 nope; touch a; chmod -vf 600 nope a
--- stdout
1
'nope' could not be accessed
mode of 'a' changed from 0644 (rw-r--r--) to 0600 (rw-------)
--- status 1
### -R
mkdir -p d/e; touch d/f d/e/g; chmod -R 700 d; stat -c '%a %n' d d/e d/f d/e/g; chmod -R a+rX,u-w d; stat -c '%a %n' d d/e d/f d/e/g; chmod -R u+w d
--- stdout
700 d
700 d/e
700 d/f
700 d/e/g
555 d
555 d/e
555 d/f
555 d/e/g
### -Rv
mkdir -p d/e; chmod 755 d d/e; chmod -Rv 700 d; chmod -Rc 755 d; chmod -Rv 755 d
--- stdout
mode of 'd' changed from 0755 (rwxr-xr-x) to 0700 (rwx------)
mode of 'd/e' changed from 0755 (rwxr-xr-x) to 0700 (rwx------)
mode of 'd' changed from 0700 (rwx------) to 0755 (rwxr-xr-x)
mode of 'd/e' changed from 0700 (rwx------) to 0755 (rwxr-xr-x)
mode of 'd' retained as 0755 (rwxr-xr-x)
mode of 'd/e' retained as 0755 (rwxr-xr-x)
### links in a tree stay
mkdir d; touch f; chmod 600 f; ln -s ../f d/l; ln -s nope d/m; chmod -R 755 d; stat -c %a f; chmod -Rv 755 d/l
--- stdout
600
mode of 'd/l' changed from 0600 (rw-------) to 0755 (rwxr-xr-x)
### a link that is named
touch f; ln -s f l; chmod 600 l; stat -c %a f; ln -s nope m; chmod 600 m; chmod -v 600 m; ln -s m m2; chmod -f 600 m2; echo $?
--- stdout
600
'm' could not be accessed
1
--- stderr
chmod: cannot operate on dangling symlink 'm'
chmod: cannot operate on dangling symlink 'm'
### a directory that cannot be read
mkdir -p d/e; chmod 0 d/e; chmod -R u-x d/e; chmod -Rv 755 d; stat -c '%a %n' d d/e
--- stdout
mode of 'd' retained as 0755 (rwxr-xr-x)
mode of 'd/e' changed from 0000 (---------) to 0755 (rwxr-xr-x)
755 d
755 d/e
--- stderr
chmod: cannot read directory 'd/e': Permission denied
### taking one's own rights away
mkdir -p d/e; touch d/e/f; chmod -R 600 d; chmod 755 d; stat -c '%a %n' d d/e; chmod -R u+rwx d; stat -c '%a %n' d d/e d/e/f
--- stdout
755 d
755 d/e
755 d
755 d/e
744 d/e/f
--- stderr
chmod: cannot access 'd/e': Permission denied
### --reference
touch a b; chmod 640 a; chmod 755 b; chmod --reference=a b; stat -c %a b; chmod --reference=nope b; chmod --reference=a; chmod --refer a -v b; chmod --reference=a nope
--- stdout
640
mode of 'b' retained as 0640 (rw-r-----)
--- stderr
chmod: failed to get attributes of 'nope': No such file or directory
chmod: missing operand
Try 'chmod --help' for more information.
chmod: cannot access 'nope': No such file or directory
--- status 1
### no operand
chmod; chmod 644; chmod u+x; chmod -x; chmod -R; chmod -v 755
--- stderr
chmod: missing operand
Try 'chmod --help' for more information.
chmod: missing operand after ‘644’
Try 'chmod --help' for more information.
chmod: missing operand after ‘u+x’
Try 'chmod --help' for more information.
chmod: missing operand
Try 'chmod --help' for more information.
chmod: missing operand
Try 'chmod --help' for more information.
chmod: missing operand after ‘755’
Try 'chmod --help' for more information.
--- status 1
### a mode that is none
touch f; chmod bad f; chmod 9 f; chmod 77777 f; chmod u+rw,,g+r f; chmod '' f; chmod u f; chmod +z f; chmod u+x, f; chmod a f
--- stderr
chmod: invalid mode: ‘bad’
Try 'chmod --help' for more information.
chmod: invalid mode: ‘9’
Try 'chmod --help' for more information.
chmod: invalid mode: ‘77777’
Try 'chmod --help' for more information.
chmod: invalid mode: ‘u+rw,,g+r’
Try 'chmod --help' for more information.
chmod: invalid mode: ‘’
Try 'chmod --help' for more information.
chmod: invalid mode: ‘u’
Try 'chmod --help' for more information.
chmod: invalid mode: ‘+z’
Try 'chmod --help' for more information.
chmod: invalid mode: ‘u+x,’
Try 'chmod --help' for more information.
chmod: invalid mode: ‘a’
Try 'chmod --help' for more information.
--- status 1
### an unknown option
touch f; chmod -z f; chmod --bogus f; chmod -vz f
--- stderr
chmod: invalid option -- 'z'
Try 'chmod --help' for more information.
chmod: unrecognized option '--bogus'
Try 'chmod --help' for more information.
chmod: invalid option -- 'z'
Try 'chmod --help' for more information.
--- status 1
### not there
chmod 644 nope; chmod 644 ''; touch f; chmod 644 f/x
--- stderr
chmod: cannot access 'nope': No such file or directory
chmod: cannot access '': No such file or directory
chmod: cannot access 'f/x': Not a directory
--- status 1
### many at once
touch f; chmod 0 f; chmod ugo+rw,o-w,a+x,g-x f; stat -c %a f; chmod u=rwX,go=rX f; stat -c %a f; chmod u+rwx,g=u,o=g-w f; stat -c %a f
--- stdout
765
755
775
### who that repeats
touch f; chmod 0 f; chmod uuu+r,og=rw f; stat -c %a f; chmod a=,u=rw f; stat -c %a f; chmod u= f; stat -c %a f
--- stdout
466
600
0
### a name with blanks
touch 'a b'; chmod 644 'a b'; chmod -v 600 'a b'; chmod -c 644 "a b"; chmod 600 'no such'; chmod 0 ./'a b' -v
--- stdout
mode of 'a b' changed from 0644 (rw-r--r--) to 0600 (rw-------)
mode of 'a b' changed from 0600 (rw-------) to 0644 (rw-r--r--)
mode of './a b' changed from 0644 (rw-r--r--) to 0000 (---------)
--- stderr
chmod: cannot access 'no such': No such file or directory
### execute
printf '#!/bin/sh\necho ran\n' > s; ./s; chmod +x s; ./s
--- stdout
ran
--- stderr
bash: line 1: ./s: Permission denied
