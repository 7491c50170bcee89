extension HelpTexts {
  /// By class, then by method.
  static let methods: [String: [String: [Entry]]] = [
    "str": parsed(texts), "list": parsed(lists), "dict": parsed(dicts), "set": parsed(sets),
    "frozenset": parsed(sets), "tuple": parsed(lists), "bytes": parsed(texts),
  ]

  private static let texts = """
    capitalize() | The first letter a capital, the others small.
    casefold() | Made for comparing without regard to case.
    center(width, fill=' ') | In the middle of a field.
    count(part, start, end) | How often part is in it.
    decode(encoding='utf-8', errors='strict') | The bytes as text.
    encode(encoding='utf-8', errors='strict') | The text as bytes.
    endswith(suffix, start, end) | Whether it ends so; suffix may be a tuple of several.
    expandtabs(tabsize=8) | With spaces for tabs.
    find(part, start, end) | Where part is first; -1 when it is nowhere.
    format(*args, **kwargs) | With values in the place of {…}.
    format_map(mapping) | Like format(), with names from a mapping.
    fromhex(text) | The bytes that the hexadecimal digits spell.
    hex(sep='', bytes_per_sep=1) | As hexadecimal digits.
    index(part, start, end) | Where part is first; ValueError when it is nowhere.
    isalnum() | Whether it is letters and digits only.
    isalpha() | Whether it is letters only.
    isascii() | Whether every character is ASCII.
    isdecimal() | Whether it is decimal digits only.
    isdigit() | Whether it is digits only.
    isidentifier() | Whether it could be a name in Python.
    islower() | Whether all its letters are small.
    isnumeric() | Whether it is numerals only.
    isprintable() | Whether repr() would escape none of it.
    isspace() | Whether it is white space only.
    istitle() | Whether each word starts with a capital.
    isupper() | Whether all its letters are capitals.
    join(iterable) | The texts of iterable, with this one between them.
    ljust(width, fill=' ') | At the left of a field.
    lower() | In small letters.
    lstrip(chars=None) | Without white space, or those characters, at the start.
    maketrans(from, to, removed) | A table for translate().
    partition(sep) | What is before the first sep, sep itself, what is after it.
    removeprefix(prefix) | Without that start, if it has it.
    removesuffix(suffix) | Without that end, if it has it.
    replace(old, new, count=-1) | With new in the place of old.
    rfind(part, start, end) | Where part is last; -1 when it is nowhere.
    rindex(part, start, end) | Where part is last; ValueError when it is nowhere.
    rjust(width, fill=' ') | At the right of a field.
    rpartition(sep) | What is before the last sep, sep itself, what is after it.
    rsplit(sep=None, maxsplit=-1) | Like split(), from the right.
    rstrip(chars=None) | Without white space, or those characters, at the end.
    split(sep=None, maxsplit=-1) | A list of the pieces between sep; without sep, of the words.
    splitlines(keepends=False) | A list of the lines.
    startswith(prefix, start, end) | Whether it starts so; prefix may be a tuple of several.
    strip(chars=None) | Without white space, or those characters, at both ends.
    swapcase() | Small letters for capitals and the other way round.
    title() | Each word with a capital.
    translate(table) | Each character changed as the table says.
    upper() | In capitals.
    zfill(width) | With zeros in front.
    """

  private static let lists = """
    append(value) | Adds a value at the end.
    clear() | Takes everything out.
    copy() | A new list of the same elements.
    count(value) | How often the value is in it.
    extend(iterable) | Adds every element at the end.
    index(value, start, stop) | Where the value is first; ValueError when it is nowhere.
    insert(index, value) | Adds a value before that place.
    pop(index=-1) | Takes an element out and gives it; the last one, unless told otherwise.
    remove(value) | Takes the first such value out.
    reverse() | Turns the order round, in place.
    sort(*, key=None, reverse=False) | Puts the elements in order, in place.
    """

  private static let dicts = """
    clear() | Takes everything out.
    copy() | A new dictionary of the same entries.
    fromkeys(iterable, value=None) | A dictionary with these keys and one value.
    get(key, default=None) | The key's value; default when there is none.
    items() | The pairs of key and value.
    keys() | The keys.
    pop(key, default) | Takes an entry out and gives its value.
    popitem() | Takes the last entry out and gives it.
    setdefault(key, default=None) | The key's value, set to default first when there is none.
    update(other=(), **entries) | Takes over the entries of another mapping.
    values() | The values.
    """

  private static let sets = """
    add(value) | Adds a value, unless it is there.
    clear() | Takes everything out.
    copy() | A set of the same elements.
    difference(*others) | What is here and in no other.
    difference_update(*others) | Takes out what is in the others.
    discard(value) | Takes a value out, if it is there.
    intersection(*others) | What is here and in every other.
    intersection_update(*others) | Keeps what is in every other.
    isdisjoint(other) | Whether the two have nothing in common.
    issubset(other) | Whether everything here is in the other.
    issuperset(other) | Whether everything of the other is here.
    pop() | Takes some element out and gives it.
    remove(value) | Takes a value out; KeyError when it is not there.
    symmetric_difference(other) | What is in one of the two only.
    symmetric_difference_update(other) | Becomes what is in one of the two only.
    union(*others) | What is here or in any other.
    update(*others) | Adds what is in the others.
    """
}
