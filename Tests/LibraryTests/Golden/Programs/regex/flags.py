import re
re.I, re.M, re.S, re.X, re.A, re.U, re.L, re.T
re.IGNORECASE | re.MULTILINE
re.NOFLAG
re.I | re.I
re.I & re.M
re.I ^ re.M
~re.I
(re.I | re.M) & ~re.I
re.I | 8, 8 | re.I
re.I + 1, 1 + re.I, re.I * 2
re.I == 2, 2 == re.I, re.I != re.M, re.I < re.M
int(re.I), re.I.value, re.I.name
(re.I | re.M).name, (re.I | re.M).value
str(re.I | re.S), f'{re.I}'
bool(re.I), bool(re.NOFLAG)
re.RegexFlag(10), re.RegexFlag(0), re.RegexFlag(16384)
re.RegexFlag.IGNORECASE, re.RegexFlag.M
re.I in (re.I | re.M), re.S in re.I
list(re.I | re.M | re.S)
isinstance(re.I, int), isinstance(re.I, re.RegexFlag)
type(re.I).__name__
{re.I: 'i'}[2]
re.I | 'a'
re.I | 1.5
re.RegexFlag('x')
re.I.foo
flags = re.I
flags |= re.M
flags
re.I | 16384
