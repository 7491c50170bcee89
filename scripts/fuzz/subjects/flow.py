"""Control flow: loops, conditions, and exceptions in each other."""

import values

ERRORS = ["ValueError", "TypeError", "KeyError", "IndexError", "ZeroDivisionError", "RuntimeError", "Exception", "LookupError", "StopIteration"]
FAILING = ["1 / 0", "[][1]", "{}['a']", "int('x')", "None + 1", "nope", "None.x", "len(1)", "next(iter([]))", "assert n > 1", "assert n, 'no'"]


class Program:
    """A program as it is written: how deep, in a loop or not, with how much left to write."""

    def __init__(self, chance):
        self.chance = chance
        self.count = 0
        self.left = 14

    def block(self, depth, loop, function):
        return [line for _ in range(self.chance.randint(1, 3)) for line in self.statement(depth, loop, function)]

    def statement(self, depth, loop, function):
        self.left -= 1
        ways = [(6, self.plain), (1, self.failing)]
        if depth > 0 and self.left > 0:
            ways += [(2, self.condition), (2, self.loop), (3, self.attempt), (0.5, self.function)]
        if loop:
            ways += [(1, lambda *_: [self.chance.choice(["break", "continue"])])]
        if function:
            ways += [(1, lambda *_: [f"return {self.name()}"])]
        weights, makers = zip(*ways)
        return self.chance.choices(makers, weights)[0](depth - 1, loop, function)

    def name(self):
        return self.chance.choice("abn")

    def test(self):
        return self.chance.choice(["n", "not n", "n > 1", "a == b", "a < 3", "n % 2", "b in (0, 1)", "a is None", "isinstance(b, int)", "True"])

    def plain(self, *_):
        self.count += 1
        chance, name = self.chance, self.name()
        return [
            chance.choice(
                [f"print({self.count}, a, b)", f"print({self.count})", f"{name} += 1", f"{name} = {values.small(chance)}", f"{name} = n", "n -= 1", "a, b = b, a", "pass", f"{self.count}", f"{name}"]
            )
        ]

    def failing(self, *_):
        chance = self.chance
        raised = chance.choice(["raise {}('x')", "raise {}", "raise {}(1, 2)", "raise {}('y') from None", "raise", "raise {}() from KeyError('z')"])
        return [chance.choice(FAILING) if chance.often(0.5) else raised.format(chance.choice(ERRORS))]

    def indented(self, depth, loop, function):
        return ["    " + line for line in self.block(depth, loop, function)]

    def condition(self, depth, loop, function):
        lines = [f"if {self.test()}:"] + self.indented(depth, loop, function)
        if self.chance.often(0.3):
            lines += [f"elif {self.test()}:"] + self.indented(depth, loop, function)
        if self.chance.often(0.5):
            lines += ["else:"] + self.indented(depth, loop, function)
        return lines

    def loop(self, depth, _, function):
        if self.chance.often(0.7):
            iterable = self.chance.choice(["range(3)", "range(2)", "[]", "'ab'", "{1: 2}", "[n, a]", "enumerate('xy')"])
            lines = [f"for {self.chance.choice(['i', 'n', 'a', 'i, a'])} in {iterable}:"] + self.indented(depth, True, function)
        else:
            # Counts its own turns: whatever happens to the other names, it ends.
            lines = ["k = 0", f"while k < 3{self.chance.maybe(' and ' + self.test())}:", "    k += 1"] + self.indented(depth, True, function)
        if self.chance.often(0.3):
            lines += ["else:"] + self.indented(depth, False, function)
        return lines

    def attempt(self, depth, loop, function):
        chance = self.chance
        lines = ["try:"] + self.indented(depth, loop, function)
        handlers = chance.randint(0, 2)
        for _ in range(handlers):
            what = chance.weigh([(4, chance.choice(ERRORS)), (1, f"({chance.choice(ERRORS)}, {chance.choice(ERRORS)})"), (2, "Exception"), (0.2, "n")])
            bound = chance.maybe(" as e", 0.6)
            lines += [f"except {what}{bound}:"]
            if bound:
                lines += ["    print(repr(e), e.args, type(e.__context__), type(e.__cause__))"] if chance.often(0.5) else ["    print(type(e).__name__, e)"]
            lines += self.indented(depth, loop, function)
        if handlers and chance.often(0.2):
            lines += ["except:"] + self.indented(depth, loop, function)
        if handlers and chance.often(0.3):
            lines += ["else:"] + self.indented(depth, loop, function)
        if not handlers or chance.often(0.4):
            lines += ["finally:"] + self.indented(depth, loop, function)
        return lines

    def function(self, depth, *_):
        name = self.chance.choice("fg")
        call = self.chance.choice([f"print({name}(1))", f"{name}(2)", f"a = {name}(0)"])
        return [f"def {name}(n, a=1, b=2):"] + self.indented(depth, False, True) + [call]


def program(chance):
    made = Program(chance)
    lines = ["a = 0", "b = 1", "n = 2"]
    for _ in range(chance.randint(1, 3)):
        lines += made.statement(3, False, False)
    return "\n".join(lines + ["a, b, n"])
