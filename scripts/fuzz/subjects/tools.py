"""collections, itertools, functools, operator and copy."""

import values


def items(chance):
    return chance.pick(values.ints, values.texts, values.text, lambda c: values.sequence(c, 1), lambda c: f"range({c.randint(0, 5)})", counts)


def counts(chance):
    """What a Counter is made of: a dict of numbers."""
    return "{" + ", ".join(chance.some(lambda c: f"{values.hashable(c)}: {values.small(c)}")) + "}"


def counter_step(chance):
    made, key = items(chance), values.hashable(chance)
    return chance.choice(
        [
            f"d.update({made})", f"d.subtract({made})", f"d.most_common({chance.maybe(values.small(chance))})", f"d[{key}]", f"d[{key}] += 1", f"d + collections.Counter({made})",
            f"d - collections.Counter({made})", f"d & collections.Counter({made}), d | collections.Counter({made})", "sum(d.values()), d.total()", "list(d.elements())", "+d, -d",
            f"d == collections.Counter({made})", f"del d[{key}]", f"d.pop({key}, 0), d.get({key})", "dict(d)", f"d <= collections.Counter({made})", "d.copy(), sorted(d.items(), key=repr)", f"{key} in d, len(d)",
        ]
    )


def ordered_step(chance):
    key = repr(chance.choice(values.KEYS))
    return chance.choice(
        [
            f"d[{key}] = {values.atom(chance)}", f"d.move_to_end({key}{chance.maybe(', last=False')})", f"d.popitem({chance.maybe('last=False')})", f"d.pop({key}, None)", f"d == {values.mapping(chance)}",
            f"d == collections.OrderedDict({values.mapping(chance)})", "list(reversed(d)), list(d.items())", f"d | {values.mapping(chance)}", f"d.setdefault({key}, 1), d.get({key})", f"del d[{key}]", "d.copy(), dict(d)",
            f"d.update({values.mapping(chance)})", f"json.dumps(d, default=str)", "pprint.pprint(d)",
        ]
    )


def collected(chance):
    start, step = chance.choice(
        [
            (f"d = collections.Counter({chance.pick(items, counts)})", counter_step),
            (f"d = collections.OrderedDict({values.mapping(chance)})", ordered_step),
            (f"d = collections.defaultdict({chance.choice(['list', 'int', 'dict', 'None', 'lambda: 7', 'str', 'set', '3'])}, {values.mapping(chance)})", ordered_step),
        ]
    )
    lines = [start, "d"]
    for _ in range(chance.randint(1, 3)):
        lines += [step(chance), "d"]
    return "\n".join(lines)


def iterated(chance):
    small, other, made, more = values.small(chance), values.small(chance), items(chance), items(chance)
    function = chance.choice(["None", "bool", "lambda x: x", "str", "len", "lambda x: x == 1", "lambda x, y: (x, y)"])
    call = chance.choice(
        [
            f"chain({made}, {more})", f"chain.from_iterable([{made}, {more}])", f"islice({made}, {small})", f"islice({made}, {small}, {other}, {chance.choice(['1', '2', 'None', '0'])})", f"islice(itertools.count({small}, {other}), 4)",
            f"islice(itertools.cycle({made}), 5)", f"repeat({small}, {chance.randint(-1, 4)})", f"accumulate({made}{chance.maybe(', ' + function)}{chance.maybe(', initial=0', 0.3)})", f"takewhile({function}, {made})", f"dropwhile({function}, {made})",
            f"filterfalse({function}, {made})", f"compress({made}, {more})", f"zip_longest({made}, {more}{chance.maybe(', fillvalue=0')})", f"product({made}, {more})", f"product({values.ints(chance, 2)}, repeat={chance.randint(-1, 2)})",
            f"permutations({made}, {chance.pick('None', '2', '1', '-1')})", f"combinations({made}, {chance.pick('2', '0', small)})", f"combinations_with_replacement({made}, 2)", f"starmap(max, [{made}, {more}])", f"pairwise({made})",
            f"groupby({made}{chance.maybe(', ' + function)})", f"tee({made}, 2)",
        ]
    )
    if call.startswith("groupby"):
        return f"[(a, list(b)) for a, b in itertools.{call}]"
    if call.startswith("tee"):
        return f"[list(a) for a in itertools.{call}]"
    return f"list(itertools.islice(itertools.{call}, 12))"


def functional(chance):
    small, made = values.small(chance), items(chance)
    function = chance.choice(["lambda x, y: x + y", "lambda x, y: [x, y]", "max", "lambda x: x", "print", "operator.add"])
    name = chance.choice("add sub mul truediv mod eq lt and_ contains getitem concat countOf indexOf is_ pow".split())
    second = "2" if name == "pow" else values.atom(chance)
    return chance.choice(
        [
            f"functools.reduce({function}, {made}{chance.maybe(', ' + small)})", f"f = functools.partial({chance.choice(['max', 'sorted', 'int', 'print', 'dict'])}, {values.value(chance, 1)}{chance.maybe(', key=str', 0.3)})\nf({values.atom(chance)})",
            f"sorted({made}, key=functools.cmp_to_key(lambda x, y: (str(x) > str(y)) - (str(x) < str(y))))", f"operator.{name}({values.small(chance) if name == 'pow' else values.value(chance, 1)}, {second})", f"operator.itemgetter({small}{chance.maybe(', ' + values.small(chance))})({made})",
            f"operator.attrgetter('real', 'imag')({values.number(chance)})", f"operator.methodcaller('upper')({values.atom(chance)})", f"a = {values.value(chance, 2)}\nb = copy.deepcopy(a)\nb == a, b, copy.copy(a)", "a = [1]\na.append(a)\nb = copy.deepcopy(a)\nb, b[1] is b",
            "f = functools.lru_cache(maxsize=None)(lambda n: n * 2)\nf(2), f(2), f(3)\nf.cache_info()", f"operator.not_({values.atom(chance)}), operator.truth({values.atom(chance)}), operator.neg({values.small(chance)}), operator.index({values.atom(chance)})",
        ]
    )


def program(chance):
    return chance.pick(collected, iterated, functional)
