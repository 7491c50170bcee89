# astimezone, utcoffset and what naive moments mean (here the zone is UTC).
from datetime import datetime, timezone, timedelta
utc = datetime(2024, 5, 17, 22, 30, tzinfo=timezone.utc)
berlin, india, newfoundland = timezone(timedelta(hours=2), 'CEST'), timezone(timedelta(hours=5, minutes=30)), timezone(-timedelta(hours=2, minutes=30))
for zone in (timezone.utc, berlin, india, newfoundland):
    local = utc.astimezone(zone)
    print(local, local.tzname(), local.utcoffset(), local == utc, local.isoformat())

utc.astimezone(berlin), utc.astimezone(india).date(), utc.astimezone(berlin).astimezone(timezone.utc) == utc, utc.astimezone(timezone.utc) is utc
datetime(2024, 5, 17).astimezone(timezone.utc), datetime(2024, 5, 17, 1).astimezone(india), utc.utctimetuple().tm_hour, utc.astimezone(berlin).utctimetuple().tm_hour, utc.astimezone(berlin).timetuple().tm_hour, utc.dst(), utc.astimezone(berlin).strftime('%H:%M %z %Z'), utc.strftime('%z|%Z'), datetime(2024, 1, 1).strftime('%z|%Z|')
utc.astimezone(timezone(timedelta(seconds=3661))).isoformat(), utc.astimezone(timezone(timedelta(hours=1, microseconds=5))).isoformat()
naive = datetime(2024, 5, 17)
naive.utcoffset(), naive.tzname(), naive.dst(), naive.tzinfo
utc.astimezone(5)
utc.astimezone('UTC')
utc.astimezone(berlin, india)
datetime.max.replace(tzinfo=timezone.utc).astimezone(berlin)
datetime.min.replace(tzinfo=timezone.utc).astimezone(newfoundland)
utc.tzinfo, berlin, {utc: 1}[utc.astimezone(berlin)]
