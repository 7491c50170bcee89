import Interpreter
import Values

/// Where the bytes of a text file come from and go to: a file, or `io.BytesIO`.
protocol ByteStream: AnyObject {
  var isClosed: Bool { get }
  var canRead: Bool { get }
  var canWrite: Bool { get }
  var canSeek: Bool { get }
  /// What is there at once, at most so much; nothing at the end.
  func readSome(_ most: Int) throws(PythonException) -> [UInt8]
  /// Everything up to the end.
  func readRest() throws(PythonException) -> [UInt8]
  func append(_ bytes: [UInt8]) throws(PythonException)
  /// Moves as lseek(2) does and gives the new place.
  func move(_ offset: Int, _ whence: Int32) throws(PythonException) -> Int
  func place() throws(PythonException) -> Int
  func cut(at size: Int?) throws(PythonException) -> Int
  func flush() throws(PythonException)
  func close() throws(PythonException)
}
