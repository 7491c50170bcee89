internal import HTTP
internal import Library
internal import Values

/// What was wrong with a body, as a cassette keeps it: a list that begins with a word.
enum RecordedFault {
  static func value(_ fault: BodyFault) -> Value {
    let parts: [Value]
    switch fault {
    case .incomplete(let read, let missing):
      parts = [.string("incomplete"), .int(Integer(read)), .int(Integer(missing))]
    case .endsBeforeChunk: parts = [.string("ends before chunk")]
    case .invalidChunkSize(let line):
      let text = String(decoding: Base64Codec.encode(line), as: UTF8.self)
      parts = [.string("invalid chunk size"), .string(text)]
    case .undecodable(let encoding, let words):
      parts = [.string("undecodable"), .string(encoding), .string(words)]
    case .tooManyEncodings(let count):
      parts = [.string("too many encodings"), .int(Integer(count))]
    case .tooLarge: parts = [.string("too large")]
    }
    return .list(List(parts))
  }

  /// nil for what is none.
  static func fault(_ value: Value) -> BodyFault? {
    guard case .list(let list) = value, case .string(let word)? = list.elements.first else {
      return nil
    }
    let texts = list.elements.dropFirst().map { value in
      if case .string(let text) = value { text } else { "" }
    }
    let numbers = list.elements.dropFirst().map { value in
      if case .int(let number) = value { number.small ?? 0 } else { 0 }
    }
    switch (word, texts.count) {
    case ("incomplete", 2): return .incomplete(read: numbers[0], missing: numbers[1])
    case ("ends before chunk", _): return .endsBeforeChunk
    case ("invalid chunk size", 1):
      return (try? Base64Codec.decode(Array(texts[0].utf8), strict: true)).map {
        .invalidChunkSize($0)
      }
    case ("undecodable", 2): return .undecodable(encoding: texts[0], words: texts[1])
    case ("too many encodings", 1): return .tooManyEncodings(numbers[0])
    case ("too large", _): return .tooLarge
    default: return nil
    }
  }
}
