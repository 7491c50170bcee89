import Interpreter
import Values

/// The generator that a function of `requests` returns, its values known beforehand.
final class GeneratedValues: IteratorObject {
  private let name: String
  private var rest: ArraySlice<Value>

  init(_ name: String, _ values: [Value]) {
    self.name = name
    rest = values[...]
  }

  var typeName: String { "generator" }

  var representation: String {
    let address = UInt(bitPattern: ObjectIdentifier(self).hashValue)
    return "<generator object \(name) at 0x\(String(address, radix: 16))>"
  }

  func next(in interpreter: Interpreter) throws(PythonException) -> Value? { rest.popFirst() }
}

/// The slices of a body, cut when they are asked for (`requests.utils.iter_slices`).
final class BodySlices: IteratorObject {
  private let body: [UInt8]
  private let size: Int
  private var place = 0
  /// Turns a slice into text.
  private let decode: (([UInt8]) throws(PythonException) -> Value)?

  init(
    _ body: [UInt8],
    size: Int?,
    decode: (([UInt8]) throws(PythonException) -> Value)? = nil
  ) {
    self.body = body
    self.size = size.flatMap { $0 > 0 ? $0 : nil } ?? max(body.count, 1)
    self.decode = decode
  }

  var typeName: String { "generator" }

  var representation: String {
    let address = UInt(bitPattern: ObjectIdentifier(self).hashValue)
    return "<generator object iter_slices at 0x\(String(address, radix: 16))>"
  }

  func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    guard place < body.count else { return nil }
    let end = size < body.count - place ? place + size : body.count
    let slice = Array(body[place..<end])
    place = end
    return try decode?(slice) ?? .bytes(Bytes(slice))
  }
}
