### 1/0
printf '%b\n' 1/0 | bc
--- stderr
Runtime error (func=(main), adr=3): Divide by zero
### 2^1.5
printf '%b\n' '2^1.5' | bc
--- stdout
2
--- stderr
Runtime warning (func=(main), adr=9): non-zero scale in exponent
### sqrt(-1)
printf '%b\n' 'sqrt(-1)' | bc
--- stderr
Runtime error (func=(main), adr=4): Square root of a negative number
### f(1)
printf '%b\n' 'f(1)' | bc
--- stderr
Runtime error (func=(main), adr=3): Function f not defined.
### 1+
printf '%b\n' 1+ | bc
--- stderr
(standard_in) 2: syntax error
### )
printf '%b\n' ')' | bc
--- stderr
(standard_in) 1: syntax error
### a b
printf '%b\n' 'a b' | bc
--- stderr
(standard_in) 1: syntax error
### @
printf '%b\n' @ | bc
--- stderr
(standard_in) 1: illegal character: @
### 1;1/0;2
printf '%b\n' '1;1/0;2' | bc
--- stdout
1
--- stderr
Runtime error (func=(main), adr=5): Divide by zero
### define f(x){return(1/0)} f(1) 2
printf '%b\n' 'define f(x){return(1/0)}\nf(1)\n2' | bc
--- stdout
2
--- stderr
Runtime error (func=f, adr=3): Divide by zero
### ibase=20 ibase
printf '%b\n' 'ibase=20\nibase' | bc
--- stdout
20
### ibase=1 ibase
printf '%b\n' 'ibase=1\nibase' | bc
--- stdout
2
--- stderr
Runtime warning (func=(main), adr=3): ibase too small, set to 2
### obase=1 obase
printf '%b\n' 'obase=1\nobase' | bc
--- stdout
10
--- stderr
Runtime warning (func=(main), adr=3): obase too small, set to 2
### scale=-1 scale
printf '%b\n' 'scale=-1\nscale' | bc
--- stdout
0
--- stderr
Runtime warning (func=(main), adr=4): negative scale, set to 0
### a[-1]
printf '%b\n' 'a[-1]' | bc
--- stderr
Runtime error (func=(main), adr=4): Array a subscript out of bounds.
### a[1.5]=3 a[1]
printf '%b\n' 'a[1.5]=3\na[1]' | bc
--- stdout
3
### 2^-3
printf '%b\n' '2^-3' | bc
--- stdout
0
### 0^0
printf '%b\n' '0^0' | bc
--- stdout
1
### 0^-1
printf '%b\n' '0^-1' | bc
--- stderr
Runtime error (func=(main), adr=4): divide by zero
### 5%0
printf '%b\n' 5%0 | bc
--- stderr
Runtime error (func=(main), adr=5): Modulo by zero
### scale=2;7.5%2;-7.5%2
printf '%b\n' 'scale=2;7.5%2;-7.5%2' | bc
--- stdout
0
0
### .5;-.5;0.0;1.0;-0
printf '%b\n' '.5;-.5;0.0;1.0;-0' | bc
--- stdout
.5
-.5
0
1.0
0
### obase=16;255;-255;.5;10.25
printf '%b\n' 'obase=16;255;-255;.5;10.25' | bc
--- stdout
FF
-FF
.8
A.40
### obase=20;1000;.5
printf '%b\n' 'obase=20;1000;.5' | bc
--- stdout
 02 10 00
.10
### obase=2;5;.1
printf '%b\n' 'obase=2;5;.1' | bc
--- stdout
101
.0001
### ibase=16;FF;A;1F.8
printf '%b\n' 'ibase=16;FF;A;1F.8' | bc
--- stdout
255
10
31.5
### ibase=2;102;9;A
printf '%b\n' 'ibase=2;102;9;A' | bc
--- stdout
5
9
10
### FF;A;G
printf '%b\n' 'FF;A;G' | bc
--- stdout
99
10
16
### 2^200;2^500
printf '%b\n' '2^200;2^500' | bc
--- stdout
1606938044258990275541962092341162602522202993782792835301376
32733906078961418700131896968275991522166420460430647894832913680961\
33796404674554883270092325904157150886684127560071009217256545885393\
053328527589376
### obase=16;2^300
printf '%b\n' 'obase=16;2^300' | bc
--- stdout
10000000000000000000000000000000000000000000000000000000000000000000\
00000000
### obase=100;2^300
printf '%b\n' 'obase=100;2^300' | bc
--- stdout
 02 03 70 35 97 63 34 48 60 86 26 84 45 68 84 09 37 81 61 05 14 68 3\
