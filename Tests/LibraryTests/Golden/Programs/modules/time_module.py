import time
time.gmtime(0)
time.gmtime(1587551445).tm_year, time.gmtime(1587551445)[3], len(time.gmtime(0))
time.strftime('%Y-%m-%d %H:%M:%S', time.gmtime(1587551445))
time.strftime('%Y-%m-%dT%H:%M:%SZ', time.gmtime(1587551445.9))
time.strftime('%a, %d %b %Y %H:%M:%S GMT', time.gmtime(0))
tuple(time.gmtime(0)) == (1970, 1, 1, 0, 0, 0, 3, 1, 0)
time.strptime('2020-04-22', '%Y-%m-%d')
time.asctime(time.gmtime(0)), time.ctime(0)
time.mktime((2020, 4, 22, 10, 30, 45, 0, 0, 0))
time.strftime('%H', (2020, 4, 22, 10, 30, 45, 0, 0, 0))
time.sleep(0)
time.sleep(-1)
time.sleep('1')
time.sleep()
time.gmtime('x')
time.strftime(5)
time.strftime('%Y', 5)
type(time.time()), type(time.time_ns()), time.monotonic() <= time.monotonic()
time.time() > 1500000000
time.struct_time((2020, 1, 1, 0, 0, 0, 0, 1, 0))
time.gmtime(0) == time.gmtime(0), time.gmtime(0) < time.gmtime(1)
[field for field in time.gmtime(0)]
time.missing
