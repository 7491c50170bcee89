"""list, dict, set and tuple: sequences of method calls, comprehensions, unpacking."""

import values


def list_step(chance):
    small, atom = values.small(chance), values.atom(chance)
    return chance.choice(
        [
            f"a.append({atom})", f"a.extend({values.value(chance, 1)})", f"a.insert({small}, {atom})", f"a.pop({chance.maybe(small)})",
            f"a.remove({small})", f"a.index({small}{chance.maybe(', ' + small)})", f"a.count({small})", "a.sort()", "a.reverse()",
            f"a.sort(key={chance.choice(['str', 'repr', 'len', 'abs'])}, reverse={chance.choice(['True', 'False', '1'])})", "a.copy()", "a.clear()",
            f"a + {values.ints(chance)}", f"a * {small}", f"a += {values.value(chance, 1)}", f"a *= {chance.randint(-1, 3)}", f"{small} in a",
            f"a[{small}]", f"a[{small}] = {atom}", f"del a[{small}]", f"a.{chance.choice(['add', 'items', 'push', 'appendd'])}", f"len(a), min(a)",
            f"a == {values.ints(chance)}", f"a < {values.ints(chance)}", f"[a, a] == [a, a], a is a", f"b = a; b.append({small}); a",
            f"a[{small}:{small}] = {values.ints(chance)}", f"list(reversed(a)), list(enumerate(a, {small}))",
        ]
    )


def dict_step(chance):
    key, atom = repr(chance.choice(values.KEYS)) if chance.often(0.7) else values.value(chance, 1), values.atom(chance)
    return chance.choice(
        [
            f"d[{key}]", f"d[{key}] = {atom}", f"del d[{key}]", f"d.get({key}{chance.maybe(', ' + atom)})", f"d.pop({key}{chance.maybe(', ' + atom)})",
            "d.popitem()", f"d.setdefault({key}{chance.maybe(', ' + atom)})", f"d.update({values.value(chance, 2)})", f"d.update({values.mapping(chance)})",
            f"d.update(a=1, b={atom})", f"d | {values.mapping(chance)}", f"d |= {values.mapping(chance)}", f"{key} in d", "list(d.items())",
            "d.keys(), d.values()", "d.keys() & {'a', 'b'} == {'a'}", "list(reversed(d))", "sorted(d)", f"dict.fromkeys({values.value(chance, 1)}, {atom})",
            "d.copy() == d", f"dict({values.value(chance, 2)})", f"dict(d, x={atom})", f"{{**d, {key}: 1}}", "len(d), list(d)", "d.clear()", f"d == {values.mapping(chance)}",
            f"d.{chance.choice(['key', 'has_key', 'item', 'append'])}", f"for k in d: d[{key}] = 1", "min(d), max(d)", "d.items() >= {('a', 1)}",
        ]
    )


def set_step(chance):
    group, small = values.group(chance), values.small(chance)
    return chance.choice(
        [
            f"s.add({values.value(chance, 1)})", f"s.discard({small})", f"s.remove({small})", f"sorted(s | {group}, key=repr)", f"sorted(s & {group}, key=repr)",
            f"sorted(s - {group}, key=repr)", f"sorted(s ^ {group}, key=repr)", f"s <= {group}, s < {group}, s >= {group}", f"s.issubset({values.ints(chance)})",
            f"s.update({values.ints(chance)})", f"sorted(s.union({values.ints(chance)}, {values.ints(chance)}), key=repr)", f"s.isdisjoint({group})",
            f"s.intersection_update({values.ints(chance)})", f"s.symmetric_difference({values.ints(chance)}) == {group}", f"s -= {group}", f"s |= {group}",
            f"{values.value(chance, 1)} in s", "len(s)", f"s + {group}", f"s == {group}", f"s & {values.ints(chance)}", f"frozenset(s) == s", "s[0]", "{s}",
            "sorted(s, key=repr)", "s.pop(1)", "s.clear()", "{*s, 1} == s", f"s.difference({values.value(chance, 1)}) == s",
        ]
    )


def session(chance):
    """A value and what happens to it, shown after each step."""
    start, step, show = chance.choice(
        [
            (f"a = {values.ints(chance)}", list_step, "a"),
            (f"a = {values.sequence(chance)}", list_step, "a"),
            (f"d = {values.mapping(chance)}", dict_step, "d"),
            (f"s = {values.group(chance)}", set_step, "sorted(s, key=repr)"),
            (f"a = {values.tuple_of(chance, values.value, 1)}", list_step, "a"),
        ]
    )
    lines = [start]
    for _ in range(chance.randint(1, 4)):
        lines += [step(chance), show]
    return "\n".join(lines)


def comprehension(chance):
    iterable = lambda c: c.pick(values.ints, values.texts, "range(5)", values.mapping, lambda c: values.value(c, 1), values.text)
    element = lambda c: c.choice(["x", "x, ", "(x, x)", "str(x)", "x * 2", "[x]", "x if x else 0", "x == 1", "len(x)", "-x", "f'{x}'", "(y := x)", "[y for y in [x]]"]).rstrip(", ")
    condition = lambda c: c.weigh([(3, ""), (2, lambda c: " if " + c.choice(["x", "x != 1", "not x", "x in (1, 2, 'a')", "isinstance(x, int)", "x > 0"]))])
    inner = f" for x in {iterable(chance)}{condition(chance)}"
    if chance.often(0.25):
        inner = f" for z in {iterable(chance)}{inner}"
    if chance.often(0.15):
        inner = f" for x, *z in {values.mapping(chance)}.items()"
    made = element(chance)
    return chance.choice(
        [
            f"[{made}{inner}]", f"sorted({{{made}{inner}}}, key=repr)", f"{{x: {made}{inner}}}", f"list({made}{inner})",
            f"sum({made}{inner})", f"any({made}{inner}), all({made}{inner})", f"tuple({made}{inner})\nx", f"''.join({made}{inner})",
            f"max(({made}{inner}), default=None)", f"dict(zip('ab', ({made}{inner})))",
        ]
    )


def target(chance, depth=1):
    names = "abcdefg"
    parts = [target(chance, depth - 1) if depth and chance.often(0.2) else chance.choice(names) for _ in range(chance.randint(1, 4))]
    if chance.often(0.4):
        parts[chance.randrange(len(parts))] = "*" + chance.choice(names)
    return chance.choice(["({})", "[{}]"]).format(", ".join(parts) + ("," if len(parts) == 1 else ""))


def unpacking(chance):
    value = values.value(chance, 2) if chance.often(0.6) else values.ints(chance)
    show = "a, b, c, d, e, f, g"
    return chance.choice(
        [
            f"{target(chance)} = {value}\n{show}",
            f"{target(chance)[1:-1]} = {value}\n{show}",
            f"for {target(chance)} in {values.sequence(chance, 2)}: {show}",
            f"[*{value}, {values.atom(chance)}]", f"(*{value}, *{values.ints(chance)})", f"print(*{value}, sep='|')",
            f"{{**{values.mapping(chance)}, **{values.mapping(chance)}}}", f"{{**{value}}}", f"a = b, *c = {value}\n{show}",
            f"x = [0, 0]\nx[0], a = {value}\nx, a", f"dict(**{values.mapping(chance)})", f"max(*{value})", f"a, b = b, a = {value}\n{show}",
            f"[{target(chance)[1:-1].replace('*', '')} for a in {value}]",
        ]
    )
