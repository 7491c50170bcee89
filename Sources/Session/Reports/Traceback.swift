import Interpreter
import Syntax

/// The way of an exception through the learner's own functions, as CPython lays it out; what was
/// raised at the prompt itself is only the line and a caret.
struct Traceback {
  private(set) var lines: [String] = []

  init(of exception: PythonException, in source: SourceText) {
    addOrigins(of: exception.object)
    guard !exception.trace.isEmpty else {
      lines += exception.range.flatMap { $0.isEmpty ? nil : source.excerpt($0) } ?? []
      return
    }
    lines.append("Traceback (most recent call last):")
    let top = TraceEntry(function: "<module>", source: source, range: exception.range)
    add([top] + exception.trace.reversed())
  }

  /// What it was raised from, or in the course of handling, oldest first.
  private mutating func addOrigins(of exception: ExceptionObject) {
    var seen: Set = [ObjectIdentifier(exception)]
    var origins: [(exception: ExceptionObject, isCause: Bool)] = []
    var current = exception
    while let origin = current.cause ?? (current.suppressesContext ? nil : current.context),
      seen.insert(ObjectIdentifier(origin)).inserted
    {
      origins.append((origin, current.cause != nil))
      current = origin
    }
    for (exception, isCause) in origins.reversed() {
      lines += [
        PythonException(exception).lastLine, "",
        isCause
          ? "The above exception was the direct cause of the following exception:"
          : "During handling of the above exception, another exception occurred:",
        "",
      ]
    }
  }

  /// A call that repeats itself is shown three times, as CPython does.
  private mutating func add(_ entries: [TraceEntry]) {
    var last = ""
    var repeats = 0
    for entry in entries {
      guard let source = entry.source else { continue }
      let line = entry.range.map { source.position(of: $0.start).line } ?? source.firstLine
      let head = "  File \"\(source.name)\", line \(line), in \(entry.function)"
      if head == last {
        repeats += 1
      } else {
        addRepeats(repeats)
        repeats = 0
        last = head
      }
      guard repeats < Self.shownRepeats else { continue }
      lines.append(head)
      if let range = entry.range, !range.isEmpty {
        lines += source.excerpt(range).map { "  " + $0 }
      }
    }
    addRepeats(repeats)
  }

  private static let shownRepeats = 3

  private mutating func addRepeats(_ repeats: Int) {
    let more = repeats - Self.shownRepeats + 1
    guard more > 0 else { return }
    lines.append("  [Previous line repeated \(more) more time\(more == 1 ? "" : "s")]")
  }
}
