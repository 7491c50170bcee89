/// The end of a `.part` file, behind the bytes of the body.
///
/// It is written when a download is broken off in good order: a file without it was not, and is no
/// beginning of anything.
extension PartialDownload {
  private static let mark = "apiwalk part 2"
  /// How long the description can be.
  static let longest = 1 << 14

  /// The description, its own length in the last line.
  var trailer: [UInt8] {
    let size = total.map(String.init) ?? "*"
    let text = "\n\(Self.mark)\n\(address)\n\(validator)\n\(count)/\(size)\n"
    return Array((text + "\(text.utf8.count)\n").utf8)
  }

  /// Reads the last bytes of a file that is so long; nil when they are no description of it.
  init?(end bytes: [UInt8], ofFile size: Int) {
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n",
      omittingEmptySubsequences: false
    )
    guard lines.count >= 7, let last = lines.dropLast().last, let length = Int(last),
      lines[lines.count - 6] == Self.mark
    else { return nil }
    let sizes = lines[lines.count - 3].split(separator: "/").map { Int($0) }
    guard sizes.count == 2, let count = sizes[0], count > 0,
      size == count + length + last.utf8.count + 1
    else { return nil }
    self.init(
      address: String(lines[lines.count - 5]),
      validator: String(lines[lines.count - 4]),
      total: sizes[1],
      count: count
    )
  }
}
