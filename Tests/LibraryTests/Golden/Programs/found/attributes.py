import datetime, os
globals()['__name__'], '__name__' in globals()
def f(): return 1

f.__name__ = 5
f.__qualname__ = None
del f.__name__
f.__name__ = 'g'; f.__name__, f.__dict__
f.mark = 1; f.__dict__
datetime.datetime(2024, 3, 5).year = 5
datetime.datetime(2024, 3, 5).hour = 5
datetime.date(2024, 3, 5).day = 5
del datetime.date(2024, 3, 5).day
datetime.timedelta(1).days = 5
[n for n in dir(datetime.date) if n[0] != '_']
[n for n in dir(datetime.datetime) if n[0] != '_']
[n for n in dir(datetime.time) if n[0] != '_']
[n for n in dir(datetime.timedelta) if n[0] != '_']
[n for n in dir(datetime.date(2024, 1, 1)) if n[0] != '_']
datetime.date.year, datetime.datetime.year, datetime.timedelta.days
datetime.date(2024, 3, 5).year, datetime.datetime(2024, 3, 5).year, datetime.timedelta(3).days
os.environ['QQ'] = 'v'
os.path.expandvars('a$QQ/${QQ}/$NOPE_X/${NOPE_X}/${QQ'), os.path.expandvars('$$QQ $ ${} é$QQ.x')
os.path.expandvars(5)
sorted([1], revers=True)
[1].sort(ky=None)
print('a', sepp=1)
max([1], ky=1)
enumerate([1], strt=1)
{}.updateda = 0
del [].appendd
'a'.uppr = 1
range(3).starrt = 1
datetime.date.today().yeaar = 1
