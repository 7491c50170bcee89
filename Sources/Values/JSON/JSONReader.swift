/// Reads JSON as `json.loads` does: order kept, integers exact, `NaN` and `Infinity` accepted.
///
/// One thing differs: a Swift string can't hold half of a surrogate pair, so that `"\ud800"` alone
/// becomes U+FFFD, the replacement character.
package enum JSONReader {
  /// Reads bytes, in UTF-8, UTF-16 or UTF-32 as `json.detect_encoding` finds.
  package static func read(
    _ bytes: [UInt8],
    _ hooks: JSONHooks = JSONHooks()
  ) throws(JSONError) -> Value {
    let (encoding, markLength) = TextEncoding.detect(inJSON: bytes)
    if encoding == .utf8, let fault = UTF8Check.firstFault(in: bytes) {
      guard UTF8Check.firstFault(in: bytes, allowingSurrogates: true) == nil else {
        throw JSONError(fault.fault(in: bytes))
      }
      return try parse(UTF8Check.replacingSurrogates(in: bytes), from: markLength, hooks)
    }
    guard encoding == .utf8 else {
      do {
        return try parse(encoding.utf8(from: bytes, after: markLength), from: 0, hooks)
      } catch let fault as Fault {
        throw JSONError(fault)
      } catch let error as JSONError {
        throw error
      } catch {
        throw JSONError(Fault(.valueError, ""))
      }
    }
    return try parse(bytes, from: markLength, hooks)
  }

  /// Reads text; a byte order mark at its start is an error, as in CPython.
  package static func read(
    _ text: String,
    _ hooks: JSONHooks = JSONHooks()
  ) throws(JSONError) -> Value {
    let bytes = Array(text.utf8)
    guard !bytes.starts(with: TextEncoding.utf8Mark) else {
      throw bytes.withUnsafeBufferPointer {
        JSONError("Unexpected UTF-8 BOM (decode using utf-8-sig)", at: 0, in: $0)
      }
    }
    return try parse(bytes, from: 0, hooks)
  }

  private static func parse(
    _ bytes: [UInt8],
    from start: Int,
    _ hooks: JSONHooks
  ) throws(JSONError) -> Value {
    let outcome = bytes.withUnsafeBufferPointer { all -> Result<Value, JSONError> in
      let text = UnsafeBufferPointer(rebasing: all[start...])
      var parser = JSONParser(text, hooks)
      do throws(JSONParser.Stop) {
        return .success(try parser.document())
      } catch {
        return .failure(parser.error)
      }
    }
    return try outcome.get()
  }
}
