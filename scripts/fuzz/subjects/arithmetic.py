"""Numbers: operators, functions and methods on them, and reading them from text."""

import values

BINARY = ["+", "-", "*", "/", "//", "%"]
BITS = ["&", "|", "^"]


def small_real(chance):
    return chance.pick("0.5", "2.0", "-1.5", "0.1", "3.0", "-0.0", "0.0", "1e3", "float('nan')")


def operand(chance):
    return chance.weigh([(5, values.integer), (5, values.real), (1, "True"), (1, "'a'"), (1, "None"), (1, "[1]")])


def power(chance):
    """A power whose result stays small enough to print."""
    return f"({chance.pick(values.small, values.real, small_real)}) ** ({chance.pick(values.small, small_real)})"


def shift(chance):
    return f"({values.integer(chance)}) {chance.choice(['<<', '>>'])} ({values.small(chance)})"


def method(chance):
    integer, real, small = values.integer(chance), values.real(chance), values.small(chance)
    order = chance.choice(["'big'", "'little'", "'middle'"])
    signed = chance.choice(["", ", signed=True", ", signed=False"])
    return chance.choice(
        [
            f"({integer}).bit_length()",
            f"({integer}).bit_count()",
            f"({integer}).to_bytes({small}, {order}{signed})",
            f"int.from_bytes({values.octets(chance)}, {order}{signed})",
            f"({integer}).as_integer_ratio()",
            f"({real}).as_integer_ratio()",
            f"({real}).is_integer()",
            f"({real}).hex()",
            f"float.fromhex(({real}).hex())",
            f"float.fromhex({chance.choice(['0x1p-1074', '0x1.8p1', '-0x.1', '1', 'inf', 'x', '0x1p2000', ''])!r})",
            f"({integer}).conjugate()",
            f"({real}).conjugate()",
            f"({integer}).numerator, ({integer}).denominator, ({integer}).real, ({integer}).imag",
            f"({real}).real, ({real}).imag",
        ]
    )


def function(chance):
    first, second = operand(chance), operand(chance)
    return chance.choice(
        [
            f"divmod({first}, {second})",
            f"round({first})",
            f"round({values.number(chance)}, {values.small(chance)})",
            f"round({values.real(chance)}, {chance.randint(0, 4)})",
            f"pow({values.small(chance)}, {values.small(chance)}, {values.integer(chance)})",
            f"abs({first})",
            f"int({first})",
            f"float({first})",
            f"hex({first}), oct({first}), bin({first})",
            f"hash({values.integer(chance)}), hash({chance.random() * 10 ** chance.randint(-9, 30)})",
            f"sum([{first}, {second}, {operand(chance)}])",
            f"min({first}, {second}), max({first}, {second})",
            f"bool({first}), not {second}",
            f"str({first}), repr({second})",
        ]
    )


def expression(chance, depth=1):
    """Operators upon operators."""
    if depth < 0:
        return f"({operand(chance)})"
    operator = chance.choice(BINARY if chance.often(0.8) else BITS)
    left, right = expression(chance, depth - chance.randint(1, 2)), expression(chance, depth - chance.randint(1, 2))
    return f"({chance.choice(['', '', '', '-', '+', '~'])}{left} {operator} {right})"


def augmented(chance):
    operator = chance.choice(BINARY + BITS + ["**", "<<", ">>"])
    right = values.small(chance) if operator in {"**", "<<", ">>"} else operand(chance)
    return f"a = {operand(chance) if operator not in {'**'} else values.small(chance)}\na {operator}= {right}\na"


MATH = (
    "sqrt exp log log2 log10 log1p expm1 sin cos tan asin acos atan sinh cosh tanh floor ceil trunc fabs degrees "
    "radians isnan isinf isfinite frexp modf factorial isqrt erf erfc cbrt exp2 ulp"
).split()
MATH_TWO = "pow fmod atan2 hypot copysign gcd lcm comb perm ldexp remainder nextafter dist log isclose".split()


def mathematics(chance):
    """A function of math, with an argument that does not grow the result without bounds."""
    if chance.often(0.6):
        name = chance.choice(MATH)
        argument = values.small(chance) if name == "factorial" else chance.pick(operand, small_real, values.small)
        return f"math.{name}({argument})"
    name = chance.choice(MATH_TWO)
    make = values.small if name in {"comb", "perm", "ldexp"} else lambda c: c.pick(operand, small_real, values.small)
    return f"math.{name}({make(chance)}, {make(chance)})"


def operation(chance):
    return chance.weigh(
        [(6, expression), (4, function), (2, power), (2, shift), (3, method), (2, augmented), (3, mathematics)]
    )


def digits(chance):
    """A text that may be a number."""
    alphabet = "0123456789" * 2 + "__..eE+-xXoObB \t\nabcfinty٣²𝟘,"
    if chance.often(0.4):
        return "".join(chance.choice(alphabet) for _ in range(chance.randint(0, 8)))
    text = chance.choice(["1", "12", "0", "007", "1_000", "1.5", "1e5", "-1", "+2", "0x1f", "0b11", "0o17", "inf", "nan",
                          "infinity", "-inf", ".5", "5.", "1e", "1e400", "1e-400", "٣٤", "1__0", "_1", "1_", "9" * 25,
                          "0.1e1_0", "1.7976931348623159e308", "123456789012345678901234567890.5", "2.5e-324"])
    place = chance.randint(0, len(text))
    return text[:place] + chance.choice(["", "", " ", "_", "+", "e", ".", "\0", "\xa0", "\u2003", "é"]) + text[place:]


def parsing(chance):
    text = repr(digits(chance))
    return chance.weigh(
        [
            (4, f"int({text})"),
            (5, f"float({text})"),
            (3, f"int({text}, {chance.choice([0, 0, 2, 8, 10, 16, 36, 1, 37, -1])})"),
            (1, f"int({digits(chance).encode('ascii', 'ignore')!r})"),
            (1, f"float({values.octets(chance)})"),
            (1, f"int({values.atom(chance)}, {chance.choice(['10', '2', 'None'])})"),
            (1, f"float({values.atom(chance)}), int({values.atom(chance)})"),
            (1, f"bool({values.atom(chance)}), str({values.atom(chance)})"),
        ]
    )
