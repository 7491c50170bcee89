import Interpreter
import Values

extension Interpreter {
  /// Tells of the password in `auth=(name, password)`.
  func note(credentials: Value) {
    guard case .tuple(let pair) = credentials, pair.elements.count == 2 else { return }
    note(password: pair.elements[1])
  }

  func note(password: Value) {
    switch password {
    case .string(let text): noteStore("password", text)
    case .bytes(let bytes): noteStore("password", String(decoding: bytes.bytes, as: UTF8.self))
    default: break
    }
  }
}
