package import Library
internal import Values

/// What the clocks showed during a run, reading by reading, so that a replay sees the same times.
///
/// Scripts and the figures of the run read hands of their own: a replay with other reports shows
/// scripts the same. Where nothing was recorded, time goes on from the last reading.
package final class ClockTape {
  enum Hand: String, CaseIterable {
    /// Since the epoch.
    case now
    case monotonic
    /// What the figures of the run are read from.
    case stopwatch
  }

  /// The readings of one hand, in nanoseconds.
  private final class Readings {
    var taken: [Int]
    var next = 0
    /// How far the last recorded reading was from the clock of the replay.
    var shift = 0

    init(_ taken: [Int] = []) { self.taken = taken }

    var hasMore: Bool { next < taken.count }
  }

  /// A script that waits in a loop reads without end: so many of a hand are kept.
  package static let most = 100_000

  private var hands: [Hand: Readings]
  private var places: [Int: Clock.LocalTime] = [:]
  /// Whether there were readings that are not kept.
  package private(set) var isFull = false

  package init() {
    hands = Dictionary(uniqueKeysWithValues: Hand.allCases.map { ($0, Readings()) })
  }

  // MARK: - Clocks

  /// The clock for scripts.
  package func clock(around inner: Clock) -> Clock {
    clock(around: inner, monotonic: .monotonic)
  }

  /// The clock for the figures of the run.
  package func stopwatch(around inner: Clock) -> Clock {
    clock(around: inner, monotonic: .stopwatch)
  }

  private func clock(around inner: Clock, monotonic: Hand) -> Clock {
    Clock(
      now: { self.read(.now, inner.now) },
      monotonic: { self.read(monotonic, inner.monotonic) },
      pause: { nanoseconds in
        // A wait whose end is recorded is over already.
        if self.hands[monotonic]?.hasMore != true { inner.pause(nanoseconds) }
      },
      localTime: { seconds in
        if let known = self.places[seconds] { return known }
        let time = inner.localTime(seconds)
        if let time, self.places.count < Self.most { self.places[seconds] = time }
        return time
      }
    )
  }

  private func read(_ hand: Hand, _ clock: () -> Clock.Instant) -> Clock.Instant {
    let instant = clock()
    let real = instant.seconds &* 1_000_000_000 &+ instant.nanoseconds
    guard let readings = hands[hand] else { return instant }
    if readings.hasMore {
      let reading = readings.taken[readings.next]
      readings.next += 1
      readings.shift = reading &- real
      return Self.instant(reading)
    }
    let reading = real &+ readings.shift
    if readings.taken.count < Self.most {
      readings.taken.append(reading)
      readings.next += 1
    } else {
      isFull = true
    }
    return Self.instant(reading)
  }

  private static func instant(_ nanoseconds: Int) -> Clock.Instant {
    let rest = nanoseconds % 1_000_000_000
    let fraction = rest < 0 ? rest + 1_000_000_000 : rest
    return ((nanoseconds - fraction) / 1_000_000_000, fraction)
  }

  /// Forgets what no one has read yet: it is of another run.
  func forgetRest() {
    for readings in hands.values { readings.taken.removeSubrange(readings.next...) }
  }

  // MARK: - On a cassette

  init?(_ value: Value) {
    guard case .dict(let dict) = value else { return nil }
    hands = [:]
    for hand in Hand.allCases {
      guard case .list(let list)? = dict[hand.rawValue] else { return nil }
      let readings = list.elements.compactMap { element -> Int? in
        guard case .int(let number) = element else { return nil }
        return number.small
      }
      guard readings.count == list.elements.count else { return nil }
      hands[hand] = Readings(readings)
    }
    guard case .dict(let local)? = dict["local"] else { return nil }
    for case .string(let text) in local.keys {
      guard let seconds = Int(text), case .list(let parts)? = local[text],
        parts.elements.count == 3, case .int(let offset) = parts.elements[0],
        let offset = offset.small, case .string(let zone) = parts.elements[1],
        case .bool(let isSummerTime) = parts.elements[2]
      else { return nil }
      places[seconds] = Clock.LocalTime(offset: offset, zone: zone, isSummerTime: isSummerTime)
    }
  }

  var value: Value {
    let dict = Dict()
    for hand in Hand.allCases {
      let readings = hands[hand]?.taken ?? []
      dict[hand.rawValue] = .list(List(readings.map { .int(Integer($0)) }))
    }
    let local = Dict()
    for (seconds, time) in places.sorted(by: { $0.key < $1.key }) {
      local["\(seconds)"] = .list(
        List([
          .int(Integer(time.offset)), .string(time.zone), .bool(time.isSummerTime),
        ])
      )
    }
    dict["local"] = .dict(local)
    return .dict(dict)
  }
}
