import Session

/// Files in memory, by path.
final class Shelf {
  var files: [String: String] = [:]
  /// What broken off downloads have left.
  var partials: [String: PartialDownload] = [:]

  func open(_ path: String, _ appends: Bool) throws(FileError) -> any OutputFile {
    guard !path.hasPrefix("/nowhere/") else {
      throw FileError(path: path, reason: "No such file or directory")
    }
    return Sheet(self, path, before: appends ? files[path] ?? "" : "")
  }

  private final class Sheet: OutputFile {
    private let shelf: Shelf
    private let path: String
    private var text: String
    private(set) var partial: PartialDownload?

    init(_ shelf: Shelf, _ path: String, before: String) {
      self.shelf = shelf
      self.path = path
      text = before
      partial = shelf.partials[path]
    }

    func forgetPartial() { shelf.partials[path] = nil }

    func resume() throws(FileError) { text = shelf.files[path + ".part"] ?? "" }

    func write(_ bytes: [UInt8]) throws(FileError) {
      text += String(decoding: bytes, as: UTF8.self)
    }

    func finish() throws(FileError) {
      shelf.files[path] = text
      shelf.files[path + ".part"] = nil
      shelf.partials[path] = nil
    }

    func abandon(keeping partial: PartialDownload?) -> Bool {
      guard let partial else { return false }
      shelf.files[path + ".part"] = text
      shelf.partials[path] = partial
      return true
    }
  }
}
