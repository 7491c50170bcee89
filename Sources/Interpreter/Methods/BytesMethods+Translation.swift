import Values

extension BytesMethods {
  static func addTranslation(to table: inout MethodTable<[UInt8]>) {
    table.keywords("expandtabs", "tabsize=8") {
      (interpreter, bytes, arguments) throws(PythonException) in
      let size = try arguments[0].map { (value) throws(PythonException) in
        try interpreter.smallIndex(value)
      }
      return made(try expandTabs(bytes, max(size ?? 8, 0), interpreter))
    }
    table.keywords("translate", "table, /, delete=b''") {
      (_, bytes, arguments) throws(PythonException) in
      let map = try arguments[0].unlessNone.map { (value) throws(PythonException) in
        try Self.bytes(value)
      }
      if let map, map.count != 256 {
        throw PythonException.value("translation table must be 256 characters long")
      }
      let gone = try arguments[1].map { (value) throws(PythonException) in
        Set(try Self.bytes(value))
      }
      let kept = bytes.filter { gone?.contains($0) != true }
      return made(kept.map { map?[Int($0)] ?? $0 })
    }
    table.add(
      static: NativeFunction("maketrans", 2...2, of: "bytes") {
        (_, arguments) throws(PythonException) in
        let from = try Self.bytes(arguments[0])
        let to = try Self.bytes(arguments[1])
        guard from.count == to.count else {
          throw PythonException.value("maketrans arguments must have same length")
        }
        var map = (0...255).map { UInt8($0) }
        for (key, value) in zip(from, to) { map[Int(key)] = value }
        return made(map)
      }
    )
  }

  private static func expandTabs(
    _ bytes: [UInt8],
    _ size: Int,
    _ interpreter: Interpreter
  ) throws(PythonException) -> [UInt8] {
    var result: [UInt8] = []
    var column = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\t"):
        guard size > 0 else { continue }
        let missing = size - column % size
        try interpreter.checkSize(result.count, plus: missing)
        result += [UInt8](repeating: UInt8(ascii: " "), count: missing)
        column += missing
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        result.append(byte)
        column = 0
      default:
        result.append(byte)
        column += 1
      }
    }
    return result
  }
}
