/// A column to order by, in its direction.
struct Axis: Sendable {
  let column: Column
  let isDescending: Bool

  func key(_ row: UInt32) -> Int { turned(column.key(Int(row))) }

  func keys(of rows: [UInt32]) -> [Int] { column.keys(of: rows, isDescending: isDescending) }

  func key(for value: FieldValue) -> Int { turned(column.key(for: value)) }

  private func turned(_ key: Int) -> Int { isDescending ? ~key : key }
}

extension [Int] {
  /// The number that would stand at a place if the array were sorted.
  ///
  /// A place near the beginning, such as the end of a first page, needs few of many numbers: a
  /// sample tells about how large they are.
  func element(ofSortedPlace place: Int) -> Int? {
    guard indices.contains(place) else { return nil }
    let sampleSize = 1_000
    guard count > 50 * sampleSize, place < count / 20 else { return selected(place) }
    let step = count / sampleSize
    let sample = stride(from: step / 2, to: count, by: step).map { self[$0] }.sorted()
    // Twice as many as are wanted, and some more: the sample is only about right.
    let bound = sample[Swift.min(place / step * 2 + 20, sample.count - 1)]
    let beginning = filter { $0 <= bound }
    return beginning.count > place ? beginning.selected(place) : selected(place)
  }

  /// Hoare's selection with three parts, because columns such as states have few values.
  private func selected(_ place: Int) -> Int {
    var numbers = self
    var (low, high) = (0, count - 1)
    while low < high {
      let middle = low + (high - low) / 2
      let pivot = Swift.max(
        Swift.min(numbers[low], numbers[middle]),
        Swift.min(Swift.max(numbers[low], numbers[middle]), numbers[high])
      )
      var (less, current, more) = (low, low, high)
      while current <= more {
        let number = numbers[current]
        if number < pivot {
          numbers.swapAt(less, current)
          less += 1
          current += 1
        } else if number > pivot {
          numbers.swapAt(current, more)
          more -= 1
        } else {
          current += 1
        }
      }
      if place < less {
        high = less - 1
      } else if place > more {
        low = more + 1
      } else {
        return pivot
      }
    }
    return numbers[place]
  }
}
