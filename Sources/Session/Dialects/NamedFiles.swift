internal import Syntax

/// The files that an input names: for the parts of a multipart body (`photo@cat.png`), or as the
/// body itself (`@data.bin`), which stands under no name.
struct NamedFiles {
  private var paths: [(field: String, path: String)] = []

  init(of entry: History.Entry, home: String?) {
    guard case .command(let line) = entry.input.kind else { return }
    for word in line.words {
      switch try? RequestItem.parse(word, in: entry.source, home: home) {
      case .upload(let field, let upload): paths.append((field, upload.path))
      case .file(let path): paths.append(("", path))
      default: continue
      }
    }
  }

  /// Their bytes as they are now; what can't be read is left out.
  func contents(_ files: Files) -> [String: [(path: String, content: [UInt8])]] {
    var contents: [String: [(path: String, content: [UInt8])]] = [:]
    for (field, path) in paths {
      guard let bytes = try? files.read(path) else { continue }
      contents[field, default: []].append((path, bytes))
    }
    return contents
  }
}