9 36 65 93 62 50 63 61 40 44 93 54 38 12 99 76 33 36 70 61 83 39 73 \
76
### print "a\ b\\tc\\q\\\\",1,"\ "
printf '%b\n' 'print "a\\nb\\tc\\q\\\\",1,"\\n"' | bc
--- stdout
a
b	c"\1
### print 1,2,3
printf '%b\n' 'print 1,2,3' | bc
--- stdout $'123'
### "a\ b"
printf '%b\n' '"a\\nb"' | bc
--- stdout $'a\\nb'
### x=5;x;last;.+1
printf '%b\n' 'x=5;x;last;.+1' | bc
--- stdout
5
5
6
### define f(x){x=2;return(x)} x=7;f(1);x
printf '%b\n' 'define f(x){x=2;return(x)}\nx=7;f(1);x' | bc
--- stdout
2
7
### define f(a[]){a[1]=5;return(a[1])} b[1]=3;f(b[]);b[1]
printf '%b\n' 'define f(a[]){a[1]=5;return(a[1])}\nb[1]=3;f(b[]);b[1]' | bc
--- stdout
5
3
### define f(*a[]){a[1]=5} b[1]=3;f(b[]);b[1]
printf '%b\n' 'define f(*a[]){a[1]=5}\nb[1]=3;f(b[]);b[1]' | bc
--- stdout
0
5
### define void f(){"x"} f()
printf '%b\n' 'define void f(){"x"}\nf()' | bc
--- stdout $'x'
### define f(){} f()
printf '%b\n' 'define f(){}\nf()' | bc
--- stdout
0
### f(x){1}
printf '%b\n' 'f(x){1}' | bc
--- stderr
(standard_in) 1: syntax error
### f(1) 3
printf '%b\n' 'f(1)\n3' | bc
--- stdout
3
--- stderr
Runtime error (func=(main), adr=3): Function f not defined.
### define f(x){return(x)} f() f(1,2) f(a[])
printf '%b\n' 'define f(x){return(x)}\nf()\nf(1,2)\nf(a[])' | bc
--- stderr
Runtime error (func=(main), adr=3): Parameter number mismatch
Runtime error (func=(main), adr=8): Parameter number mismatch
Runtime error (func=(main), adr=6): Parameter type mismatch, parameter (null).
Runtime error (func=(main), adr=7): Parameter number mismatch
### a=1;if(a==1){"yes "}else{"no "}
printf '%b\n' 'a=1;if(a==1){"yes\n"}else{"no\n"}' | bc
--- stdout
yes
### for(i=0;i<3;++i){i} while(i>0){i--;if(i==1)continue;i}
printf '%b\n' 'for(i=0;i<3;++i){i}\nwhile(i>0){i--;if(i==1)continue;i}' | bc
--- stdout
0
1
2
3
2
2
1
0
### break
printf '%b\n' break | bc
--- stderr
(standard_in) 1: Break outside a for/while
### return 1
printf '%b\n' 'return 1' | bc
--- stderr
(standard_in) 2: Return outside of a function.
### continue
printf '%b\n' continue | bc
--- stderr
(standard_in) 1: Continue outside a for
### quit 1
printf '%b\n' 'quit\n1' | bc
### 1 halt 2
printf '%b\n' '1\nhalt\n2' | bc
--- stdout
1
### /* c */1#x 2
printf '%b\n' '/* c */1#x\n2' | bc
--- stdout
1
2
### /* open  1
printf '%b\n' '/* open\n 1' | bc
--- stderr
EOF encountered in a comment.
### length(123.450);length(.005);scale(1.500);length(0)
printf '%b\n' 'length(123.450);length(.005);scale(1.500);length(0)' | bc
--- stdout
6
3
3
1
### sqrt(2);scale=5;sqrt(2);sqrt(4);sqrt(.01);sqrt(0)
printf '%b\n' 'sqrt(2);scale=5;sqrt(2);sqrt(4);sqrt(.01);sqrt(0)' | bc
--- stdout
1
1.41421
2.00000
.10000
0
### 1<2;2<1;1==1;1!=1;!1;!0;1&&0;1||0;3>2>1
printf '%b\n' '1<2;2<1;1==1;1!=1;!1;!0;1&&0;1||0;3>2>1' | bc
--- stdout
1
0
1
0
0
1
0
1
0
### -2^2;2^3^2;-3%2;8/-3;1-2-3;2*3+4;(2+3)*4
printf '%b\n' '-2^2;2^3^2;-3%2;8/-3;1-2-3;2*3+4;(2+3)*4' | bc
--- stdout
4
512
-1
-2
-4
10
20
### a=b=3;a;b;a+=b*=2;a;b
printf '%b\n' 'a=b=3;a;b;a+=b*=2;a;b' | bc
--- stdout
3
3
9
6
### i++;i;i--;++i;--i;-i++
printf '%b\n' 'i++;i;i--;++i;--i;-i++' | bc
--- stdout
0
1
1
1
0
0
### limits
printf '%b\n' limits | bc
--- stdout
BC_BASE_MAX     = 2147483647
BC_DIM_MAX      = 16777215
BC_SCALE_MAX    = 2147483647
BC_STRING_MAX   = 2147483647
MAX Exponent    = 9223372036854775807
Number of vars  = 32767
### ab_c=1;ab_c;aB
printf '%b\n' 'ab_c=1;ab_c;aB' | bc
--- stderr
(standard_in) 1: syntax error
### if 1 2
printf '%b\n' 'if 1 2' | bc
--- stderr
(standard_in) 1: syntax error
### if(1) 2
printf '%b\n' 'if(1)\n2' | bc
--- stdout
2
### a=
printf '%b\n' 'a=\n' | bc
--- stderr
(standard_in) 2: syntax error
### 1 2
printf '%b\n' '1 2' | bc
--- stderr
(standard_in) 1: syntax error
### auto x
printf '%b\n' 'auto x' | bc
--- stderr
(standard_in) 1: syntax error
### define f(x,x){}
printf '%b\n' 'define f(x,x){}' | bc
--- stderr
(standard_in) 1: duplicate parameter names
### define f(){auto a;a=1;return a} f()
printf '%b\n' 'define f(){auto a;a=1;return a}\nf()' | bc
--- stdout
1
### print
printf '%b\n' print | bc
--- stderr
(standard_in) 2: syntax error
### 1=2
printf '%b\n' 1=2 | bc
--- stderr
(standard_in) 1: syntax error
### ++1
printf '%b\n' ++1 | bc
--- stderr
(standard_in) 1: syntax error
### scale=3;1/3;2/3;1.000*2.0000;1.23456*1.1;10^20/3
printf '%b\n' 'scale=3;1/3;2/3;1.000*2.0000;1.23456*1.1;10^20/3' | bc
--- stdout
.333
.666
2.0000
1.35801
33333333333333333333.333
### 1.;.;..
printf '%b\n' '1.;.;..' | bc
--- stderr
(standard_in) 1: syntax error
### 5;;6
printf '%b\n' '5;;6' | bc
--- stdout
5
6
### while(1){i++;if(i>5)break} i
printf '%b\n' 'while(1){i++;if(i>5)break}\ni' | bc
--- stdout
0
1
2
3
4
5
6
### 00123.4500
printf '%b\n' 00123.4500 | bc
--- stdout
123.4500
### a[0]=1;a;a[]
printf '%b\n' 'a[0]=1;a;a[]' | bc
--- stderr
(standard_in) 1: syntax error
### 1234567890123456789012345678901234567890123456789012345678901234567890
printf '%b\n' 12345678901234567890123456789012345678901234567890123456789012345678901234567890 | bc
--- stdout
12345678901234567890123456789012345678901234567890123456789012345678\
901234567890
### 1 + 2
printf '%b\n' '1\n+\n2' | bc
--- stdout
1
2
--- stderr
(standard_in) 2: syntax error
### 1 +/* x */2
printf '%b\n' '1 +/* x */2' | bc
--- stdout
3
### define f(n){if(n<=1)return 1;return n*f(n-1)} f(20)
printf '%b\n' 'define f(n){if(n<=1)return 1;return n*f(n-1)}\nf(20)' | bc
--- stdout
2432902008176640000
### define f(n) { return 1 } f(1)
printf '%b\n' 'define f(n)\n{\nreturn 1\n}\nf(1)' | bc
--- stdout
1
### if(0){ 1 }else{ 2 }
printf '%b\n' 'if(0){\n1\n}else{\n2\n}' | bc
--- stdout
2
### if(0)1 else 2
printf '%b\n' 'if(0)1\nelse 2' | bc
--- stderr
(standard_in) 2: syntax error
### x=3;x^=2;x/=2;x;x%=3;x
printf '%b\n' 'x=3;x^=2;x/=2;x;x%=3;x' | bc
--- stdout
4
1
### scale=2;x=7;x/=2;x
printf '%b\n' 'scale=2;x=7;x/=2;x' | bc
--- stdout
3.50
### "a"+1
printf '%b\n' '"a"+1' | bc
--- stderr
(standard_in) 1: syntax error
### define f(){return 1;};f()
printf '%b\n' 'define f(){return 1;};f()' | bc
--- stdout
1
### {1 2}
printf '%b\n' '{1\n2}' | bc
--- stdout
1
2
### for(i=0;i<2;i++) i
printf '%b\n' 'for(i=0;i<2;i++)\ni' | bc
--- stdout
0
1
### f(1
printf '%b\n' 'f(1' | bc
--- stderr
(standard_in) 2: syntax error
### a=1 b=2
printf '%b\n' 'a=1 b=2' | bc
--- stderr
(standard_in) 1: syntax error
### 2^63;-2^70;1/3*3
printf '%b\n' '2^63;-2^70;1/3*3' | bc
--- stdout
9223372036854775808
1180591620717411303424
0
### obase=16;-10.5;0;.00001
printf '%b\n' 'obase=16;-10.5;0;.00001' | bc
--- stdout
-A.8
0
.0000A
### ibase=16;obase=10;FF;ibase=A;10;obase
printf '%b\n' 'ibase=16;obase=10;FF;ibase=A;10;obase' | bc
--- stdout
FF
A
10
### scale=10;1/7;obase=2;1/7
printf '%b\n' 'scale=10;1/7;obase=2;1/7' | bc
--- stdout
.1428571428
.0010010010010010010010010010010001
### length(1/3);scale(1/3)
printf '%b\n' 'length(1/3);scale(1/3)' | bc
--- stdout
1
0
### a(1)
printf '%b\n' 'a(1)' | bc
--- stderr
Runtime error (func=(main), adr=3): Function a not defined.
### while(i<3){i=i+1;if(i==2)continue;print i,"\ "}
printf '%b\n' 'while(i<3){i=i+1;if(i==2)continue;print i,"\\n"}' | bc
--- stdout
1
3
### x=1;{x=2;x};x
printf '%b\n' 'x=1;{x=2;x};x' | bc
--- stdout
2
2
### quit
printf '%b\n' quit | bc
### define g(){quit} 1
printf '%b\n' 'define g(){quit}\n1' | bc
### if(1)quit 3
printf '%b\n' 'if(1)quit\n3' | bc
### 3 > 2 && 1
printf '%b\n' '3 > 2 && 1' | bc
--- stdout
1
### 1 ? 2 : 3
printf '%b\n' '1 ? 2 : 3' | bc
--- stderr
(standard_in) 1: illegal character: ?
(standard_in) 1: syntax error
(standard_in) 1: illegal character: :
### a = 5 # comment
printf '%b\n' 'a = 5 # comment' | bc
### print "x" "y"
printf '%b\n' 'print "x" "y"' | bc
--- stderr
(standard_in) 1: syntax error
### A=3
printf '%b\n' A=3 | bc
--- stderr
(standard_in) 1: syntax error
### x_1=3;x_1
printf '%b\n' 'x_1=3;x_1' | bc
--- stdout
3
### .
printf '%b\n' . | bc
--- stdout
0
### last=7;last;.
printf '%b\n' 'last=7;last;.' | bc
--- stdout
7
7
### scale=1.7;scale;ibase=9.5;ibase
printf '%b\n' 'scale=1.7;scale;ibase=9.5;ibase' | bc
--- stdout
1
9
### obase=10.9;obase
printf '%b\n' 'obase=10.9;obase' | bc
--- stdout
10
### 1e3
printf '%b\n' 1e3 | bc
--- stderr
(standard_in) 1: syntax error
### 0.1+0.2;1.10-1.1;5.5*2;-0.5
printf '%b\n' '0.1+0.2;1.10-1.1;5.5*2;-0.5' | bc
--- stdout
.3
0
11.0
-.5
### return
printf '%b\n' return | bc
--- stderr
(standard_in) 2: Return outside of a function.
### 1/0;2 3
printf '%b\n' '1/0;2\n3' | bc
--- stdout
3
--- stderr
Runtime error (func=(main), adr=3): Divide by zero
### define f(){1/0;5} f();6 7
printf '%b\n' 'define f(){1/0;5}\nf();6\n7' | bc
--- stdout
7
--- stderr
Runtime error (func=f, adr=3): Divide by zero
### 1;quit
printf '%b\n' '1;quit' | bc
### print "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
printf '%b\n' 'print "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"' | bc
--- stdout $'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\\\naaaaaaaaaaaaaaaaaaaaaaaaaa'
### 2^(2^70)
printf '%b\n' '2^(2^70)' | bc
--- stderr
Runtime error (func=(main), adr=12): exponent too large in raise
### a[2^30]
printf '%b\n' 'a[2^30]' | bc
--- stderr
Runtime error (func=(main), adr=10): Array a subscript out of bounds.
### scale=2^40
printf '%b\n' 'scale=2^40' | bc
--- stderr
Runtime warning (func=(main), adr=10): scale too large, set to 2147483647
### 2^99999999999
printf '%b\n' '2^99999999999' | bc
--- stderr
Runtime error (func=(main), adr=17): exponent too large in raise
### ibase=2^40;ibase
printf '%b\n' 'ibase=2^40;ibase' | bc
--- stdout
36
--- stderr
Runtime warning (func=(main), adr=10): ibase too large, set to 36
### x[1]++;x[1];x[1]+=2;x[1];--x[1]
printf '%b\n' 'x[1]++;x[1];x[1]+=2;x[1];--x[1]' | bc
--- stdout
0
1
3
2
### define f(a[],n){auto i,s;for(i=0;i<n;i++)s+=a[i];return s} b[0]=1;b[1]
printf '%b\n' 'define f(a[],n){auto i,s;for(i=0;i<n;i++)s+=a[i];return s}\nb[0]=1;b[1]=2;f(b[],2)' | bc
--- stdout
3
### a[0]=5;a;b[1]=a[0]++;b[1]
printf '%b\n' 'a[0]=5;a;b[1]=a[0]++;b[1]' | bc
--- stdout
0
5
### 5   )
printf '%b\n' '5\n\n\n)' | bc
--- stdout
5
--- stderr
(standard_in) 4: syntax error
### sqrt()
printf '%b\n' 'sqrt()' | bc
--- stderr
(standard_in) 1: syntax error
### f(,)
printf '%b\n' 'f(,)' | bc
--- stderr
(standard_in) 1: syntax error
### a[1
printf '%b\n' 'a[1' | bc
--- stderr
(standard_in) 2: syntax error
### print 1,
printf '%b\n' 'print 1,' | bc
--- stderr
(standard_in) 2: syntax error
### x = = 2
printf '%b\n' 'x = = 2' | bc
--- stderr
(standard_in) 1: syntax error
### for(i=0;i<2)i
printf '%b\n' 'for(i=0;i<2)i' | bc
--- stderr
(standard_in) 1: syntax error
### while()1
printf '%b\n' 'while()1' | bc
--- stderr
(standard_in) 1: syntax error
### 1/3 ) 2
printf '%b\n' '1/3\n)\n2' | bc
--- stdout
0
2
--- stderr
(standard_in) 2: syntax error
### 99^99;obase=1000;12345678.125
printf '%b\n' '99^99;obase=1000;12345678.125' | bc
--- stdout
36972963764972677265718790562880544059566876428174110243025997242355\
25704552775234214106500101282327279409788895483265401194299967694943\
59451621570193644014418071060667659301384999779999159200499899
 012 345 678.125
