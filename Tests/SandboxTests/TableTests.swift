import Testing

@testable import Sandbox

/// Columns find what a look at every record would find.
struct TableTests {
  private static let queries = [
    "", "state=completed", "order=asc(uuid)", "order=desc(uuid)&state=completed",
    "order=asc(type)&order=asc(uuid)", "order=desc(startedByUser)&order=asc(completedAt)",
    "order=asc(state)&order=asc(priority)&order=desc(type)", "startedBy=like(OPTICS)",
    "resourceName=like(a)&policyName=Weekly+archive", "tag=audit&order=asc(assignedAt)",
    "type=ODBackup&type=SPRestore&order=asc(id)", "allow_deleted=1",
    "enqueuedAt=gt(2020-04-21T00:00:00Z)&enqueuedAt=le(2020-04-22T00:00:00Z)",
    "uuid=38045860-8901-426e-b51f-fc6d24d1cbe0", "resultCode=ok&resultCode=error",
    "executorId=nobody", "affinityClusterId=eu2-workers-1&order=desc(updatedAt)",
    "completedAt=lt(99999999999999999)", "completedAt=gt(9223372036854775807ns)",
    "completedAt=le(-9223372036854775808ns)", "workflowId=7003&workflowId=7004",
  ]

  private func records() -> [TaskRecord] {
    [Walkthrough.task] + (1..<400).map(Generator.task) + [Generator.deletedTask(0)]
  }

  private func table(largestList: Int) -> Table<TaskRecord> {
    let records = records()
    var builder = TableBuilder<TaskRecord>(largestList: largestList)
    for (place, record) in records.enumerated() {
      builder.append(record, source: UInt32(place))
    }
    return builder.table { records[Int($0)] }
  }

  /// What a query means, said without columns.
  private func expected(_ query: ListQuery<TaskRecord>) -> [Int] {
    let fields = TaskRecord.schema.fields
    let matching = records().filter { record in
      (query.allowsDeleted || !record.isDeleted)
        && query.conditions.allSatisfy {
          $0.filter.matches(fields[$0.field].value(of: record))
        }
    }
    return matching.map { (Place(of: $0, in: query.order), $0.id) }
      .sorted { $0.0.precedes($1.0, in: query.order) }
      .map(\.1)
  }

  /// With short lists of values even types and names become prefixes, which leave ties.
  @Test(arguments: queries, [0, 3, 60_000])
  func findsWhatALookAtEveryRecordFinds(text: String, largestList: Int) throws {
    let table = table(largestList: largestList)
    let query = try ListQuery<TaskRecord>(FormFields(text.utf8))
    let expected = expected(query)
    let rows = table.rows(matching: query, in: ["/1/"])
    for limit in [1, 2, 50, 399, 1_000] {
      let found = table.leading(limit, of: rows, for: query).map { table.item($0).id }
      #expect(found == Array(expected.prefix(limit)), "\(text) \(limit)")
    }
    // From any place on, whether its record is still there or not.
    for start in stride(from: 0, to: expected.count, by: 37) {
      let record = try #require(table[id: expected[start]])
      var place = Place(of: record, in: query.order)
      let rest = Array(expected[(start + 1)...].prefix(10))
      #expect(following(place, text, in: table) == rest, "\(text) after \(start)")
      place = Place(keys: place.keys, id: place.id + 1)
      #expect(
        following(place, text, in: table) == Array(expected[start...].prefix(10)),
        "\(text) before \(start)"
      )
    }
  }

  private func following(_ place: Place, _ text: String, in table: Table<TaskRecord>) -> [Int] {
    do {
      let fields = try FormFields(text.utf8)
      var next = try FormFields("limit=10".utf8)
      next.append("after", Cursor(list: "tasks", query: fields, place: place).token)
      let query = try ListQuery<TaskRecord>(next)
      let rows = table.rows(matching: query, in: ["/1/"])
      return table.leading(10, of: rows, for: query).map { table.item($0).id }
    } catch {
      return []
    }
  }

  @Test func selectsAsSortingDoes() {
    var chance = Chance(seed: 11)
    for count in [1, 2, 3, 10, 500, 60_000] {
      for width in [1, 3, 1_000_000] {
        let numbers = (0..<count).map { _ in chance.number(-width, width) }
        let sorted = numbers.sorted()
        for place in [0, count / 100, count / 2, count - 1] {
          #expect(numbers.element(ofSortedPlace: place) == sorted[place])
          #expect(sorted.element(ofSortedPlace: place) == sorted[place])
          #expect(Array(sorted.reversed()).element(ofSortedPlace: place) == sorted[place])
        }
        #expect(numbers.element(ofSortedPlace: count) == nil)
      }
    }
  }
}
