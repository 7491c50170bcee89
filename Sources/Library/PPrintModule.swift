import Interpreter
import Values

/// The module `pprint`.
enum PPrintModule {
  static func make() -> Module {
    let module = Module("pprint", isPython: { _ in true })
    module.add(pprint)
    module.add(pformat)
    module.add(pp)
    module.add(
      NativeFunction("saferepr", Signature("object")) { (_, bound) throws(PythonException) in
        .string(PrettyPrinter().examine(bound[0] ?? .none).representation)
      }
    )
    module.add(
      NativeFunction("isreadable", Signature("object")) { (_, bound) throws(PythonException) in
        .bool(PrettyPrinter().examine(bound[0] ?? .none).isReadable)
      }
    )
    module.add(
      NativeFunction("isrecursive", Signature("object")) { (_, bound) throws(PythonException) in
        .bool(PrettyPrinter().examine(bound[0] ?? .none).isRecursive)
      }
    )
    module.add(PrettyPrinterObject.type)
    return module
  }

  static let switches = "compact=False, sort_dicts=True, underscore_numbers=False"

  private static var pprint: NativeFunction {
    NativeFunction(
      "pprint",
      Signature("object, stream=None, indent=1, width=80, depth=None, *, \(switches)")
    ) { (interpreter, bound) throws(PythonException) in
      let printer = try PrettyPrinterObject(
        indent: bound[2],
        width: bound[3],
        depth: bound[4],
        stream: bound[1],
        switches: [bound[5], bound[6], bound[7]]
      )
      try printer.print(bound[0] ?? .none, interpreter)
      return .none
    }
  }

  private static var pformat: NativeFunction {
    NativeFunction(
      "pformat",
      Signature("object, indent=1, width=80, depth=None, *, \(switches)")
    ) { (_, bound) throws(PythonException) in
      let printer = try PrettyPrinterObject(
        indent: bound[1],
        width: bound[2],
        depth: bound[3],
        stream: nil,
        switches: [bound[4], bound[5], bound[6]]
      )
      return .string(try printer.format(bound[0] ?? .none))
    }
  }

  /// `pprint` that leaves dictionaries in their order.
  private static var pp: NativeFunction {
    NativeFunction(
      "pp",
      Signature("object, *args, sort_dicts=False, **kwargs")
    ) { (interpreter, bound) throws(PythonException) in
      var arguments = Arguments(
        [bound[0] ?? .none] + bound.extraPositional,
        keywords: bound.extraKeywords
      )
      arguments.keywords.append((name: "sort_dicts", value: bound[1] ?? .bool(false)))
      return try pprint.code(interpreter, arguments)
    }
  }
}

/// A `pprint.PrettyPrinter`.
final class PrettyPrinterObject: Instance {
  private(set) var printer = PrettyPrinter()
  private let stream: Value?

  init(
    indent: Value?,
    width: Value?,
    depth: Value?,
    stream: Value?,
    switches: [Value?]
  ) throws(PythonException) {
    self.stream = stream.flatMap { $0.isNone ? nil : $0 }
    if let indent { printer.indent = try Self.number(indent) }
    if let width { printer.width = try Self.number(width) }
    if let depth, !depth.isNone { printer.depth = try Self.depth(depth) }
    guard printer.indent >= 0 else { throw .value("indent must be >= 0") }
    if let depth = printer.depth, depth <= 0 { throw .value("depth must be > 0") }
    guard printer.width != 0 else { throw .value("width must be != 0") }
    // Beyond this nothing changes but the memory that spaces take.
    guard printer.indent <= 1 << 20 else { throw .memory }
    printer.width = min(max(printer.width, -(1 << 40)), 1 << 40)
    if let compact = switches[0] { printer.compact = compact.isTrue }
    if let sorts = switches[1] { printer.sortDicts = sorts.isTrue }
    if let underscores = switches[2] { printer.underscoreNumbers = underscores.isTrue }
  }

  private static func depth(_ value: Value) throws(PythonException) -> Int {
    switch value {
    case .int, .bool, .float: return try number(value)
    default:
      throw .type("'<=' not supported between instances of '\(value.typeName)' and 'int'")
    }
  }

