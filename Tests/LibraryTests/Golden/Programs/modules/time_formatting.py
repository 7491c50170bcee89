# time: moments as tuples and texts (the zone is UTC).
import time
t = time.gmtime(1715940000)
t
t.tm_year, t.tm_mon, t[2], t.tm_hour, t.tm_wday, t.tm_yday, t.tm_isdst, t.tm_zone, len(t), tuple(t), t[:3]
time.strftime('%Y-%m-%d %H:%M:%S', t), time.strftime('%a %b %d %j %U %p %I %y %Z', t), time.strftime('', t), time.strftime('%%', t), time.asctime(t), time.ctime(0), time.strftime('%Y', (2024, 1, 1, 0, 0, 0, 0, 1, 0))
time.mktime((2024, 5, 17, 10, 0, 0, 0, 0, 0)), time.mktime(t), time.gmtime(0).tm_year, time.gmtime(-1), time.gmtime(1.9).tm_sec, time.localtime(0) == time.gmtime(0)
time.strptime('2024-05-17', '%Y-%m-%d'), time.strptime('17 May 24 09:30', '%d %b %y %H:%M')[:5]
isinstance(time.time(), float), time.time() > 1.5e9, time.time_ns() > 10 ** 18, time.monotonic() <= time.monotonic(), isinstance(time.perf_counter(), float), time.timezone, time.tzname[0], time.daylight
time.sleep(0), time.sleep(0.0)
time.sleep(-1)
time.sleep('1')
time.sleep()
time.sleep(None)
time.gmtime('x')
time.gmtime(1e20)
time.strftime(5)
time.strftime('%Y', 5)
time.strftime('%Y', (2024,))
time.strftime('%Y', (2024, 13, 1, 0, 0, 0, 0, 1, 0))
time.mktime((1, 2))
time.strptime('x', '%Y')
time.strptime('2024-05-17 extra', '%Y-%m-%d')
time.asctime((1, 2))
t.tm_year = 5
t.tm_nope
time.time(1)
time.sleeep(1)