### obase=17;-300
printf '%b\n' 'obase=17;-300' | bc
--- stdout
- 01 00 11
### x=3 x==3
printf '%b\n' 'x=3\nx==3' | bc
--- stdout
1
### -(-3);- 3
printf '%b\n' '-(-3);- 3' | bc
--- stdout
3
-3
### 3--2
printf '%b\n' 3--2 | bc
--- stderr
(standard_in) 1: syntax error
### 3 - -2
printf '%b\n' '3 - -2' | bc
--- stdout
5
### 2*-3
printf '%b\n' '2*-3' | bc
--- stdout
-6
### !(1==2)
printf '%b\n' '!(1==2)' | bc
--- stdout
1
### 1;2 ;  3;
printf '%b\n' '1;2 ;  3;' | bc
--- stdout
1
2
3
### ;
printf '%b\n' ';' | bc
### only
printf '%b\n' '#only' | bc
### "x";"y" "z "
printf '%b\n' '"x";"y"\n"z\n"' | bc
--- stdout
xyz
### 1 /* multi line */ + 1
printf '%b\n' '1 /* multi\nline */ + 1' | bc
--- stdout
2
### scale=3;10/4;10%4;10.5%3;2^-1;2.5^3;1.5^-2;.1^5
printf '%b\n' 'scale=3;10/4;10%4;10.5%3;2^-1;2.5^3;1.5^-2;.1^5' | bc
--- stdout
2.500
0
0
.500
15.625
.444
0
### scale=10;sqrt(2);sqrt(1000000);sqrt(.0004)
printf '%b\n' 'scale=10;sqrt(2);sqrt(1000000);sqrt(.0004)' | bc
--- stdout
1.4142135623
1000.0000000000
.0200000000
### sqrt(0.25);sqrt(10);sqrt(15.999)
printf '%b\n' 'sqrt(0.25);sqrt(10);sqrt(15.999)' | bc
--- stdout
.50
3
3.999
### define f(x){auto y[];y[1]=x;return y[1]} y[1]=9;f(2);y[1]
printf '%b\n' 'define f(x){auto y[];y[1]=x;return y[1]}\ny[1]=9;f(2);y[1]' | bc
--- stdout
2
9
### define p(n){auto i;for(i=2;i*i<=n;i++)if(n%i==0)return 0;return 1} for
printf '%b\n' 'define p(n){auto i;for(i=2;i*i<=n;i++)if(n%i==0)return 0;return 1}\nfor(i=2;i<30;i++)if(p(i))i' | bc
--- stdout
2
3
5
7
11
13
17
19
23
29
### define f(n){if(n<2)return n;return f(n-1)+f(n-2)} f(15)
printf '%b\n' 'define f(n){if(n<2)return n;return f(n-1)+f(n-2)}\nf(15)' | bc
--- stdout
610
### x=5;x+=x*2;x;y=x++ + 1;y;x
printf '%b\n' 'x=5;x+=x*2;x;y=x++ + 1;y;x' | bc
--- stdout
15
16
16
### if(1==1)if(0)1 else 2
printf '%b\n' 'if(1==1)if(0)1 else 2' | bc
--- stdout
2
### a=1;a[1]=2;a;a[1]
printf '%b\n' 'a=1;a[1]=2;a;a[1]' | bc
--- stdout
1
2
### 1+a=3;a
printf '%b\n' '1+a=3;a' | bc
--- stdout
4
3
### x=2;y=x^3+1;y
printf '%b\n' 'x=2;y=x^3+1;y' | bc
--- stdout
9
### scale=20;obase=16;1/3
printf '%b\n' 'scale=20;obase=16;1/3' | bc
--- stdout
.55555555555555554
### ibase=16;A.8;1/3
printf '%b\n' 'ibase=16;A.8;1/3' | bc
--- stdout
10.5
0
### s(1);c(1);a(1);l(2);e(1);j(0,1) (-l)
printf '%b\n' 's(1);c(1);a(1);l(2);e(1);j(0,1)' | bc -l
--- stdout
.84147098480789650665
.54030230586813971740
.78539816339744830961
.69314718055994530941
2.71828182845904523536
.76519768655796655144
### scale (-l)
printf '%b\n' scale | bc -l
--- stdout
20
### scale=50;4*a(1);e(1);l(10) (-l)
printf '%b\n' 'scale=50;4*a(1);e(1);l(10)' | bc -l
--- stdout
3.14159265358979323846264338327950288419716939937508
2.71828182845904523536028747135266249775724709369995
2.30258509299404568401799145468436420760110148862877
### e(-1);e(0);e(10);s(10);s(-3);c(100);a(.5);a(-2);a(0);l(.5);l(0);l(-1); (-l)
printf '%b\n' 'e(-1);e(0);e(10);s(10);s(-3);c(100);a(.5);a(-2);a(0);l(.5);l(0);l(-1);j(1,2);j(2,.5);e(50.5);s(0);l(1)' | bc -l
--- stdout
.36787944117144232159
1.00000000000000000000
22026.46579480671651695790
-.54402111088936981340
-.14112000805986722210
.86231887228768393410
.46364760900080611621
-1.10714871779409050301
0
-.69314718055994530941
-99999999999999999999.00000000000000000000
-99999999999999999999.00000000000000000000
.57672480775687338720
.03060402345868264130
8548134287298057692257.91690892168484184752
0
0
### e=1;e(1) (-l)
printf '%b\n' 'e=1;e(1)' | bc -l
--- stdout
2.71828182845904523536
### s(x (-l)
printf '%b\n' 's(x' | bc -l
--- stderr
(standard_in) 2: syntax error
### define e(x){return 5} e(1) (-l)
printf '%b\n' 'define e(x){return 5}\ne(1)' | bc -l
--- stdout
5
### l(2)*1;a(1)*4;scale=0;e(1);s(1);scale=100;e(1) (-l)
printf '%b\n' 'l(2)*1;a(1)*4;scale=0;e(1);s(1);scale=100;e(1)' | bc -l
--- stdout
.69314718055994530941
3.14159265358979323844
2
0
2.718281828459045235360287471352662497757247093699959574966967627724\
0766303535475945713821785251664274
### e(1.5);e(-20);l(12345.678);l(.00001);a(1000);a(.0001);j(0,0);j(3,10);j (-l)
printf '%b\n' 'e(1.5);e(-20);l(12345.678);l(.00001);a(1000);a(.0001);j(0,0);j(3,10);j(-1,2);s(1.5707963);e(.00001);j(5,.1)' | bc -l
--- stdout
4.48168907033806482260
.00000000206115362243
9.42106132129183197652
-11.51292546497022842008
1.56979632712822975256
.00009999999966666666
1.00000000000000000000
.05837937930518681234
-.57672480775687338720
.99999999999999964101
1.00001000005000016666
.00000000260308179096
### pi=4*a(1);s(pi/6);c(pi/3);s(pi/2);s(pi);c(pi/2);c(pi) (-l)
printf '%b\n' 'pi=4*a(1);s(pi/6);c(pi/3);s(pi/2);s(pi);c(pi/2);c(pi)' | bc -l
--- stdout
.49999999999999999999
.50000000000000000001
1.00000000000000000000
.00000000000000000002
.00000000000000000001
-1.00000000000000000000
### for(i=1;i<8;i++){e(i);l(i);s(i);c(i);a(i)} (-l)
printf '%b\n' 'for(i=1;i<8;i++){e(i);l(i);s(i);c(i);a(i)}' | bc -l
--- stdout
2.71828182845904523536
0
.84147098480789650665
.54030230586813971740
.78539816339744830961
7.38905609893065022723
.69314718055994530941
.90929742682568169539
-.41614683654714238699
1.10714871779409050301
20.08553692318766774092
1.09861228866810969139
.14112000805986722210
-.98999249660044545727
1.24904577239825442582
54.59815003314423907811
1.38629436111989061883
-.75680249530792825137
-.65364362086361191463
1.32581766366803246505
148.41315910257660342111
1.60943791243410037460
-.95892427466313846889
.28366218546322626446
1.37340076694501586086
403.42879349273512260838
1.79175946922805500081
-.27941549819892587281
.96017028665036602054
1.40564764938026978095
1096.63315842845859926372
1.94591014905531330510
.65698659871878909039
.75390225434330463814
1.42889927219073269641
### scale=5;e(2);l(7);s(2);a(2);c(.5);e(-3);l(100);e(.5) (-l)
printf '%b\n' 'scale=5;e(2);l(7);s(2);a(2);c(.5);e(-3);l(100);e(.5)' | bc -l
--- stdout
7.38905
1.94591
.90929
1.10714
.87758
.04978
4.60517
1.64872
### x=l(2)/l(10);x;e(x*l(10));2^.5 (-l)
printf '%b\n' 'x=l(2)/l(10);x;e(x*l(10));2^.5' | bc -l
--- stdout
.30102999566398119521
1.99999999999999999996
1
--- stderr
Runtime warning (func=(main), adr=46): non-zero scale in exponent
### scale=3;e(1);s(1);c(1);a(1);l(2) (-l)
printf '%b\n' 'scale=3;e(1);s(1);c(1);a(1);l(2)' | bc -l
--- stdout
2.718
.841
.540
.785
.693
### 1||0&&1 (-w)
printf '%b\n' '1||0&&1' | bc -w
--- stdout
1
--- stderr
(standard_in) 1: (Warning) || operator
(standard_in) 1: (Warning) && operator
### !1 (-w)
printf '%b\n' '!1' | bc -w
--- stdout
0
--- stderr
(standard_in) 2: (Warning) ! operator
### if(1==1){1}else 2 (-w)
printf '%b\n' 'if(1==1){1}else 2' | bc -w
--- stdout
1
--- stderr
(standard_in) 1: (Warning) else clause in if statement
### a==1 (-w)
printf '%b\n' a==1 | bc -w
--- stdout
0
--- stderr
(standard_in) 2: (Warning) comparison in expression
### halt (-w)
printf '%b\n' halt | bc -w
### aa=1 (-w)
printf '%b\n' aa=1 | bc -w
--- stderr
(standard_in) 1: (Warning) multiple letter name - aa
### while(1){if(1)break;continue} (-w)
printf '%b\n' 'while(1){if(1)break;continue}' | bc -w
--- stderr
(standard_in) 1: (Warning) Continue statement
### define f(x){return x} (-w)
printf '%b\n' 'define f(x){return x}' | bc -w
--- stderr
(standard_in) 1: (Warning) End of line required
(standard_in) 1: (Warning) return expression requires parenthesis
### x=. (-w)
printf '%b\n' x=. | bc -w
--- stderr
(standard_in) 1: (Warning) Last variable
### last (-w)
printf '%b\n' last | bc -w
--- stdout
0
--- stderr
(standard_in) 1: (Warning) Last variable
### define void f(){} (-w)
printf '%b\n' 'define void f(){}' | bc -w
--- stderr
(standard_in) 1: (Warning) void functions
(standard_in) 1: (Warning) End of line required
### define f() {} (-w)
printf '%b\n' 'define f()\n{}' | bc -w
--- stderr
(standard_in) 2: (Warning) newline not allowed
(standard_in) 2: (Warning) End of line required
### print 1 (-w)
printf '%b\n' 'print 1' | bc -w
--- stdout $'1'
--- stderr
(standard_in) 1: (Warning) print statement
### x=1 # c (-w)
printf '%b\n' 'x=1 # c' | bc -w
### files come before standard input
echo '1+1' > one.bc; echo 'x=5' > two.bc; echo 'x' | bc one.bc two.bc
--- stdout
2
5
### a file that is missing
bc nope.bc; echo $?
--- stdout
1
--- stderr
File nope.bc is unavailable.
### BC_LINE_LENGTH
echo '2^100' | BC_LINE_LENGTH=20 bc; echo '2^300' | BC_LINE_LENGTH=0 bc
--- stdout
126765060022822940\
1496703205376
2037035976334486086268445688409378161051468393665936250636140449354381299763336706183397376
### -s refuses what POSIX has not
echo 'print 1' | bc -s; echo 'aa=1' | bc -s; echo '1&&1' | bc -s; echo '1/3' | bc -s
--- stdout
0
--- stderr
(standard_in) 1: Error: print statement
(standard_in) 1: Error: multiple letter name - aa
(standard_in) 1: Error: && operator
### an invalid option
bc -x < /dev/null; bc --foo < /dev/null; echo $?
--- stdout
usage: bc [options] [file ...]
  -h  --help         print this usage and exit
  -i  --interactive  force interactive mode
  -l  --mathlib      use the predefined math routines
  -q  --quiet        don't print initial banner
  -s  --standard     non-standard bc constructs are errors
  -w  --warn         warn about non-standard bc constructs
  -v  --version      print version information and exit
usage: bc [options] [file ...]
  -h  --help         print this usage and exit
  -i  --interactive  force interactive mode
  -l  --mathlib      use the predefined math routines
  -q  --quiet        don't print initial banner
  -s  --standard     non-standard bc constructs are errors
  -w  --warn         warn about non-standard bc constructs
  -v  --version      print version information and exit
1
--- stderr
bc: invalid option -- 'x'
bc: unrecognized option '--foo'
### BC_ENV_ARGS
echo 'scale' | BC_ENV_ARGS=-l bc
--- stdout
20
### many numbers in a pipe
seq 1 200 | sed 's/$/^2/' | bc | tail -n 2
--- stdout
39601
40000
### here-string
bc <<< 'scale=4; 22/7'
--- stdout
3.1428
