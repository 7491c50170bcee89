import Interpreter
import PatternEngine
import Values

extension PatternObject {
  /// The most elements a list made in one go may have; beyond it is `MemoryError`.
  private static let maximumElements = 1 << 26

  /// All matches: the whole text of each, or its group, or a tuple of its groups.
  func findAll(_ target: Target, _ interpreter: Interpreter) throws(PythonException) -> Value {
    var results: [Value] = []
    guard let window = target.window else { return .list(List()) }
    var scan = MatchScan(self, target.subject, window: window)
    while let groups = try scan.next(in: interpreter) {
      guard results.count < Self.maximumElements else { throw .memory }
      results.append(found(groups, in: target.subject))
    }
    return .list(List(results))
  }

  private func found(_ groups: MatchedGroups, in subject: Subject) -> Value {
    func text(_ group: Int) -> Value {
      groups.range(of: group).map(subject.slice) ?? subject.empty
    }
    return switch parsed.groupCount {
    case 0: text(0)
    case 1: text(1)
    default: .tuple(Tuple((1...parsed.groupCount).map(text)))
    }
  }

  /// The iterator of all matches.
  func matches(_ target: Target) -> Value {
    .object(MatchIterator(target.window.map { MatchScan(self, target.subject, window: $0) }))
  }

  /// What is between the matches, and the groups of these.
  func split(
    _ subject: Subject,
    _ limit: Int,
    _ interpreter: Interpreter
  ) throws(PythonException) -> Value {
    var pieces: [Value] = []
    var scan = MatchScan(self, subject)
    var last = 0
    var count = 0
    while limit == 0 || count < limit, let groups = try scan.next(in: interpreter) {
      guard pieces.count < Self.maximumElements else { throw .memory }
      pieces.append(subject.slice(last..<groups.start))
      for group in 0..<parsed.groupCount {
        pieces.append(groups.range(of: group + 1).map(subject.slice) ?? .none)
      }
      last = groups.end
      count += 1
    }
    pieces.append(subject.slice(last..<subject.bytes.count))
    return .list(List(pieces))
  }
}

/// What `finditer` gives: each match is looked for when it is asked for.
final class MatchIterator: Instance, IteratorObject {
  private static let type = ClassObject("callable_iterator")

  private var scan: MatchScan?

  init(_ scan: MatchScan?) { self.scan = scan }

  var type: ClassObject { Self.type }

  func makeIterator(
    in interpreter: Interpreter
  ) throws(PythonException) -> (any IteratorObject)? {
    self
  }

  func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    guard let groups = try scan?.next(in: interpreter), let scan else {
      scan = nil
      return nil
    }
    return .object(MatchObject(scan.pattern, scan.subject, groups, window: scan.window))
  }
}
