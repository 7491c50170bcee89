import Values

extension Constructors {
  static func bool(
    _ interpreter: Interpreter,
    _ arguments: Arguments
  ) throws(PythonException) -> Value {
    try arguments.checkNoKeywords(of: "bool")
    try arguments.checkCount(0...1, of: "bool")
    return .bool(arguments.positional.first?.isTrue ?? false)
  }

  private static let intSignature = Signature("x=0, /, base=10")

  static func int(
    _ interpreter: Interpreter,
    _ arguments: Arguments
  ) throws(PythonException) -> Value {
    let bound = try arguments.boundAsClinic(to: intSignature, function: "int")
    guard let value = bound[0] else {
      guard bound[1] == nil else { throw .type("int() missing string argument") }
      return .int(.small(0))
    }
    if let base = bound[1] { return try int(value, base: base) }
    switch value {
    case .int, .bool: return .int(value.asInteger ?? .small(0))
    case .float(let number):
      return .int(try raising { () throws(Fault) in try Integer(truncating: number) })
    case .string(let text):
      return .int(try raising { () throws(Fault) in try Integer(parsing: text) })
    case .bytes: return try int(value, base: .int(.small(10)))
    case .object(let object):
      if let instance = object as? any Instance,
        let convert = try instance.attribute("__int__", in: interpreter)
      {
        return try interpreter.call(convert, Arguments())
      }
    default: break
    }
    throw .type(
      """
      int() argument must be a string, a bytes-like object or a real number, \
      not '\(value.typeName)'
      """
    )
  }

  private static func int(_ value: Value, base: Value) throws(PythonException) -> Value {
    guard let number = base.asInteger else {
      throw .type("'\(base.typeName)' object cannot be interpreted as an integer")
    }
    let radix = number.small ?? -1
    guard radix == 0 || 2...36 ~= radix else {
      throw .value("int() base must be >= 2 and <= 36, or 0")
    }
    switch value {
    case .string(let text):
      return .int(try raising { () throws(Fault) in try Integer(parsing: text, base: radix) })
    case .bytes(let bytes):
      return .int(
        try raising { () throws(Fault) in
          try Integer(parsing: bytes.numeral, base: radix, literal: value.representation)
        }
      )
    default: throw .type("int() can't convert non-string with explicit base")
    }
  }

  static func float(
    _ interpreter: Interpreter,
    _ arguments: Arguments
  ) throws(PythonException) -> Value {
    try arguments.checkNoKeywords(of: "float")
    try arguments.checkCount(0...1, of: "float")
    guard let value = arguments.positional.first else { return .float(0) }
    if let number = try Arithmetic.double(value) { return .float(number) }
    switch value {
    case .string(let text):
      guard let number = FloatText.parse(text) else {
        throw .value("could not convert string to float: \(value.representation)")
      }
      return .float(number)
    case .bytes(let bytes):
      guard let number = FloatText.parse(bytes.numeral) else {
        throw .value("could not convert string to float: \(value.representation)")
      }
      return .float(number)
    default:
      throw .type(
        "float() argument must be a string or a real number, not '\(value.typeName)'"
      )
    }
  }

  private static let strSignature = Signature("object='', encoding='utf-8', errors='strict'")

  static func str(
    _ interpreter: Interpreter,
    _ arguments: Arguments
  ) throws(PythonException) -> Value {
    let bound = try arguments.boundAsClinic(to: strSignature, function: "str")
    let codec = try CodecArguments(bound[1], bound[2], "str")
    guard let value = bound[0] else { return .string("") }
    guard bound[1] != nil || bound[2] != nil else {
      return .string(try interpreter.text(of: value))
    }
    switch value {
    case .bytes(let bytes): return .string(try codec.decode(bytes.bytes))
    case .string: throw .type("decoding str is not supported")
    default:
      throw .type("decoding to str: need a bytes-like object, \(value.typeName) found")
    }
  }

  private static let bytesSignature = Signature(
    "source=b'', encoding='utf-8', errors='strict'"
  )

  static func bytes(
    _ interpreter: Interpreter,
    _ arguments: Arguments
  ) throws(PythonException) -> Value {
    let bound = try arguments.boundAsClinic(to: bytesSignature, function: "bytes")
    let codec = try CodecArguments(bound[1], bound[2], "bytes")
    guard let value = bound[0] else {
      guard bound[1] == nil, bound[2] == nil else {
        throw .type("\(bound[1] == nil ? "errors" : "encoding") without a string argument")
      }
      return .bytes(Bytes())
    }
    if case .string(let text) = value {
      guard bound[1] != nil else { throw .type("string argument without an encoding") }
      return .bytes(Bytes(try codec.encode(text)))
    }
    guard bound[1] == nil, bound[2] == nil else {
      throw .type("\(bound[1] == nil ? "errors" : "encoding") without a string argument")
    }
    if case .bytes = value { return value }
    if let count = value.asInteger {
      guard let count = count.small else {
        throw .overflow("cannot fit 'int' into an index-sized integer")
      }
      guard count >= 0 else { throw .value("negative count") }
      guard count <= Interpreter.maximumBytes else { throw .memory }
      return .bytes(Bytes([UInt8](repeating: 0, count: count)))
    }
    let elements: [Value]
    do throws(PythonException) {
      elements = try interpreter.elements(of: value)
    } catch  where error.isNotIterable(value) {
      throw .type("cannot convert '\(value.typeName)' object to bytes")
    }
    var result: [UInt8] = []
    result.reserveCapacity(elements.count)
    for element in elements {
      guard let integer = element.asInteger else {
        throw .type("'\(element.typeName)' object cannot be interpreted as an integer")
      }
      guard let small = integer.small, let byte = UInt8(exactly: small) else {
        throw .value("bytes must be in range(0, 256)")
      }
      result.append(byte)
    }
    return .bytes(Bytes(result))
  }
}

extension Bytes {
  /// The text of a number, in which other bytes than ASCII's are neither digits nor blanks.
  fileprivate var numeral: String {
    String(decoding: bytes.map { $0 < 0x80 ? $0 : UInt8(ascii: "?") }, as: UTF8.self)
  }
}