  private static func number(_ value: Value) throws(PythonException) -> Int {
    switch value {
    case .float(let number):
      let integer = try raising { () throws(Fault) in try Integer(truncating: number) }
      return integer.small ?? (number < 0 ? .min / 2 : .max / 2)
    case .int(let integer):
      return integer.small ?? (integer.isNegative ? .min / 2 : .max / 2)
    case .string(let text):
      let integer = try raising { () throws(Fault) in try Integer(parsing: text) }
      return try number(.int(integer))
    case .bool(let flag): return flag ? 1 : 0
    default:
      throw .type(
        "int() argument must be a string, a bytes-like object or a real number, not "
          + "'\(value.type.name)'"
      )
    }
  }

  var type: ClassObject { Self.type }

  static let type: ClassObject = {
    let signature = Signature(
      "indent=1, width=80, depth=None, stream=None, *, \(PPrintModule.switches)"
    )
    let type = ClassObject("PrettyPrinter", module: "pprint") {
      (_, arguments) throws(PythonException) in
      let bound = try arguments.bound(to: signature, function: "PrettyPrinter.__init__")
      return .object(
        try PrettyPrinterObject(
          indent: bound[0],
          width: bound[1],
          depth: bound[2],
          stream: bound[3],
          switches: [bound[4], bound[5], bound[6]]
        )
      )
    }
    type.addMethod("pprint", of: PrettyPrinterObject.self) {
      (printer, interpreter, arguments) throws(PythonException) in
      let bound = try arguments.bound(
        to: Signature("object"),
        function: "PrettyPrinter.pprint"
      )
      try printer.print(bound[0] ?? .none, interpreter)
      return .none
    }
    type.addMethod("pformat", of: PrettyPrinterObject.self) {
      (printer, _, arguments) throws(PythonException) in
      let bound = try arguments.bound(
        to: Signature("object"),
        function: "PrettyPrinter.pformat"
      )
      return .string(try printer.format(bound[0] ?? .none))
    }
    return type
  }()

  func format(_ value: Value) throws(PythonException) -> String {
    try raising { () throws(Fault) in try printer.checkedFormat(value) }
  }

  /// Writes to the stream, or to the host piece by piece for as long as nobody interrupts.
  func print(_ value: Value, _ interpreter: Interpreter) throws(PythonException) {
    if let stream {
      let write = try interpreter.attribute("write", of: stream)
      _ = try interpreter.call(write, Arguments([.string(format(value) + "\n")]))
      return
    }
    var pieces = TextPieces()
    var isInterrupted = false
    let fault = printer.write(
      value,
      while: { piece in
        let text = pieces.text(of: piece)
        if !text.isEmpty { interpreter.host.write(text) }
        isInterrupted = interpreter.host.isInterrupted()
        return !isInterrupted
      }
    )
    if isInterrupted { throw .keyboardInterrupt }
    if let fault { throw PythonException(fault) }
    interpreter.host.write(pieces.rest + "\n")
  }
}

/// Turns bytes that come in pieces into strings, never cutting a character.
struct TextPieces {
  private var pending: [UInt8] = []

  /// The text of the pieces so far that has not been given out, up to the last whole character.
  mutating func text(of piece: UnsafeRawBufferPointer) -> String {
    let end = piece.count - Self.incompleteTail(piece)
    let whole = UnsafeRawBufferPointer(rebasing: piece[..<end])
    defer { pending.append(contentsOf: piece[end...]) }
    guard !pending.isEmpty else { return String(decoding: whole, as: UTF8.self) }
    guard !whole.isEmpty else { return "" }
    pending.append(contentsOf: whole)
    let text = String(decoding: pending, as: UTF8.self)
    pending = []
    return text
  }

  var rest: String { String(decoding: pending, as: UTF8.self) }

  /// How many bytes at the end belong to a character that goes on in the next piece.
  private static func incompleteTail(_ piece: UnsafeRawBufferPointer) -> Int {
    for length in 1...3 where length <= piece.count {
      let byte = piece[piece.count - length]
      if byte & 0xC0 == 0x80 { continue }
      let needed = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      return needed > length ? length : 0
    }
    return 0
  }
}
