### selec 1;
printf '%b\n' 'selec 1;' | sqlite3
--- stderr
Parse error near line 1: near "selec": syntax error
  selec 1;
  ^--- error here
--- status 1
### select 1 frm t;
printf '%b\n' 'select 1 frm t;' | sqlite3
--- stderr
Parse error near line 1: near "t": syntax error
  select 1 frm t;
               ^--- error here
--- status 1
### select x;
printf '%b\n' 'select x;' | sqlite3
--- stderr
Parse error near line 1: no such column: x
  select x;
         ^--- error here
--- status 1
### select  x  from t;
printf '%b\n' 'select\n x\n from t;' | sqlite3
--- stderr
Parse error near line 1: no such table: t
--- status 1
### create table t(a primary key); insert into t values(1);insert into t v
printf '%b\n' 'create table t(a primary key);\ninsert into t values(1);insert into t values(1);' | sqlite3
--- stderr
Runtime error near line 2: UNIQUE constraint failed: t.a (19)
--- status 1
### select 1
printf '%b\n' 'select 1' | sqlite3
--- stdout
1
### select '"'"'abc
printf '%b\n' 'select '"'"'abc' | sqlite3
--- stderr
Parse error near line 1: unrecognized token: "'abc"
  select 'abc
         ^--- error here
--- status 1
### select 1; selec 2; select 3;
printf '%b\n' 'select 1; selec 2; select 3;' | sqlite3
--- stdout
1
--- stderr
Parse error near line 1: near "selec": syntax error
  selec 2; select 3;
  ^--- error here
--- status 1
### .mode column select 1 as a, "x" as bb; .headers off select 1 as a;
printf '%b\n' '.mode column\nselect 1 as a, "x" as bb;\n.headers off\nselect 1 as a;' | sqlite3
--- stdout
a  bb
-  --
1  x 
1
### .headers on .mode csv select 1 as "a b", '"'"'x,y'"'"' as c, null, '"'
printf '%b\n' '.headers on\n.mode csv\nselect 1 as "a b", '"'"'x,y'"'"' as c, null, '"'"' s'"'"', '"'"'é'"'"', '"'"''"'"';' | sqlite3
--- stdout $'"a b",c,null,"\' s\'","\'\xc3\xa9\'","\'\'"\r\n1,"x,y",," s","\xc3\xa9",""\r\n'
### .mode line select 1 as a,2 as bcdefgh;
printf '%b\n' '.mode line\nselect 1 as a,2 as bcdefgh;' | sqlite3
--- stdout
      a = 1
