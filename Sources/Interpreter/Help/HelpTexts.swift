import Values

/// What `help` says of the names that need no import: how each is called, and what it does.
enum HelpTexts {
  struct Entry {
    /// How it is called: `len(obj)`.
    let form: String
    let sentence: String
  }

  /// By the name of a function or class.
  static let builtins = parsed(
    """
    abs(x) | The number without its sign.
    all(iterable) | True when every element is true; also for no elements.
    any(iterable) | True when at least one element is true.
    ascii(obj) | Like repr(), with every character that is not ASCII escaped.
    bin(number) | The whole number in base 2, as text: '0b101'.
    bool(x=False) | True or False: whether x counts as true.
    bytes(source=b'', encoding, errors='strict') | Bytes: of a text and its encoding, of numbers \
    below 256, or so many zeros.
    callable(obj) | True when obj can be called.
    chr(code) | The character with that code; ord() is the way back.
    delattr(obj, name) | Takes an attribute away, as del obj.name does.
    dict(mapping_or_pairs=(), **entries) | A dictionary: of another one, of pairs, of keyword \
    arguments.
    dir(obj) | The names of obj's attributes and methods; without obj, your variables.
    divmod(a, b) | The pair (a // b, a % b).
    enumerate(iterable, start=0) | Pairs of a running number and an element.
    exit(code=None) | Leaves the shell.
    filter(function, iterable) | The elements for which function is true; with None, those that \
    are true.
    float(x=0.0) | A number with a fraction, also from text: float('1.5').
    format(value, spec='') | The value as text, laid out as spec says: format(3.14159, '.2f').
    frozenset(iterable=()) | A set that never changes, so that it can be a key.
    getattr(obj, name, default) | The attribute of that name; default when there is none.
    globals() | Your variables, as a dictionary.
    hasattr(obj, name) | True when obj has an attribute of that name.
    hash(obj) | The number by which dictionaries and sets find obj.
    help(obj) | This: what an object is and can do.
    hex(number) | The whole number in base 16, as text: '0xff'.
    id(obj) | A number that no other living object has.
    input(prompt='') | Shows prompt and gives the line that is typed.
    int(x=0, base=10) | A whole number: cut from a float, or read from text in that base.
    isinstance(obj, type_or_types) | True when obj is of the type, or of one of a tuple of types.
    issubclass(cls, type_or_types) | True when the class descends from the type.
    iter(iterable) | An iterator, which next() takes elements from.
    len(obj) | How many elements, characters or bytes there are.
    list(iterable=()) | A list of the elements.
    locals() | The variables of the code that runs, as a dictionary.
    map(function, *iterables) | What function gives for each element, made when asked for.
    max(iterable, *, key=None, default) | The greatest element; or the greatest of several \
    arguments.
    min(iterable, *, key=None, default) | The least element; or the least of several arguments.
    next(iterator, default) | The iterator's next element; default when there is none.
    object() | A thing that is nothing but itself.
    oct(number) | The whole number in base 8, as text: '0o17'.
    open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None) | Opens a file: \
    'r' reads, 'w' writes anew, 'a' appends, 'b' means bytes. Use it in a with statement.
    ord(character) | The code of a character; chr() is the way back.
    pow(base, exp, mod=None) | base ** exp; with mod, the remainder of it.
    print(*values, sep=' ', end='\\n', file=None, flush=False) | Writes the values, with sep \
    between them and end after them.
    quit(code=None) | Leaves the shell.
    range(start=0, stop, step=1) | The whole numbers from start on, without stop.
    repr(obj) | The text that, typed as Python, would make obj.
    reversed(sequence) | The elements from the last to the first.
    round(number, ndigits=None) | Rounded to so many digits after the point; halves go to the \
    even neighbor.
    set(iterable=()) | A set: each element once, in no order of its own.
    setattr(obj, name, value) | Sets an attribute, as obj.name = value does.
    slice(start, stop, step=None) | What stands between the brackets of x[start:stop:step].
    sorted(iterable, *, key=None, reverse=False) | A new list of the elements in order.
    str(obj='') | The object as text.
    str(bytes, encoding, errors='strict') | Bytes as text.
    sum(iterable, start=0) | The elements added up.
    tuple(iterable=()) | A tuple of the elements: a list that never changes.
    type(obj) | The class of obj.
    vars(obj) | The attributes of obj, as a dictionary; without obj, your variables.
    zip(*iterables, strict=False) | Tuples of the first elements, then of the second ones, and so \
    on.
    """
  )

  /// What the `__doc__` of a built-in function, method or class says.
  static func sentence(of value: Value) -> String? {
    guard case .object(let object) = value else { return nil }
    switch object {
    case let type as ClassObject where type.module == "builtins":
      return builtins[type.name]?.first?.sentence
    case let method as BoundMethod:
      return methods[method.receiver.type.name]?[method.function.name]?.first?.sentence
    case let function as NativeFunction:
      let known = function.owner.map { methods[$0] ?? [:] } ?? builtins
      return known[function.name]?.first?.sentence
    default: return nil
    }
  }

  /// The entries of a table, a line each; of several lines for one name the first counts first.
  static func parsed(_ table: String) -> [String: [Entry]] {
    var entries: [String: [Entry]] = [:]
    for line in table.split(separator: "\n") {
      let parts = line.split(separator: "|", maxSplits: 1).map(trimmed)
      guard parts.count == 2, let name = parts[0].split(separator: "(").first else { continue }
      entries[String(name), default: []].append(Entry(form: parts[0], sentence: parts[1]))
    }
    return entries
  }

  private static func trimmed(_ text: Substring) -> String {
    var rest = text
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
