import HTTP
import Interpreter
import Values

/// A body that is an object: a file, or an iterable that gives its pieces.
struct StreamedBody {
  private let object: Value
  private let interpreter: Interpreter

  init(_ object: Value, _ interpreter: Interpreter) {
    self.object = object
    self.interpreter = interpreter
  }

  /// Whether data is sent as it comes, and not as a form.
  static func isOne(_ data: Value, _ interpreter: Interpreter) throws(PythonException) -> Bool {
    switch data {
    case .set: return true
    case .object(let object):
      if object is any Instance, try interpreter.isMappingLike(data) { return false }
      if try interpreter.findAttribute("read", of: data) != nil { return true }
      return try interpreter.iterates(data)
    default: return false
    }
  }

  /// How many bytes it says it has left (`requests.utils.super_len`); 0 when it does not say.
  func length() throws(PythonException) -> Int {
    switch object {
    case .set(let set): return set.elements.count
    case .object(let held):
      if let length = (held as? any Instance)?.length { return length }
    default: return 0
    }
    guard let tell = try interpreter.findAttribute("tell", of: object),
      let seek = try interpreter.findAttribute("seek", of: object)
    else { return 0 }
    do throws(PythonException) {
      let start = try interpreter.call(tell, Arguments())
      _ = try interpreter.call(seek, Arguments([.int(Integer(0)), .int(Integer(2))]))
      let end = try interpreter.call(tell, Arguments())
      _ = try interpreter.call(seek, Arguments([start]))
      return max(0, try end.cLong() - start.cLong())
    } catch {
      guard error.object.type.isSubclass(of: ExceptionClasses.osError) else { throw error }
      return 0
    }
  }

  /// Everything that it gives, text in UTF-8.
  func bytes() throws(PythonException) -> [UInt8] {
    if let read = try interpreter.findAttribute("read", of: object) {
      return try Self.bytes(of: interpreter.call(read, Arguments()))
    }
    guard try interpreter.iterates(object) else {
      throw .type(
        "'body' must be a bytes-like object, file-like object, or iterable. "
          + "Instead was \(object.representation)"
      )
    }
    var all: [UInt8] = []
    let iterator = try interpreter.makeIterator(over: object)
    while let piece = try interpreter.next(of: iterator) {
      try interpreter.checkInterruption()
      guard piece.isTrue else { continue }
      let bytes = try Self.bytes(of: piece)
      guard all.count + bytes.count <= 1 << 30 else { throw .memory }
      all += bytes
    }
    return all
  }

  private static func bytes(of piece: Value) throws(PythonException) -> [UInt8] {
    switch piece {
    case .string(let text): return Array(text.utf8)
    case .bytes(let bytes): return bytes.bytes
    default: throw .type("object of type '\(piece.typeName)' has no len()")
    }
  }
}