bcdefgh = 2
### .mode html .headers on select '"'"'<a>'"'"' as x;
printf '%b\n' '.mode html\n.headers on\nselect '"'"'<a>'"'"' as x;' | sqlite3
--- stdout
<TR><TH>x</TH>
</TR>
<TR><TD>&lt;a&gt;</TD>
</TR>
### .mode quote select 1.5,'"'"'it'"'"''"'"'s'"'"',null,x'"'"'00ff'"'"';
printf '%b\n' '.mode quote\nselect 1.5,'"'"'it'"'"''"'"'s'"'"',null,x'"'"'00ff'"'"';' | sqlite3
--- stdout
1.5,'it''s',NULL,X'00ff'
### .mode box select 1 as a where 0; select '"'"'é'"'"' as a, 12345 as b;
printf '%b\n' '.mode box\nselect 1 as a where 0;\nselect '"'"'é'"'"' as a, 12345 as b;' | sqlite3
--- stdout
┌───┬───────┐
│ a │   b   │
├───┼───────┤
│ é │ 12345 │
└───┴───────┘
### .mode json select 1 where 0; select 1 as a; select 1.5 as f, '"'"'é"'"
printf '%b\n' '.mode json\nselect 1 where 0;\nselect 1 as a;\nselect 1.5 as f, '"'"'é"'"'"' as s, null as n;' | sqlite3
--- stdout
[{"a":1}]
[{"f":1.5,"s":"é\"","n":null}]
### .mode markdown select '"'"'a|b'"'"' as x;
printf '%b\n' '.mode markdown\nselect '"'"'a|b'"'"' as x;' | sqlite3
--- stdout
|  x  |
|-----|
| a|b |
### .mode table select 1 as abc,'"'"'x'"'"' as y union all select 22,'"'"'
printf '%b\n' '.mode table\nselect 1 as abc,'"'"'x'"'"' as y union all select 22,'"'"'yy'"'"';' | sqlite3
--- stdout
+-----+----+
| abc | y  |
+-----+----+
| 1   | x  |
| 22  | yy |
+-----+----+
### .mode list .separator "--" "\ " select 1,2;
printf '%b\n' '.mode list\n.separator "--" "\\n"\nselect 1,2;' | sqlite3
--- stdout
1--2
### create table t(a,b);create index i on t(a);create view v as select 1;c
printf '%b\n' 'create table t(a,b);create index i on t(a);create view v as select 1;create trigger tr after insert on t begin select 1; end;\n.tables\n.indexes\n.indexes t\n.schema\n.schema t\n.fullschema\n.tables t%\n.dump\n.dump t' | sqlite3
--- stdout
t  v
i
i
CREATE TABLE t(a,b);
CREATE INDEX i on t(a);
CREATE VIEW v as select 1
/* v("1") */;
CREATE TRIGGER tr after insert on t begin select 1; end;
CREATE TABLE t(a,b);
CREATE INDEX i on t(a);
CREATE TRIGGER tr after insert on t begin select 1; end;
CREATE TABLE t(a,b);
CREATE INDEX i on t(a);
CREATE VIEW v as select 1;
CREATE TRIGGER tr after insert on t begin select 1; end;
/* No STAT tables available */
t
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE t(a,b);
CREATE INDEX i on t(a);
CREATE VIEW v as select 1;
CREATE TRIGGER tr after insert on t begin select 1; end;
COMMIT;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE t(a,b);
COMMIT;
### create table "a b"(x integer primary key autoincrement, "select" text)
printf '%b\n' 'create table "a b"(x integer primary key autoincrement, "select" text);insert into "a b"("select") values('"'"'it'"'"''"'"'s'"'"');insert into "a b" values(5,x'"'"'01'"'"');\n.dump' | sqlite3
--- stdout
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE IF NOT EXISTS "a b"(x integer primary key autoincrement, "select" text);
INSERT INTO "a b" VALUES(1,'it''s');
INSERT INTO "a b" VALUES(5,X'01');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('a b',5);
COMMIT;
### select 1e10,1e15,1e16,0.1,1e-5,1.0/3,1e300,-0.0,9223372036854775807,1e
printf '%b\n' 'select 1e10,1e15,1e16,0.1,1e-5,1.0/3,1e300,-0.0,9223372036854775807,1e999;' | sqlite3
--- stdout
10000000000.0|1.0e+15|1.0e+16|0.1|1.0e-05|0.333333333333333|1.0e+300|0.0|9223372036854775807|Inf
### .show
printf '%b\n' .show | sqlite3
--- stdout
        echo: off
         eqp: off
     explain: auto
     headers: off
        mode: list
   nullvalue: ""
      output: stdout
colseparator: "|"
rowseparator: "\n"
       stats: off
       width: 
    filename: :memory:
