/// A body that is read while it is sent: parts of known lengths, one after the other.
package struct StreamedContent: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    case bytes([UInt8])
    case file(OpenFile, offset: Int, count: Int)

    var count: Int {
      switch self {
      case .bytes(let bytes): bytes.count
      case .file(_, _, let count): count
      }
    }
  }

  package private(set) var parts: [Part] = []
  /// How many bytes it has: what `Content-Length` says.
  package private(set) var count = 0

  package init() {}

  package mutating func append(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    parts.append(.bytes(bytes))
    count += bytes.count
  }

  package mutating func append(_ file: OpenFile, from offset: Int, count: Int) {
    guard count > 0 else { return }
    parts.append(.file(file, offset: offset, count: count))
    self.count += count
  }

  /// Whether no part of it is a file.
  package var isInMemory: Bool {
    parts.allSatisfy { part in
      if case .bytes = part { return true }
      return false
    }
  }

  /// All of it that can be read.
  package func bytes() -> [UInt8] {
    let reader = ContentReader(self)
    return unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let room = unsafe UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...]
        )
        guard let got = unsafe reader.read(into: room), got > 0 else { break }
        filled += got
      }
    }
  }
}

/// Reads streamed content from its beginning, or from anywhere else.
final class ContentReader {
  private let content: StreamedContent
  private var place = 0

  init(_ content: StreamedContent) { self.content = content }

  func move(to place: Int) -> Bool {
    guard (0...content.count).contains(place) else { return false }
    self.place = place
    return true
  }

  /// How many bytes were read, none at the end; nil when a file has become shorter or is broken.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int? {
    var start = 0
    for part in content.parts {
      let offset = place - start
      start += part.count
      guard offset < part.count else { continue }
      let room = min(buffer.count, part.count - offset)
      switch part {
      case .bytes(let bytes):
        unsafe buffer.copyBytes(from: bytes[offset..<(offset + room)])
        place += room
        return room
      case .file(let file, let beginning, _):
        let target = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[..<room])
        let count = unsafe file.read(at: beginning + offset, into: target)
        guard count > 0 else { return nil }
        place += count
        return count
      }
    }
    return 0
  }
}
