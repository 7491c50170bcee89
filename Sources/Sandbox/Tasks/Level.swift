/// How much of an object a response shows: the API's levels of detail.
enum Level: String, CaseIterable, Comparable, Sendable {
  case tiny, short, long, full, debug
  /// No objects at all, just how many there are.
  case count

  static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .count: 0
    case .tiny: 1
    case .short: 2
    case .long: 3
    case .full: 4
    case .debug: 5
    }
  }

  /// The levels that a single object can be asked for.
  static let ofSingleObject = allCases.filter { $0 != .count }
}

/// A JSON object that grows by the members that a level of detail shows.
struct DetailedObject {
  let level: Level
  private(set) var members: [JSON.Member] = []

  init(_ level: Level) {
    self.level = level
    members.reserveCapacity(32)
  }

  /// Adds a member when the level shows it and there is a value.
  mutating func add(_ name: String, from lowest: Level, _ value: @autoclosure () -> JSON?) {
    guard level >= lowest, let value = value() else { return }
    members.append(JSON.Member(name: name, value: value))
  }
}