### .foo
printf '%b\n' .foo | sqlite3
--- stderr
Error: unknown command or invalid arguments:  "foo". Enter ".help" for help
--- status 1
### .mode
printf '%b\n' .mode | sqlite3
--- stdout
current output mode: list
### .mode nope
printf '%b\n' '.mode nope' | sqlite3
--- stderr
Error: mode should be one of: ascii box column csv html insert json line list markdown qbox quote table tabs tcl
--- status 1
### .headers
printf '%b\n' .headers | sqlite3
--- stderr
Usage: .headers on|off
--- status 1
### .headers maybe
printf '%b\n' '.headers maybe' | sqlite3
--- stderr
ERROR: Not a boolean value: "maybe". Assuming "no".
### .width 3 -5 .mode column select '"'"'abcdef'"'"','"'"'x'"'"';
printf '%b\n' '.width 3 -5\n.mode column\nselect '"'"'abcdef'"'"','"'"'x'"'"';' | sqlite3
--- stdout $'\'ab    \'x\'\n---  -----\nabc      x\ndef       \n'
### .tables x y
printf '%b\n' '.tables x y' | sqlite3
### .print a "b c" d
printf '%b\n' '.print a "b c" d' | sqlite3
--- stdout
a b c d
### .echo on select 1; .echo off
printf '%b\n' '.echo on\nselect 1;\n.echo off' | sqlite3
--- stdout
select 1;
1
.echo off
### .bail on selec; select 1;
printf '%b\n' '.bail on\nselec;\nselect 1;' | sqlite3
--- stderr
Parse error near line 2: near "selec": syntax error
  selec;
  ^--- error here
