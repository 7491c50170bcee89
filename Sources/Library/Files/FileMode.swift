import Glibc
import Interpreter
import Values

/// The mode of `open`: what for, and whether as text or as bytes.
struct FileMode {
  enum Purpose {
    case read
    case write
    case append
    case create
  }

  /// As it was given: `r`, `w+b`.
  let text: String
  /// nil when the mode says nothing of it.
  private let purpose: Purpose?
  let updates: Bool
  let isBinary: Bool

  init(_ text: String) throws(PythonException) {
    self.text = text
    var purposes: [Purpose] = []
    var marks: Set<UnicodeScalar> = []
    for scalar in text.unicodeScalars {
      guard marks.insert(scalar).inserted else { throw .value("invalid mode: '\(text)'") }
      switch scalar {
      case "r": purposes.append(.read)
      case "w": purposes.append(.write)
      case "a": purposes.append(.append)
      case "x": purposes.append(.create)
      case "+", "t", "b": break
      default: throw .value("invalid mode: '\(text)'")
      }
    }
    isBinary = marks.contains("b")
    updates = marks.contains("+")
    guard !isBinary || !marks.contains("t") else {
      throw .value("can't have text and binary mode at once")
    }
    guard purposes.count <= 1 else {
      throw .value("must have exactly one of create/read/write/append mode")
    }
    purpose = purposes.first
  }

  /// What it is opened for, known by the time that a file is opened.
  func checkPurpose() throws(PythonException) {
    guard purpose != nil else {
      throw .value(
        "Must have exactly one of create/read/write/append mode and at most one plus"
      )
    }
  }

  var appends: Bool { purpose == .append }
  var isReadable: Bool { purpose == .read || updates }
  var isWritable: Bool { purpose != .read || updates }

  /// As the file itself has it: `rb`, `rb+`, `ab`.
  var rawText: String {
    switch purpose {
    case .create: updates ? "xb+" : "xb"
    case .append: updates ? "ab+" : "ab"
    default: isReadable && isWritable ? "rb+" : isReadable ? "rb" : "wb"
    }
  }

  /// For open(2).
  var flags: Int32 {
    let access = isReadable && isWritable ? O_RDWR : isReadable ? O_RDONLY : O_WRONLY
    let extra: Int32 =
      switch purpose {
      case .create: O_CREAT | O_EXCL
      case .write: O_CREAT | O_TRUNC
      case .append: O_CREAT | O_APPEND
      default: 0
      }
    return access | extra | O_CLOEXEC
  }
}
