"""datetime: making, shifting, comparing, writing and reading dates and times."""

import values

DIRECTIVES = "%Y %m %d %H %M %S %f %z %Z %j %U %w %a %A %b %B %c %x %X %y %p %I %% %W %G %V %u %F %T %e %D %k %".split()
ZONES = ["None", "datetime.timezone.utc", "datetime.timezone(datetime.timedelta(hours=2))", "datetime.timezone(datetime.timedelta(hours=-3, minutes=-30))",
         "datetime.timezone(datetime.timedelta(seconds=1))", "datetime.timezone(datetime.timedelta(hours=1), 'X')"]


def date(chance):
    year = chance.choice([1, 1582, 1969, 1970, 1999, 2000, 2020, 2023, 2024, 9999, 0, 10000])
    return f"datetime.date({year}, {chance.choice([1, 2, 2, 4, 12, 13])}, {chance.choice([1, 22, 28, 29, 30, 31, 0])})"


def clock(chance):
    parts = [chance.choice([0, 5, 10, 23, 24]), chance.choice([0, 30, 59]), chance.choice([0, 45, 59, 60]), chance.choice([0, 1, 1000, 123456, 999999, 1000000])]
    return ", ".join(str(part) for part in parts[:chance.randint(0, 4)])


def moment(chance):
    fields = clock(chance)
    zone = chance.weigh([(3, ""), (3, lambda c: ", tzinfo=" + c.choice(ZONES)), (0.3, ", fold=1")])
    return date(chance).replace("datetime.date", "datetime.datetime")[:-1] + (", " + fields if fields else "") + zone + ")"


def hours(chance):
    zone = chance.weigh([(3, ""), (2, lambda c: "tzinfo=" + c.choice(ZONES))])
    return "datetime.time(" + ", ".join(part for part in (clock(chance), zone) if part) + ")"


def span(chance):
    units = chance.sample(["days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks"], chance.randint(0, 3))
    amount = lambda c: c.pick(values.small, "0.5", "-1.5", "86400", "10**9", "1e-7", "0.1", values.number)
    return "datetime.timedelta(" + ", ".join(f"{unit}={amount(chance)}" for unit in units) + ")"


def pattern(chance, composed=True):
    # Each at most once, also in what stands for several: strptime takes none twice.
    known = [directive for directive in DIRECTIVES if composed or directive not in {"%c", "%x", "%X"}]
    directives = chance.sample(known, chance.randint(1, 5))
    return repr("".join(directive + chance.choice(["", "-", " ", ":", "T", "é"]) for directive in directives))


def iso(chance):
    text = chance.choice(["2020-04-22", "2020-04-22T10:30:45", "2020-04-22T10:30:45.123456+02:00", "20200422T103045Z", "2020-W17-3", "2020-04-22 10:30", "10:30:45.5", "2020W17", "2020-04-22T10", "10:30:45+00:00", "T10:30", "2020-04-22T10:30:45,1234567Z", "2020-02-30"])
    place = chance.randint(0, len(text))
    return repr(chance.weigh([(3, text), (3, text[:place] + chance.choice("0159-:TZ+. W") + text[place + 1:]), (1, text[:place])]))


def program(chance):
    any_of = lambda c: c.pick(date, moment, moment, hours, span)
    one, other = any_of(chance), any_of(chance)
    day, when, time, length, layout = date(chance), moment(chance), hours(chance), span(chance), pattern(chance)
    simple = pattern(chance, composed=False)
    fields = chance.choice(["year=2021", "month=2", "day=31", "hour=5", "tzinfo=None", "microsecond=7", "minute=60", "fold=1", "year=2021, month=13"])
    return chance.choice(
        [
            one, f"str({one})", f"print({one}, {other})", f"{one} {chance.choice(['+', '-', '<', '==', '*', '/', '//', '%', '>='])} {other}",
            f"{day} + {length}", f"{when} - {length}", f"{when} - {moment(chance)}", f"{length} {chance.choice(['*', '/', '//', '%', '+', '-'])} {chance.pick(values.small, values.real, span)}",
            f"divmod({length}, {span(chance)}), abs({length}), -{length}, {length}.total_seconds()", f"{length}.days, {length}.seconds, {length}.microseconds",
            f"{chance.pick(date, moment, hours)}.isoformat({chance.pick('', repr(' '), 'timespec=' + repr(chance.choice(['auto', 'hours', 'minutes', 'seconds', 'milliseconds', 'microseconds', 'x'])))})",
            f"{chance.pick(date, moment, hours)}.strftime({layout})", f"format({chance.pick(date, moment, hours)}, {layout})", f"{chance.pick(date, moment, hours)}.replace({fields})",
            f"datetime.datetime.strptime({when}.strftime({simple}), {simple})", f"datetime.datetime.strptime({iso(chance)}, '%Y-%m-%dT%H:%M:%S')", f"datetime.datetime.fromisoformat({iso(chance)})", f"datetime.date.fromisoformat({iso(chance)})",
            f"datetime.time.fromisoformat({iso(chance)})", f"{when}.astimezone({chance.choice(ZONES)})", f"{when}.timestamp(), {when}.utcoffset(), {when}.tzname()", f"datetime.datetime.fromtimestamp({values.number(chance)}, {chance.choice(ZONES)})",
            f"datetime.date.fromordinal({values.integer(chance)})", f"{day}.weekday(), {day}.isoweekday(), {day}.isocalendar(), {day}.toordinal(), {day}.timetuple()", f"{when}.date(), {when}.time(), {when}.timetz(), {when}.utctimetuple()",
            f"datetime.datetime.combine({day}, {time})", f"hash({one}) == hash({one}), bool({one})", f"sorted([{when}, {moment(chance)}])", f"{day}.ctime(), {when}.ctime()", f"datetime.timezone({length})", f"datetime.date.fromisocalendar({chance.choice([2020, 2021, 0])}, {values.small(chance)}, {values.small(chance)})",
            f"datetime.datetime({values.small(chance)}, {values.atom(chance)}, 1)", f"datetime.timedelta({values.atom(chance)}, {values.small(chance)})", f"json.dumps({one}, default=str)",
        ]
    )