--- status 1
### .changes on create table t(a);insert into t values(1),(2);
printf '%b\n' '.changes on\ncreate table t(a);insert into t values(1),(2);' | sqlite3
--- stdout
changes: 2   total_changes: 2
### .exit 4
printf '%b\n' '.exit 4' | sqlite3
--- status 4
### .quit select 1;
printf '%b\n' '.quit\nselect 1;' | sqlite3
### -- comment select 1; -- x /* c */ select 2;
printf '%b\n' '-- comment\nselect 1; -- x\n/* c */ select 2;' | sqlite3
--- stdout
1
2
### begin;create table t(a);insert into t values(1);rollback;select count(
printf '%b\n' 'begin;create table t(a);insert into t values(1);rollback;select count(*) from sqlite_master;' | sqlite3
--- stdout
0
### pragma user_version;pragma table_info(sqlite_master);
printf '%b\n' 'pragma user_version;pragma table_info(sqlite_master);' | sqlite3
--- stdout
0
0|type|TEXT|0||0
1|name|TEXT|0||0
2|tbl_name|TEXT|0||0
3|rootpage|INT|0||0
4|sql|TEXT|0||0
### .read r.sql
printf '%b\n' '.read r.sql' | sqlite3
--- stderr
Error: cannot open "r.sql"
--- status 1
### select sqlite_version();select typeof(1),hex('"'"'a'"'"'),printf('"'"'
printf '%b\n' 'select sqlite_version();select typeof(1),hex('"'"'a'"'"'),printf('"'"'%05d'"'"',3),strftime('"'"'%Y'"'"',0,'"'"'unixepoch'"'"'),json('"'"'[1]'"'"'),upper('"'"'é'"'"');' | sqlite3
--- stdout
3.40.1
integer|61|00003|1970|[1]|é
### .mode insert t2 select 1 as a,null,'"'"'x'"'"',x'"'"'41'"'"',1.5;
printf '%b\n' '.mode insert t2\nselect 1 as a,null,'"'"'x'"'"',x'"'"'41'"'"',1.5;' | sqlite3
--- stdout
INSERT INTO t2 VALUES(1,NULL,'x',X'41',1.5);
### .nullvalue NULL .mode column select null as a;
printf '%b\n' '.nullvalue NULL\n.mode column\nselect null as a;' | sqlite3
--- stdout
a   
----
NULL
### explain query plan select 1;
printf '%b\n' 'explain query plan select 1;' | sqlite3
--- stdout
QUERY PLAN
`--SCAN CONSTANT ROW
### .output x .print hi .output stdout .print ho
printf '%b\n' '.output x\n.print hi\n.output stdout\n.print ho' | sqlite3
--- stdout
ho
### .param list
printf '%b\n' '.param list' | sqlite3
### .mode ascii select 1,2;
printf '%b\n' '.mode ascii\nselect 1,2;' | sqlite3
--- stdout $'1\x1f2\x1e'
### .mode tabs select 1,2;
printf '%b\n' '.mode tabs\nselect 1,2;' | sqlite3
--- stdout
1	2
### .mode tcl select 1,'"'"'a b'"'"',null;
printf '%b\n' '.mode tcl\nselect 1,'"'"'a b'"'"',null;' | sqlite3
--- stdout
"1" "a b" ""
### .dump nope
printf '%b\n' '.dump nope' | sqlite3
--- stdout
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
COMMIT;
### select 1 union select 2;;; ;select 3
printf '%b\n' 'select 1 union select 2;;; ;select 3' | sqlite3
--- stdout
1
2
3
### values(1,2),(3,4);
printf '%b\n' 'values(1,2),(3,4);' | sqlite3
--- stdout
1|2
3|4
### create table t(a); select changes();insert into t values(3) returning
printf '%b\n' 'create table t(a);\nselect changes();insert into t values(3) returning a;' | sqlite3
--- stdout
0
3
### select nofunc(1);
printf '%b\n' 'select nofunc(1);' | sqlite3
--- stderr
Parse error near line 1: no such function: nofunc
  select nofunc(1);
         ^--- error here
--- status 1
### insert into nope values(1);
printf '%b\n' 'insert into nope values(1);' | sqlite3
--- stderr
Parse error near line 1: no such table: nope
--- status 1
### create table t(a, a);
printf '%b\n' 'create table t(a, a);' | sqlite3
--- stderr
Parse error near line 1: duplicate column name: a
--- status 1
### select 1,2,3 from (select 1) where 1=;
printf '%b\n' 'select 1,2,3 from (select 1) where 1=;' | sqlite3
--- stderr
Parse error near line 1: near ";": syntax error
  select 1,2,3 from (select 1) where 1=;
                         error here ---^
--- status 1
### with recursive c(x) as (select 1 union all select x+1 from c where x<5
printf '%b\n' 'with recursive c(x) as (select 1 union all select x+1 from c where x<5) select group_concat(x) from c;' | sqlite3
--- stdout
1,2,3,4,5
### .parameter set ?1 5 select ?1;
printf '%b\n' '.parameter set ?1 5\nselect ?1;' | sqlite3
--- stdout
5
### .parameter set :a '"'"'x'"'"' select :a;
printf '%b\n' '.parameter set :a '"'"'x'"'"'\nselect :a;' | sqlite3
--- stdout
x
### .once o select 1; select 2; .read o
printf '%b\n' '.once o\nselect 1;\nselect 2;\n.read o' | sqlite3
--- stdout
2
--- stderr
Parse error near line 1: near "1": syntax error
  1
  ^--- error here
--- status 1
### select '"'"'a b'"'"';
printf '%b\n' 'select '"'"'a\nb'"'"';' | sqlite3
--- stdout
a
b
### .mode csv create table t(a,b);insert into t values('"'"'x y'"'"',1.5),
printf '%b\n' '.mode csv\ncreate table t(a,b);insert into t values('"'"'x y'"'"',1.5),('"'"'q"q'"'"',null);select * from t;' | sqlite3
--- stdout $'"x y",1.5\r\n"q""q",\r\n'
### select date('"'"'2024-02-29'"'"','"'"'+1 year'"'"'), julianday('"'"'20
printf '%b\n' 'select date('"'"'2024-02-29'"'"','"'"'+1 year'"'"'), julianday('"'"'2000-01-01'"'"');' | sqlite3
--- stdout
2025-03-01|2451544.5
### select count(*), sum(x), avg(x), total(x), min(x), max(x) from (select
printf '%b\n' 'select count(*), sum(x), avg(x), total(x), min(x), max(x) from (select 1 x union select 2);' | sqlite3
--- stdout
2|3|1.5|3.0|1|2
### .mode column .headers on select 1 as id, '"'"'Alice'"'"' as name, 3.5
printf '%b\n' '.mode column\n.headers on\nselect 1 as id, '"'"'Alice'"'"' as name, 3.5 as score union all select 200,'"'"'Bob'"'"',null;' | sqlite3
--- stdout $'id   name   score\n---  -----  -----\n1    Alice  3.5  \n200  Bob         \n'
### sqlite3 :memory: 'select x'
sqlite3 :memory: 'select x'
--- stderr
Error: in prepare, no such column: x
  select x
         ^--- error here
--- status 1
### sqlite3 :memory: 'selec 1'
sqlite3 :memory: 'selec 1'
--- stderr
Error: in prepare, near "selec": syntax error
  selec 1
  ^--- error here
--- status 1
### sqlite3 :memory: 'create table t(a unique);insert into t values(1),(1)
sqlite3 :memory: 'create table t(a unique);insert into t values(1),(1)'
--- stderr
Error: stepping, UNIQUE constraint failed: t.a (19)
--- status 19
### sqlite3 x.db 'create table t(a int, b text); insert into t values(1,"x
sqlite3 x.db 'create table t(a int, b text); insert into t values(1,"x"),(2,null)'; sqlite3 x.db 'select * from t'; sqlite3 -header -csv x.db 'select * from t'; sqlite3 x.db .tables .schema 'select count(*) from t'
--- stdout
1|x
2|
a,b
1,x
2,
t
CREATE TABLE t(a int, b text);
2
### sqlite3 x.db 'create table t(a)'; sqlite3 -readonly x.db 'insert into
sqlite3 x.db 'create table t(a)'; sqlite3 -readonly x.db 'insert into t values(2)'; echo $?
--- stdout
8
--- stderr
Error: stepping, attempt to write a readonly database (8)
### echo hello world hello world > notdb; sqlite3 notdb 'select * from t';
echo hello world hello world > notdb; sqlite3 notdb 'select * from t'; echo $?
--- stdout
26
--- stderr
Error: in prepare, file is not a database (26)
### sqlite3 nodir/x.db 'select 1'
sqlite3 nodir/x.db 'select 1'
--- stderr
Error: unable to open database "nodir/x.db": unable to open database file
--- status 1
### sqlite3 x.db 'create table t(a);insert into t values(1)'; sqlite3 x.db
sqlite3 x.db 'create table t(a);insert into t values(1)'; sqlite3 x.db '.backup b.db'; sqlite3 b.db .dump
--- stdout
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE t(a);
INSERT INTO t VALUES(1);
COMMIT;
### sqlite3 x.db 'select 1'; ls x.db
sqlite3 x.db 'select 1'; ls x.db
--- stdout
1
x.db
### for m in csv column line list html json box table markdown quote tabs;
for m in csv column line list html json box table markdown quote tabs; do sqlite3 -$m :memory: "create table t(a int, b text, c real); insert into t values(1,'x',1.5),(2,null,2),(3,'a|b',3.25); select * from t"; done
--- stdout
1,x,1.5
2,,2.0
3,a|b,3.25
1  x    1.5 
2       2.0 
3  a|b  3.25
    a = 1
    b = x
    c = 1.5

    a = 2
    b = 
    c = 2.0

    a = 3
    b = a|b
    c = 3.25
1|x|1.5
2||2.0
3|a|b|3.25
<TR><TD>1</TD>
<TD>x</TD>
<TD>1.5</TD>
</TR>
<TR><TD>2</TD>
<TD></TD>
<TD>2.0</TD>
</TR>
<TR><TD>3</TD>
<TD>a|b</TD>
<TD>3.25</TD>
</TR>
[{"a":1,"b":"x","c":1.5},
{"a":2,"b":null,"c":2.0},
{"a":3,"b":"a|b","c":3.25}]
┌───┬─────┬──────┐
│ a │  b  │  c   │
├───┼─────┼──────┤
│ 1 │ x   │ 1.5  │
│ 2 │     │ 2.0  │
│ 3 │ a|b │ 3.25 │
└───┴─────┴──────┘
+---+-----+------+
| a |  b  |  c   |
+---+-----+------+
| 1 | x   | 1.5  |
| 2 |     | 2.0  |
| 3 | a|b | 3.25 |
+---+-----+------+
| a |  b  |  c   |
|---|-----|------|
| 1 | x   | 1.5  |
| 2 |     | 2.0  |
| 3 | a|b | 3.25 |
1,'x',1.5
2,NULL,2.0
3,'a|b',3.25
1	x	1.5
2		2.0
3	a|b	3.25
### sqlite3 -separator , -nullvalue NULL :memory: "select 1,null"
sqlite3 -separator , -nullvalue NULL :memory: "select 1,null"
--- stdout
1,NULL
### printf 'a,b 1,"x y" 2,z ' > i.csv; printf '.mode csv .import i.csv tt
printf 'a,b\n1,"x y"\n2,z\n' > i.csv; printf '.mode csv\n.import i.csv tt\nselect * from tt;\n.schema\n' | sqlite3; printf '.import --csv i.csv tt\n.mode column\nselect * from tt;\n' | sqlite3
--- stdout
1,"x y"
2,z
CREATE TABLE IF NOT EXISTS "tt"(
"a" TEXT, "b" TEXT);
a  b  
-  ---
1  x y
2  z  
### printf '1|2 3|4 ' > i; printf 'create table t(a,b); .import i t select
printf '1|2\n3|4\n' > i; printf 'create table t(a,b);\n.import i t\nselect a+b from t;\n.import nope t\n' | sqlite3
--- stdout
3
7
--- stderr
Error: cannot open "nope"
--- status 1
### sqlite3 -cmd '.mode json' :memory: 'select 1 as a'
sqlite3 -cmd '.mode json' :memory: 'select 1 as a'
--- stdout
[{"a":1}]
### sqlite3 :memory: 'select 1;' 'select 2' 'select 3; select 4'
sqlite3 :memory: 'select 1;' 'select 2' 'select 3; select 4'
--- stdout
1
2
3
4
### sqlite3 -bail :memory: 'select * from n;' 'select 1'; echo $?
sqlite3 -bail :memory: 'select * from n;' 'select 1'; echo $?
--- stdout
1
--- stderr
Error: in prepare, no such table: n
### printf 'select * from n; select 1; ' | sqlite3; echo $?;  printf 'sele
printf 'select * from n;\nselect 1;\n' | sqlite3; echo $?;  printf 'select * from n;\nselect 1;\n' | sqlite3 -bail; echo $?
--- stdout
1
1
1
--- stderr
Parse error near line 1: no such table: n
Parse error near line 1: no such table: n
### sqlite3 -foo; echo $?
sqlite3 -foo; echo $?
--- stdout
1
--- stderr
sqlite3: Error: unknown option: -foo
Use -help for a list of options.
### sqlite3 -version | cut -c1-6
sqlite3 -version | cut -c1-6
--- stdout
3.40.1
### echo 'select 42;' > r.sql; sqlite3 :memory: '.read r.sql'; sqlite3 < r
echo 'select 42;' > r.sql; sqlite3 :memory: '.read r.sql'; sqlite3 < r.sql
--- stdout
42
42
### sqlite3 x.db <<< 'create table kv(k primary key, v); insert into kv va
sqlite3 x.db <<< 'create table kv(k primary key, v); insert into kv values("a",1); update kv set v=v+1; select * from kv;'; sqlite3 x.db 'delete from kv; select count(*) from kv'
--- stdout
a|2
0
### sqlite3 a.db 'create table t(x);insert into t values(1)'; printf '.ope
sqlite3 a.db 'create table t(x);insert into t values(1)'; printf '.open a.db\nselect * from t;\n.open x y\n' | sqlite3
--- stdout
1
--- stderr
extra argument: "y"
--- status 1
### printf '.shell echo hi .system echo ho ' | sqlite3
printf '.shell echo hi\n.system echo ho\n' | sqlite3
--- stdout
hi
ho
### nothing outside the machine is reached
sqlite3 :memory: "attach '/etc/passwd' as p; select 1"; sqlite3 :memory: "vacuum into '/tmp/host.db'"; echo $?
--- differs: attached databases would be files of the host
--- stderr
Error: in prepare, not authorized (23)
Error: stepping, authorization denied (23)
--- stdout
23
### a statement that runs too long is interrupted
sqlite3 :memory: 'with recursive c(x) as (select 1 union all select x+1 from c) select count(*) from c'
--- differs: the real one goes on for ever
--- stderr
Error: stepping, interrupted (9)
--- status 9
