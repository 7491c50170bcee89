internal import Values

/// How far a learner has come, kept in a small file: no text of theirs is in it.
package struct LessonProgress: Equatable {
  private static let version = 1

  /// The lesson and the step, counted from 0, that they were at.
  var lesson = ""
  var step = 0
  /// `lesson/step` of what was done or skipped.
  var finished: Set<String> = []
  /// They don't want to be asked any more.
  var isOff = false

  init() {}

  /// nil for what is no such file, or one of another version.
  init?(_ bytes: [UInt8]) {
    guard case .dict(let fields)? = try? JSONReader.read(bytes),
      case .int(.small(Self.version))? = fields["version"]
    else { return nil }
    if case .string(let name)? = fields["lesson"] { lesson = name }
    if case .int(.small(let number))? = fields["step"], number >= 0 { step = number }
    if case .bool(let flag)? = fields["off"] { isOff = flag }
    if case .list(let list)? = fields["finished"] {
      finished = Set(
        list.elements.compactMap { if case .string(let text) = $0 { text } else { nil } }
      )
    }
  }

  /// Whether a later program wrote it.
  static func isLater(_ bytes: [UInt8]) -> Bool {
    guard case .dict(let fields)? = try? JSONReader.read(bytes),
      case .int(.small(let number))? = fields["version"]
    else { return false }
    return number > version
  }

  var bytes: [UInt8] {
    let fields = Dict()
    fields["version"] = .int(.small(Self.version))
    fields["lesson"] = .string(lesson)
    fields["step"] = .int(.small(step))
    fields["off"] = .bool(isOff)
    fields["finished"] = .list(List(finished.sorted().map { .string($0) }))
    return Array(((try? JSONWriter().write(.dict(fields))) ?? "{}").utf8) + [UInt8(ascii: "\n")]
  }
}
