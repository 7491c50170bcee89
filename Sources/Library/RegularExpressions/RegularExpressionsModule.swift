import Interpreter
import Values

/// The module `re`.
enum RegularExpressionsModule {
  static func make() -> Module {
    let library = PatternLibrary()
    let module = Module(
      "re",
      attributes: ["__version__": .string("2.2.1")],
      isPython: { _ in true }
    )
    module.add(PatternErrorClass.type)
    module.add(PatternObject.type)
    module.add(MatchObject.type)
    module.add(RegexFlagObject.type)
    for (name, value) in RegexFlagObject.type.attributes { module.attributes[name] = value }
    addCompiling(library, to: module)
    addMatching(library, to: module)
    addReplacing(library, to: module)
    return module
  }

  private static func addCompiling(_ library: PatternLibrary, to module: Module) {
    for name in ["compile", "template"] {
      module.add(
        NativeFunction(name, Signature("pattern, flags=0")) {
          (interpreter, bound) throws(PythonException) in
          .object(
            try library.pattern(
              bound[0] ?? .none,
              flags: bound[1],
              adding: name == "template" ? .template : [],
              in: interpreter
            )
          )
        }
      )
    }
    module.add(
      NativeFunction("purge", Signature("")) { (_, _) throws(PythonException) in
        library.purge()
        return .none
      }
    )
    module.add(
      NativeFunction("escape", Signature("pattern")) { (_, bound) throws(PythonException) in
        try escaped(bound[0] ?? .none)
      }
    )
  }

  /// A backslash before whatever could have a meaning.
  private static func escaped(_ value: Value) throws(PythonException) -> Value {
    let special = Set("()[]{}?*+-|^$\\.&~# \t\n\r\u{B}\u{C}".utf8)
    func escaped(_ bytes: some Sequence<UInt8>) -> [UInt8] {
      var result: [UInt8] = []
      for byte in bytes {
        if special.contains(byte) { result.append(0x5C) }
        result.append(byte)
      }
      return result
    }
    switch value {
    case .string(let text):
      return .string(String(decoding: escaped(text.utf8), as: UTF8.self))
    case .bytes(let bytes): return .bytes(Bytes(escaped(bytes.bytes)))
    default:
      throw .type("decoding to str: need a bytes-like object, \(value.typeName) found")
    }
  }

  private static func addMatching(_ library: PatternLibrary, to module: Module) {
    func add(
      _ name: String,
      _ code:
        @escaping (PatternObject, Subject, Interpreter) throws(PythonException) -> Value
    ) {
      module.add(
        NativeFunction(name, Signature("pattern, string, flags=0")) {
          (interpreter, bound) throws(PythonException) in
          let pattern = try library.pattern(
            bound[0] ?? .none,
            flags: bound[2],
            in: interpreter
          )
          return try code(pattern, pattern.subject(of: bound[1] ?? .none), interpreter)
        }
      )
    }
    let extents: [(String, PatternObject.Extent)] = [
      ("fullmatch", .whole), ("match", .atStart), ("search", .anywhere),
    ]
    for (name, extent) in extents {
      add(name) { (pattern, subject, interpreter) throws(PythonException) in
        try pattern.match(extent, Target(subject), interpreter)
      }
    }
    add("findall") { (pattern, subject, interpreter) throws(PythonException) in
      try pattern.findAll(Target(subject), interpreter)
    }
    add("finditer") { (pattern, subject, _) throws(PythonException) in
      pattern.matches(Target(subject))
    }
    module.add(
      NativeFunction("split", Signature("pattern, string, maxsplit=0, flags=0")) {
        (interpreter, bound) throws(PythonException) in
        let pattern = try library.pattern(bound[0] ?? .none, flags: bound[3], in: interpreter)
        let limit = try bound[2].map(interpreter.index) ?? 0
        return try pattern.split(pattern.subject(of: bound[1] ?? .none), limit, interpreter)
      }
    )
  }

  private static func addReplacing(_ library: PatternLibrary, to module: Module) {
    for name in ["sub", "subn"] {
      module.add(
        NativeFunction(name, Signature("pattern, repl, string, count=0, flags=0")) {
          (interpreter, bound) throws(PythonException) in
          let pattern = try library.pattern(bound[0] ?? .none, flags: bound[4], in: interpreter)
          let limit = try bound[3].map(interpreter.index) ?? 0
          return try pattern.replace(
            in: bound[2] ?? .none,
            by: bound[1] ?? .none,
            limit: limit,
            counts: name == "subn",
            interpreter
          )
        }
      )
    }
  }
}
